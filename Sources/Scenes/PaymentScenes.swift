/// Money, from one phone to another.
extension Scene {
  static let payments = [
    openBank, scanCode, payeeName, checkAmount, showCode, moneyArrived, tryTransfer, cardToPhone, history,
  ]

  static let openBank = Scene(
    "mo-ngan-hang", "Mở ứng dụng ngân hàng",
    "Trên màn hình có hình ngôi nhà nhiều cột của ngân hàng và các ô tiền; ngón tay chạm vào.",
    english: "Open the bank's app",
    [
      .phone(50, 6, 100, 140), .rect(68, 26, 64, 58, round: 12, .tint), .office(100, 54),
      .rect(64, 98, 32, 30, round: 7, .sheet),
      .rect(104, 98, 32, 30, round: 7, .sheet), .path("M72 112h16m-5-6l5 6l-5 6"),
      .path("M113 106h14M113 114h14M113 121h8", weight: .thin),
      .finger(120, 66),
    ])

  static let scanCode = Scene(
    "quet-ma-qr", "Quét mã QR của người bán",
    "Một bàn tay đưa điện thoại đến tấm biển mã QR trên bàn của người bán đội nón lá.",
    english: "Scan the seller's QR code",
    [
      .person(.seller, 164, 44, base: 124, .left), .table(122), .rect(100, 70, 52, 52, round: 6, .sheet),
      .at(104, 74, [.code(0, 0)]),
      .at(
        10, 44, turn: 8, [.phone(0, 0, 58, 98), .frame(12, 24, 34, 40, corner: 10), .path("M8 44h42", line: .accent)]),
      .holding(4, 92, width: 56), .path("M74 82l18-4M76 104l16 4", line: .accent, weight: .dotted),
    ])

  static let payeeName = Scene(
    "xem-ten-nguoi-nhan", "Xem tên người nhận trước khi trả",
    "Quét mã xong, máy hiện dòng tên người nhận; con mắt nhìn vào dòng tên.",
    english: "Look at the payee's name before paying",
    [
      .phone(14, 6, 104, 140), .at(43, 24, [.code(0, 0)]), .rect(24, 82, 84, 30, round: 8, .sheet, line: .accent),
      .circle(40, 92, 5),
      .path("M31 106c0-10 18-10 18 0M60 97h18M84 97h14"), .rect(24, 122, 84, 14, round: 7, .tint), .eye(162, 70),
      .dots("M114 96c10-2 18-6 26-14"),
    ])

  static let checkAmount = Scene(
    "xem-so-tien", "Xem lại số tiền trước khi xác nhận",
    "Kính lúp soi dòng số tiền trên màn hình, nút xác nhận ở dưới chưa bấm.",
    english: "Check the amount before confirming",
    [
      .phone(42, 6, 104, 140), .circle(94, 34, 8, .tint), .path("M78 54c0-14 32-14 32 0"), .coin(66, 82, .tint),
      .path("M88 82h14M108 82h14"),
      .rect(56, 116, 76, 20, round: 10, .tint), .circle(108, 82, 26, line: .accent, weight: .bold),
      .path("M127 101l30 30", line: .accent, weight: .bold),
      .path("M136 110l20 20", weight: .insideLimb),
    ])

  static let showCode = Scene(
    "dua-ma-qr", "Đưa mã QR nhận tiền cho người trả quét",
    "Một điện thoại hiện mã QR, điện thoại kia quét; đồng tiền đi về máy có mã.",
    english: "Show your own QR code to whoever pays",
    [
      .phone(12, 22, 78, 124), .at(29, 52, [.code(0, 0)]), .holding(10, 104, width: 80),
      .at(126, 34, turn: 6, [.phone(0, 0, 60, 100), .frame(12, 28, 36, 40, corner: 10)]),
      .path("M128 70l-24 4M126 98l-22-4", line: .accent, weight: .dotted), .coin(140, 18, .accent),
      .arrow(118, 18, length: 24, turn: 180),
    ])

  static let moneyArrived = Scene(
    "xem-tien-da-vao", "Tự xem tiền đã vào chưa",
    "Ông mở ứng dụng ngân hàng trên máy mình; đồng tiền đi vào, có dấu đã nhận.",
    english: "See in one's own app whether the money came",
    [
      .phone(86, 6, 100, 140), .office(136, 40), .path("M98 68h76", line: .tint), .coin(116, 92),
      .path("M136 86h28M136 98h14"), .check(132, 126, size: 12),
      .withPhone(.grandfather, 42, 72, base: 152), .dots("M66 106c6-4 8-8 14-16"),
    ])

  static let tryTransfer = Scene(
    "chuyen-thu", "Chuyển thử một khoản nhỏ",
    "Một đồng tiền nhỏ đi từ điện thoại của bà sang điện thoại của người thân.", english: "Try with a small sum",
    [
      .withPhone(.grandmother, 44, 66, base: 152, .downRight), .withPhone(.neighbour, 156, 66, base: 152, .downLeft),
      .coin(100, 40, .accent),
      .path("M64 46c6-5 10-6 16-6M120 40c8 0 14 2 20 6", line: .accent, weight: .bold),
      .path("M132 50l9-3l-3-9", line: .accent, weight: .bold),
    ])

  static let cardToPhone = Scene(
    "ap-the-vao-may", "Áp căn cước vào lưng điện thoại",
    "Thẻ có chip áp sát lưng điện thoại, gần máy ảnh; sóng lan giữa thẻ và máy.",
    english: "Hold the chip card to the back of the phone",
    [
      .rect(84, 6, 84, 140, round: 12, .sheet), .rect(96, 16, 26, 44, round: 10, .tint), .circle(109, 28, 6),
      .circle(109, 46, 6),
      .chipCard(70, 96),
      .path("M122 82a22 22 0 0 1 0 28M134 74a38 38 0 0 1 0 44M146 66a54 54 0 0 1 0 60", line: .accent),
      .path("M0 104l20-6c6-2 14-2 20 2c6 6 2 12-6 11h-8c8 6 14 14 8 24l-14 8H0z", .skin),
    ])

  static let history = Scene(
    "xem-lich-su", "Xem lịch sử giao dịch", "Danh sách các lần tiền ra tiền vào, mỗi dòng có một mũi tên và đồng tiền.",
    english: "Look through the history of payments",
    [
      .phone(42, 4, 116, 142), .coin(68, 44), .path("M92 44h24"), .path("M54 66h92M54 100h92", line: .tint),
      .coin(68, 83), .path("M92 83h16"),
      .coin(68, 119), .path("M92 119h24"), .path("M138 36v16m-6-6l6 6l6-6", line: .accent),
      .path("M138 91v-16m-6 6l6-6l6 6"),
      .path("M138 111v16m-6-6l6 6l6-6", line: .accent),
    ])
}
