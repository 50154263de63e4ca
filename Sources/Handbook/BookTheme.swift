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

  package init(template: Template? = nil, styles: String? = nil, footer: BlockText? = nil, logo: String? = nil) {
    self.template = template
    self.styles = styles
    self.footer = footer
    self.logo = logo
  }

  package static let builtIn = BookTheme()

  /// The logo's name in the output folder.
  var logoFile: String? { logo?.split(separator: ".").last.map { "logo." + $0.lowercased() } }

  /// The page shell, and what is wrong with the book's own.
  var shell: Checked<Shell> {
    guard let template else { return Checked(.builtIn, []) }
    do {
      let shell = try Shell(template: template.text)
      return shell.showsBody ? Checked(shell, []) : Checked(.builtIn, [BookTheme.noBody(template)])
    } catch { return Checked(.builtIn, [BookTheme.refused(template, for: error)]) }
  }

  private static func refused(_ template: Template, for refusal: Shell.Refusal) -> Diagnostic {
    switch refusal {
    case .malformed(let line): malformed(template, at: line)
    case .excess(.tag(let line)): strangeTag(template, at: line)
    case .excess(.bytes):
      tooMuch(
        template, at: 1,
        LocalizedText(
          vi: "Khung trang không được lớn quá \(ShellBounds.bytes >> 10) KiB",
          en: "The page shell must not be larger than \(ShellBounds.bytes >> 10) KiB"))
    case .excess(.braces(let line)):
      tooMuch(
        template, at: line,
        LocalizedText(
          vi: "Khung trang không được có quá \(ShellBounds.braces) dấu {",
          en: "The page shell must not have more than \(ShellBounds.braces) times the sign {"))
    case .excess(.depth(let line)):
      tooMuch(
        template, at: line,
        LocalizedText(
          vi: "Trong khung trang, các đoạn {{#…}} không được lồng nhau quá \(ShellBounds.depth) cấp",
          en: "In the page shell, sections {{#…}} must not be nested more than \(ShellBounds.depth) levels deep"))
    }
  }

  private static func tooMuch(_ template: Template, at line: Int, _ message: LocalizedText) -> Diagnostic {
    Diagnostic(code: "H510", at: template.location(ofLine: line), message)
  }

  private static func strangeTag(_ template: Template, at line: Int) -> Diagnostic {
    Diagnostic(
      code: "H511", at: template.location(ofLine: line),
      LocalizedText(
        vi:
          "Trong {{ }} của khung trang chỉ được viết một tên, có thể thêm #, ^, / hoặc & ở trước; hoặc ! và lời chú thích",
        en: "Between {{ }} the page shell has one name, with #, ^, / or & before it if need be; or ! and a remark"))
  }

  private static func malformed(_ template: Template, at line: Int) -> Diagnostic {
    Diagnostic(
      code: "H505", at: template.location(ofLine: line),
      LocalizedText(
        vi: "Khung trang viết chưa đúng: mỗi {{#…}} phải có {{/…}} cùng tên, mỗi {{ phải có }}",
        en: "The page shell is no template: each {{#…}} needs its {{/…}}, each {{ its }}"))
  }

  private static func noBody(_ template: Template) -> Diagnostic {
    Diagnostic(
      code: "H506", at: template.location(ofLine: 1),
      LocalizedText(
        vi: "Khung trang phải có {{body}}: đó là chỗ của nội dung trang",
        en: "The page shell must have {{body}}: that is where the page's content goes"))
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
