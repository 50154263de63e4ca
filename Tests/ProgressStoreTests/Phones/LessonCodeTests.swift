import Curriculum
import Quiz
import Testing

@testable import ProgressStore

/// Codes that are read aloud; that pages make them and laptops read the same is tried in a browser (`./test phones`).
@Suite struct LessonCodeTests {
  /// Made by a page.
  private static let code = "22784rgrc4h5mxx9"
  private static let symbols = PersonCode.symbols.map { Character(UnicodeScalar($0)) }

  @Test(arguments: [code, "2278-4rgr-c4h5-mxx9", "2278 4RGR C4H5 MXX9"]) func saysPhoneAndDay(_ typed: String) throws {
    let code = try LessonCode(typed: typed)
    #expect((code.phone, code.day.iso) == ("d46", "2026-12-01"))
  }

  @Test func refusesEveryWrongSymbolAndEverySwap() {
    let symbols = Array(LessonCodeTests.code)
    var wrong: [[Character]] = []
    for place in symbols.indices {
      for symbol in LessonCodeTests.symbols where symbol != symbols[place] {
        wrong.append(symbols)
        wrong[wrong.count - 1][place] = symbol
      }
      for other in (place + 1)..<symbols.count where symbols[other] != symbols[place] {
        wrong.append(symbols)
        wrong[wrong.count - 1].swapAt(place, other)
      }
    }
    for typed in wrong { #expect(throws: LessonCode.Mistake.check) { try LessonCode(typed: String(typed)) } }
    #expect(wrong.count > 400)
  }

  @Test(arguments: ["", "2278-4rgr-c4h5-mxx", "2278-4rgr-c4h5-mxx99", "2278-4rgr-c4h5-mxxo", "２２７８-4rgr-c4h5-mxx9"])
  func refusesOtherShapes(_ typed: String) {
    #expect(throws: LessonCode.Mistake.shape) { try LessonCode(typed: typed) }
  }
}
