import Curriculum
import Marking
import Testing

@testable import Quiz

/// A class with papers of one lesson that has a question of each type, and one that must be right.
struct KeyedClass {
  let course: Course
  let lesson: Lesson
  let paper: KeyedPaper
  /// What is keyed for each question where it is right.
  let right: [String]
  private let boxes: PaperBoxes

  init(_ questions: [String] = QuestionText.all + [QuestionText.critical("otp")], form: PaperForm = .a) throws {
    course = try SmallCourse.course(SmallCourse.LessonFile(questions))
    lesson = try #require(course.lesson("bai-mot"))
    paper = KeyedPaper(lesson, form, in: course)
    let made = Paper(lesson, form)
    boxes = made.boxes
    right = made.questions.map { [lesson] in made.boxes.right(of: lesson.questions[$0]) }
  }

  func keying(seats: [Int] = Array(1...20), written: [Int: [Event.SessionStart]] = [:]) -> PaperKeying {
    PaperKeying([lesson], among: course.lessons, of: course, seats: seats, written: written)
  }

  /// `17r `, as it stands on the sheet.
  func head(_ seat: Int) -> String { "\(seat)\(paper.number.letter(ofSeat: seat))".lowercased() }

  func line(_ seat: Int, _ answers: [String]? = nil) -> String {
    "\(head(seat)) \((answers ?? right).joined(separator: " "))"
  }

  /// The place on the paper of a question.
  func place(_ question: String) throws -> Int {
    try #require(paper.fields.firstIndex { $0.item.question.question == question })
  }

  /// Right but for some questions.
  func answers(_ others: [String: String]) throws -> [String] {
    try others.reduce(into: right) { answers, other in answers[try place(other.key)] = other.value }
  }

  /// A wrong answer to each question.
  func wrong(_ question: String) throws -> String {
    let field = paper.fields[try place(question)]
    let right = right[try place(question)]
    return switch field.shape {
    case .one(let places): (1...places.count).map(String.init).first { $0 != right } ?? "0"
    case .several: right == "1." ? "2." : "1."
    case .all: String(right.reversed())
    case .stages: String(repeating: "0", count: right.count)
    case .number: "1."
    case .written: "0"
    }
  }
}

extension PaperKeying.Outcome {
  var refusal: PaperRefusal? { if case .refused(let refusal) = self { refusal } else { nil } }
  var sheet: PaperSheet? { if case .keyed(let sheet) = self { sheet } else { nil } }
}
