package import HTML
import QRCode

/// A QR code as it stands on a page: drawn inline, with the address below it for those who cannot scan.
package enum QRDrawing {
  /// Light modules around the symbol: ISO/IEC 18004 asks for four.
  private static let quietZone = 4

  /// The code of the page itself, where it is known where it will stand: a sheet of paper leads back to what is new.
  static func ofPage(_ page: PageContext) -> Node? {
    page.map.options.baseURL.flatMap { base in
      figure(of: Publishing.address(of: page.name, under: base), label: "Xem bản mới nhất")
    }
  }

  /// `nil` where the address is too long for a symbol; `isShown` is whether it is one that people type, too.
  package static func figure(of address: String, label: String, isShown: Bool = true) -> Node? {
    guard let drawing = drawing(of: address, label: label) else { return nil }
    return Tag.figure(.class("qr")) {
      drawing
      Tag.figcaption {
        Tag.strong { label }
        if isShown { Tag.span(.class("address")) { address } }
      }
    }
  }

  /// The symbol alone.
  static func drawing(of address: String, label: String, correction: QRSymbol.Correction = .medium) -> Node? {
    guard let symbol = QRSymbol(address, correction: correction) else { return nil }
    let side = symbol.size + 2 * quietZone
    return Tag.svg(.role("img"), .aria("label", "Mã QR: \(label)"), .viewBox(width: side, height: side)) {
      Tag.path(.class("qr-light"), .fill("#fff"), .d("M0 0h\(side)v\(side)H0z")) {}
      Tag.path(.class("qr-dark"), .fill("none"), .stroke("#000"), .d(path(of: symbol))) {}
    }
  }

  /// A line as high as a module along each run of dark ones: half as long a text as rectangles, on every page that
  /// has a code.
  private static func path(of symbol: QRSymbol) -> String {
    (0..<symbol.size).map { row in
      var end: Int?
      return symbol.darkRuns(inRow: row).map { run in
        defer { end = run.upperBound }
        let start = end.map { "m\(run.lowerBound - $0) 0" } ?? "M\(run.lowerBound + quietZone) \(row + quietZone).5"
        return "\(start)h\(run.count)"
      }.joined()
    }.joined()
  }
}
