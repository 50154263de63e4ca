import Marking

/// A sheet that was keyed in, and how it went.
package struct PaperSheet: Sendable, Hashable {
  package let seat: Int
  package let letter: Character
  /// For each question what was keyed.
  package let answers: [String]
  package let right: Int
  package let total: Int
  /// The questions, from 1, that were left empty, and those that cannot be read.
  package let blanks: [Int]
  package let unreadable: [Int]
  /// Whether it passes the lesson; `nil` where the paper cannot.
  package let isPassed: Bool?
  /// Whether a wrong key may have made the result: with one answer more or less it would be another, or an answer that
  /// must be right is wrong. Such a sheet is keyed a second time.
  package let isDelicate: Bool

  init(_ seat: Int, _ answers: [String], on paper: KeyedPaper) {
    self.seat = seat
    self.answers = answers
    letter = paper.number.letter(ofSeat: seat)
    let session = paper.sitting(answers, session: EventID(device: "", counter: 0)).session
    right = session.entries.count(where: \.isRight)
    total = session.entries.count
    let gaps = zip(paper.fields, answers).map { $0.gap(in: $1) }
    blanks = gaps.indices.filter { gaps[$0] == .blank }.map { $0 + 1 }
    unreadable = gaps.indices.filter { gaps[$0] == .unreadable }.map { $0 + 1 }
    isPassed = paper.isWhole ? session.isPassed : nil
    let needed = PassMark.needed(of: total)
    isDelicate =
      session.entries.contains { $0.exercise.isCritical && !$0.isRight }
      || (paper.isWhole && (needed - 1...needed).contains(right))
  }
}
