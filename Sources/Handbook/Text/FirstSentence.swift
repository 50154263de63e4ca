extension String {
  /// The first sentence of a text, its end included: one that is quoted within it ends nothing.
  var firstSentence: String {
    var quotes = 0
    var end = endIndex
    for index in indices {
      switch self[index] {
      case "«": quotes += 1
      case "»": quotes -= 1
      case "\n" where quotes <= 0:
        end = index
      case ".", "!", "?", "…":
        let next = self.index(after: index)
        guard quotes <= 0, next == endIndex || self[next].isWhitespace else { continue }
        end = next
      default: continue
      }
      if end != endIndex { break }
    }
    return String(self[..<end])
  }
}
