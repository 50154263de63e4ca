import Diagnostics

/// What must hold of a province's course beside the base: its critical warnings are there, and asked about.
struct VariantChecks {
  let variant: Variant
  let file: FileID
  let base: Course
  /// The lessons that are left out, each with the patch that does it.
  let omittedLessons: [String: Patch]

  /// What is wrong in the variant's course and not in the base. A question that was left out and a warning that nothing
  /// asks about any more are told at the patch.
  func judge(_ found: [Diagnostic]) -> [Diagnostic] {
    found.map { diagnostic in
      if diagnostic.code == "C304", diagnostic.location.file != file { return unasked(diagnostic) }
      return VariantChecks.noted(diagnostic, in: variant.id)
    }
  }

  /// Says that a mistake is there in the variant only.
  static func noted(_ diagnostic: Diagnostic, in id: Identifier) -> Diagnostic {
    var noted = diagnostic
    noted.notes.append(
      Diagnostic.Note(
        LocalizedText(vi: "chỉ có khi dựng biến thể «\(id.name)»", en: "only where the variant “\(id.name)” is built"),
        at: id.location))
    return noted
  }

  private func unasked(_ diagnostic: Diagnostic) -> Diagnostic {
    let lesson = base.lessons.first { $0.warnings.contains { $0.id.location == diagnostic.location } }
    let patch = variant.patches.first { $0.target.kind == .question && $0.target.scope == lesson?.id.name }
    return Diagnostic(
      code: "C329", at: (patch?.id ?? variant.id).location,
      LocalizedText(
        vi: "Bỏ câu hỏi thì một cảnh báo nghiêm trọng không còn được hỏi đến",
        en: "Without the question nothing asks about a critical warning"),
      label: LocalizedText(
        vi: "thay bằng câu khác hỏi về cảnh báo ấy", en: "replace it by another question about the warning"),
      notes: [Diagnostic.Note(LocalizedText(vi: "cảnh báo ở đây", en: "the warning is here"), at: diagnostic.location)])
  }

  func check(_ course: Course) -> [Diagnostic] {
    base.lessons.flatMap { lesson -> [Diagnostic] in
      let critical = lesson.criticalWarnings
      if let patch = omittedLessons[lesson.id.name] {
        return critical.compactMap { uncovered($0, of: lesson, by: patch, in: course) }
      }
      let kept = course.lesson(lesson.id.name)?.criticalWarnings.map(\.id.name) ?? []
      return critical.filter { !kept.contains($0.id.name) }.map(lost)
    }
  }

  /// A critical warning of a lesson that is left out and is said nowhere else.
  private func uncovered(_ warning: Warning, of lesson: Lesson, by patch: Patch, in course: Course) -> Diagnostic? {
    let key = ObjectKey(.warning, warning.id.name, in: lesson.id.name)
    let standIns = patch.keptWarnings.filter { $0.warning.key(.warning) == key }.map(\.standIn)
    guard !standIns.contains(where: { isCritical($0.key(.warning), in: course) }) else { return nil }
    return Diagnostic(
      code: "C328", at: standIns.first?.location ?? patch.id.location,
      LocalizedText(
        vi: "Bỏ bài này thì mất cảnh báo nghiêm trọng «\(warning.title.markdown)»",
        en: "Without this lesson the critical warning “\(warning.title.markdown)” is lost"),
      label: standIns.isEmpty
        ? LocalizedText(
          vi: "nêu trong «cảnh báo còn ở» bài nào vẫn nói điều ấy",
          en: "name in “warnings-kept” which lesson still says it")
        : LocalizedText(
          vi: "ở đây phải là một cảnh báo nghiêm trọng còn trong sách",
          en: "this must be a critical warning that is still in the book"),
      notes: [
        Diagnostic.Note(
          LocalizedText(vi: "cảnh báo bị mất: \(key.written)", en: "what is lost: \(key.written)"),
          at: warning.id.location)
      ])
  }

  private func isCritical(_ key: ObjectKey, in course: Course) -> Bool {
    course.lesson(key.scope)?.criticalWarnings.contains { $0.id.name == key.name } ?? false
  }

  private func lost(_ warning: Warning) -> Diagnostic {
    Diagnostic(
      code: "C328", at: variant.id.location,
      LocalizedText(
        vi: "Biến thể làm mất cảnh báo nghiêm trọng «\(warning.title.markdown)»",
        en: "The variant loses the critical warning “\(warning.title.markdown)”"),
      notes: [Diagnostic.Note(LocalizedText(vi: "cảnh báo ở đây", en: "the warning is here"), at: warning.id.location)])
  }
}
