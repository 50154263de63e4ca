package import Curriculum
package import Quiz

/// What was answered to a lesson on one day, as a code of sixteen symbols that can be read aloud: for a phone from which no
/// file can be sent. What was chosen does not fit into it.
///
/// Fifteen symbols are the digits of one number, with ``Quiz/PersonCode``'s symbols as digits; the sixteenth proves them. The
/// number holds, from its low end: 20 bits that tell the lesson with its questions in their revisions, 12 of the phone's id,
/// 13 of the day, and for each question, the first one lowest, 0 for not answered, 1 for right and 2 for wrong, in base
/// three. `Handbook/Theme/phone-log.js` makes it.
package struct LessonCode: Sendable, Hashable {
  /// The first three digits of the phone's id.
  package let phone: String
  package let day: Day
  private let fingerprint: UInt64
  private let marks: UInt64

  private static let lessonBits: UInt128 = 1 << 20
  private static let phoneBits: UInt128 = 1 << 12
  private static let dayBits: UInt128 = 1 << 13
  private static let firstDay = Day("2026-01-01")

  package enum Mistake: Error {
    /// Not sixteen symbols of those that codes are made of.
    case shape
    /// A symbol is wrong, or two changed places.
    case check
  }

  /// - Parameter typed: In capitals or not, with or without hyphens.
  /// - Throws: What is wrong with it.
  package init(typed: String) throws(Mistake) {
    let plain = typed.lowercased().utf8.filter { !"- .".utf8.contains($0) }
    let digits = plain.compactMap { PersonCode.symbols.firstIndex(of: $0) }
    guard plain.count == 16, digits.count == 16 else { throw .shape }
    let base = PersonCode.symbols.count
    // The weights 2…16 and 1 are different for all places, and 23 is a prime: every wrong symbol and every swap shows.
    let sum = digits.dropLast().enumerated().reduce(digits[15]) { $0 + ($1.offset + 2) * $1.element }
    guard sum % base == 0 else { throw .check }
    var number = digits.dropLast().reduce(UInt128(0)) { $0 * UInt128(base) + UInt128($1) }
    func take(_ size: UInt128) -> UInt64 {
      defer { number /= size }
      return UInt64(number % size)
    }
    fingerprint = take(LessonCode.lessonBits)
    let tag = take(LessonCode.phoneBits)
    let days = Int(take(LessonCode.dayBits))
    guard let first = LessonCode.firstDay, let day = Day(number: first.number + days), number < 1 << 32 else {
      throw .check
    }
    phone = String(HexDigits.text(of: tag).suffix(3))
    self.day = day
    marks = UInt64(number)
  }

  /// Whether it is about a lesson as it stands here.
  package func isOf(_ lesson: Lesson) -> Bool {
    var most: UInt64 = 1
    for _ in lesson.questions.prefix(15) { most *= 3 }
    return fingerprint == LessonCode.fingerprint(of: lesson) && lesson.questions.count <= 14 && marks < most
  }

  /// The questions of its lesson that were answered, and whether they were right.
  package func answers(to lesson: Lesson) -> [(question: Question, isRight: Bool)] {
    var rest = marks
    return lesson.questions.compactMap { question in
      defer { rest /= 3 }
      return rest % 3 == 0 ? nil : (question, rest % 3 == 1)
    }
  }

  /// Of the ids and revisions of a lesson and its questions: another revision of one of them is another lesson here.
  static func fingerprint(of lesson: Lesson) -> UInt64 {
    let questions = lesson.questions.map { "\($0.id.name) \($0.revision)\n" }.joined()
    let text = "camnang 1\n\(lesson.id.name) \(lesson.revision)\n\(questions)"
    return Checksum.of(Array(text.utf8)) & UInt64(LessonCode.lessonBits - 1)
  }
}

extension ProgressStore {
  /// Records what a code told: a session of its own, in which nobody says what was chosen.
  package func recordAlone(
    _ answers: [(item: Event.Item, isRight: Bool)], of code: String, at moment: Moment, edition: String
  ) throws(StoreError) {
    try write { database, writer in
      var appender = try Appender(database, writer, path: file.path)
      let start = Event.SessionStart(behaviour: .alone, seed: 0, items: [])
      let session = try appender.append(.started(start), trainee: code, moment: moment, edition: edition).id
      for (item, isRight) in answers {
        let answer = Event.Answer(
          session: session, item: item, stage: nil, answer: [], isCorrect: isRight, grade: isRight ? .good : .again,
          milliseconds: 0)
        _ = try appender.append(.answered(answer), trainee: code, moment: moment, edition: edition)
      }
    }
  }
}
