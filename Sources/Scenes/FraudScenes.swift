/// Calls and messages from people whom nobody knows.
extension Scene {
  static let calls = [
    hangUp, callBack, whatTheyWant, sayNo, blockNumber, reportNumber, strangeMessage, noLink, callKnown,
  ]

  static let hangUp = Scene(
    "cup-may", "Cúp máy với người lạ", "Máy hiện người gọi không quen; ngón tay bấm nút cúp máy.",
    english: "Hang up on a stranger",
    [
      .phone(50, 6, 92, 140), .stranger(96, 44), .path("M68 30c-4 8-4 20 0 28M124 30c4 8 4 20 0 28", line: .accent),
      .blank(72, 70, 48, 10),
      .circle(70, 110, 16, .sheet),
      .path(
        "M62 102c2-3 4-3 6 0c1 3-1 4 0 6c1 3 2 4 4 5c2 1 3-2 6 0c3 2 2 4 0 6c-10 4-20-8-16-17z", .tint, weight: .fine),
      .hangUpKey(116, 110),
      .finger(128, 122, turn: -36),
    ])

  static let callBack = Scene(
    "cup-roi-goi-lai", "Cúp máy, rồi gọi số mình biết", "Cúp máy với người lạ, rồi gọi số đã chép sẵn trên tờ giấy.",
    english: "Hang up, then call the number you know",
    [
      .phone(8, 16, 68, 118), .stranger(42, 54), .hangUpKey(42, 104), .arrow(84, 75, length: 24),
      .paper(122, 8, 70, 62), .path("M134 26h20"), .blank(132, 42, 50, 14), .path("M157 74v10", weight: .dotted),
      .receiver(146, 116), .path("M164 92a20 20 0 0 1 14 16M172 82a32 32 0 0 1 18 24", line: .accent),
    ])

  static let whatTheyWant = Scene(
    "ho-muon-gi", "Nghe xem họ muốn tiền, mã OTP hay máy",
    "Bà nghe máy; lời người lạ có đồng tiền, hàng chấm của mã và chiếc điện thoại.",
    english: "Listen for what they want: money, code or phone",
    [
      .bubble(58, 6, 136, 64, tip: (48, 88)), .coin(82, 38), .rect(104, 26, 44, 24, round: 8, .tint),
      .secret(113, 38, count: 4, step: 9),
      .phone(160, 18, 24, 40), .stranger(30, 108),
      .path("M60 98a20 20 0 0 1 0 20M70 90a34 34 0 0 1 0 36", line: .accent),
      .calling(.grandmother, 134, 116, base: 152),
    ])

  static let sayNo = Scene(
    "noi-khong", "Nói một câu từ chối", "Bà giơ bàn tay ra trước người lạ và nói không.", english: "Say no",
    [
      .person(.grandmother, 52, 70, base: 152, .right), .arm("M76 122L104 130L110 104", .tint), .smallPalm(108, 84),
      .bubble(84, 8, 64, 40, tip: (70, 60)), .cross(116, 28, size: 9), .stranger(168, 84),
      .path("M136 142v-8c0-30 60-30 60 0v8", .none, weight: .dotted),
    ])

  static let blockNumber = Scene(
    "chan-so", "Chặn số lạ", "Người gọi không quen bị gạch đi; ngón tay bấm nút chặn.", english: "Block a number",
    [
      .phone(50, 6, 92, 140), .circle(96, 54, 30, line: .danger, weight: .bold), .stranger(96, 54),
      .strike(75, 33, 42, 42),
      .rect(64, 106, 64, 24, round: 12, .accent), .path("M80 118h32", line: .onAccent), .finger(118, 120, turn: -40),
    ])

  static let reportNumber = Scene(
    "bao-so-la", "Báo số lạ", "Tin của người lạ được chuyển từ điện thoại đến nơi nhận báo tin, có hình tấm khiên.",
    english: "Report a number",
    [
      .phone(10, 6, 76, 138), .stranger(48, 46), .bubble(22, 74, 52, 36, tip: (30, 122), .tint),
      .path("M32 88h30M32 98h18"), .arrow(94, 76, length: 28),
      .shield(162, 70), .path("M151 72l9 9l14-18", line: .onAccent, weight: .bold), .path("M134 72a28 34 0 0 1 56 0"),
      .rect(128, 70, 10, 20, round: 5, .sheet), .rect(186, 70, 10, 20, round: 5, .sheet),
      .path("M190 92c0 20-8 26-20 28"),
    ])

