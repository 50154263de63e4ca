import Curriculum

/// A stretch of a lesson's page that a result can lead to: a step, a warning, a problem, a question, or the page's head.
struct SearchUnit: Sendable {
  let kind: Kind
  /// Empty for the page's head.
  let anchor: String
  let heading: String
  let text: String

  /// One letter, as `search.js` knows it.
  enum Kind: String, Sendable {
    case head = "b"
    case step = "s"
    case warning = "c"
    case problem = "g"
    case question = "q"
    case trainer = "y"
  }
}

/// The units of a lesson, in the order of its page.
struct SearchUnits {
  let map: SiteMap
  let number: Int

  private var lesson: Lesson { map.lesson(number) }

  var all: [SearchUnit] {
    let lesson = lesson
    var units = [SearchUnit(kind: .head, anchor: "", heading: plain(lesson.title), text: head)]
    if let notes = lesson.trainer { units.append(trainer(notes)) }
    units += lesson.steps.map { step in
      let text = [plain(step.expectation), plain(step.otherwise), plain(step.note), words(step.picture)]
      return unit(.step, Anchor.step(step.id.name), plain(step.action), text)
    }
    units += lesson.warnings.map {
      unit(.warning, Anchor.warning($0.id.name), plain($0.title), [plain($0.text), words($0.picture)])
    }
    units += lesson.problems.map { problem in
      unit(
        .problem, Anchor.problem(problem.id.name), plain(problem.symptom),
        [plain(problem.cause), plain(problem.remedy), words(problem.picture)])
    }
    units += lesson.questions.map {
      unit(.question, Anchor.question($0.id.name), plain($0.prompt), [words($0.picture), choices(of: $0)])
    }
    return units
  }

  private var head: String {
    let lesson = lesson
    let parts =
      [plain(lesson.summary), plain(lesson.introduction), words(lesson.picture)]
      + lesson.objectives.map { plain($0.learner) }
      + lesson.preparation.map(plain) + [plain(lesson.officialSource)] + lesson.keyPoints.map(plain)
      + (lesson.leaflet?.messages ?? []).map(plain)
    return join(parts)
  }

  private func trainer(_ notes: TrainerNotes) -> SearchUnit {
    unit(.trainer, "", "Kế hoạch dạy", notes.texts.map(plain))
  }

  private func choices(of question: Question) -> String {
    join(
      question.body.parts.flatMap { part -> [String] in
        switch part {
        case .choices(let choices, _): choices.flatMap { [plain($0.text), words($0.picture)] }
        case .stage(let stage): [plain(stage.situation), words(stage.picture)]
        case .item(let text): [plain(text)]
        case .shortAnswer, .remark: []
        }
      })
  }

  private func unit(_ kind: SearchUnit.Kind, _ anchor: String, _ heading: String, _ texts: [String]) -> SearchUnit {
    SearchUnit(kind: kind, anchor: anchor, heading: heading, text: join(texts))
  }

  private func join(_ texts: [String]) -> String { texts.filter { !$0.isEmpty }.joined(separator: " ") }
  /// What a picture shows and what stands below it.
  private func words(_ picture: Picture?) -> String {
    picture.map { join([plain($0.alternative), plain($0.caption)]) } ?? ""
  }
  private func plain(_ text: CourseText) -> String {
    switch text {
    case .line(let text): plain(text)
    case .blocks(let text): plain(text)
    }
  }
  private func plain(_ text: InlineText?) -> String { text.map { oneLine(map.titles.plain($0, of: number)) } ?? "" }
  private func plain(_ text: BlockText?) -> String { text.map { oneLine(map.titles.plain($0, of: number)) } ?? "" }

  private func oneLine(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "\n")) ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text
  }
}
