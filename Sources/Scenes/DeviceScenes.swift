/// The phone itself.
extension Scene {
  static let devices = [textAndLight, sideKeys, louder, charge, switchOff, freeSpace, simTray, simOwner]

  static let textAndLight = Scene(
    "chu-to-man-sang", "Kéo cho chữ to, màn hình sáng",
    "Hai thanh kéo: một thanh từ chữ nhỏ đến chữ to, một thanh từ tối đến sáng.",
    english: "Larger letters, brighter screen",
    [
      .rect(10, 8, 180, 134, round: 12, .sheet), .path("M26 58l7-18l7 18M29 52h8"),
      .path("M56 48h76", line: .tint, weight: .bold), .path("M56 48h44", line: .accent, weight: .bold),
      .circle(102, 48, 11, .accent), .path("M144 66l15-42l15 42M149 52h20", weight: .bold),
      .path("M56 108h76", line: .tint, weight: .bold), .path("M56 108h48", line: .accent, weight: .bold),
      .circle(106, 108, 11, .accent), .circle(33, 108, 6), .path("M33 94v.1M33 122v.1M19 108h.1M47 108h.1"),
      .circle(160, 108, 10),
      .path("M160 86v5M160 125v5M138 108h5M177 108h5M145 93l3 3M175 93l-3 3M145 123l3-3M175 123l-3-3"),
      .finger(112, 116),
    ])

  static let sideKeys = Scene(
    "phim-canh-may", "Phím âm lượng và phím nguồn",
    "Ở cạnh máy có phím dài chỉnh âm lượng và phím ngắn tắt mở màn hình.", english: "The volume keys and the power key",
    [
      .rect(104, 30, 10, 44, round: 4, .accent), .rect(104, 88, 10, 22, round: 4, .accent), .phone(30, 6, 76, 138),
      .speaker(62, 52), .path("M78 44a12 12 0 0 1 0 16M86 38a22 22 0 0 1 0 28", line: .accent),
      .path("M60 90a13 13 0 1 0 16 0M68 86v14", line: .accent), .arrow(164, 52, length: 40, turn: 180),
      .arrow(164, 99, length: 40, turn: 180),
    ])

  static let louder = Scene(
    "tang-am-luong", "Bấm nút tăng âm lượng", "Ngón tay bấm phím ở cạnh máy, cái loa phát to dần.",
    english: "Turn the volume up",
    [
      .rect(120, 34, 10, 50, round: 4, .accent), .phone(34, 6, 88, 138), .speaker(56, 60),
      .path("M74 51a13 13 0 0 1 0 18M84 43a26 26 0 0 1 0 34M94 36a38 38 0 0 1 0 48", line: .accent),
      .path("M48 116v-6M62 116v-12M76 116v-18M90 116v-24M104 116v-30", line: .accent, weight: .bold),
      .finger(133, 50, turn: -76),
    ])

  static let charge = Scene(
    "sac-pin", "Sạc pin", "Điện thoại cắm dây sạc vào ổ điện, cục pin trên màn hình đang đầy dần.",
    english: "Charge the phone",
    [
      .phone(20, 6, 76, 126), .rect(36, 46, 44, 62, round: 8, .sheet), .path("M50 40h16", weight: .bold),
      .path("M40 80h36v20a4 4 0 0 1-4 4h-28a4 4 0 0 1-4-4z", .accent, line: .none),
      .path("M61 54l-10 22h14l-6 22"), .path("M58 132c0 18 36 16 60 10s44 0 44-12v-6"),
      .rect(134, 8, 56, 50, round: 8, .sheet), .path("M152 32v.1M172 32v.1", weight: .insideLimb),
      .path("M152 84V72M172 84V72", weight: .bold),
      .path("M142 84h40v20c0 12-8 20-20 20s-20-8-20-20z", .accent),
    ])

  static let switchOff = Scene(
    "tat-may", "Tắt nguồn máy", "Ngón tay chạm dấu nguồn trên màn hình tối.", english: "Switch the phone off",
    [
      .phone(50, 6, 100, 140, .tint), .circle(100, 66, 32, .sheet),
      .path("M88 54a18 18 0 1 0 24 0M100 46v20", line: .accent, weight: .bold), .finger(116, 84),
    ])

