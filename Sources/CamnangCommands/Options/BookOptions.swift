import ArgumentParser
import Diagnostics
import Exports
import Foundation
import Handbook
import Workspace

/// In what form the book comes out.
struct BookOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Dạng sách.", valueName: "dạng")) var format: BookForm?

  @Option(help: ArgumentHelp("Khổ giấy của PDF: a4 (mặc định) hoặc a5.", valueName: "khổ")) var paper: PaperSize?

  @Flag(help: "PDF gấp sách: trang A5 xếp đôi trên giấy A4, in hai mặt rồi gấp.") var booklet = false

  @Option(
    name: .customLong("printer-minutes"),
    help: ArgumentHelp("Số phút nhiều nhất chờ chương trình in PDF (mặc định 30).", valueName: "phút"))
  var printerMinutes: Int?

  func validate() throws {
    if let printerMinutes, !(1...10_000).contains(printerMinutes) {
      throw UsageMistake(
        vi: "--printer-minutes phải từ 1 đến 10000, ví dụ --printer-minutes 30.",
        en: "--printer-minutes goes from 1 to 10000, for example --printer-minutes 30.")
    }
    if booklet, format != nil && chosen.booklet == nil {
      throw UsageMistake(
        vi: "--booklet chỉ dùng với dạng in ra giấy: bỏ --format, hoặc viết --format pdf.",
        en: "--booklet goes with formats for paper alone: leave out --format, or write --format pdf.")
    }
    if booklet, paper == .a4 {
      throw UsageMistake(
        vi: "--booklet luôn xếp trang a5: bỏ --paper a4.", en: "--booklet always has a5 pages: leave out --paper a4.")
    }
    guard let paper, !booklet else { return }
    if format == nil || chosen.booklet == nil {
      throw UsageMistake(
        vi: "--paper chỉ dùng với PDF: thêm --format pdf.", en: "--paper is for PDFs only: add --format pdf.")
    }
    if chosen.on(paper) == nil {
      throw UsageMistake(
        vi: "Dạng \(chosen.name) không có khổ \(paper.rawValue): bỏ --paper.",
        en: "The format \(chosen.name) is not made on \(paper.rawValue): leave out --paper.")
    }
  }

  /// How long to wait for a program that prints.
  var timeLimit: Duration { printerMinutes.map { .seconds(60 * $0) } ?? InstalledPrograms.usualTimeLimit }

  /// What is to be printed, unless another format is named.
  private var chosen: any ExportFormat { format?.export ?? PDFFormat() }

  /// `nil` for a site.
  var export: (any ExportFormat)? {
    if booklet { return chosen.booklet }
    if let paper { return chosen.on(paper) }
    return format?.export
  }

  /// Where the books go: `output` is a file where its name ends as the format does, and a folder otherwise.
  ///
  /// - Parameters:
  ///   - output: As it was typed.
  ///   - format: What the books become.
  ///   - isOne: Whether there is only one.
  ///   - content: Where no book may go.
  /// - Returns: the place.
  /// - Throws: ``Workspace/WorkspaceError`` where something there would be lost.
  func place(_ output: String, as format: any ExportFormat, isOne: Bool, besides content: URL) throws
    -> Pipeline.ExportPlace
  {
    let url = URL(filePath: output)
    guard isOne, !output.hasSuffix("/"), url.pathExtension.lowercased() == format.fileExtension else {
      return .folder(try OutputFolder(at: URL(filePath: output, directoryHint: .isDirectory), besides: content))
    }
    return .file(try BookFile(at: url, besides: content))
  }
}

/// A site, or one of the forms in the table of exports.
struct BookForm: ExpressibleByArgument {
  private static let site = "site"

  /// `nil` for a site.
  let export: (any ExportFormat)?

  init?(argument: String) {
    export = ExportFormats.all.first { $0.name == argument }
    guard export != nil || argument == BookForm.site else { return nil }
  }

  static var allValueStrings: [String] { [site] + ExportFormats.all.map(\.name) }

  /// For the list in `--help`.
  static func list(_ language: Language) -> String {
    let summary = LocalizedText(vi: "trang để mở bằng trình duyệt", en: "pages for a browser")
    return ([(site, summary)] + ExportFormats.all.map { ($0.name, $0.summary) }).map { "\($0) (\($1(language)))" }
      .joined(
        separator: ", ")
  }
}

extension PaperSize: ExpressibleByArgument {}
