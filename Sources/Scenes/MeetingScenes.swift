/// The group, the class, the village.
extension Scene {
  static let meetings = [
    villageMeeting, pairs, countAtDoor, hamletMap, shareRoles, postToGroup, approveMembers, tellAnother,
  ]

  static let villageMeeting = Scene(
    "hop-thon", "Lớp học ở nhà văn hóa", "Người giúp đứng cạnh bảng, bà con ngồi thành hàng, quay lưng về phía ta.",
    english: "A class in the village hall",
    [
      .rect(66, 6, 112, 66, round: 4, .sheet), .phone(86, 14, 30, 50), .rect(95, 40, 12, 12, round: 3, .accent),
      .path("M128 28h36M128 42h26"),
      .person(.helper, 34, 40, base: 112, .right), .arm("M56 80L68 72L74 56", .accent), .fist(75, 52),
      .person(.grandmother, 40, 118, base: 160, .away),
      .person(.grandfather, 100, 118, base: 160, .away), .person(.neighbourWoman, 160, 118, base: 160, .away),
    ])

  static let pairs = Scene(
    "tung-doi", "Tự làm trên máy của mình, từng đôi", "Hai người ngồi thành đôi, mỗi người một điện thoại của mình.",
    english: "In pairs, each on their own phone",
    [
      .withPhone(.grandfather, 54, 58, base: 120, .downRight),
      .withPhone(.neighbourWoman, 146, 58, base: 120, .downLeft), .table(118),
      .bubble(76, 6, 48, 30, tip: (78, 48)), .path("M88 18h24M88 25h14", weight: .thin),
    ])

  static let countAtDoor = Scene(
    "dem-nguoi", "Đếm số người tự làm được",
    "Bà cầm máy, tự làm được, có dấu đúng; trên tờ giấy chỉ có gạch đếm, không có tên.",
    english: "Count those who can do it alone",
    [
      .paper(10, 14, 88, 120), .path("M26 42v18M38 42v18M50 42v18M62 42v18M22 60l46-18"),
      .path("M26 82v18M38 82v18", line: .accent), .pen(50, 102), .withPhone(.grandmother, 150, 84, base: 152),
      .bubble(122, 6, 56, 38, tip: (150, 56)), .check(149, 26, size: 11), .dots("M112 80c-10 2-20 4-30 8"),
    ])

  static let hamletMap = Scene(
    "ve-so-do-xom", "Vẽ sơ đồ xóm", "Tờ giấy to có con đường và mấy ngôi nhà chia thành cụm.",
    english: "Draw the map of the hamlet",
    [
      .rect(6, 6, 188, 138, round: 6, .sheet), .path("M20 92c34-14 52 14 86-6s42-50 74-48", line: .tint, weight: .limb),
      .path("M20 92c34-14 52 14 86-6s42-50 74-48", weight: .dashed),
      .house(48, 40, .tint), .house(92, 46, .tint), .house(152, 104, .accent),
      .path("M22 44c0-34 96-34 100 2s-100 38-100-2z", line: .accent, weight: .dashed), .house(64, 112),
    ])

  static let shareRoles = Scene(
    "chia-viec", "Giao mỗi cụm nhà cho một đôi", "Hai người của tổ, mũi tên nối họ với cụm nhà của mình.",
    english: "Share out the houses",
    [
      .person(.helper, 40, 46, base: 104, .right), .person(.helperWoman, 94, 46, base: 104, .right),
      .path("M128 62h22M141 52l10 10l-10 10", line: .accent, weight: .bold),
      .house(170, 36, .tint), .house(176, 82, .tint), .house(154, 124, .tint), .path("M6 104h122"),
    ])

  static let postToGroup = Scene(
    "dang-len-nhom", "Đăng tin lên nhóm", "Trong nhóm trò chuyện có bức ảnh và dòng chữ vừa gửi; ngón tay bấm nút gửi.",
    english: "Post to the chat group",
    [
      .phone(40, 4, 110, 142), .circle(64, 30, 8, .tint), .circle(78, 30, 8, .tint), .circle(92, 30, 8, .tint),
      .path("M106 30h26M40 46h110"), .rect(66, 54, 74, 54, round: 8, .tint),
      .path("M72 100l18-22l12 13l10-9l20 18"), .circle(122, 68, 6, .accent), .rect(50, 116, 66, 20, round: 10, .sheet),
      .path("M62 126h26"), .circle(132, 126, 11, .accent),
      .path("M127 126h9m-4-4l4 4l-4 4", line: .onAccent, weight: .fine), .finger(142, 134, turn: -60),
    ])

