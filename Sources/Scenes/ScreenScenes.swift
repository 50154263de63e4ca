/// What any app or page asks for.
extension Scene {
  static let screens = [
    choosePermission, refusePermission, takePermissionBack, fillFields, logIn, logOut, send, screenshot, readAloud,
  ]

  static let choosePermission = Scene(
    "chon-quyen", "Chỉ cho phép khi đang dùng",
    "Máy hỏi cho dùng máy ảnh và vị trí; ngón tay chọn mức ở giữa trong ba mức.",
    english: "Allow only while using the app",
    [
      .phone(38, 4, 116, 142), .camera(72, 38), .pin(118, 38), .path("M38 58h116"),
      .rect(50, 66, 92, 20, round: 10, .sheet), .rect(50, 92, 92, 20, round: 10, .accent),
      .rect(50, 118, 92, 20, round: 10, .sheet),
      .path("M64 76h44M64 128h44"), .path("M64 102l5 5l9-10M88 102h26", line: .onAccent), .finger(134, 102, turn: -48),
    ])

  static let refusePermission = Scene(
    "chua-cho-quyen", "Tạm chưa cho phép",
    "Máy hỏi cho dùng máy ảnh và vị trí; ngón tay chọn mức cuối, mức có dấu nhân.",
    english: "Do not allow for now",
    [
      .phone(38, 4, 116, 142), .camera(72, 38), .pin(118, 38), .path("M38 58h116"),
      .rect(50, 66, 92, 20, round: 10, .sheet), .rect(50, 92, 92, 20, round: 10, .sheet),
      .rect(50, 118, 92, 20, round: 10, .accent),
      .path("M64 76h44M64 102h44"), .path("M64 123l10 10m0-10l-10 10M88 128h26", line: .onAccent),
      .finger(136, 128, turn: -64),
    ])

  static let takePermissionBack = Scene(
    "tat-quyen", "Tắt quyền không cần", "Danh sách quyền có công tắc; ngón tay gạt công tắc của máy ảnh sang tắt.",
    english: "Take a permission back",
    [
      .phone(30, 4, 124, 142), .camera(58, 44), .path("M82 45h16"), .toggle(108, 34, isOn: false),
      .path("M42 66h100", line: .tint),
      .pin(58, 86), .path("M82 88h16"), .toggle(108, 77, isOn: true), .path("M42 108h100", line: .tint),
      .path("M53 120a5 5 0 0 1 10 0v6a5 5 0 0 1-10 0zM48 126a10 10 0 0 0 20 0M58 136v3M82 129h16"),
      .toggle(108, 119, isOn: true),
      .finger(132, 56, turn: -34),
    ])

  static let fillFields = Scene(
    "dien-tung-o", "Tự điền từng ô", "Ô thứ nhất đã điền, con trỏ đang ở ô thứ hai, ngón tay gõ bàn phím.",
    english: "Fill in the fields one by one",
    [
      .phone(42, 4, 116, 142), .rect(54, 20, 92, 18, round: 5, .tint), .path("M64 29h34M108 29h16"),
      .rect(54, 46, 92, 18, round: 5, .sheet, line: .accent), .path("M64 55h14"), .path("M88 50v10", line: .accent),
      .rect(54, 72, 92, 18, round: 5, .sheet), .rect(42, 100, 116, 46, round: 12, .tint),
      .keys(56, 109, columns: 7, rows: 2),
      .finger(124, 118),
    ])

  static let logIn = Scene(
    "dang-nhap", "Đăng nhập", "Màn hình có hình người, ô tên và ô mật khẩu; mũi tên đi vào trong cửa.",
    english: "Log in",
    [
      .phone(12, 6, 84, 138), .circle(54, 42, 10, .tint), .path("M36 66c0-16 36-16 36 0"),
      .rect(24, 78, 60, 18, round: 5, .tint),
      .rect(24, 104, 60, 18, round: 5, .tint), .path("M34 87h24"), .secret(36, 113, count: 4, step: 10),
      .path("M152 40V28a6 6 0 0 1 6-6h24a6 6 0 0 1 6 6v94a6 6 0 0 1-6 6h-24a6 6 0 0 1-6-6v-12", .tint),
      .path("M112 75h50M146 57l18 18l-18 18", line: .accent, weight: .bold),
    ])

  static let logOut = Scene(
    "dang-xuat", "Đăng xuất khi xong việc", "Mũi tên đi từ trong cửa ra ngoài; màn hình không còn hình người.",
    english: "Log out",
    [
      .phone(12, 6, 84, 138), .circle(54, 42, 10, weight: .dotted),
      .path("M36 66c0-16 36-16 36 0", weight: .dotted), .rect(24, 86, 60, 24, round: 12, .accent),
      .path("M38 98h32", line: .onAccent),
      .path("M148 40V28a6 6 0 0 0-6-6h-20a6 6 0 0 0-6 6v94a6 6 0 0 0 6 6h20a6 6 0 0 0 6-6v-12", .tint),
      .path("M132 75h54M170 57l18 18l-18 18", line: .accent, weight: .bold), .finger(70, 100, turn: -10),
    ])

  static let send = Scene(
    "bam-gui", "Bấm nút gửi", "Tờ viết xong trên màn hình, ngón tay bấm nút, chiếc máy bay giấy bay đi.",
    english: "Press send",
    [
      .phone(28, 6, 92, 140), .paper(46, 26, 56, 66, .sheet), .text(56, 48, [24, 36, 30]),
      .rect(42, 106, 64, 24, round: 12, .accent),
      .path("M58 118h32", line: .onAccent), .finger(92, 120, turn: -34), .path("M138 44l50-22l-20 50l-10-20z", .tint),
      .path("M188 22l-30 30"),
      .dots("M122 96c4-14 12-24 24-34"),
    ])

  static let screenshot = Scene(
    "chup-man-hinh", "Chụp màn hình để giữ lại",
    "Tin nhắn nằm trong khung ngắm, hai phím ở cạnh máy được bấm cùng lúc.",
    english: "Take a screenshot",
    [
      .rect(118, 36, 10, 26, round: 4, .accent), .rect(118, 78, 10, 18, round: 4, .accent), .phone(34, 6, 86, 138),
      .bubble(46, 44, 60, 44, tip: (54, 100), .tint), .text(56, 60, [40, 26]), .frame(36, 30, 82, 86, corner: 14),
      .finger(131, 50, turn: -80), .finger(131, 88, turn: -80),
    ])

  static let readAloud = Scene(
    "doc-to", "Đọc to dòng chữ trên màn hình", "Ông cầm điện thoại, đọc to những dòng chữ trên màn hình.",
    english: "Read aloud what the screen says",
    [
      .withPhone(.grandfather, 48, 84, base: 152, .down), .bubble(66, 6, 120, 58, tip: (68, 78)),
      .text(84, 22, [84, 60, 72], step: 13),
      .path("M92 90c5 5 5 13 0 18M104 82c10 10 10 24 0 34M116 74c16 14 16 36 0 50", line: .accent),
    ])
}
