import Diagnostics

/// What changed in a lesson that kept its id, as far as people's progress is kept under it: passes under the lesson and
/// its revision, what is remembered under a question and its own, ticks under a step and the lesson's revision.
///
/// Steps that come, go or change places pass: a tick stays with its step, and a new one is not ticked.
struct LessonComparison {
  let old: Lesson
  let new: Lesson
  let whole: CourseComparison
  private let kept: KeptIDs

  init(from old: Lesson, to new: Lesson, in whole: CourseComparison, _ kept: KeptIDs) {
    self.old = old
    self.new = new
    self.whole = whole
    self.kept = kept
  }

  var diagnostics: [Diagnostic] {
    let questions = Dictionary(old.questions.map { ($0.id.name, $0) }, uniquingKeysWith: { first, _ in first })
    let changed = new.questions.flatMap { question in
      questions[question.id.name].map { compare($0, question) } ?? []
    }
    return [lowered(.lesson, new.id, from: old.revision, to: new.revision), turned].compactMap(\.self) + changed
      + warnings
  }

  // MARK: Questions

  private func compare(_ old: Question, _ new: Question) -> [Diagnostic] {
    if let lowered = lowered(.question, new.id, from: old.revision, to: new.revision) { return [lowered] }
    guard old.revision == new.revision, !kept.isReused(.question, new.id.name, in: self.new.id.name) else { return [] }
    var changes = AnswerComparison(shown: whole.shown).changes(from: old.body, to: new.body)
    let prompt = whole.shown.change(old.prompt.markdown, new.prompt.markdown)
    if prompt >= .reworded, !old.prompt.source.isEmpty {
      changes.insert(
        AnswerChange(
          "câu hỏi trước là «\(Former.quoted(old.prompt.markdown))»",
          "it asked “\(Former.quoted(old.prompt.markdown))”", at: new.prompt.source.location,
          isCertain: prompt == .turned), at: 0)
    }
    guard !changes.isEmpty else { return [] }
    let place = whole.new.placeOfRevision(new.id)
    return [
      Diagnostic(
        code: "C339", severity: changes.contains(where: \.isCertain) ? .error : .warning, at: place,
        LocalizedText(
          vi: "Câu hỏi đổi nghĩa thì phải tăng «bản»: «\(new.id.name)»",
          en: "A question that means something else needs a higher “rev”: “\(new.id.name)”"),
        label: LocalizedText(
          vi: "vẫn là \(new.revision): ai đã học câu cũ không được hỏi lại",
          en: "still \(new.revision): those who learned the old one are not asked again"),
        notes: changes.map { Diagnostic.Note($0.text, at: $0.location) },
        fixes: [CourseComparison.raising(place, to: new.revision + 1)])
    ]
  }

  private func lowered(_ kind: IDKind, _ id: Identifier, from old: Int, to new: Int) -> Diagnostic? {
    guard new < old else { return nil }
    let place = whole.new.placeOfRevision(id)
    return Diagnostic(
      code: "C340", at: place,
      LocalizedText(
        vi: "Số «bản» chỉ được tăng: \(kind.name.vietnamese) «\(id.name)» trước là \(old), nay là \(new)",
        en: "A “rev” only goes up: the \(kind.name.english) “\(id.name)” had \(old), now it has \(new)"),
      label: kind == .question
        ? LocalizedText(
          vi: "ai đã học bản \(old) sẽ không bao giờ được hỏi lại",
          en: "those who learned \(old) would never be asked again")
        : LocalizedText(
          vi: "kết quả của bản \(old) được tính cho bản này", en: "passes of \(old) would count for this one"),
      fixes: [
        CourseComparison.raising(place, to: old), CourseComparison.raising(place, to: old + 1),
      ])
  }

  // MARK: What the lesson's own revision stands for

  /// What a reader has ticked or passed and says the opposite now.
  private var turned: Diagnostic? {
    guard old.revision == new.revision, !kept.isReused(.lesson, new.id.name, in: "") else { return nil }
    var notes: [Diagnostic.Note] = []
    func compare(_ kind: IDKind, _ old: String, _ new: MappedText) {
      guard whole.shown.change(old, new.text) == .turned else { return }
      notes.append(
        Diagnostic.Note(
          LocalizedText(
            vi: "\(kind.name.vietnamese) này trước là «\(Former.quoted(old))»",
            en: "this \(kind.name.english) was “\(Former.quoted(old))”"), at: new.location))
    }
    for (was, now) in pairs(old.objectives, new.objectives, by: \.id) {
      compare(.objective, was.learner.markdown, now.learner.source)
    }
    for (was, now) in pairs(old.steps, new.steps, by: \.id) { compare(.step, was.action.markdown, now.action.source) }
    for (was, now) in pairs(old.warnings, new.warnings, by: \.id) {
      compare(.warning, was.title.markdown, now.title.source)
      compare(.warning, was.text.markdown, now.text.source)
    }
    guard !notes.isEmpty else { return nil }
    let place = whole.new.placeOfRevision(new.id)
    return Diagnostic(
      code: "C344", severity: .warning, at: place,
      LocalizedText(
        vi: "Bài dạy điều ngược lại thì phải tăng «bản» của bài: «\(new.id.name)»",
        en: "A lesson that teaches the opposite needs a higher “rev”: “\(new.id.name)”"),
      label: LocalizedText(
        vi: "vẫn là \(new.revision): ai đã đạt bài cũ không phải học lại",
        en: "still \(new.revision): those who passed the old one need not learn it again"),
      notes: notes, fixes: [CourseComparison.raising(place, to: new.revision + 1)])
  }

  private func pairs<Part>(_ old: [Part], _ new: [Part], by id: KeyPath<Part, Identifier>) -> [(Part, Part)] {
    let former = Dictionary(old.map { ($0[keyPath: id].name, $0) }, uniquingKeysWith: { first, _ in first })
    return new.compactMap { part in former[part[keyPath: id].name].map { ($0, part) } }
  }

  /// Critical warnings that are none any more: no question about them must be answered right now.
  private var warnings: [Diagnostic] {
    let now = Dictionary(new.warnings.map { ($0.id.name, $0) }, uniquingKeysWith: { first, _ in first })
    return old.criticalWarnings.compactMap { warning in
      let key = ObjectKey(.warning, warning.id.name, in: old.id.name)
      let (place, isGone): (Location, Bool)
      switch now[warning.id.name] {
      case let still?:
        guard still.severity != .critical else { return nil }
        (place, isGone) = (still.id.location, false)
      case nil:
        guard !kept.isElsewhere(key), !whole.new.unread.mayHold(key), !whole.mayVanish.contains(key) else { return nil }
        (place, isGone) = (new.id.location, true)
      }
      return Diagnostic(
        code: "C343", severity: .warning, at: place,
        LocalizedText(
          vi: "Cảnh báo nghiêm trọng không được mất hay hạ mức: «\(Former.quoted(warning.title))»",
          en: "A critical warning is neither dropped nor lowered: “\(Former.quoted(warning.title))”"),
        label: isGone
          ? LocalizedText(vi: "bài này không còn cảnh báo ấy", en: "this lesson has it no more")
          : LocalizedText(
            vi: "trước là «nghiêm trọng»: phải trả lời đúng mới đạt",
            en: "it was “critical”: its question had to be answered right to pass"))
    }
  }
}
