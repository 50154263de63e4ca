import Foundation

/// Takes out of style sheets and scripts what only their authors read: a page is carried to an old phone with both.
///
/// Nothing is parsed: comments go where they stand alone on their lines, as do blanks at the starts of lines. So a text
/// of several lines must not stand in them. In style sheets the blanks around marks go, too, and the ends of lines, but
/// for lines with a text to be shown.
enum Slimming {
  static func slimmed(_ text: String, ending: String) -> String {
    guard ending == "css" || ending == "js" else { return text }
    var kept: [Substring] = []
    var isInComment = false
    for line in text.split(separator: "\n") {
      let line = line.drop { $0 == " " }
      if isInComment {
        isInComment = !line.hasSuffix("*/")
      } else if line.hasPrefix("/*") {
        isInComment = !line.contains("*/")
        if !isInComment, !line.hasSuffix("*/") { kept.append(line) }
      } else if !line.isEmpty, !(ending == "js" && line.hasPrefix("//")) {
        kept.append(line)
      }
    }
    return ending == "css" ? kept.map(tightened).joined() : kept.joined(separator: "\n")
  }

  private static func tightened(_ line: Substring) -> String {
    guard !line.contains("content:") else { return line + "\n" }
    var text = String(line)
    for (loose, tight) in [
      (" {", "{"), ("{ ", "{"), (" }", "}"), (": ", ":"), ("; ", ";"), (", ", ","), (" > ", ">"), (";}", "}"),
    ] { text = text.replacingOccurrences(of: loose, with: tight) }
    // A selector or a value may go on in the next line.
    return text.hasSuffix("{") || text.hasSuffix("}") || text.hasSuffix(";") || text.hasSuffix(",") ? text : text + "\n"
  }
}
