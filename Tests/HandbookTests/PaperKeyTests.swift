import Marking
import Testing

@testable import Curriculum
@testable import Handbook

/// The keys of papers, end to end: what stands beside the printed digits is read off the paper, what the key says off
/// the key, and both together must give what the source calls right.
@Suite struct PaperKeyTests {
  /// Every type of question, and of those with one right answer both.
  private static let questions: [Question] =
    SampleCourse.questions + [
      .make(
        "dung",
        .trueFalse(.init(answer: true, reasonForTrue: inline("Phải."), reasonForFalse: inline("Nhầm."))),
        warnings: ["otp"]
      ),
      .make(
        "ghim",
        .multipleChoice([
          .make("tất cả", pinned: true), .make("một nửa", correct: true), .make("phần tư"),
          .make("phần ba", correct: true), .make("không gì", correct: true, pinned: true),
        ])
      ),
    ]

  private static let lesson = Lesson.make(
    "cai",
    warnings: [.make("otp"), .make("nhe", .caution), .make("tien")],
    questions: questions
  )
  private static let site = RenderedSite(.make(lessons: [lesson]), edition: .quizSheet)

  private static let asked: [(PaperForm, Question)] = PaperForm.allCases.flatMap { form in
    questions.map { (form, $0) }
  }

  @Test(arguments: asked)
  func leadsFromTheDigitsOfTheKeyToWhatIsRight(form: PaperForm, question: Question) throws {
    let paper = try #require(PrintedPaper(PaperKeyTests.site, "cai", form).question(question))
    let key = try #require(PrintedKey(PaperKeyTests.site, "cai", form).answer(to: question))
    #expect(paper.resolved(key) == PaperKeyTests.right(question.body))
  }

  /// What the key must lead to, in the words of the source.
  private static func right(_ body: Question.Body) -> [String] {
    func right(_ choices: [Question.Choice]) -> Set<String> {
      Set(choices.filter(\.isCorrect).map(\.text.markdown))
    }
    return switch body {
    case .singleChoice(let choices), .multipleChoice(let choices): right(choices).sorted()
    case .trueFalse(let answer): [answer.answer ? "Đúng" : "Sai"]
    case .order(let items): items.map(\.markdown)
    case .match(let pairs): pairs.map { "\($0.left.markdown) = \($0.right.markdown)" }
    case .shortAnswer(let answer):
      [answer.accepted.map(\.markdown).joined(separator: " / ") + (answer.isExact ? " (viết đúng dấu)" : "")]
    case .number: ["3,5 triệu đồng (lệch không quá 0,25 vẫn đúng)"]
    case .scenario(let stages): stages.flatMap { right($0.choices).sorted() }
    }
  }

  /// Whoever copies what is printed from top to bottom has nothing right.
  @Test(arguments: asked)
  func printsNothingInItsRightOrder(form: PaperForm, question: Question) throws {
    let paper = try #require(PrintedPaper(PaperKeyTests.site, "cai", form).question(question))
    switch question.body {
    case .order(let items): #expect(paper.listed[0] != items.map(\.markdown))
    case .match(let pairs): #expect(paper.listed[0] != pairs.map(\.right.markdown))
    default: break
    }
  }

  @Test(arguments: PaperForm.allCases)
  func keepsPinnedChoicesLast(form: PaperForm) throws {
    let question = try #require(PaperKeyTests.questions.last)
    let paper = try #require(PrintedPaper(PaperKeyTests.site, "cai", form).question(question))
    #expect(Set(paper.listed[0].suffix(2)) == ["tất cả", "không gì"])
  }

  @Test(arguments: asked)
  func marksInTheKeyWhatMustBeRight(form: PaperForm, question: Question) throws {
    let entry = try #require(PrintedKey(PaperKeyTests.site, "cai", form).entry(of: question))
    #expect(entry.contains("(câu bắt buộc đúng)") == (question.id.name == "dung"))
  }

  @Test func hasEveryCriticalWarningInTheKeyToBeReadOut() {
    let aloud = PaperKeyTests.site.main("dap-an-cai.html").between("doc-to", "</section>")
    #expect(aloud.says(inOrder: ["Coi chừng otp", "Vì otp.", "Coi chừng tien", "Vì tien."]))
    #expect(!aloud.text.contains("Coi chừng nhe"))
  }

  /// Whoever keys in what the key shows as an example has everything right.
  @Test(arguments: PaperForm.allCases)
  func showsALineOfAllThatIsRight(form: PaperForm) throws {
    let paper = Paper(PaperKeyTests.lesson, form)
    let answers = paper.questions.map { paper.boxes.right(of: PaperKeyTests.lesson.questions[$0]) }
    let line = "1\(paper.number.letter(ofSeat: 1)) ".lowercased() + answers.joined(separator: " ")
    #expect(PaperKeyTests.site.main("dap-an-cai.html").says(inOrder: ["> \(paper.number.text)", line]))
  }

  @Test func listsTheLetterOfEachSeat() {
    let text = PaperKeyTests.site.main("dap-an-cai.html").text
    for form in PaperForm.allCases {
      let number = Paper(PaperKeyTests.lesson, form).number
      for seat in 1...60 { #expect(text.contains("\(seat)\(number.letter(ofSeat: seat))")) }
    }
  }

  @Test(arguments: PaperForm.allCases)
  func numbersAKeyLikeItsPaper(form: PaperForm) throws {
    let number = Paper(PaperKeyTests.lesson, form).number.text
    #expect(PaperKeyTests.site.main("de-cai--\(form.rawValue).html").text.contains("Đề \(form.letter) · số \(number)"))
    #expect(PrintedKey(PaperKeyTests.site, "cai", form).text.contains("Đề \(form.letter) · số \(number)"))
  }
}
