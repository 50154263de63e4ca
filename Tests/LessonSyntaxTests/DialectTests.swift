import Diagnostics
import JSON
import LessonSyntax
import Testing

/// The table of the dialect, feature by feature: what each accepted spelling means, and where the others are refused.
@Suite struct DialectTests {
  struct Accepted: CustomTestStringConvertible {
    let text: String
    let json: String

    init(_ text: String, _ json: String) {
      self.text = text
      self.json = json
    }

    var testDescription: String { text.debugDescription }
  }

  @Test(arguments: accepted)
  func readsEachAcceptedSpelling(_ each: Accepted) {
    let file = parse(each.text)
    #expect(file.reports == [])
    var json = JSONText()
    file.tree.write(into: &json)
    #expect(String(decoding: json.bytes, as: UTF8.self) == each.json)
  }

  struct Refused: CustomTestStringConvertible {
    let text: String
    let code: String
    let line: Int

    init(_ text: String, _ code: String, line: Int) {
      self.text = text
      self.code = code
      self.line = line
    }

    var testDescription: String { text.debugDescription }
  }

  @Test(arguments: refused)
  func refusesEachOtherSpellingOnceAtItsLine(_ each: Refused) {
    let file = parse(each.text)
    #expect(file.reports.map(\.code) == [each.code])
    #expect(file.reports.map(\.line) == [each.line])
  }
}
