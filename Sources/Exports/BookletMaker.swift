import Diagnostics
import Foundation
import Workspace

/// Lays the A5 pages of a PDF two by two on A4 sheets.
///
/// qpdf takes the PDF apart into JSON and puts it together again: what is between is lists and dictionaries. Each page
/// becomes a picture (a form, in the words of ISO 32000-2, section 8.10) that a sheet shows twice as many of. Links,
/// bookmarks and tags belong to pages and are lost: a booklet is for paper.
struct BookletMaker {
  let qpdf: ExternalProgram
  let scratch: ScratchFolder

  /// - Throws: ``WorkspaceError`` where qpdf is not installed, or is older than its JSON that can be read back.
  static func find(among programs: InstalledPrograms) throws -> ExternalProgram {
    guard let qpdf = programs.first(of: ["qpdf"]) else {
      throw WorkspaceError(
        LocalizedText(
          vi: """
            Để xếp trang thành sách gấp cần chương trình qpdf (bản 11 trở lên). Hãy cài rồi chạy lại: \
            «sudo apt install qpdf» (Debian, Ubuntu) hoặc «brew install qpdf» (Mac).
            """,
          en: """
            Laying out a booklet needs the program qpdf (version 11 or later). Install it and run this again: \
            “sudo apt install qpdf” (Debian, Ubuntu) or “brew install qpdf” (Mac).
            """))
    }
    return qpdf
  }

  func impose(_ pdf: [UInt8]) throws -> (pdf: [UInt8], booklet: Booklet) {
    let (pages, taken) = (scratch.file("trang.pdf"), scratch.file("trang.json"))
    let (laid, sheets) = (scratch.file("to.json"), scratch.file("to.pdf"))
    try scratch.write(pdf, to: pages)
    try qpdf.run(
      ["--coalesce-contents", "--json-output", "--json-stream-data=inline", path(pages), path(taken)], in: scratch)
    // A PDF as text: several times its size.
    guard let bytes = try? scratch.read(taken, atMost: 1 << 32) else { throw PDFTree.unexpected }
    var file = try PDFTree(bytes)
    let booklet = try file.impose()
    try scratch.write(file.bytes, to: laid)
    try qpdf.run(
      ["--json-input", "--object-streams=generate", "--deterministic-id", path(laid), path(sheets)], in: scratch)
    return (try qpdf.pdf(at: sheets), booklet)
  }

  private func path(_ url: URL) -> String { url.path(percentEncoded: false) }
}
