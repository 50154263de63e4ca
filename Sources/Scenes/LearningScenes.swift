/// Learning, looking again, and stopping in time.
extension Scene {
  static let learning = [
    stopAndThink, keepInHand, learnLesson, zoomPicture, savePower, expiringCard, changePassword, groupAtTable,
    joinGroup, pinRules, removePost, payFee,
  ]

  static let stopAndThink = Scene(
    "dung-tay", "Dừng tay, chưa bấm vào đâu",
    "Ngón tay dừng lại cách màn hình một khoảng; trên màn hình có dấu chấm than.",
    english: "Stop, press nothing yet",
    [
      .phone(22, 6, 84, 140), .path("M64 30L96 84H32z", .tint),
      .path("M64 48v16M64 74v.1", line: .danger, weight: .bold),
      .rect(36, 106, 56, 22, round: 11, .tint), .path("M112 92v48", line: .accent, weight: .dashed),
      .finger(130, 100, turn: -70), .circle(156, 52, 24, .sheet),
      .path("M149 43v18M163 43v18", line: .accent, weight: .bold),
    ])

  static let keepInHand = Scene(
    "giu-may-trong-tay", "Cho xem mà máy vẫn trong tay mình",
    "Bà giơ điện thoại cho người ở quầy xem, máy không rời tay bà.",
    english: "Show it, and keep the phone in your hand",
    [
      .person(.official, 158, 62, base: 112, .left), .path("M116 112h80v36h-80z", .sheet), .path("M112 112h84"),
      .person(.grandmother, 44, 66, base: 152, .right), .arm("M66 118L92 116L98 98", .tint), .phone(80, 46, 34, 54),
      .circle(97, 70, 6, .tint), .path("M89 88c0-10 16-10 16 0", weight: .thin), .fist(97, 100), .dots("M122 68h14"),
    ])

  static let learnLesson = Scene(
    "hoc-bai", "Xem hết một bài học",
    "Trên màn hình có một bài học đang chạy, thanh thời gian gần hết; bên dưới là bài kế tiếp.",
    english: "Watch a lesson to its end",
    [
      .rect(20, 6, 160, 140, round: 12, .sheet), .rect(34, 20, 132, 66, round: 8, .tint), .circle(100, 50, 18, .accent),
      .path("M95 41v18l15-9z", .sheet, line: .none), .path("M44 76h112", line: .sheet, weight: .bold),
      .path("M44 76h92", line: .accent, weight: .bold), .check(48, 108, size: 8), .path("M66 108h58"),
      .circle(48, 130, 6, .tint), .path("M66 130h76"),
    ])

  static let zoomPicture = Scene(
    "phong-to-anh", "Phóng to ảnh để soát", "Kính lúp phóng to một góc tấm ảnh, thấy rõ có khuôn mặt một người.",
    english: "Zoom in to check a photo",
    [
      .rect(10, 16, 130, 104, round: 8, .sheet), .path("M16 96l32-36l24 26l18-14l44 30"), .circle(42, 40, 9, .tint),
      .circle(128, 76, 40, .sheet, line: .accent, weight: .bold), .path("M156 106l32 32", line: .accent, weight: .bold),
      .circle(128, 64, 10, .tint), .path("M108 96c0-24 40-24 40 0"),
    ])

  static let savePower = Scene(
    "tiet-kiem-pin", "Bật chế độ tiết kiệm pin", "Cục pin gần cạn có chiếc lá bên cạnh, công tắc được gạt sang bật.",
    english: "Turn battery saving on",
    [
      .phone(38, 4, 116, 142), .rect(52, 30, 56, 32, round: 6, .sheet), .path("M112 42v8", weight: .bold),
      .rect(57, 35, 12, 22, round: 3, .danger, line: .none),
      .path("M124 66c-6-20 4-34 22-36c4 18-4 34-22 36zM120 74c4-12 8-20 14-28", .accent, weight: .thin),
      .path("M50 80h92", line: .tint), .bigToggle(96, 94, isOn: true),
      .path("M52 107h30"), .finger(134, 114),
    ])

  static let expiringCard = Scene(
    "giay-sap-het-han", "Xem giấy tờ nào sắp hết hạn", "Tấm thẻ nằm cạnh tờ lịch, một ngày trên lịch được khoanh lại.",
    english: "See which papers expire soon",
    [
      .rect(86, 14, 104, 100, round: 10, .sheet), .path("M86 42h104M114 4v20M162 4v20"),
      .tiles([(98, 54), (120, 54), (142, 54), (98, 74), (120, 74), (164, 74), (98, 94), (120, 94)], 12, 12, round: 4),
      .rect(142, 74, 12, 12, round: 4, .accent), .circle(148, 80, 15, line: .accent), .chipCard(52, 112),
    ])

