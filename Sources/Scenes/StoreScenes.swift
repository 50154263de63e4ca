/// Getting an app from the store of the phone.
extension Scene {
  static let store = [openStore, searchStore, storeResult, compareNames, install, openApp, update, removeApp]

  static let openStore = Scene(
    "mo-cua-hang", "Mở cửa hàng ứng dụng",
    "Ngón tay chạm vào ô có hình túi mua hàng trên màn hình chính của điện thoại.", english: "Open the app store",
    [
      .phone(58, 6, 84, 140),
      .tiles(
        [(68, 26), (92, 26), (116, 26), (68, 50), (68, 74), (68, 98), (92, 98), (116, 98), (68, 122), (92, 122)], 16, 16
      ),
      .rect(91, 49, 42, 42, round: 10, .accent),
      .path("M101 65h22l3 18h-28zM106 68v-5a6 6 0 0 1 12 0v5", line: .onAccent),
      .finger(122, 80),
    ])

  static let searchStore = Scene(
    "go-ten-tim-kiem", "Gõ tên vào ô tìm kiếm",
    "Ô tìm kiếm có kính lúp ở trên, bàn phím ở dưới, ngón tay đang gõ.", english: "Type a name into the search box",
    [
      .phone(46, 6, 108, 140), .rect(56, 28, 88, 28, round: 14, .sheet, line: .accent), .magnifier(71, 41),
      .path("M88 42h10M104 42h16"), .path("M129 35v14", line: .accent), .rect(46, 78, 108, 68, round: 12, .tint),
      .keys(60, 90, columns: 6, rows: 3), .finger(122, 108),
    ])

  static let storeResult = Scene(
    "ket-qua-cua-hang", "Xem tên ứng dụng và tên nhà phát hành",
    "Trang một ứng dụng trong cửa hàng; hai mũi tên chỉ vào dòng tên ứng dụng và dòng tên nhà phát hành.",
    english: "Look at the app's name and its publisher",
    [
      .phone(78, 6, 110, 140), .rect(117, 24, 32, 32, round: 8, .tint), .path("M125 40h16M133 32v16"),
      .rect(92, 62, 82, 16, round: 5, .sheet, line: .accent), .rect(92, 94, 82, 16, round: 5, .sheet, line: .accent),
      .rect(92, 120, 82, 16, round: 8, .tint), .rect(12, 58, 24, 24, round: 7, .tint),
      .path("M19 70h10M24 65v10", weight: .thin),
      .path("M12 116V103h24v13zM8 103l16-11l16 11zM6 116h36", .tint, weight: .thin), .arrow(48, 70, length: 34),
      .arrow(48, 102, length: 34),
    ])

  static let compareNames = Scene(
    "so-ten", "So tên trên màn hình với tên trên giấy",
    "Tờ giấy bên trái, điện thoại bên phải; từng dòng tên được nối với nhau để so xem có giống không.",
    english: "Compare the names on the screen with those on paper",
    [
      .paper(8, 18, 78, 112), .path("M20 36h28"), .phone(120, 6, 74, 138), .rect(132, 24, 20, 20, round: 5, .tint),
      .rect(18, 54, 58, 22, round: 5, .tint), .rect(128, 54, 58, 22, round: 5, .tint),
      .rect(18, 92, 58, 22, round: 5, .tint),
      .rect(128, 92, 58, 22, round: 5, .tint),
      .path("M28 65h16M54 65h12M138 65h16M164 65h12M28 103h8M46 103h20M138 103h8M156 103h20"),
      .path("M96 60h14M96 70h14M96 98h14M96 108h14", line: .accent, weight: .bold),
    ])

  static let install = Scene(
    "bam-cai", "Bấm nút cài của cửa hàng", "Ngón tay bấm nút cài; mũi tên đi xuống là ứng dụng về máy.",
    english: "Tap the store's install button",
    [
      .phone(52, 6, 96, 140), .rect(66, 28, 28, 28, round: 8, .tint), .text(104, 36, [30, 18]),
      .path("M100 66v22M90 79l10 10l10-10M80 86v10h40v-10", line: .accent, weight: .bold),
      .rect(66, 108, 68, 24, round: 12, .accent),
      .path("M82 120h36", line: .onAccent), .finger(122, 120, turn: -40),
    ])

  static let openApp = Scene(
    "mo-ung-dung", "Mở ứng dụng", "Ngón tay chạm biểu tượng trên màn hình chính, ứng dụng mở ra.",
    english: "Open the app",
    [
      .phone(14, 6, 78, 138), .tiles([(25, 26), (45, 26), (65, 26), (25, 46), (65, 46), (25, 106), (65, 106)], 14, 14),
      .rect(34, 62, 38, 38, round: 10, .accent), .path("M45 81h16M53 73v16", line: .onAccent), .finger(60, 88),
      .arrow(100, 60, length: 20), .phone(128, 20, 62, 108), .path("M128 46h62"), .circle(159, 70, 12, .accent),
      .path("M153 70h12M159 64v12", line: .onAccent, weight: .thin), .text(142, 96, [34, 24]),
    ])

  static let update = Scene(
    "cap-nhat", "Cập nhật ứng dụng hoặc máy", "Hai mũi tên vòng quanh biểu tượng ứng dụng, ngón tay bấm nút cập nhật.",
    english: "Update the app or the phone",
    [
      .phone(52, 6, 96, 140), .rect(86, 46, 28, 28, round: 8, .tint), .path("M100 68v-15M94 58l6-6l6 6"),
      .path("M74 66a28 28 0 0 1 44-29M126 54a28 28 0 0 1-44 29", line: .accent, weight: .bold),
      .path("M107 35l12 2l-1-12M93 85l-12-2l1 12", line: .accent, weight: .bold),
      .rect(66, 108, 68, 24, round: 12, .accent),
      .path("M82 120h36", line: .onAccent), .finger(122, 120, turn: -40),
    ])

  static let removeApp = Scene(
    "go-ung-dung", "Gỡ ứng dụng không dùng nữa", "Ngón tay giữ trên một biểu tượng, mũi tên đưa nó xuống thùng rác.",
    english: "Remove an app that is not used",
    [
      .phone(26, 6, 84, 140), .tiles([(37, 28), (61, 28), (85, 28), (37, 52), (85, 52), (37, 100), (61, 100)], 14, 14),
      .rect(54, 52, 30, 30, round: 8, .accent), .path("M64 62l10 10m0-10l-10 10", line: .onAccent), .finger(74, 76),
      .path("M116 46c20-12 36-6 44 12", line: .accent, weight: .dashed),
      .path("M150 50l11 10l7-13", line: .accent, weight: .bold),
      .trash(163, 84),
    ])
}
