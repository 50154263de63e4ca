import Curriculum
import Diagnostics
import HTML
import Marking
import Scenes

/// A paper to fill in by hand: each question with its answer boxes, nothing of the answers.
struct PaperPage {
  let page: PageContext
  let number: Int
  let paper: Paper
  /// Whose it is; `nil` where seat and letter are written on it by hand.
  let seat: Int?
  private let text: TextSetter

  init(page: PageContext, number: Int, form: PaperForm, seat: Int? = nil) {
    self.page = page
    self.number = number
    self.seat = seat
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

  @NodeBuilder var body: [Node] {
    Tag.article(.class("paper")) {
      Tag.header(.class("paper-head")) {
        Tag.p(.class("paper-number")) { "Đề \(paper.form.letter) · số \(paper.number.text)" }
        Tag.h1 { text(lesson.title) }
        // A seat, not a name: a paper that gets lost tells nothing about anybody.
        Tag.p(.class("paper-seat")) { place }
        Tag.p(.class("fine")) {
          "Đánh dấu ✗ vào ô bạn chọn; ô trống to thì ghi một chữ số. Không ghi họ tên, số điện thoại, số căn cước lên tờ này."
        }
      }
      Tag.ol(.class("paper-questions")) {
        for index in paper.questions { entry(lesson.questions[index]) }
      }
    }
  }

  @NodeBuilder private var place: [Node] {
    if let seat {
      "Ghế "
      Tag.strong(.class("seat")) { "\(seat) \(paper.number.letter(ofSeat: seat))" }
    } else {
      "Ghế số "
      for _ in 1...2 { AskedQuestion.digitBox }
      " Chữ "
      AskedQuestion.digitBox
    }
    Tag.span(.class("date")) { "Ngày ……… / ……… / ………" }
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
    keying
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
      Tag.h2 { "Đề \(paper.form.letter) · số \(paper.number.text)" }
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

  // MARK: Keying in

  /// How the sheets come into the store, and the letter of each seat.
  @NodeBuilder private var keying: [Node] {
    let papers = PaperForm.allCases.map { Paper(lesson, $0) }
    Tag.section(.class("key keying"), .aria("labelledby", "nhap-bai")) {
      Tag.h2(.id("nhap-bai")) { "Nhập bài vào máy" }
      if papers.contains(where: { !$0.isWhole }) {
        Tag.p {
          Tag.strong { "Đề này không đạt được bài. " }
          "Bài có \(lesson.questions.count) câu, tờ giấy chỉ hỏi \(Paper.length): muốn đạt, học viên làm bài trên máy."
        }
      }
      Tag.p {
        "Gõ "
        Tag.code { "camnang class key \(lesson.id.name)" }
        ", rồi mỗi xấp một dòng số đề, mỗi tờ một dòng: ghế, chữ, các câu trả lời. Dòng của người làm đúng hết:"
      }
      Tag.ul {
        for paper in papers {
          Tag.li {
            Tag.code { "> \(paper.number.text)" }; " "; Tag.code { example(of: paper) }
          }
        }
      }
      Tag.p(.class("fine")) {
        "0 là bỏ trống, * là không đọc được. Câu chọn nhiều ý và câu điền số kết thúc bằng dấu chấm. Câu tự viết: 1 là đúng, 0 là sai."
      }
      for paper in papers { letters(of: paper) }
    }
  }

  private func example(of paper: Paper) -> String {
    let answers = paper.questions.map { paper.boxes.right(of: lesson.questions[$0]) }
    return "1\(paper.number.letter(ofSeat: 1)) \(answers.joined(separator: " "))".lowercased()
  }

  /// Whoever hands out sheets that were printed for nobody writes the letters on them.
  private func letters(of paper: Paper) -> Node {
    Tag.p(.class("seat-letters")) {
      Tag.strong { "Chữ của từng ghế, đề \(paper.form.letter): " }
      (1...KeyPage.seats).map { "\($0)\(paper.number.letter(ofSeat: $0))" }.joined(separator: " ")
    }
  }

  /// The seats whose letters are listed: a hall holds no more.
  private static let seats = 60

  private func prompt(of question: Question) -> String {
    QuestionIndexPage.shortened(page.map.titles.plain(question.prompt, of: number), to: 90)
  }

}
