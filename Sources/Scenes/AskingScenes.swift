/// Drawings with letters to point at, for questions: «Chỗ nào ghi tên nhà phát hành?».
///
/// Their words say where each letter stands and never what stands there: that is what is asked.
extension Scene {
  static let asking = [askResult, askAddress, askPermission, askStatusBar, askKeys, askPayment, askMessage]

  static let askResult = Scene(
    "hoi-ket-qua-cua-hang", "Hỏi: trang một ứng dụng trong cửa hàng",
    "Trang một ứng dụng trong cửa hàng. A chỉ hình vuông bên trái, B chỉ dòng chữ to cạnh hình vuông, C chỉ dòng chữ nhỏ "
      + "ngay dưới dòng chữ to, D chỉ hàng năm ngôi sao.",
    english: "Asked: an app's page in the store",
    [
      .phone(34, 4, 132, 142), .rect(46, 26, 36, 36, round: 9, .tint), .path("M56 44h16M64 36v16"),
      .path("M92 32h54", weight: .bold), .path("M92 58h38", weight: .thin),
      .path((0..<5).map { star(58 + $0 * 20, 84) }.joined(), weight: .thin), .rect(46, 106, 108, 26, round: 13, .tint),
      .lettered("A", 14, 44, toward: .right, reach: 30), .lettered("B", 186, 32, toward: .left, reach: 34),
      .lettered("C", 186, 58, toward: .left, reach: 50), .lettered("D", 14, 84, toward: .right, reach: 32),
    ])

  static let askAddress = Scene(
    "hoi-o-dia-chi", "Hỏi: ô địa chỉ của trình duyệt",
    "Ô địa chỉ của trình duyệt. A chỉ ổ khóa ở đầu ô, B chỉ khúc chữ đầu tiên, C chỉ khúc chữ cuối cùng trước dấu gạch "
      + "chéo, D chỉ khúc chữ sau dấu gạch chéo.",
    english: "Asked: the address bar of a browser",
    [
      .rect(4, 54, 192, 42, round: 16, .sheet), .path("M17 72v-4a5 5 0 0 1 10 0v4M14 72h16v13h-16z", weight: .thin),
      .path("M42 76h14M62 76h16", weight: .bold), .path("M86 80v.1", weight: .bold),
      .path("M96 76h16", weight: .bold), .path("M120 80v.1", weight: .bold), .path("M128 76h12", weight: .bold),
      .path("M150 86l8-22"), .path("M166 76h20", weight: .bold), .lettered("A", 22, 20, toward: .down, reach: 28),
      .lettered("B", 60, 130, toward: .up, reach: 28),
      .lettered("C", 118, 20, toward: .down, reach: 28), .lettered("D", 176, 130, toward: .up, reach: 28),
    ])

  static let askPermission = Scene(
    "hoi-quyen", "Hỏi: cửa sổ xin quyền",
    "Ứng dụng hỏi có cho dùng vị trí không. Cửa sổ có ba nút xếp từ trên xuống: A ở trên cùng, B ở giữa, C ở dưới cùng.",
    english: "Asked: a window that asks for a permission",
    [
      .phone(44, 4, 112, 142, .tint), .rect(54, 24, 92, 112, round: 12, .sheet), .pin(100, 42, .accent),
      .path("M72 61h56", weight: .thin), .tiles([(62, 70), (62, 92), (62, 114)], 76, 14, round: 7),
      .lettered("A", 184, 77, toward: .left, reach: 42),
      .lettered("B", 16, 99, toward: .right, reach: 42), .lettered("C", 184, 121, toward: .left, reach: 42),
    ])

  static let askStatusBar = Scene(
    "hoi-vach-song", "Hỏi: hàng dấu trên cùng màn hình",
    "Hàng dấu ở mép trên màn hình. A chỉ dấu như những làn sóng xòe ra, B chỉ dấu bốn vạch cao dần, C chỉ dấu hình viên "
      + "pin, D chỉ dấu hình máy bay.",
    english: "Asked: the signs at the top of the screen",
    [
      .path("M4 110V62a20 20 0 0 1 20-20h152a20 20 0 0 1 20 20v48", .sheet), .wifi(40, 86), .bars(74, 86),
      .rect(122, 62, 16, 24, round: 4, .tint), .path("M127 58h6", weight: .bold),
      .path(
        "M168 58c3 0 4 3 4 7v3l14 9v5l-14-4v7l4 4v4l-8-3l-8 3v-4l4-4v-7l-14 4v-5l14-9v-3c0-4 1-7 4-7z", .tint,
        weight: .thin),
      .lettered("A", 40, 132, toward: .up, reach: 34), .lettered("B", 89, 132, toward: .up, reach: 34),
      .lettered("C", 130, 16, toward: .down, reach: 34), .lettered("D", 168, 16, toward: .down, reach: 34),
    ])

