import Curriculum
import JSON
import Marking
import VietnameseText

/// What the page's judge (`Theme/judge.js`) judges a typed answer by: the scheme that the quiz has, as JSON.
struct JudgeData {
  let course: Course
  let lesson: Lesson

  /// `nil` where choices are clicked: what each is worth stands on the page.
  ///
  /// - Parameters:
  ///   - question: What is asked.
  ///   - order: The order in which so many items are shown.
  /// - Returns: An object of JSON.
  func json(for question: Question, shownIn order: (Int) -> [Int]) -> String? {
    switch question.body {
    case .order(let items): sequence(items, shown: order(items.count))
    case .match(let pairs): sequence(pairs.map(\.right), shown: order(pairs.count))
    case .shortAnswer(let answer): shortAnswer(ShortAnswerScheme(answer, in: course, lesson: lesson))
    case .number(let answer): number(NumberScheme(answer, in: course, lesson: lesson))
    case .singleChoice, .multipleChoice, .trueFalse, .scenario: nil
    }
  }

  /// `{"shown":[2,0,1],"right":[0,1,2]}`: what says the same has the same number.
  private func sequence(_ texts: [InlineText], shown: [Int]) -> String {
    let seen = texts.map { TidyText.of(SeenText.of($0, in: course, lesson: lesson)) }
    let right = seen.map { text in seen.firstIndex(of: text) ?? 0 }
    return object { json in
      json.numbers("shown", shown.map { right[$0] })
      json.numbers("right", right)
    }
  }

  private func shortAnswer(_ scheme: ShortAnswerScheme) -> String {
    object { json in
      json.member("accepted", scheme.accepted.map(\.text))
      json.member("wrong", scheme.knownWrong.map(\.entry.text))
      json.member("exact", scheme.isExact)
    }
  }

  private func number(_ scheme: NumberScheme) -> String {
    object { json in
      json.member("value", scheme.value)
      json.member("tolerance", scheme.tolerance)
      json.member("unit", scheme.unit ?? "")
    }
  }

  private func object(_ members: (inout JSONText) -> Void) -> String {
    var json = JSONText()
    json.object(members)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension JSONText {
  fileprivate mutating func numbers(_ key: String, _ numbers: [Int]) {
    self.key(key)
    array { json in for number in numbers { json.number(number) } }
  }
}
