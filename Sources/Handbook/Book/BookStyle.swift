import Crypto
import HTML

/// The style sheet of a book in one file, with the source that its policy allows.
struct BookStyle {
  let text: String

  /// - Parameters:
  ///   - face: What the book is read on.
  ///   - theme: What the book brings of its own, which comes last.
  ///   - edition: What stands at the foot of every sheet.
  init(_ face: BookFace, theme: BookTheme, edition: String) {
    var parts = [StyleSheet.books, EmbeddedTheme.bookCss]
    if case .paper(let size) = face {
      parts += [EmbeddedTheme.printBookCss, size.style, BookStyle.cover, BookStyle.foot(edition)]
    } else {
      parts.append(EmbeddedTheme.paperCss)
    }
    parts += [theme.styles].compactMap(\.self)
    let whole = parts.joined(separator: "\n")
    text = BookStyle.inline(face.isPaper ? BookStyle.resolved(whole, theme) : whole)
  }

  /// The style sheet of a companion book, which takes nothing from the site's.
  init(_ book: CompanionBook, on paper: PaperSize, theme: BookTheme, edition: String) {
    let parts = [
      EmbeddedTheme.companionCss, book.style(paper), "@page { size: \(paper.rawValue.uppercased()); }\n",
      BookStyle.cover,
      BookStyle.mirroredFoot(edition), theme.styles,
    ]
    var variables = PaperVariables()
    for part in [EmbeddedTheme.companionCss, theme.styles ?? ""] { variables.add(from: part) }
    text = BookStyle.inline(variables.resolve(parts.compactMap(\.self).joined(separator: "\n")))
  }

  /// The style sheet of the papers of a class.
  init(classPapers theme: BookTheme) {
    let parts = [
      StyleSheet.books, EmbeddedTheme.bookCss, EmbeddedTheme.printBookCss, PaperSize.a4.style,
      EmbeddedTheme.classPapersCss, theme.styles,
    ]
    text = BookStyle.inline(BookStyle.resolved(parts.compactMap(\.self).joined(separator: "\n"), theme))
  }

  private static func resolved(_ text: String, _ theme: BookTheme) -> String {
    var variables = PaperVariables()
    for part in [EmbeddedTheme.printBookCss, theme.styles ?? ""] { variables.add(from: part) }
    return variables.resolve(text)
  }

  /// No text of a style sheet ends the element that it stands in: in a string `\/` is a `/`, and elsewhere `</` means
  /// nothing.
  static func inline(_ text: String) -> String { text.replacing("</", with: "<\\/") }

  /// `'sha256-…'` (CSP 3, "hash-source"): what stands between the tags, byte for byte.
  var source: String { BookStyle.source(of: text) }

  static func source(of text: String) -> String {
    var hash = SHA256()
    let bytes = Array(text.utf8)
    unsafe bytes.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
    return "'sha256-\(Base64.text(of: Array(hash.finalize())))'"
  }

  /// A5 has the same proportions as A4.
  private static var cover: String {
    let drawing = CoverDrawing.picture(height: 1_697, CoverDrawing.light.shapes(height: 1_697)).document()
    return ".book-cover { background-image: url(\"data:image/svg+xml;base64,\(Base64.text(of: drawing))\"); }\n"
  }

  /// Said in the style sheet itself: not every printer of pages can take it from the page (`string-set`).
  private static func foot(_ edition: String) -> String {
    "@page { @bottom-left { content: \"\(escaped(edition))\"; } }\n"
  }

  /// The same at the inner edge: page numbers stand at the outer one.
  private static func mirroredFoot(_ edition: String) -> String {
    let content = "content: \"\(escaped(edition))\";"
    return "@page :right { @bottom-left { \(content) } }\n@page :left { @bottom-right { \(content) } }\n"
  }

  /// For a string in CSS: whatever is no plain letter or digit by its number.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ": String(scalar)
      default: "\\" + String(scalar.value, radix: 16) + " "
      }
    }.joined()
  }
}
