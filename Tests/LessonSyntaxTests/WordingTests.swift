import Diagnostics
import Testing

@testable import LessonSyntax

/// The words of every fact: trainers read them aloud to one another.
@Suite struct WordingTests {
  @Test func knowsASampleOfEveryKindOfFact() {
    #expect(Set(Fact.samples.map(\.kind)) == Set(FactKind.allCases))
  }

  @Test(arguments: Fact.samples)
  func givesEveryFactACodeOfTheSyntax(_ fact: Fact) {
    let code = fact.wording.code
    // A moved limit keeps its code, so a count of warnings alone is under a K as well.
    let isCountOfWarnings = fact.kind == .moreMistakes
    #expect(code.wholeMatch(of: /[KW]\d\d\d/) != nil)
    #expect((code.first == "W") == fact.isWarning || isCountOfWarnings)
  }

  @Test(arguments: Fact.samples, Language.allCases)
  func statesEveryRuleAsASentenceWithoutAFullStop(_ fact: Fact, in language: Language) {
    let message = fact.wording.message(language)
    #expect(message.first?.isUppercase == true, "\(message)")
    #expect(message.last?.isSentenceEnd == false, "\(message)")
    #expect(message.contains(" "), "\(message)")
  }

  @Test(arguments: Fact.samples)
  func saysEverythingInBothLanguages(_ fact: Fact) {
    let wording = fact.wording
    for text in wording.texts {
      #expect(!text.vietnamese.isEmpty && !text.english.isEmpty)
      #expect(text.vietnamese != text.english)
      #expect(text.vietnamese.last != "." && text.english.last != ".")
    }
    #expect(wording.message.vietnamese.unicodeScalars.contains { $0.value > 0xBF }, "no diacritics")
  }

  /// «chữ thường» is lower case, «ngoặc đơn» are parentheses; nobody says anchor or symbol for what a key types.
  @Test(arguments: ["chữ thường", "ngoặc đơn", "neo", "biểu tượng", "byte", "mở hoặc kết"])
  func avoidsWordsThatMeanSomethingElse(_ word: String) {
    let texts = Fact.samples.flatMap { $0.wording.texts.map(\.vietnamese) }
    #expect(texts.filter { $0.contains(word) } == [])
  }

  @Test(arguments: [
    (Fact.longKey, "1.024"), (.flowTooDeep, "16"), (.fileTooLong, "32 MiB"), (.tooManyNodes, "1.000.000"),
    (.lineTooLong, "64 KiB"), (.tooDeep, "64"),
  ])
  func namesTheLimitThatWasPassed(_ fact: Fact, _ limit: String) {
    #expect(fact.wording.message.vietnamese.contains(limit))
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1.000"), (1024, "1.024"), (65_005, "65.005"), (1_000_000, "1.000.000"),
  ])
  func setsThousandsApart(_ number: Int, _ text: String) {
    #expect(number.grouped(by: ".") == text)
  }

  @Test func quotesTheKeyThatComesTwice() {
    #expect(Fact.duplicateKey("đáp án").wording.message.vietnamese == "Khóa «đáp án» bị lặp")
  }

  @Test(arguments: ["a: \"x\n", "a: 'x\n"])
  func namesNoKindOfQuoteWhereEitherMayBeOpen(_ text: String) {
    #expect(
      parse(text).diagnostics.map(\.message.vietnamese) == ["Dấu nháy mở ở đây phải được đóng trên cùng dòng"]
    )
  }
}

extension Catalogue.Wording {
  fileprivate var texts: [LocalizedText] { [message] + [label, hint, related].compactMap(\.self) }
}

extension Character {
  fileprivate var isSentenceEnd: Bool { self == "." || self == "!" || self == "?" }
}
