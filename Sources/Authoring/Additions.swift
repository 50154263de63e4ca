package import Curriculum
package import Diagnostics
import LessonSyntax

extension BookSources {
  // MARK: Objects that are a file

  /// A platform.
  package func platform(_ id: String, name: String) throws(AdditionRefusal) -> Addition {
    try whole(.platform, "nen-tang", id) { $0.fill("TITLE", Template.scalar(name)) }
  }

  /// A sheet to print.
  package func sheet(_ id: String, title: String) throws(AdditionRefusal) -> Addition {
    try whole(.sheet, "phieu", id) { $0.fill("TITLE", Template.scalar(title)) }
  }

  /// A province's book, which says in its title whose it is.
  package func variant(_ id: String, title: String) throws(AdditionRefusal) -> Addition {
    guard let book = files(of: .book).first,
      let bookID = book.text(of: book.guide.root.identifierField, of: book.tree.root),
      let bookTitle = book.text(of: book.guide.root.field(named: "tiêu đề"), of: book.tree.root)
    else {
      throw AdditionRefusal(
        LocalizedText(
          vi:
            "Chưa đọc được mã và tiêu đề của sách trong \(ContentKind.bookFile): hãy gõ «camnang check» rồi sửa trước",
          en:
            "The book's id and title in \(ContentKind.bookFile) cannot be read: type “camnang check” and mend them first"
        ),
        isContent: true)
    }
    return try whole(.variant, "bien-the", id) { template in
      template.fill("BOOK", bookID)
      template.fill("FINGERPRINT", TextFingerprint.of(bookTitle))
      template.fill("NEW-TITLE", Template.scalar("\(bookTitle), bản \(title)"))
      template.fill("WORDS", words(of: book, for: id))
      template.fill("TITLE", Template.scalar(title))
    }
  }

  /// The book's words, each with its own text beside the place where another is to be written.
  private func words(of book: File, for variant: String) -> String {
    guard let list = book.guide.root.objects(in: "chữ của sách") else { return "" }
    let items = book.items(of: list.field, of: book.tree.root).compactMap { word -> String? in
      guard let id = book.text(of: list.object.identifierField, of: word),
        let text = book.text(of: list.object.field(named: "chữ"), of: word)
      else { return nil }
      let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
      return "  - thay: \(id)\n    bằng: # \(line)\n"
    }
    guard !items.isEmpty else { return "" }
    return """
      # Chữ của sách chung ghi sau dấu thăng. Viết chữ của nơi này vào trước dấu ấy; chữ nào dùng chung được thì chép lại.
      # Rồi gõ «camnang variant todo \(variant)»: máy nêu những chỗ còn nói như sách chung, cho đến khi không còn.
      chữ của sách:
      \(items.joined())
      """
  }

  private func whole(_ kind: ContentKind, _ template: String, _ id: String, _ fill: (inout Template) -> Void)
    throws(AdditionRefusal) -> Addition
  {
    let path = try newPath(of: kind, id)
    var template = Template(template, at: path)
    template.fill("ID", id)
    fill(&template)
    var addition = Addition(id: id)
    addition.newFiles.append(template.file(keys: keys))
    return addition
  }

  /// Where an object that is a file is to be written.
  func newPath(of kind: ContentKind, _ id: String) throws(AdditionRefusal) -> String {
    let path = "\(kind.folder ?? "")/\(id).yaml"
    if let idKind = kind.shape.identifierKind, ids(of: idKind).contains(id) || file(at: path) != nil {
      throw AdditionRefusal(BookSources.taken(id, idKind))
    }
    return path
  }

  /// What to say of an id that something has.
  package static func taken(_ id: String, _ kind: IDKind) -> LocalizedText {
    LocalizedText(
      vi: "Mã «\(id)» đã có \(kind.name.vietnamese) dùng rồi: hãy chọn mã khác",
      en: "The id “\(id)” belongs to another \(kind.name.english): choose another")
  }

  // MARK: Objects in lists

  /// A fact that nobody has confirmed yet, in a file of its topic, which is made where it is not there.
  package func fact(_ id: String, statement: String, today: Day, in file: String) throws(AdditionRefusal) -> Addition {
    try entry(id, .facts, in: file, list: "dữ kiện", "du-kien") { template in
      template.fill("TITLE", Template.scalar(statement))
      template.fill("TODAY", today.iso)
      template.fill("NEXT-YEAR", today.nextYear.iso)
    }
  }

  /// A word that is to be explained.
  package func term(_ id: String, word: String, in file: String) throws(AdditionRefusal) -> Addition {
    try entry(id, .glossary, in: file, list: "thuật ngữ", "thuat-ngu") { $0.fill("TITLE", Template.scalar(word)) }
  }

  private func entry(
    _ id: String, _ kind: ContentKind, in name: String, list: String, _ template: String,
    _ fill: (inout Template) -> Void
  ) throws(AdditionRefusal) -> Addition {
    let path = "\(kind.folder ?? "")/\(name).yaml"
    var template = Template(template, at: path)
    template.fill("ID", id)
    fill(&template)
    var addition = Addition(id: id)
    guard let old = file(at: path) else {
      addition.newFiles.append(template.file(keys: keys))
      return addition
    }
    try append(template, to: list, in: old, of: &addition)
    return addition
  }

  /// Puts the first object of a template's list, or the one that is chosen, at the end of the same list of a file.
  func append(
    _ template: Template, to list: String, in file: File, of addition: inout Addition,
    choosing choose: (ListItems) -> Int = { _ in 0 }
  ) throws(AdditionRefusal) {
    let shape = file.guide.root
    guard !file.parsed.diagnostics.hasErrors, let map = file.tree.root, let field = shape.field(named: list) else {
      throw .unreadable(file)
    }
    let items = ListItems(template.source(keys: file.keys ?? keys), of: field)
    let edits = try ListAppending(file: file, map: map, shape: shape, field: field).edits(
      adding: items.lines(of: choose(items)))
    try addition.edit(file, edits)
  }
}

/// The items of a list of a source, as the lines that they are written in.
struct ListItems {
  private let tree: SyntaxTree
  private let items: [NodeID]

  init(_ source: SourceFile, of field: FieldShape) {
    let tree = LessonParser.parse(source, id: FileID(index: 0)).tree
    let list = tree.root.flatMap { tree.member(field, of: $0) }
    items = list.map(tree.items) ?? []
    self.tree = tree
  }

  /// The items whose fields say something.
  func numbers(where holds: ((FieldShape) -> String?) -> Bool) -> [Int] {
    items.indices.filter { number in
      holds { field in
        tree.member(field, of: items[number]).map(tree.string)
      }
    }
  }

  /// Moved to the left edge, without the dash.
  func lines(of number: Int) -> [Substring] {
    let range = tree.range(of: items[number]).indices
    let before = tree.bytes[..<range.lowerBound]
    let column = range.lowerBound - (before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)
    let lines = String(decoding: tree.bytes[range], as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { $0.offset == 0 ? $0.element : $0.element.dropFirst(column) }
  }
}
