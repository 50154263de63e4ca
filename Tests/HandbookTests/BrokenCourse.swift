@testable import Curriculum

/// A course in which every text that there can be, each in a file of its own, has one link that leads nowhere.
struct BrokenCourse {
  private(set) var count: UInt32 = 0

  private mutating func line() -> InlineText {
    count += 1
    return inline("[x](bai:khong-co-\(count))", file: count)
  }

  private mutating func block() -> BlockText {
    count += 1
    return blocks("[x](bai:khong-co-\(count))", file: count)
  }

  private mutating func picture() -> Picture {
    Picture(file: ref("\(count).png"), alternative: line(), caption: line(), width: nil)
  }

  mutating func make() -> Course {
    let book = Book(
      id: ident("s"),
      title: line(),
      shortTitle: line(),
      summary: line(),
      organization: line(),
      introduction: block(), picture: picture(),
      goldenRules: [GoldenRule(text: line(), sign: nil)],
      modules: [ref("m")],
      contacts: [line()],
      words: [BookWord(id: ident("w"), text: line(), aliases: [line()])]
    )
    let module = Module(
      id: ident("m"),
      title: line(),
      summary: line(),
      label: line(),
      introduction: block(), picture: picture(),
      sessions: [
        Module.Session(id: ident("b"), title: line(), task: line(), period: line(), lessons: [ref("l")], pause: 10)
      ],
      english: english()
    )
    let topic = FactTopic(title: line(), facts: [fact("f", .verified), fact("g", .unverified)])
    let source = Source(
      id: ident("n"),
      title: line(),
      publisher: line(),
      number: line(),
      url: ref("https://example.org"),
      keptAt: line(),
      published: nil,
      accessed: .today
    )
    let term = Term(id: ident("t"), term: line(), aliases: [line()], meaning: block(), facts: [ref("f")])
    return Course(
      book: book,
      modules: [module],
      lessons: [lesson()],
      platforms: [platform()],
      factTopics: [topic],
      sources: [source],
      terms: [term],
      sheets: [sheet()]
    )
  }

  private mutating func english() -> EnglishSummary { EnglishSummary(title: line(), summary: line()) }

  private mutating func trainer() -> TrainerNotes {
    TrainerNotes(
      materials: [line()],
      setupCheck: [line()],
      opening: line(),
      plan: [.init(kind: .opening, minutes: 5, activity: block(), steps: [])],
      mistakes: [.init(mistake: line(), help: line())],
      likelyQuestions: [.init(question: line(), answer: block())],
      shortVersion: [line()], dialogue: [.init(speaker: line(), words: line())]
    )
  }

  private mutating func sheet() -> Sheet {
    Sheet(
      id: ident("ph"),
      title: line(),
      summary: line(),
      kind: .form,
      guidance: block(),
      parts: [
        .init(
          title: line(),
          text: block(), picture: picture(), scene: nil,
          items: [line()],
          blanks: [line()],
          table: .init(columns: [line()], rows: 2),
          asksDoubts: false,
          cards: [
            .init(kind: .call, sender: line(), text: line(), isGenuine: false, reason: line(), action: line())
          ]
        )
      ],
      footer: line(),
      facts: []
    )
  }

  private mutating func fact(_ name: String, _ status: Fact.Status) -> Fact {
    Fact(
      id: ident(name),
      revision: 1,
      statement: line(),
      value: line(),
      status: status,
      sources: [ref("n")],
      checked: .today,
      reviewBy: .later,
      ask: line(),
      question: line(),
      replacedBy: nil,
      places: .nowhere
    )
  }

  private mutating func platform() -> Platform {
    Platform(
      id: ident("p"),
      revision: 1,
      name: line(),
      aliases: [line()],
      kind: .app,
      summary: line(),
      description: block(), picture: picture(),
      operatorName: line(),
      status: .active,
      addresses: [
        .init(label: line(), value: line(), fact: ref("f")), .init(label: line(), value: line(), fact: ref("g")),
      ],
      changes: [.init(period: line(), text: line(), facts: [ref("g")])],
      toVerify: [line()],
      facts: [ref("f")]
    )
  }

  private mutating func lesson() -> Lesson {
    Lesson(
      id: ident("l"),
      revision: 1,
      title: line(),
      summary: line(),
      kind: .install,
      platforms: [ref("p")],
      audience: [.citizen],
      notFor: line(),
      minutes: 5,
      prerequisites: [],
      objectives: [.init(id: ident("o"), learner: line())],
      introduction: block(), picture: picture(),
      preparation: [line()],
      officialSource: block(),
      steps: [
        Step(
          id: ident("s"),
          part: line(),
          action: line(),
          expectation: line(),
          otherwise: line(),
          note: block(),
          picture: picture(),
          scene: nil, sign: nil
        )
      ],
      warnings: [
        Warning(
          id: ident("w"), severity: .critical, title: line(), text: block(), picture: picture(), facts: [ref("g")],
          poster: nil),
        Warning(
          id: ident("v"), severity: .caution, title: line(), text: block(), picture: picture(), facts: [], poster: nil),
      ],
      problems: [Problem(id: ident("p"), symptom: line(), cause: line(), remedy: block(), picture: picture())],
      questions: questions(),
      facts: [ref("f"), ref("g")],
      keyPoints: [line()],
      leaflet: Leaflet(
        task: line(), messages: [line()], picture: picture(), steps: [],
        boxes: [.init(branch: line(), step: nil, words: line(), otherwise: line(), scene: nil, sign: nil)],
        blanks: [line()]),
      trainer: trainer(),
      english: english()
    )
  }

  private mutating func choices() -> [Question.Choice] {
    [true, false].map {
      Question.Choice(text: line(), picture: picture(), scene: nil, isCorrect: $0, reason: line(), isPinned: !$0)
    }
  }

  private mutating func questions() -> [Question] {
    let bodies: [Question.Body] = [
      .singleChoice(choices()),
      .multipleChoice(choices()),
      .trueFalse(.init(answer: true, reasonForTrue: line(), reasonForFalse: line())),
      .order([line(), line(), line()]),
      .match([.init(left: line(), right: line()), .init(left: line(), right: line())]),
      .shortAnswer(
        .init(accepted: [line(), line()], knownWrong: [.init(text: line(), reason: line())], isExact: false)
      ),
      .number(.init(value: 1, tolerance: 1, unit: line())),
      .scenario([.init(id: ident("c"), situation: block(), picture: picture(), scene: nil, choices: choices())]),
    ]
    var questions: [Question] = []
    for (number, body) in bodies.enumerated() {
      questions.append(
        Question(
          id: ident("q\(number)"),
          revision: 1,
          change: line(),
          prompt: block(), picture: picture(), scene: nil,
          objectives: [],
          steps: [],
          warnings: [],
          facts: [],
          hints: [line()],
          explanation: block(),
          body: body
        )
      )
    }
    return questions
  }
}
