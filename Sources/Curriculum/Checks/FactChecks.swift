import Diagnostics

/// Facts have sources and dates that make sense, and are looked at again in time.
enum FactChecks {
  static func check(_ facts: [Fact], today: Day) -> [Diagnostic] {
    facts.flatMap { fact in
      [overdue(fact, today: today), sourceless(fact), misdated(fact, today: today)].compactMap(\.self)
    }
  }

  /// One answer to a fact, of a day that has been.
  static func checkAnswers(_ answers: [FactAnswer], today: Day) -> [Diagnostic] {
    var first: [String: Location] = [:]
    return answers.compactMap { answer in
      if let earlier = first[answer.fact.name] {
        return Diagnostic(
          code: "C355", at: answer.fact.location,
          LocalizedText(
            vi: "Dữ kiện «\(answer.fact.name)» đã có một câu trả lời rồi",
            en: "The fact “\(answer.fact.name)” has an answer already"),
          label: LocalizedText(vi: "giữ câu mới hơn, xóa câu kia", en: "keep the newer one, remove the other"),
          notes: [Diagnostic.Note(LocalizedText(vi: "câu trả lời đầu ở đây", en: "the first one"), at: earlier)])
      }
      first[answer.fact.name] = answer.fact.location
      guard answer.isOld(on: today) else { return nil }
      return Diagnostic(
        code: "C356", severity: .warning, at: answer.fact.location,
        LocalizedText(
          vi: "Câu trả lời này đã quá một năm (\(answer.day.vietnamese)): hỏi lại",
          en: "This answer is more than a year old (\(answer.day.iso)): ask again"))
    }
  }

  private static func overdue(_ fact: Fact, today: Day) -> Diagnostic? {
    guard fact.isOverdue(on: today) else { return nil }
    return Diagnostic(
      code: "C302", severity: .warning, at: fact.places.reviewBy,
      LocalizedText(
        vi: "Dữ kiện «\(fact.id.name)» quá hạn xem lại (\(fact.reviewBy.vietnamese))",
        en: "The fact “\(fact.id.name)” was due for review on \(fact.reviewBy.iso)"),
      label: LocalizedText(
        vi: "trang sách sẽ ghi «cần kiểm tra lại»", en: "pages will say “cần kiểm tra lại” (check again)"))
  }

  private static func sourceless(_ fact: Fact) -> Diagnostic? {
    switch fact.status {
    case .unverified, .recommendation: return nil
    case .verified, .singleSource, .dated:
      guard fact.sources.isEmpty else { return nil }
      return Diagnostic(
        code: "C310", at: fact.places.status,
        LocalizedText(vi: "Dữ kiện này chưa nêu nguồn", en: "This fact names no source"),
        label: LocalizedText(
          vi: "thêm «nguồn», hoặc ghi trạng thái «chưa kiểm chứng»", en: "add “sources”, or say “unverified”"))
    }
  }

  private static func misdated(_ fact: Fact, today: Day) -> Diagnostic? {
    if fact.reviewBy < fact.checked {
      return Diagnostic(
        code: "C311", at: fact.places.reviewBy,
        LocalizedText(
          vi: "Ngày xem lại (\(fact.reviewBy.vietnamese)) sớm hơn ngày kiểm tra (\(fact.checked.vietnamese))",
          en: "The review date (\(fact.reviewBy.iso)) comes before the day it was checked (\(fact.checked.iso))"),
        notes: [
          Diagnostic.Note(
            LocalizedText(vi: "ngày kiểm tra ở đây", en: "the day it was checked"), at: fact.places.checked)
        ])
    }
    guard fact.checked > today else { return nil }
    return Diagnostic(
      code: "C312", severity: .warning, at: fact.places.checked,
      LocalizedText(
        vi: "Ngày kiểm tra (\(fact.checked.vietnamese)) nằm trong tương lai",
        en: "The day it was checked (\(fact.checked.iso)) is in the future"))
  }
}
