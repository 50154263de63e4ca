package import Diagnostics
import VietnameseText

/// Files that the book cannot use where they are, or as they are: what is in them is not looked at.
package enum FileChecks {
  package static func wrongEnding(of file: FileID) -> Diagnostic {
    Diagnostic(
      code: "C315", severity: .warning, at: Location(file: file, range: ByteRange(0, 0)),
      LocalizedText(
        vi: "Tệp nguồn phải có đuôi .yaml (chữ thường); tệp này không được đọc",
        en: "Sources end in .yaml, in lower case; this file is not read"))
  }

  /// What people write with other programs, or what a text editor made of a name: `bai-moi.yaml.txt`.
  private static let documents: Set<String> = [
    "txt", "md", "doc", "docx", "odt", "rtf", "pdf", "xls", "xlsx", "ods", "csv", "json", "html", "htm", "pages",
  ]

  /// Whether a file that is no source was most likely meant to be one: a document among the book's sources. The path is
  /// that inside the content folder.
  package static func isPassedOverByMistake(_ path: String) -> Bool {
    let parts = path.lowercased().split(separator: "/")
    let pieces = (parts.last ?? "").split(separator: ".")
    guard let ending = pieces.last, pieces.count > 1, documents.contains(String(ending)) else { return false }
    return ContentKind(path: path) != nil || pieces.dropLast().last == "yaml"
  }

  package static func passedOver(_ file: FileID, _ path: String) -> Diagnostic {
    let isRenamed = path.lowercased().contains(".yaml.")
    return Diagnostic(
      code: "C315", severity: .warning, at: Location(file: file, range: ByteRange(0, 0)),
      LocalizedText(
        vi: "Tệp này không được đọc: tệp nguồn là tệp chữ có đuôi .yaml",
        en: "This file is not read: sources are text files that end in .yaml"),
      notes: isRenamed
        ? [
          Diagnostic.Note(
            LocalizedText(
              vi:
                "Trình soạn thảo đã nối thêm đuôi vào tên: đổi tên tệp, bỏ phần sau .yaml (bật hiện đuôi tệp để thấy)",
              en: "The editor added an ending to the name: rename the file without what follows .yaml"))
        ] : [])
  }

  static func unknownPlace(_ file: ContentFile) -> Diagnostic {
    let folders = ContentKind.allCases.compactMap(\.folder)
    let files = ContentKind.allCases.compactMap(\.file)
    let top = file.path.split(separator: "/").first.map(String.init) ?? ""
    let near = NearMiss.suggestions(for: top, among: top == file.path ? files : folders)
    return Diagnostic(
      code: "C315", severity: .warning, at: Location(file: file.id, range: ByteRange(0, 0)),
      LocalizedText(
        vi: "Tệp này không nằm trong thư mục nào của sách nên không được dùng",
        en: "This file is in none of the book's folders, so it is not used"), label: Suggestion.label(near),
      notes: [
        Diagnostic.Note(
          LocalizedText(
            vi: "Các thư mục: \(folders.joined(separator: ", ")); tệp riêng: \(files.joined(separator: ", "))",
            en: "The folders: \(folders.joined(separator: ", ")); single files: \(files.joined(separator: ", "))"))
      ])
  }

  package static func link(_ file: FileID) -> Diagnostic {
    Diagnostic(
      code: "C319", at: Location(file: file, range: ByteRange(0, 0)),
      LocalizedText(
        vi: "Trong thư mục nội dung không được có liên kết tắt (symbolic link): hãy chép tệp thật vào đây",
        en: "The content folder must not hold symbolic links: put the file itself here"))
  }
}
