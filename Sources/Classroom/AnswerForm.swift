import Curriculum
import Diagnostics
import HTML
import Marking
import Quiz

/// The part of a phone's page in which a question is answered: written as HTML, and read from what the phone sends. It
/// works without any script.
struct AnswerForm {
  let prompt: Prompt
  let text: LiveText

  private var language: Language { text.language }

  private func say(_ vietnamese: String, _ english: String) -> String {
    LocalizedText(vi: vietnamese, en: english)(language)
  }

  private static let choice = "chon"
  private static let typed = "tra-loi"

  // MARK: Writing

  @NodeBuilder var fields: [Node] {
    switch prompt.body {
    case .one(let options):
      choices(options.map { text.choice($0.choice) }, "radio", legend: say("Chọn một ý", "Choose one"))
    case .several(let options):
      choices(
        options.map { text.choice($0.choice) }, "checkbox", legend: say("Chọn mọi ý đúng", "Choose all that are right"))
    case .trueFalse:
      choices(
        [[.text(say("Đúng", "True"))], [.text(say("Sai", "False"))]], "radio",
        legend: say("Câu ấy đúng hay sai?", "Is that true or false?"))
    case .order(let items):
      places(
        items.map { text.line($0.text) }, "thu-tu",
        (1...max(1, items.count)).map { .text(say("Việc thứ \($0)", "No. \($0)")) },
        legend: say("Chọn thứ tự cho từng việc", "Choose the place of each"))
    case .match(let left, let right):
      numbered(right.map { text.line($0.text) })
      places(
        left.map { text.line($0.text) }, "ghep",
        right.enumerated().map { .text("\($0.offset + 1). \(text.plain($0.element.text))") },
        legend: say("Chọn ý ghép với từng ý", "Choose what belongs to each"))
    case .shortAnswer: typing(unit: nil, "text")
    case .number(let scheme): typing(unit: scheme.unit, "decimal")
    }
  }

  private func choices(_ labels: [[Node]], _ type: String, legend: String) -> Node {
    Tag.fieldset(.class("choices")) {
      Tag.legend { legend }
      for (index, label) in labels.enumerated() {
        Tag.label {
          Tag.input(.type(type), .name(AnswerForm.choice), .value(String(index + 1)))
          Tag.span(.class("number")) { "\(index + 1)" }
          Tag.span(.class("words")) { label }
        }
      }
    }
  }

  private func numbered(_ items: [[Node]]) -> Node {
    Tag.ol(.class("items")) { for item in items { Tag.li { item } } }
  }

  private func places(_ labels: [[Node]], _ name: String, _ values: [Node], legend: String) -> Node {
    Tag.fieldset(.class("places")) {
      Tag.legend { legend }
      for (index, label) in labels.enumerated() {
        Tag.label {
          Tag.span(.class("words")) { label }
          Tag.select(.name("\(name)-\(index + 1)")) {
            Tag.option(.value("")) { "…" }
            for (place, value) in values.enumerated() { Tag.option(.value(String(place + 1))) { value } }
          }
        }
      }
    }
  }

  private func typing(unit: String?, _ mode: StaticString) -> Node {
    Tag.label(.class("typing")) {
      Tag.span(.class("words")) { say("Trả lời", "Answer") }
      Tag.input(
        .type("text"), .name(AnswerForm.typed), .inputMode(mode), .autocomplete("off"), .maxLength(200))
      if let unit { Tag.span(.class("unit")) { unit } }
    }
  }

  // MARK: Reading

  /// What was answered; or what to do so that it is an answer.
  func response(_ fields: [(name: String, value: String)]) -> Result<Response, Unanswered> {
    switch prompt.body {
    case .one(let options):
      chosen(fields, of: options.count, atMost: 1).map { .choices(Set($0.map { options[$0].place })) }
    case .several(let options):
      chosen(fields, of: options.count, atMost: options.count).map { .choices(Set($0.map { options[$0].place })) }
    case .trueFalse: chosen(fields, of: 2, atMost: 1).map { .choices(Set($0)) }
    case .order(let items):
      permutation(fields, "thu-tu", of: items.count).map { places in
        .sequence(zip(places, items).sorted { $0.0 < $1.0 }.map(\.1.place))
      }
    case .match(let left, let right):
      permutation(fields, "ghep", of: left.count).map { shown in
        .pairing(zip(left, shown).sorted { $0.0.place < $1.0.place }.map { right[$0.1].place })
      }
    case .shortAnswer: typed(fields).map { .text($0) }
    case .number(let scheme):
      typed(fields).flatMap { typed in
        scheme.verdict(on: typed) == .noNumber
          ? .failure(Unanswered(message: scheme.whatToType(insteadOf: typed))) : .success(.text(typed))
      }
    }
  }

  /// Why something is no answer yet.
  struct Unanswered: Error {
    let message: LocalizedText
  }

  private func chosen(_ fields: [(name: String, value: String)], of count: Int, atMost most: Int)
    -> Result<[Int], Unanswered>
  {
    let numbers = fields.filter { $0.name == AnswerForm.choice }.map { Int($0.value).map { $0 - 1 } ?? -1 }
    guard !numbers.isEmpty, numbers.count <= most, Set(numbers).count == numbers.count,
      numbers.allSatisfy((0..<count).contains)
    else {
      return .failure(
        Unanswered(message: LocalizedText(vi: "Hãy chọn một ý rồi bấm Gửi.", en: "Choose an answer, then press Send.")))
    }
    return .success(numbers)
  }

  private func permutation(_ fields: [(name: String, value: String)], _ name: String, of count: Int)
    -> Result<[Int], Unanswered>
  {
    let numbers = (1...max(1, count)).compactMap { index in
      fields.first { $0.name == "\(name)-\(index)" }.flatMap { Int($0.value) }.map { $0 - 1 }
    }
    guard numbers.count == count, numbers.allSatisfy((0..<count).contains) else {
      return .failure(
        Unanswered(
          message: LocalizedText(vi: "Còn ý chưa chọn: hãy chọn đủ.", en: "Some are not chosen yet: choose all.")))
    }
    guard Set(numbers).count == count else {
      return .failure(
        Unanswered(
          message: LocalizedText(
            vi: "Có hai ý chọn giống nhau: mỗi số chỉ dùng một lần.", en: "Two are the same: use each number once.")))
    }
    return .success(numbers)
  }

  private func typed(_ fields: [(name: String, value: String)]) -> Result<String, Unanswered> {
    let typed = fields.first { $0.name == AnswerForm.typed }?.value.filter { !$0.isNewline } ?? ""
    guard typed.contains(where: { !$0.isWhitespace }), typed.count <= 200 else {
      return .failure(
        Unanswered(
          message: LocalizedText(vi: "Hãy gõ câu trả lời rồi bấm Gửi.", en: "Type an answer, then press Send.")))
    }
    return .success(typed)
  }
}
