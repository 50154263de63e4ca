import Diagnostics
import VietnameseText

/// What changed between the answer parts of a question.
struct AnswerComparison {
  let shown: ShownWording

  private func pairing(_ old: [InlineText], _ new: [InlineText]) -> TextPairing {
    TextPairing(old.map { shown.before($0.markdown) }, new.map { shown.now($0.markdown) })
  }

  /// What changed between the answer parts of one question. What stands in for a part that could not be read says
  /// nothing.
  func changes(from old: Question.Body, to new: Question.Body) -> [AnswerChange] {
    switch (old, new) {
    case (.order([]), _), (_, .order([])): []
    case (.singleChoice(let old), .singleChoice(let new)), (.multipleChoice(let old), .multipleChoice(let new)):
      choices(old, new)
    case (.trueFalse(let old), .trueFalse(let new)): answers(old.answer, new.answer, near: new)
    case (.order(let old), .order(let new)): sequence(old, new)
    case (.match(let old), .match(let new)): pairs(old, new)
    case (.shortAnswer(let old), .shortAnswer(let new)): shortAnswers(old, new)
    case (.number(let old), .number(let new)): numbers(old, new)
    case (.scenario(let old), .scenario(let new)): stages(old, new)
    default: [kinds(old.kind, new.kind)]
    }
  }

  private func kinds(_ old: QuestionKind, _ new: QuestionKind) -> AnswerChange {
    AnswerChange(
      "trước là câu «\(old.option.name.vietnamese)», nay là «\(new.option.name.vietnamese)»",
      "it was “\(old.option.name.english)”, now it is “\(new.option.name.english)”", isCertain: true)
  }

  private func answers(_ old: Bool, _ new: Bool, near: Question.TrueFalse) -> [AnswerChange] {
    guard old != new else { return [] }
    return [
      AnswerChange(
        "đáp án trước là «\(old ? "đúng" : "sai")», nay là «\(new ? "đúng" : "sai")»",
        "the answer was “\(old)”, now it is “\(new)”", isCertain: true)
    ]
  }

  // MARK: Choices

  private func choices(_ old: [Question.Choice], _ new: [Question.Choice]) -> [AnswerChange] {
    let paired = pairing(old.map(\.text), new.map(\.text))
    var changes: [AnswerChange] = []
    for (before, after) in paired.pairs {
      let (was, now) = (old[before], new[after])
      if was.isCorrect != now.isCorrect {
        changes.append(
          AnswerChange(
            "lựa chọn này trước là \(was.isCorrect ? "đúng" : "sai"), nay là \(now.isCorrect ? "đúng" : "sai")",
            "this choice was \(was.isCorrect ? "right" : "wrong"), now it is \(now.isCorrect ? "right" : "wrong")",
            at: now.text.source.location, isCertain: true))
      } else if let change = wording(was.text, now.text) {
        changes.append(change)
      }
    }
    changes += paired.gone.map { index in
      let kind = old[index].isCorrect
      return AnswerChange(
        "không còn lựa chọn \(kind ? "đúng" : "sai") «\(Former.quoted(old[index].text))»",
        "the \(kind ? "right" : "wrong") choice “\(Former.quoted(old[index].text))” is gone", isCertain: kind)
    }
    changes += paired.come.map { index in
      AnswerChange(
        "thêm lựa chọn \(new[index].isCorrect ? "đúng" : "sai") này",
        "this \(new[index].isCorrect ? "right" : "wrong") choice is new", at: new[index].text.source.location,
        isCertain: new[index].isCorrect)
    }
    return changes
  }

  private func wording(_ old: InlineText, _ new: InlineText) -> AnswerChange? {
    let change = shown.change(old.markdown, new.markdown)
    guard change >= .reworded else { return nil }
    return AnswerChange(
      "chỗ này trước là «\(Former.quoted(old))»", "this was “\(Former.quoted(old))”", at: new.source.location,
      isCertain: change == .turned)
  }

  private func stages(_ old: [Question.Stage], _ new: [Question.Stage]) -> [AnswerChange] {
    guard old.count == new.count else {
      return [
        AnswerChange(
          "trước có \(old.count) chặng, nay có \(new.count)", "it had \(old.count) stages, now it has \(new.count)",
          isCertain: false)
      ]
    }
    return zip(old, new).flatMap { was, now -> [AnswerChange] in
      let change = shown.change(was.situation.markdown, now.situation.markdown)
      let told =
        change < .figures
        ? []
        : [
          AnswerChange(
            "chỗ này trước là «\(Former.quoted(was.situation.markdown))»",
            "this was “\(Former.quoted(was.situation.markdown))”", at: now.situation.source.location, isCertain: false)
        ]
      return told + choices(was.choices, now.choices)
    }
  }

