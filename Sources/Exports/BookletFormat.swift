package import Diagnostics
import Handbook
package import Workspace

/// A PDF whose A5 pages lie two by two on A4 sheets, to be folded: `--booklet`.
package struct BookletFormat: ExportFormat {
  package let name = "pdf"
  package let summary = LocalizedText(vi: "", en: "")
  package let ending = "-gap-doi.pdf"
  package let fileExtension = "pdf"
  package let needsPrograms = true

  package init() {}

  package func maker(with programs: InstalledPrograms) throws -> (ExportSource) throws -> ExportedFile {
    let printer = try BookPrinter.find(among: programs)
    let qpdf = try BookletMaker.find(among: programs)
    return { source in
      let pages = try printer.pages(of: source, on: .a5)
      let (sheets, booklet) = try BookletMaker(qpdf: qpdf, scratch: source.scratch).impose(pages.bytes)
      return ExportedFile(bytes: sheets, remark: booklet.remark, advice: pages.advice + booklet.advice)
    }
  }
}

extension Booklet {
  /// «12 trang trên 3 tờ A4»
  fileprivate var remark: LocalizedText {
    let counts = signatures.map(String.init).joined(separator: " + ")
    let isOne = signatures.count == 1
    return LocalizedText(
      vi: "\(pages) trang trên \(sheets) tờ A4" + (isOne ? "" : ", \(signatures.count) tập: \(counts)"),
      en: "\(count(pages, "page")) on \(count(sheets, "sheet")) of A4"
        + (isOne ? "" : ", \(signatures.count) signatures: \(counts)"))
  }

  private func count(_ number: Int, _ noun: String) -> String { number == 1 ? "1 \(noun)" : "\(number) \(noun)s" }

  fileprivate var advice: [LocalizedText] {
    let howToPrint = LocalizedText(
      vi: """
        Cách in: giấy A4 nằm ngang, hai mặt, lật theo cạnh ngắn, cỡ 100 % (không «vừa trang»). \
        Xếp các tờ theo thứ tự in ra, gấp đôi cả xấp, ghim ở gáy.
        """,
      en: """
        To print: A4 landscape, on both sides, flipped on the short edge, at 100 % (not “fit to page”). Keep the \
        sheets in the order in which they come, fold them together and staple the fold.
        """)
    let howToBind = LocalizedText(
      vi: "Sách dày chia thành nhiều tập: đếm số tờ ghi ở trên, gấp riêng từng tập, đặt nối nhau rồi dán gáy.",
      en: """
        A thick book comes in signatures: count off the sheets named above, fold each by itself, glue them together.
        """)
    return signatures.count > 1 ? [howToPrint, howToBind] : [howToPrint]
  }
}
