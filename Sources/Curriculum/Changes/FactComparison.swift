import Diagnostics

/// Facts that say something else, or are said to be surer, and whose day of checking says that nobody looked.
///
/// Passes: other words for the same, an older review date, a fact that is called less sure, and whatever was checked
/// today.
struct FactComparison {
  private let whole: CourseComparison

  init(_ whole: CourseComparison) { self.whole = whole }

  var diagnostics: [Diagnostic] {
    let facts = Dictionary(whole.old.facts.map { ($0.id.name, $0) }, uniquingKeysWith: { first, _ in first })
    let sources = Dictionary(whole.old.sources.map { ($0.id.name, $0) }, uniquingKeysWith: { first, _ in first })
    return whole.new.facts.flatMap { fact in facts[fact.id.name].map { compare($0, fact) } ?? [] }
      + whole.new.sources.compactMap { source in sources[source.id.name].flatMap { compare($0, source) } }
  }

  private func compare(_ old: Fact, _ new: Fact) -> [Diagnostic] {
    // A day that could not be read says nothing.
    guard old.checked != .earliest, new.checked != .earliest else { return [] }
    if new.checked < old.checked { return [backwards(old, new)] }
    guard new.checked == old.checked, new.checked < whole.today else { return [] }
    return [unlooked(old, new), pushed(old, new)].compactMap(\.self)
  }

  private func backwards(_ old: Fact, _ new: Fact) -> Diagnostic {
    Diagnostic(
      code: "C346", severity: .warning, at: new.places.checked,
      LocalizedText(
        vi: "Ngày của dữ kiện không lùi, hạn không dời khi chưa xem lại: «\(new.id.name)»",
        en: "Days of a fact do not go back, nor its review away unless it was checked: “\(new.id.name)”"),
      label: LocalizedText(
        vi: "trước là \(old.checked.vietnamese)", en: "it was \(old.checked.iso)"))
  }

  private func pushed(_ old: Fact, _ new: Fact) -> Diagnostic? {
    guard new.reviewBy > old.reviewBy, new.reviewBy != .latest || old.reviewBy != .latest else { return nil }
    return Diagnostic(
      code: "C346", severity: .warning, at: new.places.reviewBy,
      LocalizedText(
        vi: "Ngày của dữ kiện không lùi, hạn không dời khi chưa xem lại: «\(new.id.name)»",
        en: "Days of a fact do not go back, nor its review away unless it was checked: “\(new.id.name)”"),
      label: LocalizedText(
        vi: "trước là \(old.reviewBy.vietnamese)", en: "it was \(old.reviewBy.iso)"),
      notes: [
        Diagnostic.Note(
          LocalizedText(
            vi: "vẫn kiểm tra ngày \(new.checked.vietnamese)", en: "still checked on \(new.checked.iso)"),
          at: new.places.checked)
      ])
  }

  private func unlooked(_ old: Fact, _ new: Fact) -> Diagnostic? {
    var notes: [Diagnostic.Note] = []
    func tell(_ vietnamese: String, _ english: String, at place: Location? = nil) {
      notes.append(Diagnostic.Note(LocalizedText(vi: vietnamese, en: english), at: place))
    }
    let statement = WordingChange(from: old.statement.markdown, to: new.statement.markdown)
    if statement >= .reworded, !old.statement.source.isEmpty {
      tell(
        "nội dung trước là «\(Former.quoted(old.statement))»", "it said “\(Former.quoted(old.statement))”",
        at: new.statement.source.location)
    }
    if let was = old.value, let now = new.value, WordingChange(from: was.markdown, to: now.markdown) >= .reworded {
      tell(
        "giá trị trước là «\(Former.quoted(was))»", "its value was “\(Former.quoted(was))”", at: now.source.location)
    }
    if FactComparison.sureness(new.status) > FactComparison.sureness(old.status) {
      tell(
        "trước là «\(FactComparison.name(old.status).vietnamese)»",
        "it was “\(FactComparison.name(old.status).english)”",
        at: new.places.status)
    }
    if let other = otherSources(old, new) {
      tell("không còn nguồn nào trước đây", "none of its former sources is left", at: other)
    }
    guard !notes.isEmpty else { return nil }
    return Diagnostic(
      code: "C345", severity: .warning, at: new.places.checked,
      LocalizedText(
        vi: "Dữ kiện đã đổi thì phải kiểm tra lại và ghi ngày mới: «\(new.id.name)»",
        en: "A fact that changed is checked anew, with a new day: “\(new.id.name)”"),
      label: LocalizedText(
        vi: "vẫn là ngày kiểm tra điều cũ", en: "still the day on which the old one was checked"), notes: notes)
  }

  /// How much a reader may rely on it; advice is no claim.
  private static func sureness(_ status: Fact.Status) -> Int {
    switch status {
    case .recommendation: 0
    case .unverified: 1
    case .dated: 2
    case .singleSource: 3
    case .verified: 4
    }
  }

  private static func name(_ status: Fact.Status) -> LocalizedText {
    guard case .option(let options) = FactSchema.status.shape.shape,
      let option = options.first(where: { $0.name.english == status.rawValue })
    else { return LocalizedText(vi: status.rawValue, en: status.rawValue) }
    return option.name
  }

  /// The first of the sources, where all of them are others than before: by what they are, whatever their ids.
  private func otherSources(_ old: Fact, _ new: Fact) -> Location? {
    guard !old.sources.isEmpty, let first = new.sources.first else { return nil }
    let names = Set(old.sources.map(\.name))
    guard !new.sources.contains(where: { names.contains($0.name) }) else { return nil }
    let before = Set(whole.old.sources.filter { names.contains($0.id.name) }.map(FactComparison.address))
    let now = Set(new.sources.map(\.name))
    let after = whole.new.sources.filter { now.contains($0.id.name) }
    // One that was looked at no later than the fact was part of that look.
    let isNews = after.allSatisfy { $0.accessed > new.checked }
    return isNews && before.isDisjoint(with: after.map(FactComparison.address)) ? first.location : nil
  }

  // MARK: Sources

  /// Where a source is found, without what makes no difference.
  private static func address(_ source: Source) -> String {
    guard let url = source.url?.name else {
      return Wording([source.title, source.number].compactMap(\.self).map { .line($0) }).bare
    }
    var rest = url.lowercased()[...]
    for opening in ["https://", "http://", "www."] where rest.hasPrefix(opening) {
      rest = rest.dropFirst(opening.count)
    }
    rest = rest.prefix { $0 != "#" }
    while rest.last == "/" { rest = rest.dropLast() }
    return String(rest)
  }

  private func compare(_ old: Source, _ new: Source) -> Diagnostic? {
    guard old.accessed == new.accessed, new.accessed < whole.today, new.accessed != .earliest,
      FactComparison.address(old) != FactComparison.address(new)
    else { return nil }
    return Diagnostic(
      code: "C347", severity: .warning, at: new.url?.location ?? new.title.source.location,
      LocalizedText(
        vi: "Nguồn ở chỗ khác thì phải mở xem và ghi ngày mới: «\(new.id.name)»",
        en: "A source at another place is looked at, with a new day: “\(new.id.name)”"),
      label: LocalizedText(
        vi: "vẫn «xem ngày» \(new.accessed.vietnamese)", en: "still “accessed” on \(new.accessed.iso)"),
      notes: [Former.note(old.url?.name ?? old.title.markdown)])
  }
}