  // MARK: Orders and pairs

  private func sequence(_ old: [InlineText], _ new: [InlineText]) -> [AnswerChange] {
    let paired = pairing(old, new)
    let order = paired.pairs.sorted { $0.0 < $1.0 }.map(\.1)
    if order != order.sorted() {
      return [
        AnswerChange(
          "thứ tự đúng đã đổi", "the right order is another", at: new.first?.source.location, isCertain: true)
      ]
    }
    return partsDiffer(paired, old, new) + paired.pairs.compactMap { wording(old[$0.0], new[$0.1]) }
  }

  private func pairs(_ old: [Question.Pair], _ new: [Question.Pair]) -> [AnswerChange] {
    let (lefts, rights) = (
      pairing(old.map(\.left), new.map(\.left)), pairing(old.map(\.right), new.map(\.right))
    )
    let partners = Dictionary(rights.pairs, uniquingKeysWith: { first, _ in first })
    let matched = lefts.pairs.compactMap { before, after -> AnswerChange? in
      let change = shown.change(old[before].right.markdown, new[after].right.markdown)
      // What went with it goes with something else now.
      let isMoved = partners[before].map { $0 != after } ?? false
      guard isMoved || change >= .reworded else { return nil }
      return AnswerChange(
        "ý này trước đi với «\(Former.quoted(old[before].right))»",
        "this went with “\(Former.quoted(old[before].right))”", at: new[after].left.source.location,
        isCertain: isMoved || change == .turned)
    }
    return matched + partsDiffer(lefts, old.map(\.left), new.map(\.left))
  }

  private func partsDiffer(_ paired: TextPairing, _ old: [InlineText], _ new: [InlineText]) -> [AnswerChange] {
    paired.gone.map {
      AnswerChange("không còn «\(Former.quoted(old[$0]))»", "“\(Former.quoted(old[$0]))” is gone", isCertain: false)
    }
      + paired.come.map {
        AnswerChange("thêm ý này", "this is new", at: new[$0].source.location, isCertain: false)
      }
  }

  // MARK: Typed answers

  private func shortAnswers(_ old: Question.ShortAnswer, _ new: Question.ShortAnswer) -> [AnswerChange] {
    let accepted = Set(new.accepted.map(typed))
    let lost = old.accepted.filter { !accepted.contains(typed($0)) }
    var changes = lost.map {
      AnswerChange(
        "câu «\(Former.quoted($0))» trước được chấp nhận, nay không", "“\(Former.quoted($0))” was accepted",
        at: new.accepted.first?.source.location, isCertain: lost.count == old.accepted.count)
    }
    if new.isExact, !old.isExact {
      changes.append(
        AnswerChange("trước thiếu dấu vẫn đúng, nay phải đúng dấu", "diacritics must be right now", isCertain: false))
    }
    return changes
  }

  /// What people type for it; the mark-up around it they cannot see.
  private func typed(_ text: InlineText) -> AnswerKey {
    AnswerKey(text.markdown.filter { !"*`\\".contains($0) })
  }

  private func numbers(_ old: Question.NumberAnswer, _ new: Question.NumberAnswer) -> [AnswerChange] {
    var changes: [AnswerChange] = []
    if old.value != new.value {
      changes.append(
        AnswerChange(
          "đáp số trước là \(plain(old.value)), nay là \(plain(new.value))",
          "the number was \(plain(old.value)), now it is \(plain(new.value))",
          isCertain: true))
    }
    if new.tolerance < old.tolerance {
      changes.append(
        AnswerChange(
          "sai số trước là \(plain(old.tolerance)), nay hẹp hơn",
          "the tolerance was \(plain(old.tolerance)), now it is less", isCertain: false))
    }
    let (was, now) = (old.unit?.markdown ?? "", new.unit?.markdown ?? "")
    if AnswerKey(was) != AnswerKey(now), shown.change(was, now) != .none {
      changes.append(
        AnswerChange(
          was.isEmpty ? "trước không có đơn vị" : "đơn vị trước là «\(was)»",
          was.isEmpty ? "there was no unit" : "the unit was “\(was)”", at: new.unit?.source.location,
          isCertain: !was.isEmpty))
    }
    return changes
  }

  private func plain(_ number: Double) -> String {
    number.rounded() == number && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }
}
