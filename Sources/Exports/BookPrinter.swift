import Diagnostics
import Foundation
import Handbook
import Workspace

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program that makes a PDF of a book in one file.
enum BookPrinter {
  /// Knows the whole of CSS for paper.
  case weasyPrint(ExternalProgram)
  /// Prints the same pages, but without page numbers in the list of contents and without running heads.
  case chromium(ExternalProgram)

  private static let browsers = [
    "chromium", "chromium-browser", "google-chrome-stable", "google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ]

  /// - Throws: ``WorkspaceError`` where there is neither.
  static func find(among programs: InstalledPrograms) throws -> BookPrinter {
    if let program = programs.first(of: ["weasyprint"]) { return .weasyPrint(program) }
    if let program = programs.first(of: browsers) { return .chromium(program) }
    throw WorkspaceError(
      LocalizedText(
        vi: """
          Để làm PDF cần chương trình WeasyPrint. Hãy cài rồi chạy lại: «sudo apt install weasyprint fonts-noto-core» \
          (Debian, Ubuntu), «brew install weasyprint» (Mac), hoặc «pip install weasyprint». \
          Không có nó thì Chromium cũng được, nhưng mục lục sẽ không có số trang.
          """,
        en: """
          A PDF needs the program WeasyPrint. Install it and run this again: “sudo apt install weasyprint \
          fonts-noto-core” (Debian, Ubuntu), “brew install weasyprint” (Mac), or “pip install weasyprint”. \
          Without it Chromium will do, but the list of contents has no page numbers then.
          """))
  }

  /// What a person should know of its pages.
  var advice: [LocalizedText] {
    switch self {
    case .weasyPrint: []
    case .chromium:
      [
        LocalizedText(
          vi: "PDF do Chromium in: mục lục không có số trang. Muốn có, hãy cài weasyprint rồi chạy lại.",
          en: "Chromium printed this PDF: the list of contents has no page numbers. For those install weasyprint.")
      ]
    }
  }

  /// The PDF of a page that asks nothing of other files.
  ///
  /// - Parameters:
  ///   - html: The page.
  ///   - scratch: Where the two lie meanwhile.
  /// - Returns: the PDF's bytes.
  /// - Throws: ``WorkspaceError``.
  func pdf(of html: [UInt8], in scratch: ScratchFolder) throws -> [UInt8] {
    let (page, pdf) = (scratch.file("sach.html"), scratch.file("sach.pdf"))
    try scratch.write(html, to: page)
    try scratch.remove(pdf)
    let (from, to) = (page.path(percentEncoded: false), pdf.path(percentEncoded: false))
    switch self {
    case .weasyPrint(let program):
      let abilities = try BookPrinter.abilities(in: program.run(["--help"], in: scratch))
      try program.run(["--quiet", "--encoding", "utf-8"] + abilities + [from, to], in: scratch)
      return try program.pdf(at: pdf)
    case .chromium(let program):
      let profile = scratch.file("chromium").path(percentEncoded: false)
      // A browser's sandbox refuses to be started by root, which is who builds in a container.
      let sandbox = geteuid() == 0 ? ["--no-sandbox"] : []
      try program.run(
        ["--headless", "--disable-gpu", "--no-first-run", "--user-data-dir=\(profile)", "--no-pdf-header-footer"]
          + sandbox + ["--generate-pdf-document-outline", "--print-to-pdf=\(to)", page.absoluteString], in: scratch)
      return try program.pdf(at: pdf)
    }
  }

  /// What not every version can do: take from the page where a list begins to count and by which letters (`start`,
  /// `value`, `type`), which it passes over unless it is told to; write the structure that screen readers need into the
  /// PDF, and fetch nothing, whatever a style sheet of the book's own asks for, which Debian 12's cannot.
  static func abilities(in help: String) -> [String] {
    (help.contains("--presentational-hints") ? ["--presentational-hints"] : [])
      + (help.contains("pdf/ua-1") ? ["--pdf-variant", "pdf/ua-1"] : [])
      + (help.contains("--allowed-protocols") ? ["--allowed-protocols", "data"] : [])
  }
}
