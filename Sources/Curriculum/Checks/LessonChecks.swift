import Diagnostics

/// What a lesson should have that its schema cannot say.
enum LessonChecks {
  /// What can be told of the lesson alone.
  ///
  /// - Parameters:
  ///   - lesson: which lesson.
  ///   - unread: What is written in it and could not be read: that it is missing was said.
  /// - Returns: the mistakes.
  static func check(_ lesson: Lesson, unread: [(kind: IDKind, scope: String)]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if lesson.objectives.isEmpty, !unread.contains(where: { $0.kind == .objective }) {
      diagnostics.append(
        warning(
          "C303", at: lesson.id.location,
          LocalizedText(
            vi: "Bài học chưa có mục tiêu: người học sẽ làm được gì?",
            en: "The lesson has no objectives: what will the learner be able to do?")))
    }
    if lesson.kind == .install, lesson.officialSource == nil {
      diagnostics.append(
        Diagnostic(
          code: "C305", at: lesson.id.location,
          LocalizedText(
            vi: "Bài cài đặt phải nói ứng dụng chính thức lấy ở đâu (khóa «nguồn chính thức»)",
            en: "An install lesson must say where the app officially comes from (“official-source”)")))
    }
    diagnostics += lesson.steps.compactMap(severalActions)
    diagnostics += lesson.questions.compactMap(unexplainedChange)
    diagnostics += AnswerPatterns.check(lesson)
    if let plan = misplanned(lesson) { diagnostics.append(plan) }
    diagnostics += unplanned(lesson)
    if let twice = leafletTwice(lesson) { diagnostics.append(twice) }
    return diagnostics
  }

  /// A step that no part of the class shows or does is one that nobody learns there.
  private static func unplanned(_ lesson: Lesson) -> [Diagnostic] {
    let planned = Set((lesson.trainer?.plan ?? []).flatMap(\.steps).map(\.name))
    // A plan that names no steps at all leaves them to whoever teaches.
    guard !planned.isEmpty else { return [] }
    return lesson.steps.filter { !planned.contains($0.id.name) }.map { step in
      warning(
        "C352", at: step.id.location,
        LocalizedText(
          vi: "Bước này chưa có trong phần nào của tiến trình", en: "No part of the plan shows or does this step"),
        label: LocalizedText(
          vi: "thêm \(step.id.name) vào «bước» của một phần", en: "add \(step.id.name) to the “steps” of a part"))
    }
  }

  /// Its steps come from one list.
  private static func leafletTwice(_ lesson: Lesson) -> Diagnostic? {
    guard let leaflet = lesson.leaflet, !leaflet.boxes.isEmpty, let first = leaflet.steps.first else { return nil }
    return Diagnostic(
      code: "C353", at: first.location,
      LocalizedText(
        vi: "Tờ rơi có cả «bước» và «ô»: chỉ giữ một", en: "The leaflet has both “steps” and “boxes”: keep one of them"),
      label: LocalizedText(vi: "bỏ dòng này: «ô» đã thay nó", en: "leave this out: “boxes” stand for it"))
  }

  /// A timetable is made from a lesson's minutes, and a class is held by its plan.
  private static func misplanned(_ lesson: Lesson) -> Diagnostic? {
    guard let planned = lesson.trainer?.plannedMinutes, planned > 0, lesson.minutes > 0, planned != lesson.minutes
    else { return nil }
    return warning(
      "C324", at: lesson.id.location,
      LocalizedText(
        vi: "Tiến trình cộng lại là \(planned) phút, còn «thời lượng» của bài là \(lesson.minutes) phút",
        en: "The plan adds up to \(planned) minutes, while the lesson's “minutes” are \(lesson.minutes)"),
      label: LocalizedText(vi: "hai số này phải bằng nhau", en: "the two must be equal"))
  }

  /// Whoever learned the former meaning is told what is different now.
  private static func unexplainedChange(_ question: Question) -> Diagnostic? {
    guard question.revision > 1, question.change == nil else { return nil }
    return warning(
      "C320", at: question.id.location,
      LocalizedText(
        vi: "Câu hỏi đã sang bản \(question.revision) nhưng chưa nói điều gì đã đổi",
        en: "The question is in revision \(question.revision) and does not say what has changed"),
      label: LocalizedText(
        vi: "thêm «thay đổi: …» để người đã học biết; nếu chỉ sửa lỗi gõ thì giữ nguyên «bản»",
        en: "add “change: …” for those who learned it; where a typo was mended, keep the revision"))
  }

  /// Critical warnings and objectives that none of the lesson's questions asks about.
  static func uncovered(_ lesson: Lesson, _ coverage: QuestionCoverage) -> [Diagnostic] {
    let warnings = lesson.criticalWarnings.filter { !coverage.asksAbout(.warning, $0.id.name, in: lesson) }.map {
      warning(
        "C304", at: $0.id.location,
        LocalizedText(
          vi: "Chưa có câu hỏi nào về cảnh báo nghiêm trọng này", en: "No question asks about this critical warning"),
        label: LocalizedText(
          vi: "thêm «cảnh báo: [\($0.id.name)]» vào một câu hỏi", en: "add “warnings: [\($0.id.name)]” to a question"))
    }
    guard !lesson.questions.isEmpty else { return warnings }
    let objectives = lesson.objectives.filter { !coverage.asksAbout(.objective, $0.id.name, in: lesson) }.map {
      warning(
        "C309", at: $0.id.location,
        LocalizedText(vi: "Chưa có câu hỏi nào về mục tiêu này", en: "No question tests this objective"))
    }
    return warnings + objectives
  }

  private static func severalActions(_ step: Step) -> Diagnostic? {
    guard let second = SecondAction.find(in: step.action.markdown) else { return nil }
    return warning(
      "C306", at: step.action.source.location(of: second),
      LocalizedText(vi: "Một bước chỉ nên có một việc", en: "A step should be one action"),
      label: LocalizedText(vi: "việc thứ hai: tách thành bước riêng", en: "the second: make it a step of its own"))
  }

  private static func warning(
    _ code: String, at location: Location, _ message: LocalizedText, label: LocalizedText? = nil
  ) -> Diagnostic { Diagnostic(code: code, severity: .warning, at: location, message, label: label) }
}
