import Diagnostics

/// Which ids stayed, went, got another name, moved, or were given to something else.
struct KeptIDs {
  private let whole: CourseComparison
  private let pairs: IDPairs
  private var reused: Set<ObjectKey> = []

  private var old: CourseTrace { whole.old }
  private var new: CourseTrace { whole.new }

  init(_ whole: CourseComparison) {
    self.whole = whole
    pairs = IDPairs(from: whole.old, to: whole.new)
    for key in whole.old.order {
      guard let was = whole.old.items[key], let now = whole.new.items[key], isRevisionKept(key) else { continue }
      if KeptIDs.isAnother(was, now) { reused.insert(key) }
    }
  }

  /// Whether something is in the book under another id.
  func isElsewhere(_ key: ObjectKey) -> Bool { pairs.renamed[key] != nil }

  /// Whether an id stayed and nothing of what it named did.
  func isReused(_ kind: IDKind, _ name: String, in scope: String) -> Bool {
    reused.contains(ObjectKey(kind, name, in: scope))
  }

  var diagnostics: [Diagnostic] {
    vanished
      + old.order.compactMap { key in pairs.renamed[key].flatMap { renamed(key, to: $0) } }
      + new.order.filter(reused.contains).compactMap(another)
  }

  // MARK: Reused

  /// Of two texts with so few words in common the one is no edited form of the other.
  private static let likeness = 0.15
  /// Words that each must have: two short texts may share none and be one.
  private static let words = 4

  private static func isAnother(_ old: CourseTrace.Item, _ new: CourseTrace.Item) -> Bool {
    guard !old.texts.isEmpty, !zip(old.texts, new.texts).contains(where: { $0.source.text == $1.source.text }) else {
      return false
    }
    let (was, now) = (old.wording, new.wording)
    return min(was.words.count, now.words.count) >= words && was.likeness(to: now) < likeness
  }

  /// Where a revision was raised, those who learned the old thing are asked anew.
  private func isRevisionKept(_ key: ObjectKey) -> Bool {
    func revision(in trace: CourseTrace) -> Int? {
      switch key.kind {
      case .lesson: trace.lesson(key.name)?.revision
      case .question: trace.lesson(key.scope)?.questions.first { $0.id.name == key.name }?.revision
      default: nil
      }
    }
    return revision(in: old) == revision(in: new)
  }

  private func another(_ key: ObjectKey) -> Diagnostic? {
    guard let was = old.items[key], let now = new.items[key] else { return nil }
    return Diagnostic(
      code: "C342", severity: .warning, at: now.id.location,
      LocalizedText(
        vi: "Mã đã dùng không đặt cho thứ khác: \(key.kind.name.vietnamese) «\(key.name)» nay là chuyện khác hẳn",
        en: "An id is not given to something else: the \(key.kind.name.english) “\(key.name)” is another now"),
      label: LocalizedText(vi: "đặt mã mới", en: "give it a new id"),
      notes: was.texts.first.map { [Former.note($0.source.text)] } ?? [])
  }

  // MARK: Renamed

  private func renamed(_ key: ObjectKey, to other: ObjectKey) -> Diagnostic? {
    guard let now = new.items[other] else { return nil }
    let kind = key.kind.name
    guard key.scope == other.scope else {
      return Diagnostic(
        code: "C341", severity: .warning, at: now.id.location,
        LocalizedText(
          vi: "Mã đã dùng không được mất hay đổi: \(kind.vietnamese) «\(key.written)» đã sang chỗ khác",
          en: "An id that was used neither goes nor changes: the \(kind.english) “\(key.written)” has moved"),
        label: KeptIDs.loss(key.kind))
    }
    let isFree = !new.used.contains(other) && key.kind.owner == .lesson
    return Diagnostic(
      code: "C341", severity: .warning, at: now.id.location,
      LocalizedText(
        vi: "Mã đã dùng không được mất hay đổi: \(kind.vietnamese) này trước mang mã «\(key.name)»",
        en: "An id that was used neither goes nor changes: this \(kind.english) had the id “\(key.name)”"),
      label: KeptIDs.loss(key.kind),
      fixes: isFree ? [Suggestion.fix(replacing: now.id.location, with: key.name)] : [])
  }

