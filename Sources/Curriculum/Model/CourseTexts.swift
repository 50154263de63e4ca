package import Diagnostics

/// A text of the content: Markdown as its author wrote it.
package enum CourseText: Sendable {
  case line(InlineText)
  case blocks(BlockText)

  package var source: MappedText {
    switch self {
    case .line(let text): text.source
    case .blocks(let text): text.source
    }
  }
}

// Every text that a person may read, listed beside the others of its thing in reading order. What is not listed here is
// judged by nobody: a test looks for texts that are forgotten.

extension FileContent {
  /// The texts of the file, each once.
  @TextList package var texts: [CourseText] {
    switch self {
    case .book(let book): book.texts
    case .module(let module): module.texts
    case .lesson(let lesson): lesson.texts
    case .platform(let platform): platform.texts
    case .facts(let topic): topic.texts
    case .sources(let sources): for source in sources { source.texts }
    case .terms(let terms): for term in terms { term.texts }
    case .sheet(let sheet): sheet.texts
    case .variant(let variant): variant.texts
    // They are for whoever writes the book, and on no page.
    case .exceptions: [CourseText]()
    case .answers(let answers): for answer in answers { answer.texts }
    }
  }

  /// Those that their author words: not what a trainee may type for an answer.
  var prose: [CourseText] {
    guard case .lesson(let lesson) = self else { return texts }
    let typed = Set(lesson.questions.flatMap(\.typedAnswers).map(\.source.location))
    return typed.isEmpty ? texts : texts.filter { !typed.contains($0.source.location) }
  }
}

extension Question {
  fileprivate var typedAnswers: [InlineText] {
    guard case .shortAnswer(let answer) = body else { return [] }
    return answer.accepted + answer.knownWrong.map(\.text)
  }
}

extension Book {
  @TextList var texts: [CourseText] {
    organization
    title
    shortTitle
    summary
    introduction
    picture?.texts
    for rule in goldenRules { rule.text }
    contacts
    for word in words {
      word.text
      word.aliases
    }
  }
}

extension Module {
  @TextList var texts: [CourseText] {
    label
    title
    summary
    introduction
    picture?.texts
    for session in sessions {
      session.title
      session.task
      session.period
    }
    english?.texts
  }
}

extension EnglishSummary {
  @TextList var texts: [CourseText] {
    title
    summary
  }
}

extension Lesson {
  @TextList package var texts: [CourseText] {
    learnersTexts
    trainer?.texts
    english?.texts
  }

  /// Those that everybody may read.
  @TextList var learnersTexts: [CourseText] {
    title
    summary
    notFor
    introduction
    picture?.texts
    for objective in objectives { objective.learner }
    preparation
    officialSource
    for step in steps { step.texts }
    for warning in warnings {
      warning.title
      warning.text
      warning.picture?.texts
      warning.poster?.message
      warning.poster?.lines
    }
    for problem in problems {
      problem.symptom
      problem.cause
      problem.remedy
      problem.picture?.texts
    }
    keyPoints
    for question in questions { question.texts }
    leaflet?.texts
  }
}

extension Leaflet {
  @TextList var texts: [CourseText] {
    task
    messages
    picture?.texts
    for box in boxes {
      box.branch
      box.words
      box.otherwise
    }
    blanks
  }
}

extension Step {
  @TextList var texts: [CourseText] {
    part
    action
    picture?.texts
    expectation
    otherwise
    note
  }
}

extension Picture {
  @TextList var texts: [CourseText] {
    alternative
    caption
  }
}

extension Question {
  @TextList var texts: [CourseText] {
    prompt
    picture?.texts
    change
    for part in body.parts { part.texts }
    hints
    explanation
  }
}

extension QuestionPart {
  @TextList var texts: [CourseText] {
    switch self {
    case .choices(let choices, _): for choice in choices { choice.texts }
    case .stage(let stage):
      stage.situation
      stage.picture?.texts
      for choice in stage.choices { choice.texts }
    case .item(let text), .remark(let text): text
    case .shortAnswer(let answer):
      answer.accepted
      for wrong in answer.knownWrong {
        wrong.text
        wrong.reason
      }
    }
  }
}

extension Question.Choice {
  @TextList var texts: [CourseText] {
    text
    picture?.texts
    reason
  }
}

extension TrainerNotes {
  @TextList package var texts: [CourseText] {
    materials
    setupCheck
    opening
    shortVersion
    for mistake in mistakes {
      mistake.mistake
      mistake.help
    }
    for likely in likelyQuestions { likely.question }
    for phase in plan { phase.activity }
    for likely in likelyQuestions { likely.answer }
    for turn in dialogue {
      turn.speaker
      turn.words
    }
  }
}

extension Platform {
  @TextList var texts: [CourseText] {
    name
    summary
    operatorName
    aliases
    description
    picture?.texts
    for address in addresses {
      address.label
      address.value
    }
    toVerify
    for change in changes {
      change.period
      change.text
    }
  }
}

extension FactTopic {
  @TextList var texts: [CourseText] {
    title
    for fact in facts {
      fact.statement
      fact.value
      fact.ask
      fact.question
    }
  }
}

extension FactAnswer {
  @TextList var texts: [CourseText] {
    text
    by
  }
}

extension Source {
  @TextList var texts: [CourseText] {
    title
    publisher
    number
    keptAt
  }
}

extension Term {
  @TextList var texts: [CourseText] {
    term
    aliases
    meaning
  }
}

extension Sheet {
  @TextList var texts: [CourseText] {
    summary
    guidance
    title
    for part in parts {
      part.title
      part.text
      part.picture?.texts
      part.items
      part.blanks
      part.table?.columns
      for card in part.cards {
        card.sender
        card.text
        card.reason
        card.action
      }
    }
    footer
  }
}

extension Variant {
  /// What its patches put in stands in the files that it changes, and what they were written for is the base's.
  @TextList var texts: [CourseText] {
    title
    for word in words { word.reason }
    for kept in kept { kept.reason }
    for patch in patches { patch.reason }
  }
}

/// Lets texts be listed one below the other.
@resultBuilder package enum TextList {
  package static func buildExpression(_ text: InlineText) -> [CourseText] { [.line(text)] }
  package static func buildExpression(_ text: InlineText?) -> [CourseText] { text.map { [.line($0)] } ?? [] }
  package static func buildExpression(_ texts: [InlineText]) -> [CourseText] { texts.map(CourseText.line) }
  package static func buildExpression(_ texts: [InlineText]?) -> [CourseText] { (texts ?? []).map(CourseText.line) }
  package static func buildExpression(_ text: BlockText) -> [CourseText] { [.blocks(text)] }
  package static func buildExpression(_ text: BlockText?) -> [CourseText] { text.map { [.blocks($0)] } ?? [] }
  package static func buildExpression(_ texts: [CourseText]) -> [CourseText] { texts }
  package static func buildExpression(_ texts: [CourseText]?) -> [CourseText] { texts ?? [] }
  package static func buildBlock(_ parts: [CourseText]...) -> [CourseText] { parts.flatMap(\.self) }
  package static func buildArray(_ parts: [[CourseText]]) -> [CourseText] { parts.flatMap(\.self) }
  package static func buildEither(first part: [CourseText]) -> [CourseText] { part }
  package static func buildEither(second part: [CourseText]) -> [CourseText] { part }
}
