import HTML

/// Signs for what a step asks one to do, drawn for this project: for those who read slowly, and across a room.
///
/// A sign is lines in a square of 24, in the ink of the text around it.
enum Pictogram: CaseIterable {
  case open, tap, type, ask, wait, look, scan, call, stop, hand, lock

  /// The sign for an action, by its first words; none for words that are not in the table.
  ///
  /// Marks count: «gõ» is to type and «gỡ» to take away.
  static func forAction(_ action: String) -> Pictogram? {
    let words = action.lowercased().split(whereSeparator: { " ,.".contains($0) }).map(String.init)
    return verbs[words.prefix(2).joined(separator: " ")] ?? words.first.flatMap { verbs[$0] }
  }

  private static let verbs: [String: Pictogram] = {
    let table: [(Pictogram, [String])] = [
      (.open, ["mở", "vào", "bật", "khởi động", "đăng nhập"]),
      (.tap, ["bấm", "nhấn", "chạm", "chọn", "vuốt", "tích", "cài", "kéo"]),
      (.type, ["gõ", "nhập", "viết", "điền", "ghi", "chép", "đặt"]),
      (.ask, ["hỏi", "nói", "giải thích", "kể", "chào", "dặn", "nhờ", "nhắc"]), (.wait, ["chờ", "đợi"]),
      (.look, ["xem", "đọc", "so", "so sánh", "kiểm tra", "đối chiếu", "tìm", "nhìn", "đếm", "tra", "dò"]),
      (.scan, ["quét", "chụp", "soi"]), (.call, ["gọi", "tự gọi"]),
      (.stop, ["ngừng", "dừng", "cúp", "thoát", "tắt", "từ chối", "đóng", "hủy", "xóa", "gỡ", "bỏ", "thôi"]),
      (.hand, ["đưa", "mời", "giúp", "trao", "trả", "báo", "gửi", "trình báo", "nộp"]),
      (.lock, ["khóa", "che", "cất", "giữ kín", "đổi mật", "quay mặt"]),
    ]
    return Dictionary(
      table.flatMap { sign, words in words.map { ($0, sign) } }, uniquingKeysWith: { first, _ in first })
  }()

  /// Beside words that say the same: it is not read out.
  var node: Node { drawn(in: nil) }

  /// In an ink of its own, where no style sheet of the page gives one: printers of PDFs take none into a drawing, and
  /// what is `currentColor` there is black.
  func node(in ink: StaticString) -> Node { drawn(in: ink) }

  private func drawn(in ink: StaticString?) -> Node {
    Tag.svg(.class("pictogram"), .aria("hidden", "true"), .viewBox(width: 24, height: 24), ink.map { .color($0) }) {
      lines(path)
    }
  }

  /// Lines without a style sheet too: readers of EPUBs and WeasyPrint take none into a drawing.
  private func lines(_ path: String) -> Node {
    Tag.path(.fill("none"), .stroke("currentColor"), .strokeWidth("1.6"), .d(path)) {}
  }

  /// The same on the outline of a phone: for steps that are done on one.
  var onPhone: Node {
    Tag.svg(.class("pictogram phone"), .aria("hidden", "true"), .viewBox(width: 32, height: 48)) {
      lines(Pictogram.phone)
      Tag.svg(.x(4), .y(12), .width(24), .height(24), .viewBox(width: 24, height: 24)) { lines(path) }
    }
  }

  /// The outline of a phone with its screen.
  private static let phone =
    "M6 1h20a4 4 0 0 1 4 4v38a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4V5a4 4 0 0 1 4-4zM13 4h6M14 43h4M2 8h28M2 39h28"

  /// Whether the action is done on the phone itself.
  var isOnPhone: Bool {
    switch self {
    case .open, .tap, .type, .scan, .lock: true
    case .ask, .wait, .look, .call, .stop, .hand: false
    }
  }

  private var path: String {
    switch self {
    // A door that opens to an arrow.
    case .open: "M4 3h9v18H4zM10 12h10M16 8l4 4-4 4"
    // A finger on a button.
    case .tap:
      "M9 11V4.5a1.5 1.5 0 0 1 3 0V11l5 1.5a2.5 2.5 0 0 1 1.8 2.9L18 21h-8l-4-6 1.5-1L9 15M5 6a5.5 5.5 0 0 1 11 0"
    // Keys and a cursor.
    case .type: "M2 7h20v11H2zM5 10h2M9 10h2M13 10h2M17 10h2M5 13h2M9 13h2M13 13h2M17 13h2M8 16h8"
    // A speech bubble with a question mark.
    case .ask: "M3 4h18v12H11l-5 4v-4H3zM10 8.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.2M12 13.2v.2"
    // A clock.
    case .wait: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2"
    // An eye.
    case .look: "M2 12c3-5 6.5-7 10-7s7 2 10 7c-3 5-6.5 7-10 7S5 17 2 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z"
    // The frame of a scanner.
    case .scan: "M3 8V3h5M16 3h5v5M21 16v5h-5M8 21H3v-5M3 12h18"
    // A receiver.
    case .call: "M6 3l3 5-2 2c1 3 3.5 5.5 6.5 6.5l2-2 5 3c-.5 2-2 3.5-4 3.5C9.5 21 3 14.5 3 7c0-2 1.2-3.5 3-4z"
    // A raised hand in an octagon.
    case .stop: "M8 2h8l6 6v8l-6 6H8l-6-6V8zM7 12h10"
    // Something handed over.
    case .hand: "M3 15h4l3-3h5a1.5 1.5 0 0 1 0 3h-4M11 15l8-4a1.5 1.5 0 0 1 1.5 2.5L14 19H3M14 3h6v5h-6z"
    // A padlock.
    case .lock: "M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4M12 15v3"
    }
  }
}