  static let freeSpace = Scene(
    "xoa-bot", "Xóa video không cần nữa", "Một đoạn phim trên máy được đưa vào thùng rác, thanh bộ nhớ vơi đi.",
    english: "Delete a video that is not needed",
    [
      .phone(14, 6, 92, 140), .rect(26, 28, 68, 44, round: 6, .tint), .path("M54 40v20l17-10z", .accent),
      .path("M26 92h68", line: .tint, weight: .bold), .path("M26 92h26", line: .accent, weight: .bold),
      .tiles([(26, 106), (50, 106), (74, 106)], 18, 18),
      .path("M112 44c22-8 36-2 44 14", line: .accent, weight: .dashed),
      .path("M145 52l12 8l5-14", line: .accent, weight: .bold),
      .trash(159, 84),
    ])

  static let simTray = Scene(
    "khay-sim", "Chuyển SIM sang máy", "Khay nhỏ rút ra khỏi cạnh máy, thẻ SIM vát góc nằm trong khay.",
    english: "The SIM tray",
    [
      .phone(10, 6, 84, 138), .rect(84, 52, 92, 46, round: 6, .sheet), .rect(84, 52, 14, 46, round: 4, .tint),
      .path("M118 60h30l10 10v20h-40z", .tint), .rect(126, 68, 18, 14, round: 3, .accent),
      .arrow(160, 122, length: 46, turn: 180),
    ])

  static let simOwner = Scene(
    "sim-chinh-chu", "Hỏi xem SIM đứng tên ai", "Thẻ SIM nối với một thẻ căn cước để trống tên, có dấu hỏi ở giữa.",
    english: "Ask whose name the SIM is in",
    [
      .path("M20 28h46l20 20v74a6 6 0 0 1-6 6H20a6 6 0 0 1-6-6V34a6 6 0 0 1 6-6z", .tint),
      .path("M30 64h40v44H30zM50 64v44M30 86h40", .accent, line: .onAccent, weight: .thin),
      .rect(30, 64, 40, 44, round: 4), .chipCard(156, 98), .dots("M92 88h20"), .bubble(104, 12, 48, 44, tip: (122, 70)),
      .question(128, 31, line: .accent),
    ])
}

/// Wi-Fi and mobile data.
extension Scene {
  static let networks = [
    statusBar, wifiOn, chooseNetwork, dataOn, flightMode, openPlace, dataOff, wifiOff, flightModeOff,
  ]

  static let statusBar = Scene(
    "nhin-hang-tren", "Nhìn hàng trên cùng: Wi-Fi hay dữ liệu",
    "Mép trên màn hình phóng to: sóng Wi-Fi, vạch sóng điện thoại và cục pin; con mắt nhìn vào.",
    english: "Look at the top row: Wi-Fi or data",
    [
      .path("M30 146V22a12 12 0 0 1 12-12h116a12 12 0 0 1 12 12v124", .sheet), .path("M30 64h140"),
      .wifi(66, 50, line: .accent), .bars(102, 50), .rect(144, 32, 14, 20, round: 3, .tint),
      .path("M149 28h4", weight: .bold),
      .eye(100, 104), .path("M82 84l-8-10M118 84l8-10", line: .accent, weight: .dotted),
    ])

  static let wifiOn = Scene(
    "bat-wifi", "Bật Wi-Fi", "Ngón tay gạt công tắc cạnh hình sóng Wi-Fi sang bật.", english: "Turn Wi-Fi on",
    [
      .phone(36, 4, 120, 142), .wifi(70, 74, line: .accent),
      .bigToggle(104, 44, isOn: true),
      .path("M48 96h96", line: .tint), .path("M52 114h50M52 130h34", line: .tint), .finger(140, 66),
    ])