  static let approveMembers = Scene(
    "doi-chieu-nguoi-vao", "Đối chiếu từng người xin vào nhóm",
    "Danh sách người xin vào được so với danh sách tổ: người có thì nhận, người không có thì chưa.",
    english: "Check each person who asks to join",
    [
      .phone(8, 6, 92, 140), .member(30, 42), .member(30, 82), .member(30, 122), .path("M50 42h18M50 82h18M50 122h18"),
      .check(84, 42, size: 7), .check(84, 82, size: 7),
      .cross(84, 120, size: 5), .paper(118, 26, 74, 100), .path("M130 44h28"), .text(130, 66, [48, 38, 48], step: 20),
      .path("M104 56h8M104 66h8", line: .accent),
    ])

  static let tellAnother = Scene(
    "ke-lai", "Kể lại cho một người", "Bà kể lại cho người hàng xóm điều vừa học trên điện thoại.",
    english: "Tell another person what was learned",
    [
      .withPhone(.grandmother, 50, 78, base: 152, .right), .person(.neighbourWoman, 150, 78, base: 152, .left),
      .bubble(60, 4, 84, 46, tip: (68, 60)), .phone(74, 10, 20, 34),
      .path("M104 20h28M104 32h18"),
    ])
}

/// What is said between people, and what a page or phone tells about whom it belongs to.
extension Scene {
  static let talks = [
    tellFirst, hearOut, praise, comfort, openSettings, nameIsMine, verifiedChannel, handOverKey, powerStrip, noAutoplay,
    whoIsThere,
  ]

  static let tellFirst = Scene(
    "noi-truoc", "Nói trước sẽ làm gì, mất bao lâu",
    "Người giúp nói: trong lời có ba bước và chiếc đồng hồ; ông lắng nghe.",
    english: "Say first what will be done and how long it takes",
    [
      .person(.helper, 48, 94, base: 152, .right), .person(.grandfather, 152, 94, base: 152, .left),
      .bubble(20, 4, 120, 60, tip: (52, 74)),
      .circle(38, 18, 4, .accent), .circle(38, 34, 4, .accent), .circle(38, 50, 4, .accent),
      .path("M52 18h26M52 34h34M52 50h20"),
      .circle(114, 34, 17, .sheet), .path("M114 24v10l7 4", line: .accent),
    ])

  static let hearOut = Scene(
    "nghe-het-cau", "Nghe bà con nói hết câu", "Bà nói một câu dài; người giúp đưa tay lên tai lắng nghe.",
    english: "Hear the question out",
    [
      .person(.grandmother, 48, 92, base: 152, .right), .bubble(28, 4, 104, 54, tip: (60, 72)),
      .path("M44 20h56M44 32h38"), .question(114, 24), .person(.helper, 154, 92, base: 152, .left),
      .arm("M132 140L124 122L134 106", .accent), .fist(136, 100),
      .path("M112 84a14 14 0 0 0 0 18M102 76a28 28 0 0 0 0 34", line: .accent),
    ])

  static let praise = Scene(
    "khen", "Khen đúng điều bác vừa làm được",
    "Bà vừa tự làm xong trên máy, có dấu đúng; lời người giúp là một nét cười.",
    english: "Praise what they just managed",
    [
      .withPhone(.grandmother, 52, 84, base: 152, .right), .person(.helperWoman, 150, 84, base: 152, .left),
      .bubble(116, 4, 64, 50, tip: (148, 62)), .circle(148, 29, 16, .accent),
      .path("M142 25v.1M154 25v.1M140 32c3 6 13 6 16 0", line: .onAccent), .check(52, 34, size: 15),
    ])

  static let comfort = Scene(
    "an-ui", "Nói một câu an ủi trước khi hỏi", "Người giúp đặt tay lên vai bà, trong lời có hình trái tim.",
    english: "Comfort first, then ask",
    [
      .person(.grandmother, 66, 84, base: 152), .person(.helperWoman, 136, 80, base: 152, .left),
      .arm("M112 128L98 124L92 118", .accent), .fist(89, 116),
      .bubble(138, 4, 56, 46, tip: (148, 60)),
      .path("M166 40c-14-10-18-16-16-21c3-8 13-7 16 0c3-7 13-8 16 0c2 5-2 11-16 21z", .accent),
    ])

  static let openSettings = Scene(
    "mo-cai-dat", "Mở phần cài đặt của máy", "Ngón tay chạm bánh răng trên màn hình.", english: "Open the settings",
    [
      .phone(50, 6, 100, 140), .circle(100, 66, 24, .accent),
      .path("M100 36v8M100 88v8M70 66h8M122 66h8M79 45l6 6M115 81l6 6M79 87l6-6M115 51l6-6", weight: .insideLimb),
      .circle(100, 66, 24, .accent),
      .circle(100, 66, 9, .sheet), .text(66, 116, [68, 44]), .finger(116, 82),
    ])

