import Curriculum
import Diagnostics
import HTML

extension CompanionBook {
  /// All questions with room to answer, and the answers with their reasons at the end.
  package static let exercises = CompanionBook(
    name: "exercises", title: "Sổ bài tập",
    summary: LocalizedText(
      vi: "sổ bài tập để in: câu hỏi từng bài có chỗ trả lời, đáp án và lý do ở cuối",
      en: "an exercise book to print: questions with room to answer, answers and reasons at the end"),
    ending: "-so-bai-tap", papers: [.a4, .a5],
    purpose: "Tự làm bằng bút, từng bài một. Đáp án và lý do nằm ở cuối sổ.",
    style: { paper in
      EmbeddedTheme.companionPagesCss + EmbeddedTheme.exerciseBookCss
        + (paper == .a4 ? EmbeddedTheme.exerciseBookA4Css : "")
    }, parts: { map in ExerciseBook(map: map).parts })
}

/// The questions lesson by lesson, then the answers in the same order.
struct ExerciseBook {
  let map: SiteMap

  var parts: CompanionParts {
    let shelves = LessonShelf.all(of: map).map { shelf in
      LessonShelf(title: shelf.title, lessons: shelf.lessons.filter { !map.lesson($0.number).questions.isEmpty })
    }.filter { !$0.lessons.isEmpty }
    guard !shelves.isEmpty else { return CompanionParts() }
    let sets = shelves.flatMap { shelf in shelf.lessons.compactMap { ExerciseSet($0, of: shelf.title, map) } }
    let head = CompanionParts.Chapter(id: AnswerAppendix.id, class: "answers-head", body: answerHead)
    return CompanionParts(
      contents: [contents(shelves)], chapters: sets.map(\.chapter) + [head] + sets.map(\.answers))
  }

  private func contents(_ shelves: [LessonShelf]) -> Node {
    Tag.nav(.class("book-contents"), .id(BookFront.contentsID), .aria("labelledby", "muc-luc.ten")) {
      Tag.h1(.id("muc-luc.ten")) { SiteSection.contents.title }
      for shelf in shelves {
        Tag.h2 { shelf.title }
        Tag.ol(.role("list")) { for lesson in shelf.lessons { shelf.entry(lesson, on: map) } }
      }
      Tag.h2(.class("to-answers")) {
        if let url = SafeURL("#" + AnswerAppendix.id) { Tag.a(.href(url)) { AnswerAppendix.title } }
      }
      Tag.p(.class("how-to-use")) {
        """
        Đánh dấu ✗ vào ô bạn chọn, hoặc viết chữ cái vào chỗ trống. Tự trả lời trước, rồi mới xem đáp án. Không ghi họ \
        tên, số điện thoại, số căn cước của ai vào sổ này.
        """
      }
    }
  }

  private var answerHead: [Node] {
    [
      Tag.h1 { AnswerAppendix.title },
      Tag.p { "Chữ cái là của chính sổ này. Dấu ✓ là câu đúng, ✗ là câu sai, kèm lý do." },
    ]
  }
}

/// The questions of a lesson, and the answers to them.
private struct ExerciseSet {
  private let page: PageContext
  private let item: LessonShelf.Item
  private let shelf: String

  init?(_ item: LessonShelf.Item, of shelf: String, _ map: SiteMap) {
    guard let address = map.addresses.lesson(map.lesson(item.number).id.name) else { return nil }
    page = PageContext(map: map, name: address.page, shared: .none)
    self.item = item
    self.shelf = shelf
  }

  private var lesson: Lesson { page.map.lesson(item.number) }
  private var title: String { page.map.title(ofLesson: item.number) }
  private var text: TextSetter { page.text(of: item.number).unmarked }
  private var asked: [AskedQuestion] {
    lesson.questions.map { AskedQuestion(question: $0, lesson: lesson, text: text) }
  }

  private var id: String { BookAddresses.stem(page.name) }

  // MARK: What is asked

  var chapter: CompanionParts.Chapter {
    CompanionParts.Chapter(id: id, class: "exercises", body: withoutMarks(questions))
  }

  @NodeBuilder private var questions: [Node] {
    Tag.header(.class("exercises-head")) {
      Tag.span(.class("running shelf"), .aria("hidden", "true")) { shelf }
      Tag.span(.class("running title"), .aria("hidden", "true")) { "Bài \(item.position) · \(title)" }
      Tag.p(.class("over-title")) { "Bài \(item.position) · \(lesson.questions.count) câu" }
      Tag.h1 { title }
    }
    Tag.ol(.class("asked"), .role("list")) {
      for (offset, asked) in asked.enumerated() {
        Tag.li {
          Tag.p(.class("kind")) {
            Tag.strong(.class("question-number")) { "Câu \(offset + 1)" }
            " \(asked.question.body.kind.wording)"
          }
          Tag.div(.class("prompt")) {
            text(asked.question.prompt, headingLevel: 2)
            text.figure(of: asked.question)
          }
          asked.face.answerPlace(asked)
        }
      }
    }
  }

  // MARK: What is right

  var answers: CompanionParts.Chapter {
    CompanionParts.Chapter(
      id: "\(AnswerAppendix.id).\(id)", class: "answers",
      body: withoutMarks([
        Tag.h2 { "Bài \(item.position) · \(title)" },
        Tag.ol(.role("list")) { for (offset, asked) in asked.enumerated() { answer(to: asked, number: offset + 1) } },
      ]))
  }

  private func answer(to asked: AskedQuestion, number: Int) -> Node {
    Tag.li {
      Tag.strong(.class("right-answer")) { "Câu \(number): \(asked.face.key(asked))." }
      if lesson.isCritical(asked.question) { Tag.span(.class("must")) { " (câu bắt buộc đúng)" } }
      AnswerReasons(asked: asked).nodes
      asked.question.explanation.map { explanation in
        Tag.div(.class("explanation")) { text(explanation, headingLevel: 3) }
      }
    }
  }

  /// Who practises is not to look anything up.
  private func withoutMarks(_ nodes: [Node]) -> [Node] {
    var signs = FieldSigns([], on: page)
    return signs.setting(nodes)
  }
}
