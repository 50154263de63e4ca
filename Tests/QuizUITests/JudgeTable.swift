import Curriculum
import Diagnostics
import Foundation
import Quiz
import TestSupport
import Testing

/// The tables of `docs/CHAM-DIEM.md`: questions, what is typed, and what it is worth. `./test judge` tries the same on
/// the page and on the program.
struct JudgeTable {
  struct Case: Sendable, CustomTestStringConvertible {
    let question: String
    let typed: String
    let worth: String
    var testDescription: String { "\(question): «\(typed)» → \(worth)" }
  }

  /// Each question as YAML, by its id.
  private(set) var questions: [(id: String, yaml: String)] = []
  private(set) var cases: [Case] = []

  /// Empty where the page is gone: then the test that counts the cases fails.
  static let shared = JudgeTable(reading: (try? String(contentsOf: page, encoding: .utf8)) ?? "")

  private static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs/CHAM-DIEM.md").standardizedFileURL

  init(reading text: String) {
    var yaml: [String]?
    for line in text.components(separatedBy: "\n") {
      if line == "```yaml" {
        yaml = []
      } else if line == "```", let lines = yaml {
        questions.append(("bang-\(questions.count + 1)", lines.joined(separator: "\n")))
        yaml = nil
      } else if yaml != nil {
        yaml?.append(line)
      } else if let found = line.wholeMatch(of: /\| `(.*)` \| (.*) \|/), let question = questions.last {
        cases.append(Case(question: question.id, typed: JudgeTable.signs(String(found.1)), worth: String(found.2)))
      }
    }
  }

  /// `⟦U+200B⟧` as the sign itself.
  private static func signs(_ text: String) -> String {
    text.replacing(/⟦U\+([0-9A-F]+)⟧/) { found in
      UInt32(found.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
    }
  }

  /// A course of one lesson that asks all of them.
  func course() throws -> Course {
    let asked = questions.map { question in
      let fields = question.yaml.components(separatedBy: "\n").map { "    \($0)\n" }.joined()
      return "  - mã: \(question.id)\n    bản: 1\n    hỏi: Hỏi gì?\n    mục tiêu: [mo-duoc]\n    giải thích: Thế.\n"
        + fields
    }
    let path = "bai-hoc/bai-mot.yaml"
    let text = try #require(TinyCourse().files[path])
    let lesson = text.replacing("câu hỏi:\n", with: "câu hỏi:\n" + asked.joined())
    return try QuizCourse(TinyCourse().adding(path, lesson)).course
  }
}
