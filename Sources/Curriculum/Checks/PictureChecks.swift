import Diagnostics
import VietnameseText

/// Pictures that are not in the content folder.
struct PictureChecks {
  private let files: Set<String>
  /// Those that could be meant, sorted.
  private let candidates: [String]

  /// - Parameter files: What lies in the folder beside the sources.
  init(_ files: Set<String>) {
    self.files = files
    candidates = files.filter(PicturePath.isOfBook).sorted()
  }

  func check(_ pictures: [Picture]) -> [Diagnostic] {
    pictures.map(\.file).filter { !files.contains($0.name) }.map { file in
      let near = near(file.name)
      return Diagnostic(
        code: "C317", at: file.location,
        LocalizedText(
          vi: "Không thấy tệp hình «\(file.name)» trong thư mục nội dung",
          en: "There is no picture “\(file.name)” in the content folder"), label: Suggestion.label(near),
        notes: candidates.isEmpty ? [PictureChecks.none] : [],
        fixes: near.prefix(1).filter(PicturePath.isPlainWord).map {
          Suggestion.fix(replacing: file.location, with: $0)
        })
    }
  }

  private static let none = Diagnostic.Note(
    LocalizedText(
      vi: "Trong thư mục nội dung chưa có hình nào: chép hình vào thư mục «hinh» rồi ghi hinh/tên-tệp",
      en: "There is no picture in the content folder yet: copy it to the folder “hinh” and write hinh/its-name"))

  /// First the files of the same name but for its ending, its capitals, its marks or its folder; else near misses.
  private func near(_ path: String) -> [String] {
    let wanted = PictureChecks.stem(of: path)
    let same = candidates.filter { PictureChecks.stem(of: $0) == wanted }
    guard same.isEmpty else { return Array(same.prefix(3)) }
    return NearMiss.suggestions(for: path, among: candidates)
  }

  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let end = name.lastIndex(of: ".") ?? name.endIndex
    return Folding.name(String(name[..<end]))
  }
}
