import VietnameseText

/// How far a text is from what it was. Judged by words, so that a slip that was mended is none and a negation that came or
/// went is one, however few letters it has.
enum WordingChange: Int, Sendable, Comparable {
  /// The same words, or a slip of the keyboard that was mended.
  case none
  /// Some other words in the same sentence.
  case slight
  /// More other words than a sentence can have and still be the same.
  case reworded
  /// Another number.
  case figures
  /// A negation came or went, or a word stands in the place of its opposite.
  case turned

  static func < (a: WordingChange, b: WordingChange) -> Bool { a.rawValue < b.rawValue }

  /// - Complexity: O(words of the one × words of the other), between where they begin and end to differ.
  init(from old: String, to new: String) {
    if old == new {
      self = .none
      return
    }
    let (was, now) = (Wording(old), Wording(new))
    let whole = WordingDifference(was.words, now.words)
    let isTurned = whole.isTurned || WordingChange.isAnySentenceTurned(old, new)
    if isTurned, whole.mayBeTurned(by: was, now) { self = .turned } else { self = whole.wording(was, now) }
  }

  /// In a text of several sentences each is looked at beside the one that it was.
  private static func isAnySentenceTurned(_ old: String, _ new: String) -> Bool {
    let (was, now) = (sentences(old), sentences(new))
    guard max(was.count, now.count) > 1, max(was.count, now.count) <= mostSentences else { return false }
    return TextPairing(was, now, likeness: sentence).pairs.contains { before, after in
      WordingDifference(Wording(was[before]).words, Wording(now[after]).words).isTurned
    }
  }

  private static let mostSentences = 60

  private static func sentences(_ text: String) -> [String] {
    text.split { ".!?\n".contains($0) }.map(String.init).filter { $0.contains(where: \.isLetter) }
  }

  /// What a sentence has in common with what it was.
  private static let sentence = 0.6
  /// Of its words this part may be others in a text that still says the same.
  fileprivate static let reword = 0.4
  /// With so many others nothing can be said of a negation more or less.
  fileprivate static let rewrite = 0.6
  /// A negation with more words around it that are new, too, says something of its own, as it does where more words
  /// than these are others besides.
  fileprivate static let negated = 2

  /// A text that keeps so many words may get more and say the same.
  fileprivate static let sameWords = 6

  /// In either order; each is looked for in what took the place of the other.
  fileprivate static let opposites: Set<[String]> = [
    ["đúng", "sai"], ["bật", "tắt"], ["mở", "đóng"], ["mở", "khóa"], ["tăng", "giảm"], ["trước", "sau"],
    ["trên", "dưới"], ["trái", "phải"], ["nhiều", "ít"], ["cao", "thấp"], ["nên", "tránh"], ["có", "không"],
    ["có", "chưa"], ["gửi", "nhận"], ["thật", "giả"], ["mua", "bán"], ["thêm", "bớt"], ["thêm", "bỏ"],
    ["thêm", "xóa"], ["đầu", "cuối"], ["luôn", "không"], ["được", "cấm"], ["hơn", "kém"], ["true", "false"],
    ["right", "wrong"], ["always", "never"],
  ]
}

/// Two texts word by word: what stayed, and what took the place of what.
private struct WordingDifference {
  private typealias Word = Wording.Word

  /// Words that are gone and those in their place; either may be none.
  private struct Hunk {
    var gone: [Word] = []
    var come: [Word] = []
    /// What stands before and behind: a word written twice is a slip.
    var neighbours: [String] = []

    var isEmpty: Bool { gone.isEmpty && come.isEmpty }
    var size: Int { max(gone.count, come.count) }

    var figuresDiffer: Bool {
      gone.filter(\.hasFigures).map(\.bare).sorted() != come.filter(\.hasFigures).map(\.bare).sorted()
    }

    var isSlip: Bool {
      if gone.isEmpty || come.isEmpty {
        return size == 1 && neighbours.contains((gone + come)[0].bare)
      }
      let (old, new) = (gone.map(\.bare).joined(), come.map(\.bare).joined())
      if old == new { return true }
      let length = max(old.utf8.count, new.utf8.count)
      guard length >= 4, length <= 60, !figuresDiffer else { return false }
      return NearMiss.distance(Array(old.unicodeScalars), Array(new.unicodeScalars)) <= (length >= 9 ? 2 : 1)
    }

    /// Negations that came, less those that went.
    var negations: Int {
      guard size <= WordingChange.negated else { return 0 }
      return come.count(where: \.isNegation) - gone.count(where: \.isNegation)
    }

    var isOpposite: Bool {
      guard size <= WordingChange.negated + 1 else { return false }
      return gone.contains { old in
        come.contains { new in
          // «Có … không?» asks; «không» there is the opposite of nothing.
          !(old.isAsking && Wording.negations.contains(old.exact))
            && !(new.isAsking && Wording.negations.contains(new.exact))
            && (WordingChange.opposites.contains([old.exact, new.exact])
              || WordingChange.opposites.contains([new.exact, old.exact]))
        }
      }
    }
  }

