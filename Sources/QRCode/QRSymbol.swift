import CQREncode
import Synchronization

/// A QR code symbol (ISO/IEC 18004, model 2) as a square of dark and light modules. Made by libqrencode.
package struct QRSymbol: Sendable, Equatable {
  /// Modules on a side, without the quiet zone.
  package let size: Int
  private let modules: [Bool]

  /// libqrencode keeps tables that its first calls fill.
  private static let gate = Mutex(())

  /// How much of a symbol may be lost.
  package enum Correction: Sendable {
    /// 15 %: a sheet of paper gets creased.
    case medium
    /// 25 %: for a paper that is kept for years.
    case quartile
  }

  /// The smallest symbol for `text` in UTF-8.
  ///
  /// `nil` where the text is empty or longer than a symbol holds (2,331 bytes, of the higher correction 1,663).
  package init?(_ text: String, correction: Correction = .medium) {
    guard !text.isEmpty, let symbol = QRSymbol.gate.withLock({ _ in QRSymbol.encode(text, correction) }) else {
      return nil
    }
    self = symbol
  }

  private init(size: Int, modules: [Bool]) {
    self.size = size
    self.modules = modules
  }

  private static func encode(_ text: String, _ correction: Correction) -> QRSymbol? {
    let level = correction == .medium ? QR_ECLEVEL_M : QR_ECLEVEL_Q
    guard let code = unsafe QRcode_encodeString8bit(text, 0, level) else { return nil }
    defer { unsafe QRcode_free(code) }
    let size = Int(unsafe code.pointee.width)
    let bytes = unsafe UnsafeBufferPointer(start: code.pointee.data, count: size * size)
    // The lowest bit says whether a module is dark; the others, what it is for.
    return QRSymbol(size: size, modules: unsafe bytes.map { $0 & 1 == 1 })
  }

  /// The dark modules of a row, run by run, as columns from 0.
  package func darkRuns(inRow row: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for column in 0..<size where modules[row * size + column] {
      if let last = runs.last, last.upperBound == column {
        runs[runs.count - 1] = last.lowerBound..<column + 1
      } else {
        runs.append(column..<column + 1)
      }
    }
    return runs
  }
}
