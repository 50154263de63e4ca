package import Curriculum
package import Marking

/// Sheets of a class that are keyed in, pile by pile: what each line does, and what is asked next.
///
/// A state machine without clock, store or terminal. The same lines lead to the same state again, so that a draft of them
/// is enough to go on after a program was killed (docs/decisions/0047).
package struct PaperKeying: Sendable {
  /// The papers of the lessons that are keyed in.
  package let papers: [KeyedPaper]
  /// The seats of the class, in order.
  package let seats: [Int]
  /// The papers of the book's other lessons, to say whose a number is.
  private let others: [PaperNumber: String]
  /// Whose sheets the store has: by seat, the papers.
  private var written: [Int: [PaperNumber]]
  package private(set) var pile: Pile?

  /// One paper, one pile.
  package struct Pile: Sendable {
    package let paper: KeyedPaper
    /// In the order in which they were keyed.
    package fileprivate(set) var sheets: [PaperSheet] = []
    /// Seats whose sheet in the store is keyed anew.
    fileprivate var reopened: Set<Int> = []
    /// Whether all sheets are there, and some are keyed a second time.
    fileprivate var isClosing = false
    /// Seats to be keyed a second time.
    package fileprivate(set) var rest: [Int] = []
    fileprivate var checked: [Int] = []
    /// A sheet whose two readings differ in these questions.
    fileprivate var difference: Difference?
    /// The pile that was asked for when this one was closed.
    fileprivate var next: KeyedPaper?

    fileprivate func sheet(_ seat: Int) -> PaperSheet? { sheets.first { $0.seat == seat } }

    /// What the second pass waits for: for whoever goes on with it.
    package var asked: Outcome? {
      if let difference { return .differs(difference.seat, difference.fields.map { $0 + 1 }) }
      return isClosing && !rest.isEmpty ? .closing(rest) : nil
    }

    /// Whether it can be written.
    package var isComplete: Bool { isClosing && rest.isEmpty && difference == nil }
  }

  fileprivate struct Difference: Sendable {
    let seat: Int
    /// As numbers in the paper.
    let fields: [Int]
    /// How they were read so far.
    var readings: [[String]]
  }

  /// What a line did.
  package enum Outcome: Sendable, Hashable {
    case refused(PaperRefusal)
    /// A pile begins, or is gone on with.
    case opened(PaperNumber)
    case keyed(PaperSheet)
    case undone(Int)
    case reopened(Int)
    /// The seats without a sheet; nothing changed.
    case missing([Int])
    /// All sheets are there; these are to be keyed once more. None where the pile is complete.
    case closing([Int])
    /// The second reading was the same.
    case checked(Int, rest: [Int])
    /// The two readings differ in these questions: what stands on the sheet?
    case differs(Int, [Int])
    /// A third reading is like none before it in these questions.
    case differsAgain(Int, [Int])
    case settled(PaperSheet, rest: [Int])

    /// Whether the line changed something, and belongs into a draft.
    package var isChange: Bool {
      switch self {
      case .refused, .missing: false
      default: true
      }
    }
  }

  /// - Parameters:
  ///   - papers: Those that may be keyed in.
  ///   - others: Other papers of the book, with the ids of their lessons.
  ///   - seats: Of the class.
  ///   - written: By seat, the papers whose sheets are in the store.
  package init(
    _ papers: [KeyedPaper], others: [PaperNumber: String] = [:], seats: [Int], written: [Int: [PaperNumber]] = [:]
  ) {
    self.papers = papers
    self.others = others
    self.seats = seats.sorted()
    self.written = written
  }

  /// - Parameters:
  ///   - lessons: Whose papers are keyed in.
  ///   - all: The lessons of the book that have papers.
  ///   - course: The book.
  ///   - seats: Of the class.
  ///   - written: By seat, the sittings that the store has of that meeting.
  package init(
    _ lessons: [Lesson], among all: [Lesson], of course: Course, seats: [Int], written: [Int: [Event.SessionStart]]
  ) {
    let named = Set(lessons.map(\.id.name))
    let others = all.filter { !named.contains($0.id.name) }.flatMap { lesson in
      PaperForm.allCases.map { (Paper(lesson, $0).number, lesson.id.name) }
    }
    self.init(
      KeyedPaper.all(of: lessons, in: course), others: Dictionary(others, uniquingKeysWith: { first, _ in first }),
      seats: seats,
      written: written.mapValues { starts in
        starts.compactMap { $0.behaviour == .paper ? $0.paper.flatMap { PaperNumber(typed: $0) } : nil }
      })
  }

  /// Takes a line as it was typed.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - isReplayed: Whether it was taken before, and stands in a draft: what the store has of its sheet may have come from
  ///     this very line.
  /// - Returns: What it did.
  package mutating func take(_ line: String, isReplayed: Bool = false) -> Outcome {
    do throws(PaperRefusal) { return try taken(line, isReplayed) } catch { return .refused(error) }
  }

  private mutating func taken(_ line: String, _ isReplayed: Bool) throws(PaperRefusal) -> Outcome {
    guard line.allSatisfy(\.isASCII) else { throw .notASCII }
    let line = String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    switch line.first {
    case nil: return .missing(missing)
    case ">": return try opened(String(line.dropFirst()))
    case "/": return try reopened(String(line.dropFirst()), isReplayed)
    case "-" where line == "-": return try undone()
    case _ where pile?.difference != nil: return try settled(line)
    default: return try keyed(line, isReplayed)
    }
  }

  /// The seats that have no sheet yet, of this lesson; in the second pass those that are still to be keyed.
  private var missing: [Int] {
    guard let pile else { return [] }
    if pile.isClosing { return pile.rest }
    return seats.filter { seat in pile.sheet(seat) == nil && (pile.reopened.contains(seat) || paper(of: seat) == nil) }
  }

  /// The paper of the pile's lesson that the store has of a seat.
  private func paper(of seat: Int) -> PaperNumber? {
    let own = papers.filter { $0.lesson.id.name == pile?.paper.lesson.id.name }.map(\.number)
    return written[seat]?.first { own.contains($0) }
  }

  /// The seats of whose sheets of a lesson the store has none.
  package func missing(of lesson: String) -> [Int] {
    let own = papers.filter { $0.lesson.id.name == lesson }.map(\.number)
    return seats.filter { seat in written[seat]?.contains { own.contains($0) } != true }
  }

  // MARK: Piles

  private mutating func opened(_ typed: String) throws(PaperRefusal) -> Outcome {
    let next = try typed.allSatisfy(\.isWhitespace) ? nil : paper(typed)
    guard let pile else {
      guard let next else { throw .noPile }
      self.pile = Pile(paper: next)
      return .opened(next.number)
    }
    guard pile.paper.number != next?.number else { return .opened(pile.paper.number) }
    guard !pile.isClosing else { throw .stillToCheck(pile.difference.map { [$0.seat] } ?? pile.rest) }
    self.pile?.isClosing = true
    self.pile?.next = next
    self.pile?.rest = pile.sheets.filter(\.isDelicate).map(\.seat).sorted()
    return .closing(self.pile?.rest ?? [])
  }

  private func paper(_ typed: String) throws(PaperRefusal) -> KeyedPaper {
    guard let number = PaperNumber(typed: typed) else { throw .mistypedPaper(typed) }
    let found = papers.filter { $0.number == number }
    guard let paper = found.first else {
      guard let lesson = others[number] else { throw .unknownPaper(number) }
      throw .paperOfOtherLesson(number, lesson: lesson)
    }
    guard found.count == 1 else { throw .paperOfSeveralLessons(number) }
    return paper
  }

  /// The pile is in the store.
  ///
  /// - Returns: The paper of the pile that begins now.
  @discardableResult package mutating func finish() -> KeyedPaper? {
    guard let pile, pile.isComplete else { return nil }
    for sheet in pile.sheets { written[sheet.seat, default: []].append(pile.paper.number) }
    self.pile = pile.next.map { Pile(paper: $0) }
    return pile.next
  }

  // MARK: Sheets

  private mutating func keyed(_ line: String, _ isReplayed: Bool) throws(PaperRefusal) -> Outcome {
    guard let pile else { throw .noPile }
    let paper = pile.paper
    let (seat, text) = try PaperLine.head(of: line, on: paper.number)
    guard seats.contains(seat) else { throw .unknownSeat(seat) }
    let all = paper.numberedFields
    if let former = pile.sheet(seat) {
      let letter = former.letter
      guard pile.isClosing else { throw .seatIsDone(seat, letter, paper.number) }
      guard pile.rest.contains(seat) else { throw .seatIsNotAsked(seat, letter) }
      return check(former, try PaperLine.answers(text, to: all))
    }
    if !isReplayed, !pile.reopened.contains(seat), let number = self.paper(of: seat) {
      throw .seatIsDone(seat, number.letter(ofSeat: seat), number)
    }
    let sheet = PaperSheet(seat, try PaperLine.answers(text, to: all), on: paper)
    self.pile?.sheets.append(sheet)
    if pile.isClosing, sheet.isDelicate { self.pile?.rest.append(seat) }
    return .keyed(sheet)
  }

  private mutating func reopened(_ typed: String, _ isReplayed: Bool) throws(PaperRefusal) -> Outcome {
    guard let pile else { throw .noPile }
    let (seat, rest) = try PaperLine.head(of: typed, on: pile.paper.number)
    guard rest.isEmpty else { throw .tooLong(String(rest), of: 0) }
    guard pile.sheet(seat) != nil || paper(of: seat) == pile.paper.number || isReplayed else {
      throw .seatIsNotDone(seat)
    }
    drop(seat)
    self.pile?.reopened.insert(seat)
    return .reopened(seat)
  }

  private mutating func undone() throws(PaperRefusal) -> Outcome {
    guard let pile else { throw .noPile }
    if let difference = pile.difference {
      self.pile?.difference = nil
      return .undone(difference.seat)
    }
    if pile.isClosing {
      guard let last = pile.checked.last else { throw .nothingToUndo }
      self.pile?.checked.removeLast()
      self.pile?.rest.insert(last, at: 0)
      return .undone(last)
    }
    guard let last = pile.sheets.last else { throw .nothingToUndo }
    drop(last.seat)
    return .undone(last.seat)
  }

  private mutating func drop(_ seat: Int) {
    pile?.sheets.removeAll { $0.seat == seat }
    pile?.rest.removeAll { $0 == seat }
    pile?.checked.removeAll { $0 == seat }
    if pile?.difference?.seat == seat { pile?.difference = nil }
  }

  // MARK: Second pass

  private mutating func check(_ former: PaperSheet, _ second: [String]) -> Outcome {
    let fields = former.answers.indices.filter { former.answers[$0] != second[$0] }
    guard fields.isEmpty else {
      pile?.difference = Difference(
        seat: former.seat, fields: fields,
        readings: [former.answers, second].map { reading in fields.map { reading[$0] } })
      return .differs(former.seat, fields.map { $0 + 1 })
    }
    return .checked(former.seat, rest: passed(former.seat))
  }

  /// A third look, at the questions alone that differ, or at all of them. Nobody is told what was read before: the sheet
  /// decides.
  private mutating func settled(_ line: String) throws(PaperRefusal) -> Outcome {
    guard let pile, let difference = pile.difference, let former = pile.sheet(difference.seat) else { throw .noPile }
    let third = try thirdReading(line, of: difference, in: pile.paper)
    let odd = third.indices.filter { place in !difference.readings.contains { $0[place] == third[place] } }
    guard odd.isEmpty else {
      // Whoever reads it like this once more is believed.
      self.pile?.difference?.readings.append(third)
      return .differsAgain(former.seat, odd.map { difference.fields[$0] + 1 })
    }
    var answers = former.answers
    for (field, answer) in zip(difference.fields, third) { answers[field] = answer }
    let sheet = PaperSheet(former.seat, answers, on: pile.paper)
    if let place = pile.sheets.firstIndex(where: { $0.seat == sheet.seat }) { self.pile?.sheets[place] = sheet }
    self.pile?.difference = nil
    return .settled(sheet, rest: passed(sheet.seat))
  }

  private func thirdReading(_ line: String, of difference: Difference, in paper: KeyedPaper) throws(PaperRefusal)
    -> [String]
  {
    let all = paper.numberedFields
    guard line.contains(where: \.isLetter) else {
      let text = Substring(line.filter { $0 != " " && $0 != "\t" })
      return try PaperLine.answers(text, to: difference.fields.map { all[$0] })
    }
    let (seat, text) = try PaperLine.head(of: line, on: paper.number)
    guard seat == difference.seat else { throw .stillToCheck([difference.seat]) }
    let answers = try PaperLine.answers(text, to: all)
    return difference.fields.map { answers[$0] }
  }

  private mutating func passed(_ seat: Int) -> [Int] {
    pile?.rest.removeAll { $0 == seat }
    pile?.checked.append(seat)
    return pile?.rest ?? []
  }
}

extension KeyedPaper {
  fileprivate var numberedFields: [(number: Int, field: PaperField)] {
    fields.enumerated().map { (number: $0.offset + 1, field: $0.element) }
  }
}
