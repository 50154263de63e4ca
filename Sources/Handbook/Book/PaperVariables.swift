/// Puts the values of custom properties in their places: printers of pages older than 2023 (WeasyPrint in Debian 12) pass
/// over every rule that names one within a shorthand, and with them go the frames, the numbers and the letters' kind.
struct PaperVariables {
  private var values: [String: Substring] = [:]

  /// Takes what the rules for `:root` outside of any `@media` say; later ones count.
  ///
  /// - Complexity: linear in the bytes of the text.
  mutating func add(from css: String) {
    var depth = 0
    var start = css.startIndex
    for index in css.indices {
      switch css[index] {
      case "{":
        depth += 1
        guard depth == 1 else { continue }
        let selector = css[start..<index]
        start = css.index(after: index)
        // Only a block that begins here is read: those within `@media` are one deeper.
        if selector.split(whereSeparator: \.isWhitespace).last == ":root", let end = css[start...].firstIndex(of: "}") {
          addDeclarations(css[start..<end])
        }
      case "}":
        depth -= 1
        if depth == 0 { start = css.index(after: index) }
      case ";" where depth == 0: start = css.index(after: index)
      default: continue
      }
    }
  }

  private mutating func addDeclarations(_ block: Substring) {
    for declaration in block.split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let name = parts[0].split(whereSeparator: \.isWhitespace).first, name.hasPrefix("--")
      else { continue }
      values[String(name)] = parts[1].drop(while: \.isWhitespace)
    }
  }

  /// The text with `var(--name)` replaced where the name is known.
  func resolve(_ css: String) -> String {
    let pieces = css.split(separator: "var(", omittingEmptySubsequences: false)
    return pieces.dropFirst().reduce(into: String(pieces[0])) { out, piece in
      if let end = piece.firstIndex(of: ")"), let value = values[String(piece[..<end])] {
        out += value + piece[piece.index(after: end)...]
      } else {
        out += "var(" + piece
      }
    }
  }
}
