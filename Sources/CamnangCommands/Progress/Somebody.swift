import Curriculum
import Diagnostics
import ProgressStore
import Quiz
import VietnameseText

/// A person whom somebody named on the command line.
struct Somebody {
  /// The code that stands for them.
  let person: String
  let directory: Directory

  var row: Roster.Row? { directory.row(of: person) }

  /// What the log says of them; more of it is recorded under a code of theirs.
  func record(in store: ProgressStore) throws -> TraineeRecord {
    TraineeRecord(trainee: directory.code(of: person), events: try store.events(of: person), name: row?.name)
  }

  /// - Throws: ``Failure`` with usage where nobody, or more than one, is meant; errors of the store.
  static func find(_ typed: String, in store: ProgressStore, _ language: Language) throws -> Somebody {
    let directory = try store.directory()
    let found = directory.find(typed)
    guard let person = found.first else {
      Console.say(unknown(typed, in: directory)(language) + "\n")
      throw Failure(code: .usage)
    }
    guard found.count == 1 else {
      Console.say(try several(typed, found, directory, store)(language) + "\n")
      throw Failure(code: .usage)
    }
    return Somebody(person: person, directory: directory)
  }

  /// The only learner there is, or whom somebody at the terminal says they are.
  /// - Throws: ``Failure`` with usage where nobody sits there who could say.
  static func only(in store: ProgressStore, _ options: QuizOptions, _ language: Language) throws -> Somebody {
    let directory = try store.directory()
    let learners = directory.learners
    if learners.count == 1 { return Somebody(person: learners[0], directory: directory) }
    guard !learners.isEmpty else {
      Console.say(unknown(nil, near: [])(language) + "\n")
      throw Failure(code: .usage)
    }
    guard options.hasWindow, !options.isInputOff else {
      let known = learners.map { directory.handle(of: $0) }.sorted().prefix(20).joined(separator: ", ")
      let text = LocalizedText(
        vi:
          "Sổ có \(learners.count) người: cần nói ai học, --trainee. Có: \(known)\(learners.count > 20 ? ", …" : "").",
        en:
          "There are \(learners.count) people: say who learns, --trainee. There are: \(known)\(learners.count > 20 ? ", …" : "")."
      )
      Console.say(text(language) + "\n")
      throw Failure(code: .usage)
    }
    var desk = Desk(options)
    return try desk.somebody(of: directory, in: store)
  }

  private static func unknown(_ typed: String, in directory: Directory) -> LocalizedText {
    if PersonCode.isMistyped(typed) {
      return LocalizedText(
        vi: "Mã «\(typed)» gõ sai một ký tự hoặc gõ nhầm thứ tự: hãy so lại với tờ có ghi mã.",
        en: "A symbol of the code “\(typed)” is wrong, or two changed places: compare it with the paper.")
    }
    let known = directory.roster.rows.compactMap(\.alias) + directory.people
    return unknown(typed, near: NearMiss.suggestions(for: typed, among: known))
  }

  static func unknown(_ typed: String?, near: [String]) -> LocalizedText {
    guard let typed else {
      return LocalizedText(
        vi: "Sổ chưa có học viên nào. Gõ camnang để bắt đầu, hoặc: camnang progress add-trainee an \"Tên\"",
        en: "There is no trainee yet. Type camnang to begin, or: camnang progress add-trainee an \"Name\"")
    }
    let hint =
      near.isEmpty
      ? LocalizedText(vi: "", en: "")
      : LocalizedText(
        vi: " Có phải ý bạn là «\(near.joined(separator: "», «"))»?",
        en: " Did you mean “\(near.joined(separator: "”, “"))”?")
    return LocalizedText(
      vi: "Chưa có học viên «\(typed)».\(hint.vietnamese) Thêm học viên: camnang progress add-trainee \(typed) \"Tên\"",
      en: "There is no trainee “\(typed)”.\(hint.english) To add one: camnang progress add-trainee \(typed) \"Name\"")
  }

  /// Two people, from two laptops, who are called by one word: a line for each with what tells them apart.
  private static func several(
    _ typed: String, _ people: [String], _ directory: Directory, _ store: ProgressStore
  ) throws -> LocalizedText {
    let lines = try people.map { person -> (vietnamese: String, english: String) in
      let record = try Somebody(person: person, directory: directory).record(in: store)
      let row = directory.row(of: person)
      let who = [row?.name ?? record.names.first, row?.group].compactMap { $0.map { VisibleText.of($0) } }
      let code = directory.handle(of: person)
      let last = record.lastMoment?.day
      return (
        "  \(code)  \(who.joined(separator: ", ")) (\(record.answerCount) câu trả lời\(last.map { ", lần cuối \($0.vietnamese)" } ?? ""))",
        "  \(code)  \(who.joined(separator: ", ")) (\(record.answerCount) answers\(last.map { ", last on \($0.iso)" } ?? ""))"
      )
    }
    return LocalizedText(
      vi: """
        «\(typed)» là \(people.count) người khác nhau. Hãy gõ tên ngắn hoặc mã của người cần tìm:
        \(lines.map(\.vietnamese).joined(separator: "\n"))
        Muốn gõ tên ngắn cho một người: camnang progress edit-trainee MÃ --alias tên-ngắn
        """,
      en: """
        “\(typed)” are \(people.count) different people. Type the short name or code of whom you mean:
        \(lines.map(\.english).joined(separator: "\n"))
        For a short name for one of them: camnang progress edit-trainee CODE --alias short-name
        """)
  }
}

extension Directory {
  /// Who may sit down to learn: all but trainers and those who are to be forgotten.
  var learners: [String] {
    people.filter { person in
      guard let row = row(of: person) else { return true }
      return row.forgetOn == nil && !row.isTrainer
    }
  }

  /// Everybody who is not waiting to be forgotten, with what the log says of them.
  func forEach(
    in store: ProgressStore, _ visit: (_ row: Roster.Row?, _ record: TraineeRecord, _ events: [Event]) throws -> Void
  ) throws {
    var rest = Set(people)
    func see(_ person: String, _ events: [Event]) throws {
      rest.remove(person)
      let row = row(of: person)
      guard row?.forgetOn == nil else { return }
      try visit(row, TraineeRecord(trainee: code(of: person), events: events, name: row?.name), events)
    }
    try store.forEachPerson(see)
    // Who has answered nothing yet is in the roster only.
    for person in rest.sorted() { try see(person, []) }
  }
}
