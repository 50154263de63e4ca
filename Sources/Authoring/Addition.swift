package import Diagnostics
import LessonSyntax

/// What is to be written into a content folder so that it has something more: files that are new, and edits of files that
/// are there, which leave every other byte as it was.
package struct Addition: Sendable {
  /// A file that gets more.
  package struct EditedFile: Sendable {
    /// The path inside the content folder.
    package let path: String
    package let bytes: [UInt8]
  }

  /// What was made: its id in the book.
  package let id: String
  package internal(set) var newFiles: [NewFile] = []
  package internal(set) var editedFiles: [EditedFile] = []

  init(id: String) { self.id = id }

  /// Edits a file, which must say the same as before, and something more.
  mutating func edit(_ file: BookSources.File, _ edits: [Diagnostic.Edit]) throws(AdditionRefusal) {
    let bytes = TextEdits.apply(edits, to: file.source.bytes)
    // To read it once more costs little: a list may be written in a way that nobody has thought of here.
    let again = LessonParser.parse(SourceFile(path: file.source.path, bytes: bytes), id: file.tree.file)
    guard !again.diagnostics.hasErrors else { throw .noPlace(in: file) }
    editedFiles.append(EditedFile(path: file.path, bytes: bytes))
  }
}

/// Why nothing can be added: for the person who asked for it.
package struct AdditionRefusal: Error, Sendable {
  package let message: LocalizedText
  /// Whether a file is in the way, and not what was asked for.
  package let isContent: Bool

  init(_ message: LocalizedText, isContent: Bool = false) {
    self.message = message
    self.isContent = isContent
  }

  static func unreadable(_ file: BookSources.File) -> AdditionRefusal {
    AdditionRefusal(
      LocalizedText(
        vi: "Tệp «\(file.source.path)» còn lỗi nên chưa thêm vào được: hãy gõ «camnang check» rồi sửa trước",
        en:
          "“\(file.source.path)” has mistakes and nothing can be added to it: type “camnang check” and mend them first"),
      isContent: true)
  }

  static func noPlace(in file: BookSources.File) -> AdditionRefusal {
    AdditionRefusal(
      LocalizedText(
        vi: "Không rõ thêm vào chỗ nào của «\(file.source.path)»: hãy viết danh sách ấy bằng các gạch đầu dòng",
        en: "It is not clear where to add to “\(file.source.path)”: write that list with a dash for each item"),
      isContent: true)
  }
}
