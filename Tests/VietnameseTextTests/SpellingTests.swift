import Foundation
import Testing
import VietnameseText

@Suite struct SpellingTests {
  /// What stands before the two vowels in dictionaries.
  static let onsets = [
    "", "b", "c", "ch", "d", "đ", "g", "h", "k", "kh", "l", "m", "n", "ng", "nh", "p", "ph", "r", "s", "t", "th", "tr",
    "v", "x",
  ]
  static let rhymes = ["oa", "oe", "uy"]
  static let tones = ["\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]

  /// Every onset before every rhyme, in small letters, with a capital, in capitals: onset, first and last vowel.
  static let syllables = onsets.flatMap { onset in
    rhymes.flatMap { rhyme in
      let small = [onset, String(rhyme.prefix(1)), String(rhyme.suffix(1))]
      let title = onset.isEmpty ? ["", small[1].uppercased(), small[2]] : [onset.capitalized, small[1], small[2]]
      return [small, title, small.map { $0.uppercased() }]
    }
  }

  @Test(arguments: syllables, tones)
  func takesBothPlacementsAsOne(syllable: [String], tone: String) {
    let older = syllable[0] + syllable[1] + tone + syllable[2]
    let newer = syllable[0] + syllable[1] + syllable[2] + tone
    let composed = [older, newer].map(\.precomposedStringWithCanonicalMapping)
    #expect(composed[0] != composed[1])
    let keys = ([older, newer] + composed).map { Array(Spelling.canonical($0).unicodeScalars) }
    #expect(keys == Array(repeating: Array(composed[0].unicodeScalars), count: 4))
  }

  @Test(arguments: [
    ("Hoà bình", "Hòa bình"), ("sức khoẻ", "sức khỏe"), ("Uỷ ban", "Ủy ban"), ("THUỶ LỢI", "THỦY LỢI"),
    ("loè loẹt", "lòe loẹt"), ("hoà-hoãn", "hòa-hoãn"), ("(hoá đơn)", "(hóa đơn)"),
    ("tuỳ ý, luỹ tre", "tùy ý, lũy tre"),
    ("oà khóc", "òa khóc"),
  ])
  func writesTheToneOnTheFirstVowel(newer: String, older: String) {
    #expect(Spelling.canonical(newer) == older)
    #expect(Spelling.canonical(older) == older)
  }

  @Test(arguments: [
    "quý", "Quỳ Châu", "QUỴ", "quả", "hoàn toàn", "toán", "huỳnh", "khoét", "ngoài", "xoáy", "khuỷu", "khuya", "truyện",
    "thuở", "huệ", "hóa", "mùa", "của", "tòa", "Chloé", "Zoé", "boa", "", "a", "á", "đá", "QR", "😀",
    "hoa\u{331}\u{300}",
  ])
  func leavesTheRestAlone(text: String) {
    let composed = Array(text.precomposedStringWithCanonicalMapping.unicodeScalars)
    #expect(Array(Spelling.canonical(text).unicodeScalars) == composed)
    #expect(Array(Spelling.canonical(text.decomposedStringWithCanonicalMapping).unicodeScalars) == composed)
  }

  @Test func leavesWordsWithTwoTonesAlone() {
    #expect(Spelling.canonical("hòá") == "hòá")
  }

  @Test(arguments: [("kĩ", "kỹ"), ("lí", "lý"), ("ma", "má")])
  func keepsOtherSpellingsApart(one: String, other: String) {
    #expect(Spelling.canonical(one) != Spelling.canonical(other))
  }
}