  static let strangeMessage = Scene(
    "tin-nhan-la", "Đọc tin lạ mà không chạm",
    "Tin nhắn của người lạ có một dòng liên kết; chỉ có con mắt đọc, không ngón tay nào chạm vào.",
    english: "Read a strange message without touching it",
    [
      .phone(14, 6, 100, 140), .stranger(44, 44), .blank(70, 38, 32, 12),
      .bubble(26, 70, 76, 52, tip: (38, 136), .tint), .text(38, 86, [50]),
      .path("M38 104h44", line: .accent), .path("M38 111h44", line: .accent, weight: .thin), .eye(160, 76),
      .dots("M110 92c10-2 16-4 24-10"),
    ])

  static let noLink = Scene(
    "khong-bam-duong-dan", "Không bấm đường dẫn trong tin lạ",
    "Ngón tay định bấm dòng liên kết trong tin nhắn lạ; hình bị gạch bỏ.",
    english: "Tap no link in a strange message",
    [
      .phone(36, 6, 116, 140), .stranger(64, 38), .blank(92, 32, 44, 12),
      .bubble(48, 66, 92, 46, tip: (62, 128), .tint),
      .path("M72 80h-6a9 9 0 0 0 0 18h6M86 80h6a9 9 0 0 1 0 18h-6M72 89h14", line: .accent, weight: .bold),
      .path("M112 89h16", line: .accent),
      .finger(110, 94, turn: -24), .strike(22, 16, 150, 116),
    ])

  static let callKnown = Scene(
    "goi-so-da-chep", "Gọi theo số đã chép sẵn", "Ông áp điện thoại vào tai, bên cạnh là tờ giấy ghi số to.",
    english: "Call the number written down",
    [
      .calling(.grandfather, 52, 70, base: 152),
      .path("M96 54a14 14 0 0 1 0 20M106 46a26 26 0 0 1 0 36", line: .accent), .paper(120, 30, 72, 92),
      .receiver(142, 56), .path("M164 58h16"), .blank(130, 84, 52, 20),
    ])
}

/// When money is about to go, or is gone.
extension Scene {
  static let frauds = [stopTransfer, callBank, lockCard, keepEvidence, goToPolice, tellFamily, lostPhone, noForeignApp]

  static let stopTransfer = Scene(
    "ngung-chuyen-tien", "Ngừng chuyển tiền ngay", "Đồng tiền sắp rời điện thoại, bàn tay giơ lên chặn lại.",
    english: "Stop the transfer",
    [
      .phone(10, 10, 72, 132), .coin(46, 62), .path("M30 94h32"), .path("M30 108h20"), .coin(104, 56, .tint),
      .dots("M64 62H86"),
      .palm(152, 72, mirrored: true), .path("M126 28v92", line: .danger, weight: .bold),
    ])

  static let callBank = Scene(
    "goi-ngan-hang", "Gọi ngân hàng theo số in trên thẻ",
    "Dòng số ở mặt sau tấm thẻ được khoanh lại; điện thoại gọi đến ngân hàng.",
    english: "Call the bank, by the number on the card",
    [
      .rect(8, 64, 104, 68, round: 8, .sheet), .path("M8 78h104v12H8z", .hair),
      .rect(18, 102, 58, 18, round: 9, .tint, line: .accent),
      .dots("M82 111h40"), .receiver(144, 92), .path("M158 72a16 16 0 0 1 10 14", line: .accent), .office(160, 36),
    ])

  static let lockCard = Scene(
    "khoa-the", "Nhờ ngân hàng khóa thẻ", "Tấm thẻ ngân hàng có ổ khóa lớn ở trên.", english: "Have the card locked",
    [
      .rect(28, 28, 144, 96, round: 10, .sheet), .path("M28 48h144v16H28z", .hair), .blank(42, 98, 46, 12),
      .path("M112 88v-12a16 16 0 0 1 32 0v12"),
      .rect(102, 86, 52, 40, round: 8, .accent), .path("M128 101v10", line: .onAccent, weight: .bold),
    ])