  static let changePassword = Scene(
    "doi-mat-khau", "Đổi mật khẩu", "Mũi tên vòng qua ổ khóa: hàng chấm cũ được thay bằng hàng chấm mới.",
    english: "Change the password",
    [
      .at(
        0, 14,
        [
          .rect(8, 58, 58, 34, round: 8, .tint), .secret(22, 75, count: 4, step: 10),
          .rect(134, 58, 58, 34, round: 8, .sheet, line: .accent),
          .secret(148, 75, count: 4, step: 10, radius: 4), .lock(100, 74),
          .path("M46 44c20-36 88-36 108 0M140 40l15 5l3-15", line: .accent, weight: .bold),
        ])
    ])

  static let groupAtTable = Scene(
    "hop-to", "Họp nhanh cả tổ", "Ba người của tổ ngồi quanh bàn, trên bàn có cuốn sổ chung.",
    english: "The group meets",
    [
      .person(.helperWoman, 40, 58, base: 120, .right), .person(.helper, 160, 58, base: 120, .left),
      .person(.neighbour, 100, 54, base: 120, .down), .table(118),
      .path("M74 116l6-16c8-4 14-4 20 0c6-4 12-4 20 0l6 16z", .sheet),
      .path("M100 100v16"), .bubble(26, 4, 48, 28, tip: (46, 36)), .path("M38 14h24M38 22h12", weight: .thin),
    ])

  static let joinGroup = Scene(
    "quet-ma-nhom", "Quét mã do cán bộ xã đưa tận nơi",
    "Người của xã giơ tấm giấy có mã QR; một bàn tay cầm điện thoại quét mã ấy.",
    english: "Scan the code that the commune shows",
    [
      .person(.official, 160, 54, base: 152, .left), .arm("M138 106L120 116L112 110", .sheet),
      .rect(84, 50, 52, 56, round: 6, .sheet),
      .at(88, 56, [.code(0, 0)]), .fist(110, 106),
      .at(6, 40, turn: 4, [.phone(0, 0, 54, 92), .frame(10, 24, 34, 38, corner: 10)]),
      .holding(0, 90, width: 54), .path("M66 72h12M66 92h12", line: .accent, weight: .dotted),
    ])

  static let pinRules = Scene(
    "ghim-noi-quy", "Ghim nội quy lên đầu nhóm", "Một tin ở trên cùng nhóm trò chuyện có chiếc đinh ghim.",
    english: "Pin the rules to the top of the group",
    [
      .phone(36, 4, 116, 142), .rect(48, 24, 92, 44, round: 8, .tint), .text(60, 38, [52, 40], step: 14),
      .path("M130 8l20 20l-8 2l-10 10l2 12l-26-26l12 2l10-10zM120 40l-12 12", .accent, weight: .thin),
      .bubble(48, 80, 62, 26, tip: (56, 114)), .path("M60 92h36", weight: .thin),
      .bubble(82, 114, 58, 22, tip: (132, 142)),
      .path("M94 125h30", weight: .thin),
    ])

  static let removePost = Scene(
    "go-tin-giay-to", "Gỡ ngay tin có giấy tờ", "Trong nhóm có tin chụp tấm thẻ; ngón tay chạm thùng rác để gỡ.",
    english: "Take down a post that shows papers",
    [
      .phone(22, 4, 116, 142), .bubble(32, 24, 96, 70, tip: (40, 110), .tint), .chipCard(80, 58),
      .rect(86, 108, 40, 28, round: 8, .accent),
      .path("M98 118l2 12h12l2-12M95 118h22M103 118v-3h6v3", line: .onAccent, weight: .fine),
      .finger(120, 126, turn: -46),
    ])

  static let payFee = Scene(
    "tra-phi", "Trả phí một lần trên cổng", "Trang web hiện tờ thu phí có đồng tiền; ngón tay bấm nút trả một lần.",
    english: "Pay the fee once",
    [
      .rect(14, 6, 172, 140, round: 12, .sheet), .path("M14 30h172M28 18v.1M40 18v.1"), .paper(34, 42, 56, 74),
      .path("M46 58h20"),
      .coin(62, 86, .tint), .path("M106 56h60M106 70h36"), .rect(106, 90, 62, 24, round: 12, .accent),
      .path("M122 102h30", line: .onAccent),
      .finger(154, 104, turn: -30),
    ])
}
