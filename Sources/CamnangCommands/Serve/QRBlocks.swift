import Foundation
import QRCode

extension ScreenOptions {
  /// Draws the code of an address for phones, where somebody sees it.
  func drawCode(of address: String) {
    guard !isPlain, let symbol = QRSymbol(address) else { return }
    Console.draw(QRBlocks(symbol: symbol, usesColor: talk.usesColor(on: .standardError)).text)
  }
}

/// A QR symbol for a terminal: two rows of modules in a line of blocks.
struct QRBlocks {
  let symbol: QRSymbol
  /// Colours make the light modules light on any terminal; without them, one with a dark background is taken for granted,
  /// as most are, and as most readers of codes put up with the other way round.
  let usesColor: Bool

  /// Light modules around the symbol; the standard asks for four, every reader does with two.
  private static let quiet = 2

  var text: String {
    let dark = (0..<symbol.size).map { row in symbol.darkRuns(inRow: row) }
    func isDark(_ row: Int, _ column: Int) -> Bool {
      dark.indices.contains(row) && dark[row].contains { $0.contains(column) }
    }
    var lines: [String] = []
    for row in stride(from: -QRBlocks.quiet, to: symbol.size + QRBlocks.quiet, by: 2) {
      let blocks = (-QRBlocks.quiet..<symbol.size + QRBlocks.quiet).map { column in
        // What is drawn is what is light.
        switch (isDark(row, column), isDark(row + 1, column)) {
        case (false, false): "█"
        case (false, true): "▀"
        case (true, false): "▄"
        case (true, true): " "
        }
      }.joined()
      lines.append(usesColor ? "\u{1B}[97;40m\(blocks)\u{1B}[0m" : blocks)
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
