import Curriculum
import Diagnostics
import HTML
import Scenes

/// A paper to fill in by hand: each question with its answer boxes, nothing of the answers.
struct PaperPage {
  let page: PageContext
  let number: Int
  let paper: Paper
  private let text: TextSetter

  init(page: PageContext, number: Int, form: PaperForm) {
    self.page = page
    self.number = number
    paper = Paper(page.map.lesson(number), form)
    text = page.text(of: number)
  }

  private var lesson: Lesson { page.map.lesson(number) }

  static func name(of lesson: Lesson, _ form: PaperForm) -> PageName? {
    PageName.make("de", id: lesson.id.name, suffix: form.rawValue)
  }

  /// Those of the questions that both papers ask.
  static func pictures(of lesson: Lesson) -> [Picture] {
    PaperForm.allCases.flatMap { Paper(lesson, $0).questions }.flatMap { lesson.questions[$0].pictures }
      + lesson.criticalWarnings.compactMap(\.picture)
  }

  static func scenes(of lesson: Lesson) -> [Scene] {
    PaperForm.allCases.flatMap { Paper(lesson, $0).questions }.flatMap { lesson.questions[$0].shownScenes }
  }

  var content: PageContent {
    PageContent(
      description: "Đề \(paper.form.letter): \(page.map.title(ofLesson: number))",
      crumbs: [page.link(to: .home, Edition.quizSheet.title)], isSheet: true, body: body)
  }

  @NodeBuilder private var body: [Node] {
    Tag.article(.class("paper")) {
      Tag.header(.class("paper-head")) {
        Tag.p(.class("paper-number")) { "Đề \(paper.form.letter) · số \(paper.number)" }
        Tag.h1 { text(lesson.title) }
        // An alias, not a name: a paper that gets lost tells nothing about anybody.
        BlankLines.list(["Mã học viên", "Ngày"])
        Tag.p(.class("fine")) { "Đánh dấu ✗ vào ô bạn chọn. Không ghi họ tên, số điện thoại, số căn cước lên tờ này." }
      }
      Tag.ol(.class("paper-questions")) {
        for index in paper.questions { entry(lesson.questions[index]) }
      }
    }
  }

  private func entry(_ question: Question) -> Node {
    if case .scenario = question.body { return Tag.li(.class("staged")) { self.question(question) } }
    return Tag.li(question.shownScene.map { _ in .class("pointing") }) { self.question(question) }
  }

  @NodeBuilder private func question(_ question: Question) -> [Node] {
    let asked = AskedQuestion(question: question, lesson: lesson, text: text, paper: paper)
    Tag.div(.class("prompt")) {
      text(question.prompt, headingLevel: 2)
      text.figure(of: question)
    }
    Tag.p(.class("fine")) { question.body.kind.wording }
    asked.face.answerPlace(asked)
  }
}

/// The key to both papers of a lesson, on a sheet of its own.
struct KeyPage {
  let page: PageContext
  let number: Int

  private var lesson: Lesson { page.map.lesson(number) }

  static func name(of lesson: Lesson) -> PageName? { PageName.make("dap-an", id: lesson.id.name) }

  var content: PageContent {
    PageContent(
      description: "Đáp án: \(page.map.title(ofLesson: number))",
      crumbs: [page.link(to: .home, Edition.quizSheet.title)], isSheet: true, body: body)
  }

  @NodeBuilder private var body: [Node] {
    let text = page.text(of: number)
    Tag.header(.class("page-head")) {
      Tag.p(.class("over-title")) { "Đáp án. Chỉ người chấm giữ tờ này." }
      Tag.h1 { text(lesson.title) }
    }
    for form in PaperForm.allCases { key(to: Paper(lesson, form), text) }
    warnings(text)
  }

  /// What nobody may leave without: the paper asks about it and cannot say it.
  @NodeBuilder private func warnings(_ text: TextSetter) -> [Node] {
    if !lesson.criticalWarnings.isEmpty {
      Tag.section(.class("key"), .aria("labelledby", "doc-to")) {
        Tag.h2(.id("doc-to")) { "Chấm xong, đọc to cho cả lớp" }
        Tag.ul {
          for warning in lesson.criticalWarnings {
            Tag.li {
              Tag.strong { text(warning.title) }
              Tag.div {
                text(warning.text, headingLevel: 3)
                text.figure(warning.picture)
              }
            }
          }
        }
      }
    }
  }

  private func key(to paper: Paper, _ text: TextSetter) -> Node {
    Tag.section(.class("key")) {
      Tag.h2 { "Đề \(paper.form.letter) · số \(paper.number)" }
      Tag.ol {
        for index in paper.questions {
          let question = lesson.questions[index]
          let asked = AskedQuestion(question: question, lesson: lesson, text: text, paper: paper)
          Tag.li {
            Tag.strong { asked.face.key(asked) }
            if lesson.isCritical(question) { Tag.span(.class("fine")) { " (câu bắt buộc đúng)" } }
            ". "
            Tag.span(.class("fine")) { prompt(of: question) }
          }
        }
      }
    }
  }

  private func prompt(of question: Question) -> String {
    QuestionIndexPage.shortened(page.map.titles.plain(question.prompt, of: number), to: 90)
  }

}
