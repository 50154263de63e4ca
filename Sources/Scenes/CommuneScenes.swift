/// At the office of the commune, and on paper.
extension Scene {
  static let commune = [askCommune, counter, answerSlip, printForm, fillForm, receiveResult, compareSign, copyNumber]

  static let askCommune = Scene(
    "hoi-xa", "Hỏi xã trước khi làm", "Bà hỏi người ngồi ở bàn của xã; người ấy trả lời, trên bàn có tờ giấy.",
    english: "Ask at the commune",
    [
      .person(.grandmother, 46, 64, base: 122, .right), .person(.official, 154, 64, base: 122, .left),
      .bubble(30, 4, 48, 32, tip: (50, 36)),
      .bubble(112, 4, 78, 34, tip: (148, 44)), .text(126, 17, [48, 32]),
      .path("M47 15a7 7 0 1 1 10 6c-2.5 1.5-3 2-3 4M54 30v.1", weight: .thin),
      .table(120), .paper(84, 96, 38, 24), .path("M92 108h14", weight: .thin),
    ])

  static let counter = Scene(
    "quay-mot-cua", "Nộp giấy tờ ở quầy một cửa",
    "Ông đưa giấy tờ qua quầy cho người của xã; trên quầy có mái che và tấm biển trống.",
    english: "Hand in papers at the commune's counter",
    [
      .path("M8 30h184M8 30V8h184v22", .tint), .rect(64, 12, 72, 12, round: 4, .sheet, weight: .thin),
      .path("M16 30v90M184 30v90"),
      .person(.official, 142, 66, base: 112, .left), .person(.grandfather, 54, 66, base: 152, .right),
      .path("M88 110h104v38H88z", .sheet), .path("M84 110h112"),
      .arm("M74 112L92 110", .tint), .at(94, 82, turn: 8, [.paper(0, 0, 32, 38)]), .fist(98, 110),
    ])

  static let answerSlip = Scene(
    "to-giay-loi-xa", "Tờ giấy ghi lời xã",
    "Tờ giấy có bốn dòng để ghi tên ứng dụng, nhà phát hành, ngày hỏi và người trả lời; cây bút bên cạnh.",
    english: "The slip with the commune's answers",
    [
      .paper(36, 6, 112, 138), .tiles([(50, 36), (50, 62), (50, 88), (50, 114)], 14, 14, round: 4, .tint, line: .ink),
      .text(76, 43, [56], step: 26),
      .text(76, 69, [40]), .text(76, 95, [50]), .path("M76 121h24", line: .accent, weight: .dotted), .pen(104, 122),
      .path("M55 43l3 4l6-8M55 69l3 4l6-8M55 95l3 4l6-8", line: .accent, weight: .thin),
    ])

  static let printForm = Scene(
    "in-to-khai", "In tờ khai", "Máy in đẩy ra một tờ khai có dòng kẻ.", english: "Print the form",
    [
      .path("M60 56V10h68l14 14v32", .sheet), .path("M128 10v14h14"), .path("M76 30h36M76 42h50", weight: .thin),
      .rect(26, 54, 148, 60, round: 10, .tint),
      .path("M48 72h.1", weight: .bold), .path("M44 90h112"), .path("M58 90h84l10 50H48z", .sheet),
      .path("M72 106h40M70 120h60"), .circle(152, 72, 6, .accent),
    ])

  static let fillForm = Scene(
    "dien-to-khai", "Điền tờ khai theo đúng giấy tờ gốc",
    "Tay cầm bút điền từng ô của tờ khai, thẻ căn cước đặt bên cạnh để chép cho đúng.",
    english: "Fill in the form from the original papers",
    [
      .paper(76, 6, 110, 138), .path("M90 26h40"), .rect(90, 42, 80, 18, round: 4, .tint),
      .rect(90, 72, 80, 18, round: 4, .sheet, line: .accent),
      .rect(90, 102, 80, 18, round: 4, .sheet), .path("M98 51h34M98 81h16"), .chipCard(42, 70),
      .path("M62 84c8 4 16 2 26-2", line: .accent, weight: .dotted),
      .writing(122, 82),
    ])