  // MARK: Vanished

  /// Names that are told of what went from one place.
  private static let most = 5

  private struct Place: Hashable {
    let kind: IDKind
    let location: Location
  }

  private var vanished: [Diagnostic] {
    var order: [Place] = []
    var names: [Place: [String]] = [:]
    for key in pairs.vanished where !whole.mayVanish.contains(key) && !isToldElsewhere(key) {
      let place = Place(kind: key.kind, location: location(of: key))
      if names[place] == nil { order.append(place) }
      names[place, default: []].append(key.name)
    }
    return order.map { gone(names[$0] ?? [], at: $0) }
  }

  /// Of a lesson that went with all that is in it, only that is told; of a critical warning it is told as that.
  private func isToldElsewhere(_ key: ObjectKey) -> Bool {
    if let owner = key.owner, new.items[owner] == nil { return true }
    guard key.kind == .warning else { return false }
    return old.lesson(key.scope)?.criticalWarnings.contains { $0.id.name == key.name } ?? false
  }

  private func gone(_ names: [String], at place: Place) -> Diagnostic {
    let shown = names.prefix(KeptIDs.most)
    let rest = names.count - shown.count
    let vietnamese = shown.map { "«\($0)»" }.joined(separator: ", ") + (rest > 0 ? " và \(rest) mã nữa" : "")
    let english = shown.map { "“\($0)”" }.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    return Diagnostic(
      code: "C341", severity: .warning, at: place.location,
      LocalizedText(
        vi: "Mã đã dùng không được mất hay đổi: không còn \(place.kind.name.vietnamese) \(vietnamese)",
        en: "An id that was used neither goes nor changes: no \(place.kind.name.english) \(english) any more"),
      label: KeptIDs.loss(place.kind), notes: place.kind == .lesson ? names.flatMap(lostWarnings) : [])
  }

  /// What a lesson that is gone said for everybody's safety.
  private func lostWarnings(_ lesson: String) -> [Diagnostic.Note] {
    (old.lesson(lesson)?.criticalWarnings ?? []).map { warning in
      Diagnostic.Note(
        LocalizedText(
          vi: "mất theo cảnh báo nghiêm trọng «\(Former.quoted(warning.title))»",
          en: "with it the critical warning “\(Former.quoted(warning.title))” is gone"))
    }
  }

  private static func loss(_ kind: IDKind) -> LocalizedText {
    switch kind {
    case .question:
      LocalizedText(vi: "điều người học đã nhớ về câu cũ bị bỏ", en: "what people remember of the old one is lost")
    case .lesson:
      LocalizedText(
        vi: "ai đã đạt bài cũ thì mất kết quả, liên kết đến bài hỏng",
        en: "passes of the old one are lost, and links to it break")
    case .objective:
      LocalizedText(vi: "mục tiêu cũ không được theo dõi nữa", en: "the old one is followed no more")
    default: LocalizedText(vi: "liên kết từ nơi khác đến mã cũ sẽ hỏng", en: "links to the old id break")
    }
  }

  /// Where something stood: what was around it, its file, or the book.
  private func location(of key: ObjectKey) -> Location {
    if let owner = key.owner.flatMap({ new.items[$0] }) { return owner.id.location }
    if key.kind == .lesson, let around = sessionOfOld(lesson: key.name) { return around }
    let path = old.items[key]?.path
    if let file = new.files.first(where: { $0.path == path }) ?? new.files.first(where: { $0.kind == .book }) {
      return Location(file: file.id, range: ByteRange(0, 0))
    }
    return Location(file: FileID(index: 0), range: ByteRange(0, 0))
  }

  private func sessionOfOld(lesson: String) -> Location? {
    for module in old.modules {
      for session in module.sessions where session.lessons.contains(where: { $0.name == lesson }) {
        let keys = [ObjectKey(.session, session.id.name, in: module.id.name), ObjectKey(.module, module.id.name)]
        return keys.lazy.compactMap { new.items[$0]?.id.location }.first
      }
    }
    return nil
  }
}
