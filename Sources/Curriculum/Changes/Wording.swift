import Diagnostics
import VietnameseText

/// The words of a text as they are compared with what they were: without case, markup, layout and the place of a tone
/// mark, figures in one spelling.
struct Wording: Sendable, Equatable {
  struct Word: Sendable, Equatable {
    /// In lower case, with its marks.
    let exact: String
    /// Without marks: two words with one such form are told apart by slips of the keyboard, mostly.
    let bare: String
    /// Whether a sign or the end follows, or «hay» comes before: «không» asks there and is no negation.
    let isAsking: Bool

    var isNegation: Bool { Wording.negations.contains(exact) && !isAsking }
    var hasFigures: Bool { bare.utf8.contains { ("0"..."9").contains(Unicode.Scalar($0)) } }
    /// Somebody had no Vietnamese keyboard, or the word has no marks.
    var isUnmarked: Bool { exact == bare }
  }

  let words: [Word]

  /// - Complexity: O(length).
  init(_ markdown: String) {
    let text = Spelling.canonical(Wording.withoutAddresses(markdown).lowercased())
    var words: [Word] = []
    var word = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    func end(before next: Int) {
      guard !word.isEmpty else { return }
      let exact = String(word)
      let follower = scalars[min(next, scalars.count)...].first { !" *_\"»”'’)".unicodeScalars.contains($0) }
      let isLast = follower.map { !Wording.isPartOfWord($0) && !"[`«“(".unicodeScalars.contains($0) } ?? true
      let isAsking = isLast || words.last.map { $0.exact == "hay" } ?? false
      words.append(Word(exact: exact, bare: Folding.bare(exact), isAsking: isAsking))
      word = String.UnicodeScalarView()
    }
    for (index, scalar) in scalars.enumerated() {
      if Wording.isPartOfWord(scalar) {
        word.append(scalar)
      } else if let last = word.last, Wording.isDigit(last), Wording.isInsideNumber(index, scalars) {
        // «2.256» and «2256» are one number, «2,5» and «25» are two.
        if !Wording.groupsDigits(index, scalars) { word.append(",") }
      } else {
        end(before: index)
      }
    }
    end(before: scalars.count)
    self.words = words
  }

  init(_ texts: [CourseText]) { self.init(texts.map(\.source.text).joined(separator: "\n\n")) }

  /// What it says, letter by letter but for marks.
  var bare: String { words.map(\.bare).joined(separator: " ") }

  /// How many words two texts share, from 0 to 1 (Dice).
  func likeness(to other: Wording) -> Double {
    guard !words.isEmpty, !other.words.isEmpty else { return 0 }
    var counts: [String: Int] = [:]
    for word in words { counts[word.bare, default: 0] += 1 }
    var shared = 0
    for word in other.words where counts[word.bare, default: 0] > 0 {
      counts[word.bare, default: 0] -= 1
      shared += 1
    }
    return Double(2 * shared) / Double(words.count + other.words.count)
  }

  static let negations: Set<String> = [
    "không", "khong", "chưa", "đừng", "chẳng", "chả", "chớ", "cấm", "not", "never",
  ]

  /// Where a link leads is no word of the text, unless it stands for one: `[](du-kien:ma)`.
  private static func withoutAddresses(_ markdown: String) -> String {
    guard markdown.utf8.contains(UInt8(ascii: "]")) else { return markdown }
    var kept: [Substring] = []
    var rest = markdown[...]
    while let place = rest.firstRange(of: "]("), let close = rest[place.upperBound...].firstIndex(of: ")") {
      let text = rest[..<place.lowerBound]
      kept.append(text)
      if text.last == "[" {
        let address = rest[place.upperBound..<close].filter { $0.isLetter || $0.isNumber }
        kept.append(" link\(address) ")
      }
      rest = rest[rest.index(after: close)...]
    }
    kept.append(rest)
    return kept.joined()
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? isDigit(scalar) || ("a"..."z").contains(scalar) || scalar == "%" || scalar == "@" || scalar == "#"
      : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isInsideNumber(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    (scalars[index] == "." || scalars[index] == ",") && index + 1 < scalars.count && isDigit(scalars[index + 1])
  }

  private static func groupsDigits(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    scalars[(index + 1)...].prefix { isDigit($0) }.count == 3
  }
}
