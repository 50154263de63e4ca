/// Finds a second action in the sentence of a step: «Mở ứng dụng *rồi bấm* Đăng nhập».
///
/// A heuristic, so its finding is a warning: a word that joins actions, followed by a verb of the hand.
enum SecondAction {
  private static let joints = [" rồi ", " sau đó ", " tiếp theo ", " đồng thời ", "; ", ". ", ", ", " và "]

  private static let verbs = [
    "bấm", "bật", "cài", "chạm", "chọn", "chụp", "đăng nhập", "điền", "đóng", "ghi", "gõ", "gửi", "kéo", "mở", "nhấn",
    "nhập", "quay lại", "quét", "tải", "tắt", "tìm", "vuốt", "xác nhận", "xoá", "xóa",
  ]

  /// The UTF-8 offsets of the second action's verb.
  static func find(in action: String) -> Range<Int>? {
    let text = Array(action.lowercased().utf8)
    // Lower case may change a text's length; then offsets would lie.
    guard text.count == action.utf8.count else { return nil }
    var found: Range<Int>?
    for joint in joints.map({ Array($0.utf8) }) {
      for start in occurrences(of: joint, in: text) {
        let after = skipJoints(from: start + joint.count, in: text)
        guard let verb = verbs.map({ Array($0.utf8) }).first(where: { isWord($0, at: after, in: text) }) else { continue }
        if found.map({ after < $0.lowerBound }) ?? true { found = after..<after + verb.count }
      }
    }
    return found
  }

  /// «, rồi bấm», «và sau đó bấm»: several joints in a row.
  private static func skipJoints(from offset: Int, in text: [UInt8]) -> Int {
    var offset = offset
    var moved = true
    while moved {
      moved = false
      for word in ["rồi ", "sau đó ", "và ", "lại ", "**"].map({ Array($0.utf8) })
      where text[offset...].starts(with: word) {
        offset += word.count
        moved = true
      }
    }
    return offset
  }

  private static func occurrences(of part: [UInt8], in text: [UInt8]) -> [Int] {
    guard text.count >= part.count else { return [] }
    return (0...text.count - part.count).filter { text[$0...].starts(with: part) }
  }

  private static func isWord(_ word: [UInt8], at offset: Int, in text: [UInt8]) -> Bool {
    guard text[offset...].starts(with: word) else { return false }
    let end = offset + word.count
    return end == text.count || " *.,;:!?)".utf8.contains(text[end])
  }
}