  static let nameIsMine = Scene(
    "xem-dung-ten-minh", "Xem có đúng tên mình không",
    "Dòng tên trên màn hình được so với dòng tên trên thẻ căn cước; cả hai để trống.",
    english: "See whether the name is your own",
    [
      .phone(112, 6, 80, 138), .circle(152, 44, 14, .tint), .path("M130 78c2-22 42-22 44 0"),
      .rect(124, 92, 56, 20, round: 5, .sheet, line: .accent), .path("M134 102h14M158 102h10"),
      .rect(4, 56, 92, 68, round: 8, .sheet), .circle(26, 78, 8, .tint), .path("M12 98c2-14 26-14 28 0"),
      .rect(46, 92, 42, 20, round: 5, .sheet, line: .accent), .path("M54 102h10M72 102h8"),
      .path("M46 72h20", weight: .thin),
      .path("M101 97h6M101 107h6", line: .accent),
    ])

  static let verifiedChannel = Scene(
    "xem-dau-xac-thuc", "Xem dấu xác thực của kênh",
    "Đầu trang của kênh có hình đại diện, dòng tên để trống và dấu xác thực được kính lúp soi.",
    english: "Look for the channel's mark of verification",
    [
      .phone(30, 4, 116, 142), .path("M30 84h116"), .circle(62, 50, 16, .tint), .path("M54 52h16M62 44v16"),
      .blank(86, 34, 46, 14), .circle(112, 66, 24, .sheet, line: .accent, weight: .bold),
      .path("M112 54l5 3l6 0l1 6l4 4l-4 5l-1 6l-6 0l-5 3l-5-3l-6 0l-1-6l-4-5l4-4l1-6l6 0z", .accent, weight: .thin),
      .path("M107 67l4 4l7-8", line: .onAccent, weight: .thin), .path("M130 84l44 42", line: .accent, weight: .bold),
      .text(46, 104, [54, 40], step: 16),
    ])

  static let handOverKey = Scene(
    "trao-quyen", "Trao quyền quản trị cho người thứ hai", "Một người của tổ trao chiếc chìa khóa cho người thứ hai.",
    english: "Make a second person administrator",
    [
      .person(.helper, 44, 66, base: 152, .right), .person(.helperWoman, 156, 66, base: 152, .left),
      .arm("M64 118L76 116L80 108", .accent), .arm("M136 118L124 116L120 108", .accent),
      .fist(82, 100), .circle(84, 82, 12, .sheet), .path("M96 82h34M118 82v10M128 82v8", weight: .bold),
      .fist(118, 102), .bubble(62, 6, 76, 40, tip: (58, 54)), .member(84, 26), .member(114, 26),
    ])

  static let powerStrip = Scene(
    "dat-o-dien", "Đặt ổ điện nối dài sát tường", "Ổ điện nối dài nằm sát chân tường, dây không vắt qua lối đi.",
    english: "Lay the power strip along the wall",
    [
      .path("M4 92h192"), .rect(52, 78, 136, 36, round: 10, .sheet), .rect(62, 84, 30, 24, round: 6, .tint),
      .rect(104, 84, 30, 24, round: 6, .tint), .rect(146, 84, 30, 24, round: 6, .tint),
      .path("M72 96v.1M82 96v.1M114 96v.1M124 96v.1M156 96v.1M166 96v.1", weight: .bold), .path("M52 96H24V46"),
      .rect(6, 8, 36, 38, round: 6, .sheet), .path("M18 22v.1M30 22v.1", weight: .bold),
      .arrow(120, 138, length: 18, turn: -90), .path("M60 130h40M140 130h40", line: .tint),
    ])

  static let noAutoplay = Scene(
    "tat-tu-phat", "Tắt phần tự phát video", "Hình đoạn phim trên màn hình, công tắc bên dưới được gạt sang tắt.",
    english: "Turn autoplay off",
    [
      .phone(42, 4, 116, 142), .rect(56, 26, 88, 54, round: 8, .tint), .path("M92 40v26l22-13z", .sheet),
      .bigToggle(98, 96, isOn: false), .path("M56 109h28"),
      .finger(116, 118),
    ])

  static let whoIsThere = Scene(
    "gioi-thieu", "Giới thiệu mình và tổ của mình",
    "Người giúp nói tên mình và tên tổ, trong lời chỉ có dòng trống; bà nghe ở cửa.",
    english: "Say who you are and from which group",
    [
      .person(.helperWoman, 48, 88, base: 152, .right), .person(.grandmother, 152, 88, base: 152, .left),
      .bubble(16, 4, 104, 50, tip: (54, 66)), .member(38, 28), .blank(58, 14, 48, 12), .blank(58, 32, 34, 12),
      .rect(39, 128, 18, 14, round: 3, .sheet, weight: .thin),
    ])
}
