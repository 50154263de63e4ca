import TestSupport
import Testing

@testable import Quiz

@Suite struct PersonCodeTests {
  private static let codes: [String] = {
    var numbers = SeededNumbers(seed: 19)
    return (0..<200).map { _ in PersonCode.drawn(by: UInt64.random(in: .min ... .max, using: &numbers)) }
  }()

  @Test func drawsCodesThatProveThemselves() {
    #expect(PersonCodeTests.codes.allSatisfy(PersonCode.isCode))
    #expect(Set(PersonCodeTests.codes).count == 200)
    #expect(PersonCode.drawn(by: 0) == "222222222")
    // By hand: Σ weight × value of `h7k3mq2z` is 24 + 15 + 52 + 5 + 84 + 119 + 0 + 198 = 497 = 21 × 23 + 14, so that 9 is
    // lacking, which is the symbol `c`.
    #expect(PersonCode.isCode("h7k3mq2zc"))
  }

  /// Every wrong symbol, and every two that stand side by side or one apart and changed places.
  @Test func findsEverySlip() {
    for code in PersonCodeTests.codes {
      let symbols = Array(code)
      for place in symbols.indices {
        for other in PersonCode.symbols where Character(Unicode.Scalar(other)) != symbols[place] {
          var wrong = symbols
          wrong[place] = Character(Unicode.Scalar(other))
          #expect(!PersonCode.isCode(String(wrong)))
          #expect(PersonCode.isMistyped(String(wrong)))
        }
        for step in [1, 2] where place + step < symbols.count && symbols[place] != symbols[place + step] {
          var wrong = symbols
          wrong.swapAt(place, place + step)
          #expect(!PersonCode.isCode(String(wrong)))
        }
      }
    }
  }

  @Test(arguments: ["h7k3mq2zc", "h7k-3mq-2zc", "H7K-3MQ-2ZC", "H7K 3MQ 2ZC", "h7k.3mq.2zc"])
  func readsACodeAsPeopleWriteIt(text: String) { #expect(PersonCode.plain(text) == "h7k3mq2zc") }

  @Test(arguments: ["an", "to3-hoa", "", "h7k3mq2z", "nguyen-van-an", "h7k3mq2zcc"])
  func leavesOtherNamesAsTheyAre(text: String) {
    #expect(PersonCode.plain(text) == text)
    #expect(!PersonCode.isCode(text) && !PersonCode.isMistyped(text))
    #expect(PersonCode.shown(text) == text)
  }

  /// No input method for Vietnamese makes another letter of it, and none looks like another.
  @Test func hasNoSymbolThatTypingChanges() {
    let symbols = String(decoding: PersonCode.symbols, as: UTF8.self)
    #expect(symbols.count == 23 && Set(symbols).isDisjoint(with: "aeiouywdjsl01"))
  }
}