  static let chooseNetwork = Scene(
    "chon-mang", "Chọn đúng tên mạng của nhà",
    "Danh sách mạng Wi-Fi để trống tên, mạng ở giữa có ổ khóa và được ngón tay chọn.",
    english: "Choose the right network",
    [
      .phone(36, 4, 120, 142), .smallWifi(60, 44), .path("M80 38h44"),
      .rect(44, 58, 104, 36, round: 8, .tint, line: .accent), .smallWifi(60, 84),
      .path("M80 76h14M100 76h16"),
      .at(
        134, 76,
        [.path("M-5-2v-4a5 5 0 0 1 10 0v4", weight: .thin), .rect(-8, -3, 16, 13, round: 3, .accent, weight: .thin)]),
      .smallWifi(60, 122), .path("M80 116h30"),
      .finger(122, 84),
    ])

  static let dataOn = Scene(
    "bat-du-lieu", "Bật dữ liệu di động", "Ngón tay gạt công tắc cạnh hình cột sóng và hai mũi tên lên xuống.",
    english: "Turn mobile data on",
    [
      .phone(36, 4, 120, 142), .path("M52 78v-8M64 78v-17M76 78v-26M88 78v-36", line: .accent, weight: .bold),
      .bigToggle(104, 44, isOn: true),
      .path("M48 96h96", line: .tint), .path("M60 132v-22m-8 8l8-8l8 8M84 110v22m-8-8l8 8l8-8"), .finger(140, 66),
    ])

  static let dataOff = Scene(
    "tat-du-lieu", "Tắt dữ liệu di động khi dùng xong", "Ngón tay gạt công tắc cạnh hình cột sóng sang tắt.",
    english: "Turn mobile data off",
    [
      .phone(36, 4, 120, 142), .path("M52 78v-8M64 78v-17M76 78v-26M88 78v-36", weight: .bold),
      .bigToggle(104, 44, isOn: false),
      .path("M48 96h96", line: .tint), .path("M60 132v-22m-8 8l8-8l8 8M84 110v22m-8-8l8 8l8-8"),
      .finger(122, 66),
    ])

  static let flightMode = Scene(
    "che-do-may-bay", "Bật chế độ máy bay",
    "Hình máy bay trên màn hình, công tắc bật, ngón tay chạm; đồng hồ nhắc chờ chừng mười giây.",
    english: "Flight mode on",
    [
      .phone(20, 4, 116, 142),
      .plane(78, 60, .accent),
      .bigToggle(54, 102, isOn: true), .finger(94, 121),
      .circle(168, 46, 22, .sheet), .path("M168 32v14l9 6", line: .accent),
    ])

  static let wifiOff = Scene(
    "tat-wifi", "Tắt Wi-Fi", "Ngón tay gạt công tắc cạnh hình sóng Wi-Fi sang tắt.",
    english: "Turn Wi-Fi off",
    [
      .phone(36, 4, 120, 142), .wifi(70, 74), .bigToggle(104, 44, isOn: false),
      .path("M48 96h96", line: .tint), .path("M52 114h50M52 130h34", line: .tint), .finger(122, 66),
    ])

  static let flightModeOff = Scene(
    "tat-may-bay", "Tắt chế độ máy bay", "Hình máy bay mờ đi, công tắc tắt, sóng điện thoại trở lại đầy vạch.",
    english: "Flight mode off",
    [
      .phone(20, 4, 116, 142),
      .plane(78, 60, .tint),
      .bigToggle(54, 102, isOn: false), .finger(74, 122),
      .bars(152, 60, line: .accent),
    ])

  static let openPlace = Scene(
    "ra-cho-thoang", "Đứng ra chỗ thoáng", "Trong nhà chỉ một vạch sóng; ra sân, gần cây, sóng đầy vạch.",
    english: "Go where the signal is better",
    [
      .path("M8 142V66h74v76M2 68l43-36l43 36z", .sheet), .path("M30 112v-4", line: .ink, weight: .bold),
      .path("M42 112v-10M54 112v-17M66 112v-24", line: .tint, weight: .bold),
      .arrow(88, 118, length: 18), .withPhone(.grandfather, 150, 84, base: 146), .bars(134, 40, line: .accent),
      .path("M2 146h196"),
    ])
}
