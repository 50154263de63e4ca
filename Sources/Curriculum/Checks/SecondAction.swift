/// Finds a second action in the sentence of a step: «Mở ứng dụng *rồi bấm* Đăng nhập».
///
/// A heuristic, so its finding is a warning: a word that joins actions, followed by a verb of the hand.
enum SecondAction {
  private static let joints = bytes([" rồi ", " sau đó ", " tiếp theo ", " đồng thời ", "; ", ". ", ", ", " và "])

  private static let verbs = bytes([
    "bấm", "bật", "cài", "chạm", "chọn", "chụp", "đăng nhập", "điền", "đóng", "ghi", "gõ", "gửi", "kéo", "mở", "nhấn",
    "nhập", "quay lại", "quét", "tải", "tắt", "tìm", "vuốt", "xác nhận", "xoá", "xóa",
  ])

  /// «, rồi bấm», «và sau đó bấm»: what may stand between a joint and the verb.
  private static let fillers = bytes(["rồi ", "sau đó ", "và ", "lại ", "**"])

  private static func bytes(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }

  /// The UTF-8 offsets of the second action's verb.
  static func find(in action: String) -> Range<Int>? {
    let text = Array(action.lowercased().utf8)
    // Lower case may change a text's length; then offsets would lie.
    guard text.count == action.utf8.count else { return nil }
    for offset in text.indices.dropFirst() {
      guard let joint = joints.first(where: { isAt(offset, $0, in: text) }) else { continue }
      let start = skipFillers(from: offset + joint.count, in: text)
      guard let verb = verbs.first(where: { isWord($0, at: start, in: text) }) else { continue }
      return start..<start + verb.count
    }
    return nil
  }

  private static func skipFillers(from offset: Int, in text: [UInt8]) -> Int {
    var offset = offset
    while let filler = fillers.first(where: { isAt(offset, $0, in: text) }) { offset += filler.count }
    return offset
  }

  private static func isWord(_ word: [UInt8], at offset: Int, in text: [UInt8]) -> Bool {
    guard isAt(offset, word, in: text) else { return false }
    let end = offset + word.count
    return end == text.count || " *.,;:!?)".utf8.contains(text[end])
  }

  private static func isAt(_ offset: Int, _ part: [UInt8], in text: [UInt8]) -> Bool {
    guard offset + part.count <= text.count else { return false }
    return part.indices.allSatisfy { text[offset + $0] == part[$0] }
  }
}
