@testable import Curriculum
import Diagnostics
@testable import Handbook
import Testing

/// A book's own look.
@Suite struct ThemeTests {
  private func site(_ theme: BookTheme) -> (files: [String: String], diagnostics: [Diagnostic], copies: [String]) {
    let course = Course.make(lessons: [.make("a")])
    let site = Site.plan(course, options: SiteOptions(today: .today, theme: theme))
    var files: [String: String] = [:]
    for file in site.pages.map(site.render) { files[file.path] = String(decoding: file.bytes, as: UTF8.self) }
    for file in site.assets() { files[file.path] = String(decoding: file.bytes, as: UTF8.self) }
    let diagnostics = course.mistakesInTexts + ReadTexts(theme).mistakes(in: course)
    return (files, diagnostics, site.copies.map { "\($0.source) → \($0.destination)" })
  }

  private func template(_ text: String) -> BookTheme {
    BookTheme(template: .init(file: FileID(index: 7), text: text))
  }

  @Test func putsPagesInItsOwnShell() {
    let (files, diagnostics, _) = site(template("<i>{{title}}</i>{{body}}{{{description}}}"))
    #expect(diagnostics == [])
    #expect(files["bai-a.html"]?.hasPrefix("<i>Bài a · ") == true)
    #expect(files["bai-a.html"]?.contains("Làm được việc a.") == true)
  }

  /// Whatever braces a template has around a value, the value is escaped.
  @Test func letsNothingThroughUnescaped() {
    let course = Course.make(book: .make(title: "<script>x</script>"), lessons: [.make("a")])
    let options = SiteOptions(today: .today, theme: template("{{{title}}}{{&title}}{{body}}"))
    let site = Site.plan(course, options: options)
    let page = String(decoding: site.render(site.pages[0]).bytes, as: UTF8.self)
    #expect(page.contains("&lt;script&gt;"))
    #expect(!page.contains("<script>"))
  }

  @Test(arguments: [
    ("<p>\n{{#side}}\n{{body}}\n", "H505", 4), ("{{body}}\n{{#a}}{{/b}}\n", "H505", 2), ("a\n{{body\n", "H505", 2),
    ("<p>\n</p>\n", "H506", 1), ("{{body}}\u{0}", "H505", 1),
  ])
  func namesTheLineOfAMistake(text: String, code: String, line: Int) throws {
    let (files, diagnostics, _) = site(template(text))
    #expect(diagnostics.map(\.code) == [code])
    let range = try #require(diagnostics.first).location.range
    let before = text.utf8.prefix(Int(range.start))
    #expect(abs(before.count { $0 == UInt8(ascii: "\n") } + 1 - line) <= 1)
    #expect(diagnostics.first?.location.file == FileID(index: 7))
    // All else is still checked, in the built-in shell.
    #expect(files["bai-a.html"]?.contains("Làm được việc a.") == true)
  }

  /// Refused before the template engine sees them, which would take minutes for some and crash on others.
  @Test(arguments: [
    (String(repeating: "{{#side}}", count: 20_000), "H510", 1),
    ("{{body}}\n" + String(repeating: "{{#a}}\n", count: 17) + String(repeating: "{{/a}}", count: 17), "H510", 18),
    ("{{body}}" + String(repeating: "{{title}}\n", count: 200_000), "H510", 1),
    ("{{body}}\n" + String(repeating: "{{title}}\n", count: 250), "H510", 251),
    ("{{body}}\n" + String(repeating: "{ ", count: 499), "H510", 2),
    ("{{body}}" + String(repeating: " ", count: 64 << 10), "H510", 1),
    ("{{body}}\n{{" + String(repeating: "reversed(", count: 5_000) + "title}}", "H511", 2),
    ("{{body}}{{#sorted(.)}}{{/sorted(.)}}", "H511", 1), ("{{body}}\n{{.}}", "H511", 2),
    ("{{body}}\n{{title._guts}}", "H511", 2), ("{{body}}{{=<% %>=}}<%title%>", "H511", 1),
    ("{{body}}{{% CONTENT_TYPE:HTML}}", "H511", 1), ("{{body}}{{> part}}", "H511", 1),
    ("{{body}}{{<part}}{{$x}}{{/x}}{{/part}}", "H511", 1), ("{{body}}{{}}", "H511", 1),
    ("{{body}}{{" + String(repeating: "a", count: 65) + "}}", "H511", 1),
  ])
  func refusesWhatAShellHasNoNeedOf(text: String, code: String, line: Int) throws {
    let (files, diagnostics, _) = site(template(text))
    #expect(diagnostics.map(\.code) == [code])
    let range = try #require(diagnostics.first).location.range
    #expect(text.utf8.prefix(Int(range.start)).count { $0 == UInt8(ascii: "\n") } + 1 == line)
    #expect(files["bai-a.html"]?.contains("Làm được việc a.") == true)
  }

  @Test(arguments: [
    "{{body}}" + String(repeating: "{{#a}}", count: 16) + String(repeating: "{{/a}}", count: 16),
    "{{body}}" + String(repeating: "{{title}}", count: 249),
    "{{ body }}{{! a remark with }, { and {{ in it }}{{&title}}{{{ title }}}{{^side}}x{{/side}}",
    "<style>a{color:red}b{color:blue}</style>{{body}}",
  ])
  func takesWhatAShellMayHold(text: String) {
    #expect(site(template(text)).diagnostics == [])
  }

  @Test func addsStylesFooterAndLogo() {
    let footer = blocks("In tại **Đại Từ**.")
    let theme = BookTheme(styles: ":root { --accent: #060; }", footer: footer, logo: "theme/logo.SVG")
    let (files, diagnostics, copies) = site(theme)
    #expect(diagnostics == [])
    #expect(files["camnang.css"]?.hasSuffix(":root { --accent: #060; }") == true)
    #expect(files["bai-a.html"]?.contains("In tại <strong>Đại Từ</strong>.") == true)
    #expect(files["index.html"]?.contains("src=\"logo.svg\"") == true)
    #expect(copies == ["theme/logo.SVG → logo.svg"])
  }

  @Test func reportsAMistakeInTheFooterOnce() {
    let theme = BookTheme(footer: blocks("[x](bai:khong-co)", file: 9))
    #expect(site(theme).diagnostics.map(\.code) == ["H501"])
  }
}
