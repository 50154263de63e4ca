import Foundation
import GRDB

/// What a column holds, whatever its table says: a changed bit makes NULL, a fraction or bytes of a number, and GRDB's
/// own accessors end the program for that.
extension Row {
  /// `nil` unless the column holds a whole number.
  func integer(at index: Int) -> Int64? {
    guard case .int64(let value) = (self[index] as DatabaseValue).storage else { return nil }
    return value
  }

  /// `nil` unless the column holds valid UTF-8. All of its bytes: SQLite's C functions end a text at its first NUL.
  func text(at index: Int) throws -> String? {
    try withUnsafeData(atIndex: index) { data in
      guard let bytes = data.map(Array.init), let text = try? UTF8Span(validating: bytes.span) else { return nil }
      return String(copying: text)
    }
  }

  /// The bytes of the column; `nil` for NULL.
  func bytes(at index: Int) throws -> [UInt8]? { try withUnsafeData(atIndex: index) { data in data.map(Array.init) } }
}
