/// What is grown, sold and bought; and what is to be reported.
extension Scene {
  static let goods = [
    photoOfGoods, wipeLens, askWhoIsInPicture, writePrice, answerOrder, comparePrices, payOnDelivery, checkParcel,
    photoOfPlace, placeAndTime,
  ]

  static let photoOfGoods = Scene(
    "chup-mon-hang", "Chụp ảnh món hàng trên nền sạch",
    "Rổ chè đặt trên nền trống, khung ngắm của điện thoại lấy trọn món hàng.", english: "Take a photo of the goods",
    [
      .at(
        6, 22, turn: 0,
        [
          .phone(0, 0, 84, 112), .frame(12, 24, 60, 58), .circle(42, 98, 8, .accent),
          .path("M22 62h40l-6 16H28z", .tint), .path("M26 62c2-16 30-16 32 0"),
        ]),
      .path("M104 132h90"), .path("M112 88h76l-12 40h-52z", .tint), .path("M118 88c2-34 62-34 64 0"),
      .path(
        "M132 74c4-12 12-16 18-16c2 10-4 18-18 16zM152 76c2-10 10-14 18-13c0 9-6 15-18 13z", .accent, weight: .thin),
      .path("M120 106h60M132 90l8 36M168 90l-8 36", weight: .thin),
    ])

  static let wipeLens = Scene(
    "lau-ong-kinh", "Lau ống kính bằng vải mềm", "Bàn tay cầm miếng vải lau chỗ máy ảnh ở lưng điện thoại.",
    english: "Wipe the lens",
    [
      .rect(30, 6, 92, 140, round: 12, .sheet), .rect(42, 18, 40, 60, round: 14, .tint), .circle(62, 34, 9),
      .circle(62, 60, 9), .path("M78 40l40-10l24 22l-14 34l-40 4l-18-22z", .accent),
      .path("M92 52l22-6M96 70l26-6", line: .onAccent, weight: .thin),
      .path(
        "M112 56c10-10 22-12 34-8l30 12v36l-40 2c-12 0-20-4-26-10c-6-6 0-14 8-10l12 4l-16-14c-6-6-6-8-2-12z", .skin),
      .path("M176 56h22v44h-22z", .tint), .path("M92 12l4-6M102 20l8-4", line: .accent),
    ])

  static let askWhoIsInPicture = Scene(
    "hoi-nguoi-trong-anh", "Hỏi người có mặt trong ảnh",
    "Bức ảnh có khuôn mặt một người; người ấy được hỏi và đồng ý trước khi đăng.",
    english: "Ask whoever is in the picture",
    [
      .rect(10, 56, 96, 84, round: 6, .sheet), .circle(58, 88, 12, .tint), .path("M34 128c2-30 46-30 48 0"),
      .frame(36, 68, 44, 42, corner: 10), .person(.neighbourWoman, 158, 90, base: 152, .left),
      .bubble(128, 12, 62, 42, tip: (158, 66)), .check(157, 34, size: 11), .bubble(36, 4, 46, 38, tip: (58, 54)),
      .question(58, 23),
    ])

  static let writePrice = Scene(
    "viet-gia", "Viết giá kèm đơn vị tính",
    "Nhãn giá có đồng tiền, dấu gạch chéo và chiếc cân: bao nhiêu tiền một cân; tay cầm bút đang viết.",
    english: "Write the price and its unit",
    [
      .path("M8 46l34-34h142a8 8 0 0 1 8 8v84a8 8 0 0 1-8 8H42L8 78z", .sheet), .circle(32, 62, 6, .tint),
      .coin(64, 38),
      .blank(84, 31, 32, 14), .path("M136 24l-10 38"), .path("M142 34h36M160 34v8"),
      .path("M144 70l6-28h20l6 28z", .tint), .circle(160, 56, 6, .sheet, weight: .thin),
      .path("M44 98h30", line: .accent, weight: .dotted), .writing(82, 98),
    ])

