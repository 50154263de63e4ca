import Curriculum
import Marking
import Quiz
import Reports
import TestSupport
import Testing

/// What one learner did, put down as the program itself puts it down.
struct Doings {
  private(set) var events: [Event] = []
  private let code: String
  private let course: Course
  private var counter: Int64 = 0

  init(_ code: String, _ course: Course) {
    self.code = code
    self.course = course
  }

  private mutating func add(_ body: Event.Body, _ day: Day) -> EventID {
    counter += 1
    let device = String(("0" + code.utf8.map { String($0, radix: 16) }.joined() + "0000000000000000").prefix(16))
    let id = EventID(device: device, counter: counter)
    let moment = Moment(day: day, time: Int64(day.number) * 86_400_000 + counter * 1_000)
    events.append(Event(id: id, trainee: code, moment: moment, edition: "1", body: body))
    return id
  }

  /// Takes a lesson; after so many answers it is left unfinished. A question is answered right where that is said of its
  /// id.
  mutating func take(
    _ lesson: String, on day: Day, _ behaviour: Behaviour = .practice, stopsAfter: Int = .max,
    isRight: (String) -> Bool
  ) throws {
    let lesson = try #require(course.lesson(lesson))
    let items = lesson.questions.map {
      Event.Item(question: QuestionKey($0, in: lesson), revision: $0.revision)
    }
    let start = Event.SessionStart(behaviour: behaviour, seed: 1, items: items)
    let id = add(.started(start), day)
    var session = Session(id: id, start: start, course: course)
    var answers = 0
    while session.phase == .asking, let asked = session.asked, answers < stopsAfter {
      let response = Doings.response(to: asked.prompt, isRight: isRight(asked.exercise.question.id.name))
      guard let (record, _) = session.answer(response, milliseconds: 1_000) else { break }
      for body in record { _ = add(body, day) }
      answers += 1
    }
  }

  /// The wrong one is the same for everybody: the first that is wrong.
  private static func response(to prompt: Prompt, isRight: Bool) -> Response {
    switch prompt.body {
    case .one(let options):
      .choices(
        Set(options.filter { $0.choice.isCorrect == isRight }.sorted { $0.place < $1.place }.prefix(1).map(\.place)))
    case .several(let options):
      .choices(Set(isRight ? options.filter(\.choice.isCorrect).map(\.place) : options.map(\.place)))
    case .trueFalse(let question): .choices([question.answer == isRight ? 0 : 1])
    case .order(let items): .sequence(isRight ? Array(items.indices) : items.indices.reversed())
    case .match(_, let right): .pairing(isRight ? Array(right.indices) : right.indices.reversed())
    case .shortAnswer(let scheme): .text(isRight ? scheme.accepted.first?.text ?? "" : "Cán bộ xã")
    case .number(let scheme):
      .text(isRight ? Decimal.machine(scheme.value) : String(Int(scheme.value + scheme.tolerance) + 1))
    }
  }
}

/// Classes that are made up, the same for the same seed.
struct SampleClass {
  let course: Course
  let today: Day

  init(_ course: Course) throws {
    self.course = course
    today = try SampleCourse.day(SampleCourse.today)
  }

  func book(_ people: [Person], _ meetings: [Meeting] = [], title: String = "Xã Tân Cương") -> ClassBook {
    ClassBook(people: people, meetings: meetings, course: course, today: today, title: title)
  }

  func person(_ code: String, name: String? = nil, group: String? = nil, _ doings: Doings? = nil) -> Person {
    let events = doings?.events ?? []
    return Person(
      code: code, name: name, group: group, record: TraineeRecord(trainee: code, events: events), events: events)
  }

  /// Names that somebody may have, and names that somebody may type.
  static let names: [String?] = [
    "Nguyễn Văn An", "Lê Thị Bích", nil, "Trần Đình Cường", "Phạm Thị Dung", "Hoàng Văn Em", "Vũ Thị Phượng",
    "Đặng Quốc Giang", nil, "Bùi Thị Hạnh", "=cmd|'/c calc'!A1", "\"Ngoặc\" kép; chấm phẩy, phẩy", "Hai\ndòng\r\nba",
    "  @SUM(1+1)", "🧑‍🏫 Cô giáo 👩🏽‍💻", "Hoa\u{0300} Bi\u{0300}nh", "<script>alert('x')</script>&amp;", "'-1+2", "＝A1",
    "_x0041_ và _x000D_", "đuôi \u{202E}ngược\u{2066} \u{0}\u{7}\u{FFFE}hết", "\u{A0} \t", "'", "0208", "01/07",
  ]

  /// Learners who are divided into groups, with a trainer for each, and taught the first lessons of the course; the same
  /// for the same seed.
  func book(of count: Int, in groups: [String], lessons: Int, seed: UInt64) throws -> ClassBook {
    var random = SeededNumbers(seed: seed)
    let taught = Array(course.lessons.filter { !$0.questions.isEmpty }.map(\.id.name).prefix(lessons))
    let days = try taught.indices.map { try #require(Day(number: today.number - 7 * (taught.count - $0))) }
    var people: [Person] = []
    for (index, group) in groups.enumerated() {
      people.append(
        Person(
          code: "day\(index)", name: index == 0 ? nil : "Cô Ngọc \(index)", group: group, isTrainer: true,
          record: TraineeRecord(trainee: "day\(index)", events: []), events: []))
    }
    for index in 0..<count {
      let code = String("bcfghkmn".utf8.map { _ in "23456789bcfghkmnpqrtvxz".randomElement(using: &random) ?? "2" })
      people.append(
        try learner(
          "\(code)\(index)", index, groups.isEmpty ? nil : groups[index % groups.count], taught, days, &random))
    }
    var meetings: [Meeting] = []
    for (groupIndex, group) in groups.enumerated() {
      for (lesson, day) in zip(taught, days) {
        let members = people.filter { $0.group == group && !$0.isTrainer }
        meetings.append(
          Meeting(
            id: "m\(group)\(day.iso)", day: day, group: group, lessons: [lesson], plannedMinutes: 90,
            minutes: 80 + random.below(30), trainer: "day\(groupIndex)",
            present: members.filter { $0.leftOn.map { day < $0 } ?? true && random.below(6) > 0 }.map(\.code)))
      }
    }
    return book(people, meetings)
  }

  private func learner(
    _ code: String, _ index: Int, _ group: String?, _ taught: [String], _ days: [Day], _ random: inout SeededNumbers
  ) throws -> Person {
    let skill = 50 + random.below(50)
    var doings = Doings(code, course)
    for (lesson, day) in zip(taught, days) where index % 9 != 8 && random.below(10) < 8 {
      var dice = random
      let stops = random.below(12) == 0 ? 3 : Int.max
      try doings.take(lesson, on: day, random.below(4) == 0 ? .exam : .practice, stopsAfter: stops) { _ in
        dice.below(100) < skill
      }
      guard random.below(3) == 0, let later = Day(number: day.number + 3) else { continue }
      try doings.take(lesson, on: later) { _ in dice.below(100) < skill + 20 }
    }
    var made = person(code, name: SampleClass.names[index % SampleClass.names.count], group: group, doings)
    if index % 13 == 12 { made.leftOn = days.dropFirst(days.count / 2).first }
    if index % 17 == 16 { made.undecided = 2 }
    return made
  }
}
