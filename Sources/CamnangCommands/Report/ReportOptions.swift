import ArgumentParser
import Curriculum
import Diagnostics
import Foundation
import Handbook
import ProgressStore
import Quiz
import QuizUI
import Reports
import Workspace

/// What all reports have in common: from which store and book, in which formats, to where.
struct ReportOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Dạng tệp.", valueName: "html|xlsx|csv|json|all")) var format = ReportKind.html
  @Option(help: ArgumentHelp("Ghi các tệp vào thư mục này. Mặc định: thư mục hiện tại.", valueName: "thư mục"))
  var output = "."
  @Option(help: ArgumentHelp("Tên trên đầu báo cáo, ví dụ \"Xã Tân Cương\". Mặc định: tên sách.", valueName: "tên"))
  var title: PersonName?
  @Flag(name: .customLong("no-names"), help: "Tờ danh sách không có tên: để gửi đi.") var withoutNames = false

  @OptionGroup var course: CourseOptions
  @OptionGroup var storage: StoreOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var screen: ScreenOptions

  /// What a report is made of.
  struct Maker {
    let book: ClassBook
    let directory: Directory
    let store: ProgressStore
    let language: Language
  }

  /// Makes a report and writes its files.
  func write(_ make: (Maker) throws -> (report: Report, named: String)) throws {
    let language = screen.language
    try reportingWorldErrors(in: language) {
      let today = try day.day()
      let course = try course.load(today: today, with: storage.url, language: language).course
      let store = try storage.open(for: .reading)
      let directory = try store.directory()
      let views = QuizViews(course: course, language: language, isPlain: true, today: today)
      let book = try ClassBook(
        of: store, directory, course, today: today, title: title?.text ?? views.bookTitle, withNames: !withoutNames)
      let (report, name) = try make(Maker(book: book, directory: directory, store: store, language: language))
      let stem = "\(IdentifierRule.proposal(for: name) ?? "bao-cao")-\(today.iso)"
      let files = format.formats.flatMap { $0.files(of: report, named: stem) }
      let folder = URL(filePath: output, directoryHint: .isDirectory)
      for file in files { try save(file, in: folder) }
      let places = files.map { ShownPath.of("\(output)/\($0.path)") }
      Console.report(
        LocalizedText(
          vi: "Đã ghi báo cáo: \(places.joined(separator: ", ")).\n",
          en: "Wrote the report: \(places.joined(separator: ", ")).\n")(language))
    }
  }

  /// A report names people: its file is for its owner alone. One of the same day is written over.
  private func save(_ file: OutputFile, in folder: URL) throws {
    let place = folder.appending(path: file.path)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(file.bytes).write(to: place, options: .atomic)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place.path(percentEncoded: false))
    } catch {
      let path = place.path(percentEncoded: false)
      throw WorkspaceError(
        LocalizedText(
          vi: "Không ghi được «\(path)». Hãy kiểm tra quyền truy cập và dung lượng đĩa",
          en: "“\(path)” cannot be written: \(error.localizedDescription)"))
    }
  }
}

/// In which formats.
enum ReportKind: String, ExpressibleByArgument, CaseIterable {
  case html, xlsx, csv, json
  case all

  var formats: [ReportFormat] { self == .all ? ReportFormat.all : [ReportFormat.named(rawValue)].compactMap(\.self) }
}