  static let keepEvidence = Scene(
    "giu-bang-chung", "Giữ lại tin nhắn, số gọi đến và biên lai",
    "Tin nhắn, số gọi đến và biên lai được cất vào một chiếc cặp.",
    english: "Keep messages, numbers and receipts",
    [
      .bubble(18, 8, 52, 36, tip: (30, 54), .sheet), .path("M28 20h30M28 31h18"), .paper(78, 6, 46, 62),
      .coin(100, 38, .tint),
      .rect(132, 6, 56, 50, round: 8, .sheet), .receiver(158, 28),
      .path("M44 58v8M158 62v6", line: .accent, weight: .bold),
      .path("M22 78h46l10 12h98a6 6 0 0 1 6 6v42a6 6 0 0 1-6 6H22a6 6 0 0 1-6-6V84a6 6 0 0 1 6-6z", .tint),
      .check(100, 116, size: 12),
    ])

  static let goToPolice = Scene(
    "trinh-bao", "Đến công an nơi gần nhất trình báo", "Bà đưa giấy tờ cho người ngồi sau bàn, dưới hình tấm khiên.",
    english: "Report to the police station",
    [
      .shield(100, 26), .path("M91 27l7 7l11-13", line: .onAccent), .person(.grandmother, 44, 62, base: 122, .right),
      .person(.official, 156, 62, base: 122, .left),
      .table(120), .arm("M64 106L82 108", .tint), .paper(84, 76, 36, 40), .path("M93 96h16M93 105h16", weight: .thin),
      .fist(86, 108),
    ])

  static let tellFamily = Scene(
    "ke-ca-nha", "Kể cho cả nhà nghe", "Ông kể chuyện cuộc gọi lạ cho người nhà bên mâm cơm.",
    english: "Tell the family",
    [
      .person(.grandfather, 40, 72, base: 124, .right), .person(.neighbourWoman, 106, 76, base: 124, .left),
      .person(.neighbour, 164, 72, base: 124, .left),
      .bubble(56, 2, 92, 44, tip: (54, 58)), .receiver(84, 20, .tint),
      .path("M124 12v14M124 36v.1", line: .danger, weight: .bold), .table(122),
      .path("M30 108h30c0 10-6 14-15 14s-15-4-15-14zM136 108h30c0 10-6 14-15 14s-15-4-15-14z", .sheet),
      .path("M82 114h36l-6 8H88z", .tint),
    ])

  static let lostPhone = Scene(
    "mat-dien-thoai", "Mất điện thoại: mượn máy gọi khóa SIM",
    "Chỗ chiếc điện thoại chỉ còn nét chấm; ông mượn máy khác gọi, thẻ SIM được khóa lại.",
    english: "Lost phone: borrow one and have the SIM locked",
    [
      .rect(8, 20, 52, 92, round: 10, line: .ink, weight: .dotted), .question(34, 66),
      .calling(.grandfather, 104, 70, base: 152),
      .path("M156 30h24l12 12v38a4 4 0 0 1-4 4h-32a4 4 0 0 1-4-4V34a4 4 0 0 1 4-4z", .tint), .lock(172, 60),
    ])

  static let noForeignApp = Scene(
    "khong-cai-qua-duong-dan", "Không cài ứng dụng qua đường dẫn lạ",
    "Ứng dụng từ tin nhắn của người lạ chạy vào điện thoại; hình bị gạch bỏ.",
    english: "Install nothing from a link",
    [
      .bubble(8, 30, 76, 60, tip: (20, 108), .tint), .stranger(30, 34), .path("M52 54h20"),
      .path("M24 74h44", line: .accent),
      .phone(116, 8, 72, 132), .rect(137, 54, 30, 30, round: 8, .sheet), .path("M152 60v14M145 68l7 7l7-7"),
      .arrow(80, 106, length: 28, line: .ink),
      .strike(26, 24, 140, 104),
    ])
}
