package import Curriculum
import Diagnostics
import LessonSyntax

extension BookSources {
  /// The words for the kinds of lessons.
  package static let lessonKinds = ContentKind.lesson.shape.field(named: "loại")?.shape.options ?? []

  /// The words for the types of questions.
  package static let questionTypes =
    ContentKind.lesson.shape.objects(in: "câu hỏi")?.object.branches?.all.map(\.option) ?? []

  // MARK: A lesson

  /// A short lesson that is right as it is.
  package func lesson(_ id: String, title: String, kind: OptionShape, in module: String) throws(AdditionRefusal)
    -> Addition
  {
    var template = Template("bai-hoc", at: try newPath(of: .lesson, id))
    template.fill("ID", id)
    template.fill("TITLE", Template.scalar(title))
    template.fill("KIND", kind.name.vietnamese)
    template.keep("INSTALL", if: kind.name.english == Lesson.Kind.install.rawValue)
    var addition = Addition(id: id)
    addition.newFiles.append(template.file(keys: keys))
    try enter(id, in: module, &addition)
    return addition
  }

  /// A copy of a lesson with an id and a title of its own. Whatever is in it keeps its id, because these ids are the
  /// lesson's own.
  package func copy(of lesson: String, as id: String, title: String, in module: String) throws(AdditionRefusal)
    -> Addition
  {
    let path = try newPath(of: .lesson, id)
    guard let original = file(.lesson, lesson) else { throw BookSources.noLesson(lesson) }
    let shape = original.guide.root
    var edits: [Diagnostic.Edit] = []
    for (field, value) in [(shape.identifierField, id), (shape.field(named: "tiêu đề"), Template.scalar(title))] {
      guard let node = original.member(field, of: original.tree.root), original.tree.kind(of: node) == .text else {
        throw .unreadable(original)
      }
      let range = original.tree.range(of: node)
      // A block text reaches to the end of its last line.
      let isWholeLine = range.indices.last.map { original.source.bytes[$0] == UInt8(ascii: "\n") } ?? false
      edits.append(Diagnostic.Edit(range, isWholeLine ? value + "\n" : value))
    }
    edits.sort { $0.range.start < $1.range.start }
    var addition = Addition(id: id)
    addition.newFiles.append(NewFile(path: path, bytes: TextEdits.apply(edits, to: original.source.bytes)))
    try enter(id, in: module, beside: lesson, &addition)
    return addition
  }

  /// The modules in one of whose sessions a lesson is.
  package func modules(of lesson: String) -> [String] {
    modules.map(\.id).filter { id in
      guard let file = file(.module, id), let sessions = file.guide.root.objects(in: "buổi học") else { return false }
      return file.items(of: sessions.field, of: file.tree.root).contains {
        file.teaches(lesson, in: $0, sessions.object)
      }
    }
  }

  /// Writes the lesson into the session of another, else into the last one of a module.
  private func enter(
    _ lesson: String, in module: String, beside other: String? = nil, _ addition: inout Addition
  ) throws(AdditionRefusal) {
    guard let file = file(.module, module) else {
      throw AdditionRefusal(
        LocalizedText(vi: "Không có học phần «\(module)»", en: "There is no module “\(module)”"))
    }
    guard !file.parsed.diagnostics.hasErrors, let sessions = file.guide.root.objects(in: "buổi học"),
      let lessons = sessions.object.field(named: "bài học")
    else { throw .unreadable(file) }
    let all = file.items(of: sessions.field, of: file.tree.root)
    let home = other.flatMap { other in all.first { file.teaches(other, in: $0, sessions.object) } }
    guard let session = home ?? all.last, file.tree.kind(of: session) == .map else { throw .unreadable(file) }
    let appending = ListAppending(file: file, map: session, shape: sessions.object, field: lessons)
    try addition.edit(file, try appending.edits(adding: lesson))
  }

  static func noLesson(_ id: String) -> AdditionRefusal {
    AdditionRefusal(LocalizedText(vi: "Không có bài học «\(id)»", en: "There is no lesson “\(id)”"))
  }

  // MARK: A question

  /// A question at the end of a lesson's list. It asks about the objectives that no question asks about yet, or about the
  /// first.
  package func question(_ type: OptionShape, in lesson: String) throws(AdditionRefusal) -> Addition {
    guard let file = file(.lesson, lesson) else { throw BookSources.noLesson(lesson) }
    guard let questions = file.guide.root.objects(in: "câu hỏi") else { throw .unreadable(file) }
    let id = freshID("cau-hoi-moi", for: .question, in: file)
    var template = Template("cau-hoi", at: file.path)
    template.fill("ID", id)
    let objectives = untested(in: file, questions)
    if objectives.isEmpty { template.leaveOut("OBJECTIVES") }
    template.fill("OBJECTIVES", objectives.joined(separator: ", "))
    // Several examples of a type are taken in turn, so that the right choice does not always stand in one place.
    let typeField = questions.object.field(named: "loại")
    let earlier = file.items(of: questions.field, of: file.tree.root).count { question in
      file.text(of: typeField, of: question).map(type.isNamed) ?? false
    }
    var addition = Addition(id: id)
    try append(template, to: "câu hỏi", in: file, of: &addition) { examples in
      let fitting = examples.numbers { typeField.flatMap($0).map(type.isNamed) ?? false }
      return fitting[earlier % fitting.count]
    }
    return addition
  }

  private func untested(in file: File, _ questions: (field: FieldShape, object: ObjectShape)) -> [String] {
    guard let objectives = file.guide.root.objects(in: "mục tiêu") else { return [] }
    let all = file.items(of: objectives.field, of: file.tree.root).compactMap {
      file.text(of: objectives.object.identifierField, of: $0)
    }
    let tested = file.items(of: questions.field, of: file.tree.root).flatMap { question in
      file.items(of: questions.object.field(named: "mục tiêu"), of: question).map(file.tree.string)
    }
    let untested = all.filter { !tested.contains($0) }
    return untested.isEmpty ? Array(all.prefix(1)) : untested
  }
}

extension BookSources.File {
  /// Whether a session of a module names a lesson.
  fileprivate func teaches(_ lesson: String, in session: NodeID, _ shape: ObjectShape) -> Bool {
    items(of: shape.field(named: "bài học"), of: session).contains {
      tree.kind(of: $0) == .text && tree.string(of: $0) == lesson
    }
  }
}