  static let receiveResult = Scene(
    "nhan-ket-qua", "Nhận kết quả", "Người ở quầy trao cho bà tờ kết quả có dấu đã xong.",
    english: "Receive the result",
    [
      .person(.grandmother, 44, 62, base: 152, .right), .person(.official, 160, 62, base: 112, .left),
      .path("M112 112h84v36h-84z", .sheet), .path("M108 112h88"),
      .paper(76, 44, 52, 62), .path("M88 62h18"), .circle(102, 84, 13, .accent),
      .path("M96 84l5 5l8-10", line: .onAccent), .arm("M62 108L72 100", .tint), .fist(77, 98),
      .arm("M140 108L132 100", .sheet), .fist(128, 98),
    ])

  static let compareSign = Scene(
    "so-ten-xa", "So tên trên giấy với biển ở trụ sở xã",
    "Tờ giấy ghi tên xã được so với tấm biển trên cổng trụ sở, cả hai để trống.",
    english: "Compare the name on paper with the sign of the commune's office",
    [
      .path("M96 140V62h92v78zM86 62l56-38l56 38z", .sheet), .rect(108, 70, 68, 20, round: 4, .tint, line: .accent),
      .path("M118 80h16M142 80h24"),
      .path("M130 140v-34h24v34M106 108h10M168 108h10"), .path("M82 140h116"), .paper(6, 54, 68, 66),
      .rect(14, 80, 50, 20, round: 4, .tint, line: .accent),
      .path("M22 90h10M40 90h16M80 84h8M80 92h8"),
    ])

  static let copyNumber = Scene(
    "chep-so-dien-thoai", "Chép số điện thoại ra giấy", "Số trên tấm bảng được chép ra giấy bằng bút.",
    english: "Copy a telephone number onto paper",
    [
      .rect(8, 8, 100, 64, round: 6, .tint), .receiver(32, 38), .blank(54, 30, 44, 18),
      .path("M96 78l8 12", line: .accent, weight: .dotted),
      .paper(80, 66, 104, 78), .receiver(100, 94), .path("M118 96h8M132 96h6"), .path("M94 126h32", line: .tint),
      .writing(142, 96),
    ])
}

/// Writing, reading and choosing, on paper.
extension Scene {
  static let papers = [writeDown, crossOut, addUp, readClosely, chooseOne, tearLabel, clearFrame, goodLight]

  static let writeDown = Scene(
    "viet-ra-giay", "Viết ra giấy", "Tay cầm bút viết một dòng lên tờ giấy.", english: "Write it down",
    [
      .paper(30, 6, 130, 138), .path("M48 36h56M48 58h88M48 80h34"), .path("M48 104h86M48 124h60", line: .tint),
      .writing(90, 80),
    ])

  static let crossOut = Scene(
    "gach-bo", "Gạch bỏ", "Một dòng trên tờ giấy bị gạch đi, các dòng khác còn nguyên.", english: "Cross it out",
    [
      .paper(24, 6, 130, 138), .path("M42 34h70M42 116h80"), .path("M42 76h76"), .strike(36, 58, 90, 34),
      .writing(130, 58),
    ])

  static let addUp = Scene(
    "cong-tung-cot", "Cộng từng cột", "Tờ giấy có ba cột gạch đếm, dấu cộng, vạch ngang và ba ô tổng ở dưới cùng.",
    english: "Add up each column",
    [
      .paper(42, 4, 140, 142), .path("M60 28v18M70 28v18M80 28v18M56 45l28-16M60 62v18M70 62v18"),
      .path("M102 28v18M112 28v18M102 62v18M112 62v18M122 62v18"), .path("M146 28v18M156 28v18M146 62v18"),
      .path("M54 96h116", weight: .bold), .path("M12 84h22M23 73v22", line: .accent, weight: .bold),
      .rect(54, 108, 32, 22, round: 5, .sheet, line: .accent), .rect(98, 108, 32, 22, round: 5, .sheet, line: .accent),
      .rect(142, 108, 28, 22, round: 5, .sheet, line: .accent), .path("M64 119h12M108 119h12M151 119h10"),
    ])

