import Diagnostics

/// Facts have sources and dates that make sense, and are looked at again in time.
enum FactChecks {
  static func check(_ facts: [Fact], today: Day) -> [Diagnostic] {
    facts.flatMap { fact in
      [overdue(fact, today: today), sourceless(fact), misdated(fact, today: today)].compactMap(\.self)
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
