import Curriculum
import HTML

/// A lesson as it is done: what to beware of, what to have ready, what to do, what to do when it does not work. No
/// objectives, no questions, no list of facts; what must be asked first is a slip at its end.
struct FieldLesson {
  let page: PageContext
  let number: Int
  /// In the book, from 1.
  let position: Int
  /// The module that it stands in.
  let shelf: String

  private var lesson: Lesson { page.map.lesson(number) }

  /// Marks of what is local are for the trainer's desk.
  private var text: TextSetter { page.text(of: number).unmarked }

  private var isTrainers: Bool { page.map.options.edition == .trainer }

  var body: [Node] {
    let doubtful = page.map.uses.factsOfLesson[number].compactMap(page.course.fact).filter(page.map.needsReview)
    var signs = FieldSigns(doubtful, on: page)
    let parts = signs.setting(warnings + preparation + steps + cautions + problems + keyPoints + trainer)
    let all = [head] + parts + AskList(mentioned: signs.mentioned, all: doubtful, text: text).nodes
    return [Tag.div(.class(FieldFit(all, steps: lesson.steps.count).classes)) { all }]
  }

  // MARK: Before the steps

  private var head: Node {
    Tag.header(.class("lesson-head")) {
      Tag.p(.class("lesson-number"), .aria("hidden", "true")) { "\(position)" }
      Tag.p(.class("over-title")) {
        Tag.span(.class("running shelf"), .aria("hidden", "true")) { shelf }
        Tag.span(.class("running title"), .aria("hidden", "true")) {
          "Bài \(position) · \(page.map.title(ofLesson: number))"
        }
        "Bài \(position)"
        if !lesson.steps.isEmpty { " · \(lesson.steps.count) bước" }
        if isTrainers { " · \(lesson.minutes) phút" }
      }
      Tag.h1 { page.map.title(ofLesson: number) }
    }
  }

  @NodeBuilder private var warnings: [Node] {
    if !lesson.criticalWarnings.isEmpty {
      Tag.section(.class("alerts")) { for warning in lesson.criticalWarnings { self.warning(warning) } }
    }
  }

  private func warning(_ warning: Warning) -> Node {
    Tag.article(.class("alert"), .id(Anchor.warning(warning.id.name))) {
      Tag.h3 {
        Tag.span(.class("sign"), .aria("hidden", "true")) { "!" }
        text(warning.title)
      }
      text(warning.text, headingLevel: 4)
      text.figure(warning.picture)
    }
  }

  @NodeBuilder private var preparation: [Node] {
    let needed = lesson.prerequisites.compactMap { page.map.addresses.lessonNumbers[$0.name] }
    if !needed.isEmpty || !lesson.preparation.isEmpty {
      Tag.section(.class("preparation")) {
        Tag.h2 { "Chuẩn bị" }
        if !needed.isEmpty {
          Tag.p(.class("needed")) {
            "Cần học trước: "
            needed.map { page.lessonLink($0) }.separated()
            "."
          }
        }
        if !lesson.preparation.isEmpty {
          Tag.ul(.class("checklist")) { for item in lesson.preparation { Tag.li { text(item) } } }
        }
      }
    }
  }

  // MARK: The steps

  @NodeBuilder private var steps: [Node] {
    if !lesson.steps.isEmpty {
      Tag.section(.class("steps")) {
        Tag.h2 { "Các bước" }
        for group in StepGroup.all(of: lesson) {
          if let title = group.title { Tag.h3(.class("part")) { text(title) } }
          Tag.ol(.role("list"), .start(group.firstNumber)) {
            for (offset, step) in group.steps.enumerated() { item(step, number: group.firstNumber + offset) }
          }
        }
      }
    }
  }

  private func item(_ step: Step, number: Int) -> Node {
    let scene = step.shownScene
    return Tag.li(.class(scene == nil ? "step" : "step drawn"), .id(Anchor.step(step.id.name))) {
      scene.flatMap { SceneViews.image($0) }
      Tag.p(.class("action")) {
        Tag.span(.class("number")) { "\(number)" }
        text(step.action)
      }
      text.figure(step.picture)
      if let note = step.note { Tag.div(.class("note")) { text(note, headingLevel: 4) } }
      if let expectation = step.expectation { line("expectation", "Sẽ thấy:", expectation) }
      if let otherwise = step.otherwise { line("otherwise", "Nếu không:", otherwise) }
    }
  }

