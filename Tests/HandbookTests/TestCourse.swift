@testable import Curriculum
import Diagnostics
import Scenes

// Courses made by hand: every text is a file of its own, so that a diagnostic tells which text it is about.

func mapped(_ text: String, file: UInt32 = 0) -> MappedText {
  let count = UInt32(text.utf8.count)
  let run = MappedText.Run(decodedStart: 0, decodedCount: count, sourceStart: 0, sourceCount: count)
  return MappedText(text: text, file: FileID(index: file), range: ByteRange(0, count), runs: count == 0 ? [] : [run])
}

func inline(_ text: String, file: UInt32 = 0) -> InlineText { InlineText(mapped(text, file: file)) }
func blocks(_ text: String, file: UInt32 = 0) -> BlockText { BlockText(mapped(text, file: file)) }

let nowhere = Location(file: FileID(index: 0), range: ByteRange(0, 0))
func ident(_ name: String) -> Identifier { Identifier(name: name, location: nowhere) }
func ref(_ name: String) -> Reference { Reference(name: name, location: nowhere) }

extension Day {
  /// The day on which the tests take place.
  static let today = Day(year: 2026, month: 11, day: 23) ?? past
  static let later = Day(year: 2027, month: 5, day: 23) ?? past
  static let past = Day(year: 2020, month: 1, day: 1).unsafelyKnown
}

extension Optional {
  /// For constants that are plainly there.
  fileprivate var unsafelyKnown: Wrapped {
    guard let self else { preconditionFailure("a constant of the tests is wrong") }
    return self
  }
}

extension Book {
  static func make(
    title: String = "Sách thử", introduction: String? = nil, modules: [String] = ["m"], contacts: [String] = []
  ) -> Book {
    Book(
      id: ident("sach"),
      title: inline(title),
      shortTitle: nil,
      summary: inline("Sách để thử."),
      organization: inline("Đoàn xã"),
      introduction: introduction.map { blocks($0) }, picture: nil,
      goldenRules: [],
      modules: modules.map(ref),
      contacts: contacts.map { inline($0) },
      words: []
    )
  }
}

extension Module {
  static func make(_ name: String, title: String? = nil, sessions: [Session]) -> Module {
    Module(
      id: ident(name),
      title: inline(title ?? "Học phần \(name)"),
      summary: inline("Tóm tắt \(name)."),
      label: inline("Nhãn \(name)"),
      introduction: blocks("Giới thiệu \(name)."), picture: nil,
      sessions: sessions,
      english: nil
    )
  }
}

extension Module.Session {
  static func make(_ name: String, lessons: [String], period: String? = nil) -> Module.Session {
    Module.Session(
      id: ident(name),
      title: inline("Buổi \(name)"),
      task: nil, period: period.map { inline($0) },
      lessons: lessons.map(ref),
      pause: 0
    )
  }
}

extension Lesson {
  static func make(
    _ name: String,
    title: String? = nil,
    summary: String = "Một bài ngắn.",
    platforms: [String] = [],
    audience: [Audience] = [.teamMember, .citizen],
    prerequisites: [String] = [],
    introduction: String? = nil,
    officialSource: String? = nil,
    steps: [Step] = [],
    warnings: [Warning] = [],
    problems: [Problem] = [],
    questions: [Question] = [],
    facts: [String] = [],
    leaflet: Leaflet? = nil
  ) -> Lesson {
    Lesson(
      id: ident(name),
      revision: 1,
      title: inline(title ?? "Bài \(name)"),
      summary: inline(summary),
      kind: .install,
      platforms: platforms.map(ref),
      audience: audience,
      notFor: inline("người vội"),
      minutes: 47,
      prerequisites: prerequisites.map(ref),
      objectives: [Objective(id: ident("lam-duoc"), learner: inline("Làm được việc \(name)."))],
      introduction: introduction.map { blocks($0) }, picture: nil,
      preparation: [inline("Sạc đầy pin.")],
      officialSource: officialSource.map { blocks($0) },
      steps: steps,
      warnings: warnings,
      problems: problems,
      questions: questions,
      facts: facts.map(ref),
      keyPoints: [inline("Nhớ kỹ \(name).")],
      leaflet: leaflet,
      english: nil
    )
  }
}

extension Step {
  static func make(
    _ name: String, part: String? = nil, action: String? = nil, picture: String? = nil, scene: Scene? = nil
  ) -> Step {
    Step(
      id: ident(name),
      part: part.map { inline($0) },
      action: inline(action ?? "Làm \(name)."),
      expectation: inline("Thấy \(name)."),
      otherwise: inline("Không thấy \(name)."),
      note: blocks("Ghi chú \(name)."),
      picture: picture.map { Picture(file: ref($0), alternative: inline("Hình \(name)"), caption: nil, width: nil) },
      scene: scene, sign: nil
    )
  }
}

