import ArgumentParser
import Curriculum
import Diagnostics
import Foundation
import Handbook
import Workspace
import Workspace

/// Which content is learned from.
struct CourseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Thư mục nội dung. Mặc định: sách ở thư mục này, hoặc sách đã học lần trước.", valueName: "thư mục"))
  var content: String?

  @Option(help: ArgumentHelp("Học theo bản của tỉnh.", valueName: "mã")) var variant: String?

  /// Reads the course. Mistakes in the content are the trainer's to mend and must not stop a class: they are told in one
  /// line, and only what a lesson itself gets wrong keeps that lesson from being asked.
  ///
  /// - Parameters:
  ///   - today: The day on which facts are judged.
  ///   - store: Where no folder was named and none is here, the book that was learned from last with it is taken.
  ///   - language: Of what is said.
  /// - Returns: The course.
  /// - Throws: ``Workspace/WorkspaceError`` where there is no such folder, or no course in it; no such variant, or one
  ///   that is out of date: nobody is asked about what nobody has read again.
  func load(today: Day, with store: URL, language: Language) throws -> LoadedCourse {
    let book = try book(with: store)
    let (content, variant) = (book.content, book.variant)
    let name = ShownPath.of(content)
    let folder = try ContentFolder(at: URL(filePath: content, directoryHint: .isDirectory), name: name)
    let read = try variant.map { try folder.course(of: $0, today: today) } ?? folder.course(today: today)
    guard let course = read.value, !course.lessons.isEmpty else {
      if let variant { throw CourseOptions.outOfDate(variant, in: content) }
      throw WorkspaceError(
        LocalizedText(
          vi: "Thư mục \(name) chưa có bài học nào đọc được. Hãy chạy: camnang check \(name)",
          en: "There is no lesson in \(name) that can be read. Run: camnang check \(name)"))
    }
    let broken = Set(read.diagnostics.filter { $0.severity == .error }.map(\.location.file))
    if !broken.isEmpty {
      let files = broken.map { folder.sources[$0].path }.sorted().joined(separator: ", ")
      let text = LocalizedText(
        vi: "Nội dung còn lỗi ở: \(VisibleText.of(files)). Người soạn bài hãy chạy: camnang check \(name)",
        en: "The content has mistakes in: \(VisibleText.of(files)). Whoever writes it should run: camnang check \(name)"
      )
      Console.say(text(language) + "\n")
    }
    return LoadedCourse(course: course, content: folder, brokenFiles: broken, book: book.absolute)
  }

  private func book(with store: URL) throws -> RememberedBook {
    if let content { return RememberedBook(content: try ContentPlace.found(content), variant: variant) }
    do { return RememberedBook(content: try ContentPlace.found(ContentPlace.usual), variant: variant) } catch {
      guard let last = RememberedBook.of(store) else { throw error }
      return RememberedBook(content: last.content, variant: variant ?? last.variant)
    }
  }

  private static func outOfDate(_ variant: String, in content: String) -> WorkspaceError {
    let command = "camnang check \(ShownPath.of(content)) --variant \(variant)"
    return WorkspaceError(
      LocalizedText(
        vi: "Bản «\(variant)» còn lỗi nên chưa học được. Người soạn bài hãy chạy: \(command)",
        en: "The variant “\(variant)” has mistakes and cannot be learned from. Its author should run: \(command)"))
  }
}
