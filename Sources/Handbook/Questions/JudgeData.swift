import Curriculum
import JSON
import Marking
import VietnameseText

/// What the page's judge (`Theme/judge.js`) judges a typed answer by: the scheme that the quiz has, as JSON.
struct JudgeData {
  private let asked: AskedQuestion

  init(_ asked: AskedQuestion) { self.asked = asked }

  /// `{"shown":[2,0,1],"right":[0,1,2]}`: what says the same has the same number.
  func sequence(_ texts: [InlineText]) -> String {
    let shown = asked.order(of: texts.count)
    let seen = texts.map { TidyText.of(SeenText.of($0, in: asked.course, lesson: asked.lesson)) }
    let right = seen.map { text in seen.firstIndex(of: text) ?? 0 }
    return object { json in
      json.numbers("shown", shown.map { right[$0] })
      json.numbers("right", right)
    }
  }

  func shortAnswer(_ scheme: ShortAnswerScheme) -> String {
    object { json in
      json.member("accepted", scheme.accepted.map(\.text))
      json.member("wrong", scheme.knownWrong.map(\.entry.text))
      json.member("exact", scheme.isExact)
    }
  }

  func number(_ scheme: NumberScheme) -> String {
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