  private let old: [Word]
  private let new: [Word]
  private var hunks: [Hunk] = []
  /// Of words that stayed but for their marks: «đừng» for «dùng» is no slip to pass over.
  private var negations = 0
  /// Whether the texts are too long to be laid beside each other.
  private var isTooLong = false

  /// Words of the one times words of the other.
  private static let most = 1 << 22

  init(_ old: [Wording.Word], _ new: [Wording.Word]) {
    self.old = old
    self.new = new
    let start = zip(old, new).prefix { $0.bare == $1.bare }.count
    let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0.bare == $1.bare }.count
    for index in 0..<start { keep(old[index], new[index]) }
    for index in 0..<end { keep(old[old.count - 1 - index], new[new.count - 1 - index]) }
    align(start..<(old.count - end), start..<(new.count - end))
  }

  /// Hunks that are no slips.
  private var real: [Hunk] { hunks.filter { !$0.isSlip } }

  private var share: Double {
    Double(real.map(\.size).reduce(0, +)) / Double(max(old.count, new.count, 1))
  }

  /// Whether a negation came or went and little else, or a word stands in the place of its opposite.
  var isTurned: Bool {
    guard !isTooLong else { return false }
    let real = real
    if share >= WordingChange.rewrite {
      // A text of a word or two, such as a choice.
      return real.count == 1 && real[0].size <= WordingChange.negated
        && (real[0].isOpposite || real[0].negations != 0)
    }
    if real.contains(where: \.isOpposite) { return true }
    let others = real.filter { $0.negations == 0 }.map(\.size).reduce(0, +)
    return negations + real.map(\.negations).reduce(0, +) != 0 && others <= WordingChange.negated
  }

  /// Whether negations differ in number, which they do not where words were put in another order; and opposites do, where
  /// there is one.
  func mayBeTurned(by old: Wording, _ new: Wording) -> Bool {
    old.words.count(where: \.isNegation) != new.words.count(where: \.isNegation) || hasOpposites
  }

  private var hasOpposites: Bool { real.contains(where: \.isOpposite) }

  /// What there is to say of the words where nothing is turned.
  func wording(_ was: Wording, _ now: Wording) -> WordingChange {
    let unlikeness = 1 - was.likeness(to: now)
    if isTooLong { return unlikeness >= WordingChange.reword ? .reworded : .slight }
    let real = real
    if real.isEmpty { return negations == 0 ? .none : .slight }
    // A number that is said twice, or elsewhere, is no other number.
    if WordingDifference.figures(old) != WordingDifference.figures(new) { return .figures }
    // More was said of the same, or less.
    let kept = min(old.count, new.count)
    let isLonger = real.allSatisfy(\.gone.isEmpty) || real.allSatisfy(\.come.isEmpty)
    if isLonger, kept >= WordingChange.sameWords { return .slight }
    return min(share, unlikeness) >= WordingChange.reword ? .reworded : .slight
  }

  private static func figures(_ words: [Word]) -> Set<String> { Set(words.filter(\.hasFigures).map(\.bare)) }

  private mutating func keep(_ old: Word, _ new: Word) {
    guard old.exact != new.exact, !old.isUnmarked, !new.isUnmarked else { return }
    negations += (new.isNegation ? 1 : 0) - (old.isNegation ? 1 : 0)
  }

  /// The longest common subsequence, as it is always found.
  private mutating func align(_ rows: Range<Int>, _ columns: Range<Int>) {
    guard rows.count * columns.count <= WordingDifference.most else {
      isTooLong = true
      return
    }
    let width = columns.count + 1
    var lengths = [Int32](repeating: 0, count: (rows.count + 1) * width)
    for i in (0..<rows.count).reversed() {
      for j in (0..<columns.count).reversed() {
        let same = old[rows.lowerBound + i].bare == new[columns.lowerBound + j].bare
        lengths[i * width + j] =
          same
          ? lengths[(i + 1) * width + j + 1] + 1 : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var (i, j) = (0, 0)
    var hunk = Hunk()
    while i < rows.count || j < columns.count {
      if i < rows.count, j < columns.count,
        old[rows.lowerBound + i].bare == new[columns.lowerBound + j].bare
      {
        end(&hunk, rows.lowerBound + i, columns.lowerBound + j)
        keep(old[rows.lowerBound + i], new[columns.lowerBound + j])
        (i, j) = (i + 1, j + 1)
      } else if j == columns.count
        || (i < rows.count && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])
      {
        hunk.gone.append(old[rows.lowerBound + i])
        i += 1
      } else {
        hunk.come.append(new[columns.lowerBound + j])
        j += 1
      }
    }
    end(&hunk, rows.upperBound, columns.upperBound)
  }

  /// - Parameters:
  ///   - hunk: What differed up to here; empty afterwards.
  ///   - row: The old word behind it.
  ///   - column: The new word behind it.
  private mutating func end(_ hunk: inout Hunk, _ row: Int, _ column: Int) {
    guard !hunk.isEmpty else { return }
    let before = column - hunk.come.count - 1
    hunk.neighbours = [before, column].filter(new.indices.contains).map { new[$0].bare }
    hunks.append(hunk)
    hunk = Hunk()
  }
}
