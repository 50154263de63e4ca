import Diagnostics

/// Pictures of steps that are not in the content folder.
enum PictureChecks {
  static func check(_ lessons: [Lesson], among files: Set<String>) -> [Diagnostic] {
    lessons.flatMap(\.steps).compactMap(\.picture?.file).filter { !files.contains($0.name) }.map { file in
      Diagnostic(
        code: "C317", at: file.location,
        LocalizedText(
          vi: "Không thấy tệp hình «\(file.name)» trong thư mục nội dung",
          en: "There is no picture “\(file.name)” in the content folder"))
    }
  }
}
