package import Curriculum
package import Diagnostics

/// What a book brings of its own look, from `content/theme/`. Everything is optional: what is missing is as built in.
package struct BookTheme: Sendable {
  /// The page shell, a Mustache template: `page.mustache`.
  package let template: Template?
  /// CSS that comes after the built-in style sheet: `book.css`.
  package let styles: String?
  /// Markdown for the foot of every page: `footer.md`.
  package let footer: BlockText?
  /// The logo's path in the content folder: `theme/logo.svg` or another kind of picture.
  package let logo: String?

  package struct Template: Sendable {
    package let file: FileID
    package let text: String

    package init(file: FileID, text: String) {
      self.file = file
      self.text = text
    }
  }

  package init(
    template: Template? = nil,
    styles: String? = nil,
    footer: BlockText? = nil,
    logo: String? = nil
  ) {
    self.template = template
    self.styles = styles
    self.footer = footer
    self.logo = logo
  }

  package static let builtIn = BookTheme()

  /// The logo's name in the output folder.
  var logoFile: String? { logo?.split(separator: ".").last.map { "logo." + $0.lowercased() } }

  /// The page shell, and what is wrong with the book's own.
  func shell() -> (Shell, [Diagnostic]) {
    guard let template else { return (.builtIn, []) }
    do {
      let shell = try Shell(template: template.text)
      guard shell.showsBody else { return (.builtIn, [BookTheme.noBody(template)]) }
      return (shell, [])
    } catch {
      return (.builtIn, [BookTheme.malformed(template, at: error.line)])
    }
  }

  private static func malformed(_ template: Template, at line: Int) -> Diagnostic {
    Diagnostic(
      code: "H505",
      at: template.location(ofLine: line),
      LocalizedText(
        vi: "Khung trang viết chưa đúng: mỗi {{#…}} phải có {{/…}} cùng tên, mỗi {{ phải có }}",
        en: "The page shell is no template: each {{#…}} needs its {{/…}}, each {{ its }}"
      )
    )
  }

  private static func noBody(_ template: Template) -> Diagnostic {
    Diagnostic(
      code: "H506",
      at: template.location(ofLine: 1),
      LocalizedText(
        vi: "Khung trang phải có {{body}}: đó là chỗ của nội dung trang",
        en: "The page shell must have {{body}}: that is where the page's content goes"
      )
    )
  }
}

extension BookTheme.Template {
  /// A line of the template, counted from 1; the last one where it has fewer.
  fileprivate func location(ofLine line: Int) -> Location {
    let bytes = Array(text.utf8)
    var start = 0
    for _ in 1..<max(line, 1) {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")), end + 1 < bytes.count else { break }
      start = end + 1
    }
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    return Location(file: file, range: ByteRange(start, end))
  }
}