  private func line(_ className: String, _ label: String, _ content: InlineText) -> Node {
    Tag.p(.class(className)) {
      Tag.strong { label }
      " "
      text(content)
    }
  }

  // MARK: After the steps

  @NodeBuilder private var cautions: [Node] {
    let cautions = lesson.warnings.filter { $0.severity == .caution }
    if !cautions.isEmpty {
      Tag.section(.class("cautions")) {
        Tag.h2 { "Chú ý thêm" }
        for warning in cautions { self.warning(warning) }
      }
    }
  }

  @NodeBuilder private var problems: [Node] {
    if !lesson.problems.isEmpty {
      Tag.section(.class("problems")) {
        Tag.h2 { "Khi vướng" }
        Tag.div(.class("columns")) {
          for problem in lesson.problems {
            Tag.article(.class("problem"), .id(Anchor.problem(problem.id.name))) {
              Tag.h3 { text(problem.symptom) }
              text(problem.remedy, headingLevel: 4)
              text.figure(problem.picture)
            }
          }
        }
      }
    }
  }

  @NodeBuilder private var keyPoints: [Node] {
    if !lesson.keyPoints.isEmpty {
      Tag.section(.class("key-points")) {
        Tag.h2 { "Cần nhớ" }
        Tag.ul { for point in lesson.keyPoints { Tag.li { text(point) } } }
      }
    }
  }

  /// What a trainer needs on the way: the plan of the class stays at home.
  @NodeBuilder private var trainer: [Node] {
    if let notes = lesson.trainer {
      if !notes.shortVersion.isEmpty {
        Tag.section(.class("short-version")) {
          Tag.h2 { "Chỉ có ba phút" }
          Tag.ol { for sentence in notes.shortVersion { Tag.li { text(sentence) } } }
        }
      }
      if !notes.mistakes.isEmpty {
        Tag.section(.class("mistakes")) {
          Tag.h2 { "Lỗi hay gặp" }
          Tag.ul(.class("columns"), .role("list")) {
            for mistake in notes.mistakes {
              Tag.li {
                Tag.strong { text(mistake.mistake) }
                " "
                text(mistake.help)
              }
            }
          }
        }
      }
    }
  }
}

/// How close a lesson is set, so that it stays on its four pages: by its words, and by its steps, which have room around
/// them. The bounds were found by printing.
private struct FieldFit {
  let classes: String

  init(_ nodes: [Node], steps: Int) {
    classes =
      switch Node.fragment(nodes).wordCount + 24 * steps {
      case ...1_640: "usual"
      case ...1_840: "close long"
      case ...2_010: "close longest"
      default: "close fullest"
      }
  }
}

extension Node {
  fileprivate var wordCount: Int {
    switch self {
    case .text(let text): text.split(separator: " ").count
    case .written: 0
    case .fragment(let nodes): nodes.reduce(0) { $0 + $1.wordCount }
    case .element(let element): element.content.wordCount
    }
  }
}

/// «Hỏi xã trước khi đi»: what nobody has confirmed yet, with room for an answer, under the numbers that the text gives.
struct AskList {
  /// In the order of their numbers.
  let mentioned: [Fact]
  let all: [Fact]
  let text: TextSetter

  /// What the text does not show comes last: it is asked about all the same.
  private var facts: [Fact] {
    let names = Set(mentioned.map(\.id.name))
    return mentioned + all.filter { !names.contains($0.id.name) }
  }

  @NodeBuilder var nodes: [Node] {
    if !facts.isEmpty {
      Tag.section(.class("ask")) {
        Tag.h2 { "Hỏi xã trước khi đi (\(facts.count) điều)" }
        Tag.ol(.role("list")) {
          for (offset, fact) in facts.enumerated() {
            Tag.li {
              FieldSigns.sign(offset + 1)
              text.plain(fact.statement)
              if let ask = fact.ask {
                Tag.span(.class("whom")) {
                  " Hỏi: "
                  text.plain(ask)
                }
              }
              Tag.span(.class("rule"), .aria("hidden", "true")) {}
            }
          }
        }
        Tag.p(.class("answered")) {
          "Ngày hỏi "
          Tag.span(.class("rule"), .aria("hidden", "true")) {}
          " Người trả lời "
          Tag.span(.class("rule"), .aria("hidden", "true")) {}
        }
      }
    }
  }
}
