import Curriculum
import Diagnostics
import HTML
import Marking

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

  var content: PageContent {
    PageContent(
      description: "Đề \(paper.form.letter): \(page.map.title(ofLesson: number))",
      crumbs: [page.link(to: .home, Edition.quizSheet.title)], body: body)
  }

  @NodeBuilder private var body: [Node] {
    Tag.article(.class("paper")) {
      Tag.header(.class("paper-head")) {
        Tag.p(.class("paper-number")) { "Đề \(paper.form.letter) · số \(paper.number)" }
        Tag.h1 { text(lesson.title) }
        // An alias, not a name: a paper that gets lost tells nothing about anybody.
        Tag.ul(.class("blanks"), .role("list")) {
          for label in ["Mã học viên", "Ngày"] {
            Tag.li {
              Tag.span { label }
              Tag.span(.class("rule"), .aria("hidden", "true")) {}
            }
          }
        }
        Tag.p(.class("fine")) { "Đánh dấu ✗ vào ô bạn chọn. Không ghi họ tên, số điện thoại, số căn cước lên tờ này." }
      }
      Tag.ol(.class("paper-questions")) {
        for index in paper.questions { Tag.li { question(lesson.questions[index]) } }
      }
    }
  }

  @NodeBuilder private func question(_ question: Question) -> [Node] {
    Tag.div(.class("prompt")) { text(question.prompt, headingLevel: 2) }
    Tag.p(.class("fine")) { question.body.wording }
    answerPlace(question)
  }

  @NodeBuilder private func answerPlace(_ question: Question) -> [Node] {
    switch question.body {
    case .singleChoice(let choices), .multipleChoice(let choices): boxes(choices, question)
    case .trueFalse:
      Tag.ul(.class("boxes-to-tick"), .role("list")) { for word in ["Đúng", "Sai"] { Tag.li { box(word) } } }
    case .order(let items):
      lettered(paper.order(of: items.count, in: question).map { items[$0] })
      Tag.p { "Thứ tự đúng: " + Array(repeating: "____", count: items.count).joined(separator: " → ") }
    case .match(let pairs):
      Tag.div(.class("match")) {
        Tag.ol { for pair in pairs { Tag.li { text(pair.left) } } }
        lettered(paper.order(of: pairs.count, in: question).map { pairs[$0].right })
      }
      Tag.p { (1...max(pairs.count, 1)).map { "\($0) – ____" }.joined(separator: "   ") }
    case .shortAnswer: writtenAnswer(unit: nil)
    case .number(let answer): writtenAnswer(unit: answer.unit)
    case .scenario(let stages):
      for (offset, stage) in stages.enumerated() {
        Tag.div(.class("stage")) {
          Tag.p(.class("fine")) { "Chặng \(offset + 1)" }
          text(stage.situation, headingLevel: 3)
          boxes(stage.choices, question, part: stage.id.name)
        }
      }
    }
  }

  private func boxes(_ choices: [Question.Choice], _ question: Question, part: String = "") -> Node {
    Tag.ul(.class("boxes-to-tick"), .role("list")) {
      for (offset, index) in paper.order(of: choices, in: question, part: part).enumerated() {
        Tag.li {
          box("\(Letters.name(offset)).")
          " "
          text(choices[index].text)
        }
      }
    }
  }

  private func box(_ label: String) -> Node {
    .fragment([Tag.span(.class("tick-box"), .aria("hidden", "true")) {}, .text(" " + label)])
  }

  private func lettered(_ items: [InlineText]) -> Node {
    Tag.ol(.type("A"), .class("lettered")) { for item in items { Tag.li { text(item) } } }
  }

  private func writtenAnswer(unit: InlineText?) -> Node {
    Tag.ul(.class("blanks"), .role("list")) {
      Tag.li {
        Tag.span { "Trả lời" }
        Tag.span(.class("rule"), .aria("hidden", "true")) {}
        unit.map { text($0) } ?? []
      }
    }
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
      crumbs: [page.link(to: .home, Edition.quizSheet.title)], body: body)
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
              Tag.div { text(warning.text, headingLevel: 3) }
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
          Tag.li {
            Tag.strong { answer(to: question, on: paper) }
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

  private func answer(to question: Question, on paper: Paper) -> String {
    switch question.body {
    case .singleChoice(let choices), .multipleChoice(let choices): return rightLetters(choices, question, paper)
    case .trueFalse(let answer): return answer.answer ? "Đúng" : "Sai"
    case .order(let items):
      let shown = paper.order(of: items.count, in: question)
      return items.indices.map { Letters.name(shown.firstIndex(of: $0)) }.joined(separator: " → ")
    case .match(let pairs):
      let shown = paper.order(of: pairs.count, in: question)
      return pairs.indices.map { "\($0 + 1) – \(Letters.name(shown.firstIndex(of: $0)))" }.joined(separator: ", ")
    case .shortAnswer(let answer):
      return ShortAnswerScheme(answer, in: page.map.course, lesson: lesson).rightAnswer(.vietnamese)
    case .number(let answer): return NumberScheme(answer, in: page.map.course, lesson: lesson).rightAnswer(.vietnamese)
    case .scenario(let stages):
      return stages.enumerated().map { offset, stage in
        "chặng \(offset + 1): \(rightLetters(stage.choices, question, paper, part: stage.id.name))"
      }.joined(separator: "; ")
    }
  }

  private func rightLetters(_ choices: [Question.Choice], _ question: Question, _ paper: Paper, part: String = "")
    -> String
  {
    paper.order(of: choices, in: question, part: part).enumerated().filter { choices[$0.element].isCorrect }.map {
      Letters.name($0.offset)
    }.joined(separator: ", ")
  }
}
