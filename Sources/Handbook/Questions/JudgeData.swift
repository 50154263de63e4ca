import Curriculum
import JSON
import Marking
import VietnameseText

/// Who judges a typed answer on the page.
struct PageJudge {
  /// The name of a function in `Theme/judge.js`.
  let name: String
  /// What it judges by, as JSON.
  let data: String
  /// What stands in the place to type in, as an example; `nil` for none, and where nothing is typed.
  let placeholder: String?
}

/// What the page's judges (`Theme/judge.js`) judge a typed answer by: the scheme that the quiz has, as JSON.
struct JudgeData {
  private let asked: AskedQuestion

  init(_ asked: AskedQuestion) { self.asked = asked }

  /// `{"shown":[2,0,1],"right":[0,1,2]}`: what says the same has the same number.
  func sequence(_ texts: [InlineText], by name: String) -> PageJudge {
    let shown = asked.order(of: texts.count)
    let seen = texts.map { TidyText.of(SeenText.of($0, in: asked.course, lesson: asked.lesson)) }
    let right = seen.map { text in seen.firstIndex(of: text) ?? 0 }
    return judge(name) { json in
      json.numbers("shown", shown.map { right[$0] })
      json.numbers("right", right)
    }
  }

  func shortAnswer(_ scheme: ShortAnswerScheme) -> PageJudge {
    judge("short-answer") { json in
      json.member("accepted", scheme.accepted.map(\.text))
      json.member("wrong", scheme.knownWrong.map(\.entry.text))
      json.member("exact", scheme.isExact)
    }
  }

  func number(_ scheme: NumberScheme) -> PageJudge {
    judge("number", "một số") { json in
      json.member("value", scheme.value)
      json.member("tolerance", scheme.tolerance)
      json.member("unit", scheme.unit ?? "")
    }
  }

  private func judge(_ name: String, _ placeholder: String? = nil, _ members: (inout JSONText) -> Void) -> PageJudge {
    var json = JSONText()
    json.object(members)
    return PageJudge(name: name, data: String(decoding: json.bytes, as: UTF8.self), placeholder: placeholder)
  }
}

extension JSONText {
  fileprivate mutating func numbers(_ key: String, _ numbers: [Int]) {
    self.key(key)
    array { json in for number in numbers { json.number(number) } }
  }
}
