import Curriculum
import HTML

/// The drawn cover of an EPUB: what a library shows of it, as small as a stamp or as large as the screen.
struct EPUBCover {
  let book: BoundBook

  init(_ book: BoundBook) { self.book = book }

  static let height = 1_800
  private static let margin = 110
  private static let serif = "'Noto Serif', 'Source Serif 4', Georgia, 'Times New Roman', serif"
  private static let sans = "'Noto Sans', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

  var picture: XML {
    let title = EPUBCover.lines(of: book.map.titles.book, letters: 14)
    let titleTop = 620
    let ruleTop = titleTop + 124 * title.count
    return CoverDrawing.picture(
      height: EPUBCover.height,
      [.element("title", [:], [.text("\(book.title). \(book.map.editionLine)")])]
        + CoverDrawing.dark.shapes(height: EPUBCover.height)
        + text(
          book.organization.map { EPUBCover.lines(of: $0, letters: 40) } ?? [],
          Style(size: 40, top: 250, font: EPUBCover.sans, color: "#cfe6e1"))
        + text(title, Style(size: 104, top: titleTop, font: EPUBCover.serif, weight: "700", color: "#ffffff")) + [
          CoverDrawing.rectangle(EPUBCover.margin, ruleTop - 40, 220, 14, "#f0c46c")
        ]
        + text(
          EPUBCover.lines(of: book.editionTitle, letters: 28),
          Style(size: 62, top: ruleTop + 110, font: EPUBCover.serif, weight: "700", color: "#f0c46c"))
        + text(
          book.map.latestCheck.map { ["Dữ kiện kiểm tra gần nhất", "ngày \($0.vietnamese)"] } ?? [],
          Style(size: 40, top: 1_620, font: EPUBCover.sans, color: "#cfe6e1")))
  }

  private struct Style {
    let size: Int
    let top: Int
    let font: String
    var weight = "400"
    let color: String
  }

  private func text(_ lines: [String], _ style: Style) -> [XML] {
    lines.enumerated().map { number, line in
      .element(
        "text",
        [
          "x": "\(EPUBCover.margin)", "y": "\(style.top + number * style.size * 119 / 100)", "font-family": style.font,
          "font-size": "\(style.size)", "font-weight": style.weight, "fill": style.color,
        ], [.text(line)])
    }
  }

  /// A title in lines, at most five of them: SVG breaks none by itself.
  static func lines(of text: String, letters: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= letters {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.count <= 5 ? lines : lines.prefix(4) + [lines[4] + " …"]
  }
}