  static let answerOrder = Scene(
    "tra-loi-don", "Trả lời đơn hàng mới", "Máy báo có đơn mới; người bán đội nón lá trả lời ngay.",
    english: "Answer a new order",
    [
      .phone(100, 6, 92, 140), .bell(146, 38), .rect(112, 62, 68, 32, round: 6, .tint), .path("M122 72h28M122 84h18"),
      .bubble(122, 104, 58, 28, tip: (134, 142), .accent), .path("M134 118h30", line: .onAccent),
      .withPhone(.seller, 48, 70, base: 152, .downRight),
    ])

  static let comparePrices = Scene(
    "so-gia", "So giá ở vài gian hàng",
    "Cùng một món ở ba gian hàng, mỗi nơi một giá để trống; mũi tên nối các giá để so.",
    english: "Compare prices",
    [
      .stall(36, 38), .stall(100, 38), .stall(164, 38), .coin(36, 96, .tint), .coin(100, 96, .tint),
      .coin(164, 96, .tint), .blank(16, 120, 40, 14), .blank(80, 120, 40, 14), .blank(144, 120, 40, 14),
      .path(
        "M58 90l-4 6l4 6M54 96h28M78 90l4 6l-4 6M122 90l-4 6l4 6M118 96h28M142 90l4 6l-4 6", line: .accent,
        weight: .thin),
    ])

  static let payOnDelivery = Scene(
    "tra-khi-nhan", "Nhận hàng rồi mới trả tiền", "Người giao đưa gói hàng, bà đưa tiền khi đã nhận hàng.",
    english: "Pay on delivery",
    [
      .person(.grandmother, 44, 58, base: 152, .right), .person(.neighbour, 156, 58, base: 152, .left),
      .arm("M132 100L122 108", .sheet), .arm("M68 108L84 128", .tint),
      .parcel(80, 62), .coin(92, 128, .accent), .fist(122, 92), .fist(82, 116),
      .path("M118 130h18m-8-8l8 8l-8 8", line: .accent),
    ])

  static let checkParcel = Scene(
    "xem-hang", "Xem hàng trước khi nhận", "Gói hàng mở nắp, con mắt xem bên trong, tờ giấy đã chép đặt bên cạnh.",
    english: "Look at the goods before taking them",
    [
      .path("M18 76h94v60H18z", .tint), .path("M18 76L4 52h44l17 24M112 76l14-24H82L65 76", .sheet), .path("M50 94h30"),
      .eye(68, 26), .dots("M66 44v8"), .paper(132, 52, 60, 84), .check(150, 82, size: 7), .check(150, 104, size: 7),
      .path("M162 82h18M162 104h18"), .path("M144 122h24", line: .tint),
    ])

  static let photoOfPlace = Scene(
    "chup-su-viec", "Chụp sự việc từ chỗ an toàn",
    "Con đường có ổ gà; người chụp đứng trên lề, cách xa, giơ điện thoại chụp.",
    english: "Photograph the trouble from a safe place",
    [
      .path("M70 146L112 60h34l50 86z", .tint), .path("M128 70v10M132 92v10", line: .sheet),
      .path("M112 116c4-10 40-12 46 0s-14 16-26 14s-22-4-20-14z", .hair),
      .person(.grandfather, 38, 64, base: 152, .right),
      .arm("M58 108L78 104L80 84", .tint), .rect(70, 54, 16, 28, round: 4, .sheet), .fist(79, 80),
      .path("M92 58l26 42M92 66", line: .accent, weight: .dotted), .frame(104, 92, 62, 46, corner: 12),
    ])

  static let placeAndTime = Scene(
    "ghi-dia-diem", "Ghi địa điểm và một mốc dễ nhận ra",
    "Tờ giấy có dấu định vị, cái cây và ngôi nhà làm mốc; tay đang viết.",
    english: "Write down the place and a landmark",
    [
      .paper(22, 6, 132, 138),
      .at(
        54, 40,
        [.path("M0 22c-10-12-16-18-16-28a16 16 0 0 1 32 0c0 10-6 16-16 28z", .accent), .circle(0, -6, 5, .sheet)]),
      .house(112, 38, .tint),
      .path("M42 86h60M42 106h40"), .writing(98, 106),
    ])
}
