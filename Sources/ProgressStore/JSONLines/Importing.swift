import Diagnostics
package import Foundation
import Quiz

extension ProgressStore {
  /// Takes over the events of a file that ``export(to:)`` wrote, by the rules of ``merge(from:)``: the whole file is
  /// looked at first, then everything is taken over or nothing.
  /// - Throws: `disk`; `unusable` where the file is no export, not whole, of a newer version or was changed; the
  ///   message names the line and column.
  package func importLines(from url: URL) throws(StoreError) -> MergeReport {
    let file = ExchangeFile(url: url)
    return try StoreError.naming(file.path) {
      try file.forEach { _ in }
      return try take { _, visit in try file.forEach(visit) }
    }
  }
}

/// A file of JSON Lines.
private struct ExchangeFile {
  let url: URL

  var path: String { url.path(percentEncoded: false) }

  /// Goes through the events. Whatever is wrong with a line throws before it is visited; that lines are missing shows
  /// at the end.
  func forEach(_ visit: (SealedEvent) throws -> Void) throws {
    switch try FileHeader(of: url) {
    case .missing: throw StoreError.missing(path)
    case .folder, .empty, .store: throw StoreError.noExport(path)
    case .foreign: break
    }
    var reader = try LineReader(url)
    defer { reader.close() }
    do {
      try forEach(of: &reader, visit)
    } catch is LineReader.LineTooLong {
      throw StoreError.noExport(path)
    }
  }

  private func forEach(of reader: inout LineReader, _ visit: (SealedEvent) throws -> Void) throws {
    guard let first = try reader.line() else { throw StoreError.noExport(path) }
    let header = try locating(first, number: 1) { try ExchangeHeader($0, path: path) }
    var count: Int64 = 0
    while let line = try reader.line() {
      let sealed = try locating(line, number: Int(count) + 2) { try EventLine.event(of: $0) }
      guard sealed.hasProperNames else { throw StoreError.improperName(path, sealed.event) }
      try visit(sealed)
      count += 1
    }
    guard count == header.events else { throw StoreError.cutOff(path, found: count, expected: header.events) }
  }

  private func locating<Result>(
    _ line: ArraySlice<UInt8>,
    number: Int,
    _ read: (ArraySlice<UInt8>) throws -> Result
  ) throws -> Result {
    do {
      return try read(line)
    } catch let mistake as JSONMistake {
      throw StoreError.mistake(mistake, in: line, number: number, path: path)
    }
  }
}
