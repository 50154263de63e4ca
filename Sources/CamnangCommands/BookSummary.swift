import Diagnostics
import Workspace

/// The lines that making books ends with.
struct BookSummary {
  let report: BookReport
  let output: String
  let language: Language

  func text(duration: Duration) -> String {
    let seconds = Decimals.text(duration, in: language)
    let head =
      switch language {
      case .vietnamese: "Đã làm \(report.books.count) cuốn từ \(report.lessons) bài học trong \(seconds) giây:\n"
      case .english:
        "Made \(Summary.count(report.books.count, "book")) from \(Summary.count(report.lessons, "lesson")) in \(seconds) s:\n"
      }
    return head + report.books.map(line).joined() + advice
  }

  /// Where a single file was asked for, that is its name.
  private func path(of book: BookReport.Book) -> String {
    let ending = book.name.split(separator: ".").last.map { "." + $0 } ?? ""
    if report.books.count == 1, !output.hasSuffix("/"), output.lowercased().hasSuffix(ending) { return output }
    return output.hasSuffix("/") ? output + book.name : "\(output)/\(book.name)"
  }

  private func line(_ book: BookReport.Book) -> String {
    let size = "\(max(1, (book.bytes + 500) / 1000)) KB"
    guard let booklet = book.booklet else { return "  \(path(of: book)) (\(size))\n" }
    return switch language {
    case .vietnamese:
      "  \(path(of: book)) (\(size), \(booklet.pages) trang trên \(booklet.sheets) tờ A4\(signatures(booklet)))\n"
    case .english:
      "  \(path(of: book)) (\(size), \(Summary.count(booklet.pages, "page")) on \(Summary.count(booklet.sheets, "sheet")) of A4\(signatures(booklet)))\n"
    }
  }

  private func signatures(_ booklet: Booklet) -> String {
    guard booklet.signatures.count > 1 else { return "" }
    let counts = booklet.signatures.map(String.init).joined(separator: " + ")
    return language == .vietnamese
      ? ", \(booklet.signatures.count) tập: \(counts)" : ", \(booklet.signatures.count) signatures: \(counts)"
  }

  private var advice: String {
    var lines: [LocalizedText] = []
    if !report.hasPageNumbers {
      lines.append(
        LocalizedText(
          vi: "PDF do Chromium in: mục lục không có số trang. Muốn có, hãy cài weasyprint rồi chạy lại.",
          en: "Chromium printed this PDF: the list of contents has no page numbers. For those install weasyprint."))
    }
    if report.books.contains(where: { $0.booklet != nil }) {
      lines.append(
        LocalizedText(
          vi: """
            Cách in: giấy A4 nằm ngang, hai mặt, lật theo cạnh ngắn, cỡ 100 % (không «vừa trang»). \
            Xếp các tờ theo thứ tự in ra, gấp đôi cả xấp, ghim ở gáy.
            """,
          en: """
            To print: A4 landscape, on both sides, flipped on the short edge, at 100 % (not “fit to page”). Keep the \
            sheets in the order in which they come, fold them together and staple the fold.
            """))
      if report.books.contains(where: { ($0.booklet?.signatures.count ?? 1) > 1 }) {
        lines.append(
          LocalizedText(
            vi: "Sách dày chia thành nhiều tập: đếm số tờ ghi ở trên, gấp riêng từng tập, đặt nối nhau rồi dán gáy.",
            en:
              "A thick book comes in signatures: count off the sheets named above, fold each by itself, glue them together."
          ))
      }
    }
    return lines.map { $0(language) + "\n" }.joined()
  }
}
