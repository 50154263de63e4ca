/// The two ways to place a tone mark in open syllables with oa, oe, uy: «hòa, khỏe, thủy» (the older, tone on the first
/// vowel, which this project writes) and «hoà, khoẻ, thuỷ» (the newer). Both are current, neither is a mistake, and no
/// Unicode normal form joins them.
///
/// Left out on purpose: `i` and `y` for one sound («kĩ, kỹ», «lí, lý»), because which words take both is a matter of a
/// list of words and not of a rule.
package enum Spelling {
  /// NFC, with the tone of open syllables in oa, oe, uy on the first vowel: «hoà» and «hòa» both give «hòa».
  ///
  /// Stays as it is: `qu` with y («quý»: the u belongs to the consonant), syllables that go on after the two vowels
  /// («hoàn», «huỳnh», «ngoài»), words that do not begin as a Vietnamese syllable can («Chloé»), words with more than
  /// one tone. A foreign word that is spelled as a syllable could be («Noé») is treated as one: this is for comparing,
  /// not for showing.
  ///
  /// - Complexity: O(length).
  package static func canonical(_ text: String) -> String {
    let composed = Normalization.nfc(text)
    if composed.utf8.allSatisfy({ $0 < 0x80 }) { return composed }
    var scalars = Array(composed.unicodeScalars)
    var start = 0
    while start < scalars.count {
      guard isPartOfWord(scalars[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < scalars.count, isPartOfWord(scalars[end]) { end += 1 }
      moveTone(in: &scalars, word: start..<end)
      start = end
    }
    var moved = String.UnicodeScalarView()
    moved.append(contentsOf: scalars)
    return String(moved)
  }

  /// Letters of Latin script and their marks. Ranges, not a property of Unicode, so that every machine and the page
  /// have the same words.
  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
    switch scalar.value {
    case 0xD7, 0xF7: return false
    case 0xC0...0x24F, 0x1E00...0x1EFF: return true
    default: return Marks.isCombining(scalar)
    }
  }

  /// A tone on the last letter goes to the letter before it, where the word is an open syllable in oa, oe, uy.
  private static func moveTone(in scalars: inout [Unicode.Scalar], word: Range<Int>) {
    guard (2...longestOnset + 2).contains(word.count) else { return }
    let (first, last) = (word.upperBound - 2, word.upperBound - 1)
    guard let toned = tonedVowels[scalars[last]] else { return }
    let vowels = lowered(scalars[first]) + lowered(toned.vowel)
    guard ["oa", "oe", "uy"].contains(vowels) else { return }
    let onset = scalars[word.lowerBound..<first].map(lowered).joined()
    guard onsets.contains(onset), let moved = withTone[TonedVowel(vowel: scalars[first], tone: toned.tone)] else {
      return
    }
    scalars[first] = moved
    scalars[last] = toned.vowel
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> String { scalar.properties.lowercaseMapping }

  /// What a Vietnamese syllable can begin with, but `qu`, in which the u is no vowel, and what never stands before o
  /// and u (`gh`, `ngh`, `gi`).
  private static let onsets: Set<String> = [
    "", "b", "c", "ch", "d", "đ", "g", "h", "k", "kh", "l", "m", "n", "ng", "nh", "p", "ph", "r", "s", "t", "th", "tr",
    "v", "x",
  ]
  private static let longestOnset = 2

  private struct TonedVowel: Hashable {
    let vowel: Unicode.Scalar
    let tone: Unicode.Scalar
  }

  /// «à» to «a» and its tone, for the vowels of oa, oe, uy in both cases.
  private static let tonedVowels: [Unicode.Scalar: TonedVowel] = {
    var pieces: [Unicode.Scalar: TonedVowel] = [:]
    for (toned, letter) in withTone { pieces[letter] = toned }
    return pieces
  }()

  private static let withTone: [TonedVowel: Unicode.Scalar] = {
    var letters: [TonedVowel: Unicode.Scalar] = [:]
    for vowel in "aeouyAEOUY".unicodeScalars {
      for tone in [Marks.grave, Marks.hookAbove, Marks.tilde, Marks.acute, Marks.dotBelow] {
        letters[TonedVowel(vowel: vowel, tone: tone)] = Normalization.nfc("\(vowel)\(tone)").unicodeScalars.first
      }
    }
    return letters
  }()
}
