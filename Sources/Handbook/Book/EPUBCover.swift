import Curriculum
import HTML

/// The drawn cover of an EPUB: what a library shows of it, as small as a stamp or as large as the screen.
struct EPUBCover {
  let book: BoundBook

  init(_ book: BoundBook) { self.book = book }

  private static let width = 1_200
  private static let height = 1_800
  private static let margin = 110
  private static let serif = "'Noto Serif', 'Source Serif 4', Georgia, 'Times New Roman', serif"
  private static let sans = "'Noto Sans', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

  var picture: XML {
    let title = EPUBCover.lines(of: book.map.titles.book, letters: 14)
    let titleTop = 620
    let ruleTop = titleTop + 124 * title.count
    return .element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(EPUBCover.width) \(EPUBCover.height)",
        "width": "\(EPUBCover.width)", "height": "\(EPUBCover.height)", "xml:lang": "vi",
      ],
      [.element("title", [:], [.text("\(book.title). \(book.map.editionLine)")])]
        + ground
        + text(
          book.organization.map { EPUBCover.lines(of: $0, letters: 40) } ?? [],
          Style(size: 40, top: 250, font: EPUBCover.sans, color: "#cfe6e1")
        )
        + text(title, Style(size: 104, top: titleTop, font: EPUBCover.serif, weight: "700", color: "#ffffff"))
        + [rectangle(EPUBCover.margin, ruleTop - 40, 220, 14, "#f0c46c")]
        + text(
          [book.map.options.edition.title],
          Style(size: 62, top: ruleTop + 110, font: EPUBCover.serif, weight: "700", color: "#f0c46c")
        )
        + text(
          book.map.latestCheck.map { ["Dữ kiện kiểm tra gần nhất", "ngày \($0.vietnamese)"] } ?? [],
          Style(size: 40, top: 1_620, font: EPUBCover.sans, color: "#cfe6e1")
        )
    )
  }

  /// Fields seen from above, with one path through them: from door to door.
  private var ground: [XML] {
    let path = "M 760 1800 C 700 1600 1130 1540 1010 1330 S 820 1080 1200 960"
    return [
      rectangle(0, 0, EPUBCover.width, EPUBCover.height, "#0a5a5c"),
      .element("path", ["d": "M 0 1340 C 400 1220 800 1480 1200 1290 V 1800 H 0 Z", "fill": "#084b4d"]),
      .element("path", ["d": "M 0 1520 C 460 1430 760 1660 1200 1480 V 1800 H 0 Z", "fill": "#063c3e"]),
      .element(
        "path",
        ["d": path, "fill": "none", "stroke": "#f0c46c", "stroke-width": "9", "stroke-dasharray": "2 26", "stroke-linecap": "round"]
      ),
    ]
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
        ],
        [.text(line)]
      )
    }
  }

  private func rectangle(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ color: String) -> XML {
    .element("rect", ["x": "\(x)", "y": "\(y)", "width": "\(width)", "height": "\(height)", "fill": color])
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