extension Warning {
  static func make(_ name: String, _ severity: Severity = .critical, facts: [String] = [], poster: Poster? = nil)
    -> Warning
  {
    Warning(
      id: ident(name),
      severity: severity,
      title: inline("Coi chừng \(name)"),
      text: blocks("Vì \(name). Và còn nữa."), picture: nil,
      facts: facts.map(ref), poster: poster
    )
  }
}

extension Problem {
  static func make(_ name: String) -> Problem {
    Problem(
      id: ident(name),
      symptom: inline("Hỏng \(name)"),
      cause: inline("Do \(name)"),
      remedy: blocks("Sửa \(name)."), picture: nil
    )
  }
}

extension Question {
  static func make(
    _ name: String,
    _ body: Body,
    prompt: String? = nil,
    warnings: [String] = [],
    explanation: String? = nil
  ) -> Question {
    Question(
      id: ident(name),
      revision: 1,
      change: nil,
      prompt: blocks(prompt ?? "Hỏi \(name)?"), picture: nil, scene: nil,
      objectives: [],
      steps: [],
      warnings: warnings.map(ref),
      facts: [],
      hints: [inline("Gợi ý \(name).")],
      explanation: explanation.map { blocks($0) },
      body: body
    )
  }
}

extension Question.Choice {
  static func make(_ text: String, correct: Bool = false, pinned: Bool = false) -> Question.Choice {
    Question.Choice(
      text: inline(text), picture: nil, scene: nil, isCorrect: correct, reason: inline("Lý do \(text)."),
      isPinned: pinned)
  }
}

extension Leaflet {
  /// With one message and nothing else.
  static func make(_ message: String) -> Leaflet {
    Leaflet(task: nil, messages: [inline(message)], picture: nil, steps: [], boxes: [], blanks: [])
  }
}

extension Fact {
  static func make(
    _ name: String,
    statement: String? = nil,
    value: String? = nil,
    status: Status = .verified,
    sources: [String] = [],
    reviewBy: Day = .later,
    question: String? = nil
  ) -> Fact {
    Fact(
      id: ident(name),
      revision: 1,
      statement: inline(statement ?? "Điều \(name) là thật."),
      value: value.map { inline($0) },
      status: status,
      sources: sources.map(ref),
      checked: .today,
      reviewBy: reviewBy,
      ask: inline("Hỏi xã về \(name)."),
      question: question.map { inline($0) },
      replacedBy: nil,
      places: .nowhere
    )
  }
}

extension Fact.Places {
  /// For facts that stand in no file.
  static let nowhere: Fact.Places = {
    let place = Location(file: FileID(index: 0), range: ByteRange(0, 0))
    return Fact.Places(status: place, checked: place, reviewBy: place)
  }()
}

extension FactTopic {
  static func make(_ title: String, _ facts: [Fact]) -> FactTopic {
    FactTopic(title: inline(title), facts: facts)
  }
}

extension Source {
  static func make(_ name: String, url: String = "https://example.org/bai?a=1&b=2") -> Source {
    Source(
      id: ident(name),
      title: inline("Trang \(name)"),
      publisher: inline("Báo \(name)"),
      number: nil,
      url: ref(url),
      keptAt: nil,
      published: "2025-08",
      accessed: .today
    )
  }
}

extension Term {
  static func make(_ name: String, _ term: String, facts: [String] = []) -> Term {
    Term(
      id: ident(name),
      term: inline(term),
      aliases: [inline("tên khác của \(term)")],
      meaning: blocks("Nghĩa của \(term)."),
      facts: facts.map(ref)
    )
  }
}

extension Platform {
  static func make(_ name: String, addresses: [Address] = [], changes: [Change] = [], facts: [String] = []) -> Platform
  {
    Platform(
      id: ident(name),
      revision: 1,
      name: inline("Ứng dụng \(name)"),
      aliases: [inline("Tên cũ \(name)")],
      kind: .app,
      summary: inline("Tóm tắt \(name)."),
      description: blocks("Mô tả \(name)."), picture: nil,
      operatorName: inline("Sở \(name)"),
      status: .unclear,
      addresses: addresses,
      changes: changes,
      toVerify: [inline("Xem lại \(name).")],
      facts: facts.map(ref)
    )
  }
}

extension Course {
  /// Without `modules` there is one, `m`, with one session that has all lessons.
  static func make(
    book: Book = .make(),
    modules: [Module]? = nil,
    lessons: [Lesson] = [],
    platforms: [Platform] = [],
    facts: [FactTopic] = [],
    sources: [Source] = [],
    terms: [Term] = [],
    sheets: [Sheet] = []
  ) -> Course {
    Course(
      book: book,
      modules: modules ?? [.make("m", sessions: [.make("b", lessons: lessons.map(\.id.name))])],
      lessons: lessons,
      platforms: platforms,
      factTopics: facts,
      sources: sources,
      terms: terms,
      sheets: sheets
    )
  }
}