  static let askKeys = Scene(
    "hoi-phim-may", "Hỏi: phím ở cạnh máy",
    "Cạnh phải của điện thoại có một phím dài và một phím ngắn. A chỉ nửa trên của phím dài, B chỉ nửa dưới của phím dài, "
      + "C chỉ phím ngắn.",
    english: "Asked: the keys at the phone's edge",
    [
      .rect(112, 24, 12, 56, round: 5, .accent), .path("M112 52h12", line: .onAccent), .rect(112, 96, 12, 26, round: 5),
      .phone(34, 4, 80, 142), .lettered("A", 176, 36, toward: .left, reach: 46),
      .lettered("B", 176, 68, toward: .left, reach: 46), .lettered("C", 176, 109, toward: .left, reach: 46),
    ])

  static let askPayment = Scene(
    "hoi-xac-nhan-tien", "Hỏi: màn hình trước khi trả tiền",
    "Màn hình trước khi trả tiền. A chỉ dòng trên cùng, cạnh hình người; B chỉ dòng thứ hai, cạnh đồng tiền; C chỉ dòng "
      + "thứ ba, cạnh cây bút; D chỉ nút to dưới cùng.",
    english: "Asked: the screen before money is paid",
    [
      .phone(38, 4, 124, 142), .circle(58, 32, 6, .tint), .path("M48 46a10 10 0 0 1 20 0", .tint),
      .blank(78, 30, 70), .coin(58, 66), .blank(78, 60, 48),
      .path("M51 104l2-8l12-12l6 6l-12 12z", .tint, weight: .thin),
      .path("M78 96h66", weight: .thin), .rect(50, 114, 100, 22, round: 11, .accent),
      .lettered("A", 14, 34, toward: .right, reach: 32), .lettered("B", 186, 66, toward: .left, reach: 52),
      .lettered("C", 14, 98, toward: .right, reach: 32), .lettered("D", 186, 125, toward: .left, reach: 34),
    ])

  static let askMessage = Scene(
    "hoi-tin-nhan", "Hỏi: một tin nhắn",
    "Một tin nhắn trên màn hình. A chỉ dòng chữ ở trên cùng, B chỉ mấy dòng chữ trong tin, C chỉ dòng chữ có gạch chân "
      + "trong tin, D chỉ dòng chữ nhỏ ở góc dưới tin.",
    english: "Asked: a message",
    [
      .phone(36, 4, 128, 142), .circle(56, 32, 7, .tint), .path("M72 32h46", weight: .bold), .path("M36 46h128"),
      .rect(48, 54, 96, 66, round: 10, .tint), .path("M58 66h74M58 78h60", weight: .thin),
      .path("M58 94h62", line: .accent, weight: .bold), .path("M58 101h62", line: .accent, weight: .thin),
      .path("M118 112h16", weight: .fine), .lettered("A", 14, 32, toward: .right, reach: 32),
      .lettered("B", 186, 70, toward: .left, reach: 52), .lettered("C", 14, 97, toward: .right, reach: 42),
      .lettered("D", 186, 112, toward: .left, reach: 50),
    ])

  private static func star(_ x: Int, _ y: Int) -> String {
    "M\(x) \(y - 8)l2.4 5 5.4.7-4 3.8 1 5.5-4.8-2.7-4.8 2.7 1-5.5-4-3.8 5.4-.7z"
  }
}

extension SceneShape {
  /// Where a letter points to from its place.
  enum Toward { case left, right, up, down }

  /// A letter in a disc, with a line to what it stands for.
  static func lettered(_ letter: Character, _ x: Int, _ y: Int, toward: Toward, reach: Int) -> SceneShape {
    let line =
      switch toward {
      case .left: "M\(x - 12) \(y)h-\(reach - 12)"
      case .right: "M\(x + 12) \(y)h\(reach - 12)"
      case .up: "M\(x) \(y - 12)v-\(reach - 12)"
      case .down: "M\(x) \(y + 12)v\(reach - 12)"
      }
    return .all([
      .path(line, line: .accent), .circle(x, y, 12, .accent, line: .none),
      .at(x, y, [.path(strokes[letter] ?? "", line: .onAccent, weight: .thin)]),
    ])
  }

  private static let strokes: [Character: String] = [
    "A": "M-5 6l5-12l5 12M-3 2h6", "B": "M-4-6v12h5a3.2 3.2 0 0 0 0-6.4h-5h4a2.8 2.8 0 0 0 0-5.6z",
    "C": "M5-4a6 6 0 1 0 0 8", "D": "M-4-6v12h3a6 6 0 0 0 0-12z",
  ]
}