  static let readClosely = Scene(
    "doc-ky", "Đọc kỹ phần chữ nhỏ", "Kính lúp soi những dòng chữ nhỏ trên một văn bản.",
    english: "Read the small print",
    [
      .paper(26, 6, 112, 138), .path("M44 30h44"), .text(44, 54, [76, 76, 76, 60, 70], step: 14),
      .circle(118, 82, 34, .sheet, line: .accent, weight: .bold),
      .path("M98 74h40M98 92h28", weight: .bold), .path("M142 107l36 34", line: .accent, weight: .bold),
      .path("M152 116l26 25", weight: .insideLimb),
    ])

  static let chooseOne = Scene(
    "chon-mot", "Chọn lấy một", "Ba tấm thẻ xếp cạnh nhau, tấm ở giữa được chọn, có dấu đúng.", english: "Choose one",
    [
      .rect(8, 30, 52, 78, round: 8, .tint), .rect(140, 30, 52, 78, round: 8, .tint),
      .rect(70, 18, 60, 96, round: 8, .sheet, line: .accent, weight: .bold),
      .check(100, 54, size: 15), .path("M22 84h24M154 84h24M84 88h32"), .finger(114, 104),
    ])

  static let tearLabel = Scene(
    "xe-nhan", "Xé nhãn có tên và số điện thoại", "Nhãn trên hộp để trống tên, đang được xé rời trước khi bỏ hộp.",
    english: "Tear off the label before throwing the box away",
    [
      .rect(10, 46, 116, 96, round: 6, .tint), .path("M10 72h116"),
      .path("M44 86l60-22l8 8l6-4l10 40l-60 22z", .sheet, line: .accent), .path("M66 92l34-12M72 106l26-9"),
      .path("M122 78c8-12 20-14 32-8l32 12v38l-36 4c-10 0-16-4-20-10c-8-8-2-14 6-12l8 2l-16-12c-8-6-8-12-6-14z", .skin),
      .path("M182 76h16v50h-16z", .tint),
      .path("M112 44l8-12M128 52l14-8M96 42l2-14", line: .accent),
    ])

  static let clearFrame = Scene(
    "don-khung-hinh", "Dọn đồ lạ ra khỏi khung hình",
    "Trong khung ngắm chỉ còn rổ hàng; giấy tờ được đưa ra ngoài khung.",
    english: "Clear strange things out of the picture",
    [
      .frame(8, 14, 112, 122, corner: 22), .path("M28 80h72l-10 36H38z", .tint), .path("M34 80c2-32 58-32 60 0"),
      .path("M54 68c4-12 12-14 18-14c0 10-6 16-18 14z", .accent, weight: .thin),
      .arrow(112, 70, length: 28, line: .ink), .paper(154, 20, 40, 50), .path("M162 42h18M162 52h18", weight: .thin),
      .rect(150, 88, 44, 30, round: 5, .sheet), .circle(163, 100, 4, .tint, weight: .thin),
      .path("M174 98h12M174 108h12", weight: .thin),
    ])

  static let goodLight = Scene(
    "cho-sang-mon-hang", "Đưa món hàng ra chỗ sáng", "Rổ hàng để dưới mái hiên, mặt trời chiếu nhẹ từ bên cạnh.",
    english: "Put the goods into the light",
    [
      .path("M100 30L196 8M118 28v112M190 12v128", weight: .bold), .path("M104 32L194 12v14L104 46z", .tint),
      .path("M8 140h188"), .path("M124 100h60l-9 38h-42z", .tint), .path("M130 100c2-28 46-28 48 0"),
      .path("M144 88c4-10 10-12 16-12c0 9-5 14-16 12z", .accent, weight: .thin), .circle(48, 50, 18, .accent),
      .path("M48 16v8M48 76v8M14 50h8M74 50h8M24 26l6 6M66 68l6 6M24 74l6-6M66 32l6-6", line: .accent),
      .path("M80 72l26 20M70 86l26 20", line: .accent, weight: .dotted),
    ])
}
