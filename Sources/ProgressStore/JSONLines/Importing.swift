import Diagnostics
package import Foundation
import Quiz
import Zip

extension ProgressStore {
  /// Takes over the events of a file that ``export(to:)`` wrote, by the rules of ``merge(from:)``: the whole file is
  /// looked at first, then everything is taken over or nothing. It may be compressed with gzip, and may be a pipe.
  /// - Throws: `disk`; `unusable` where the file is no export, not whole, of a newer version or was changed; the
  ///   message names the line and column.
  package func importLines(from url: URL) throws(StoreError) -> MergeReport {
    let path = url.path(percentEncoded: false)
    let roster = try StoreError.naming(path) { try RosterFile(besides: url).read() }
    return try importLines(named: path, roster) { try ImportSource(url) }
  }

  /// The same for what comes in by an open stream, such as standard input.
  /// - Parameters:
  ///   - stream: Is read to its end, once.
  ///   - name: What messages call it.
  /// - Returns: What was taken over.
  /// - Throws: As ``importLines(from:)`` does.
  package func importLines(from stream: FileHandle, name: String) throws(StoreError) -> MergeReport {
    try importLines(named: name, Roster()) { try ImportSource(stream, name: name) }
  }

  private func importLines(named name: String, _ roster: Roster, _ open: () throws -> ImportSource) throws(StoreError)
    -> MergeReport
  {
    try StoreError.naming(name) {
      let file = ExchangeFile(source: try open())
      var oblivious = Merger.Oblivious()
      try file.forEach({ sealed in
        if case .forgotten = sealed.event.body { oblivious.forgettings.append(sealed.event) }
      }) { oblivious.gone.insert($0) }
      return try take(oblivious, roster) { _, visit in try file.forEach(visit) { _ in } }
    }
  }
}

/// JSON Lines.
private struct ExchangeFile {
  let source: ImportSource

  private var path: String { source.path }

  /// Goes through the events. Whatever is wrong with a line throws before it is visited; that lines are missing shows
  /// at the end.
  func forEach(_ visit: (SealedEvent) throws -> Void, _ visitGone: (EventRange) -> Void) throws {
    // Errors of this file bear its name, whatever is being written to.
    try StoreError.naming(path) {
      var reader = try source.lines()
      defer { reader.close() }
      do { try forEach(of: &reader, visit, visitGone) } catch is LineReader.LineTooLong {
        throw StoreError.noExport(path)
      } catch is GzipReader.Malformed { throw StoreError.brokenGzip(path) }
    }
  }

  private func forEach(
    of reader: inout LineReader, _ visit: (SealedEvent) throws -> Void, _ visitGone: (EventRange) -> Void
  ) throws {
    guard let first = try reader.line() else { throw StoreError.noExport(path) }
    // Notepad puts U+FEFF before what it saves.
    let isMarked = first.starts(with: [0xEF, 0xBB, 0xBF])
    let header = try locating(isMarked ? first.dropFirst(3) : first, number: 1) { try ExchangeHeader($0, path: path) }
    var count: Int64 = 0
    var goneCount: Int64 = 0
    var number = 1
    while let line = try reader.line() {
      number += 1
      // Nobody's answer; the header says how many there must be.
      if line.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) { continue }
      // Numbers that are forgotten stand behind all events.
      if count == header.events {
        goneCount += 1
        guard goneCount <= header.gone else {
          // Rubbish is named by its line; what never ends is not read to its end.
          _ = try locating(line, number: number) { try EventLine.event(of: $0) }
          break
        }
        visitGone(try locating(line, number: number) { try GoneLine.range(of: $0) })
        continue
      }
      let sealed = try locating(line, number: number) { try EventLine.event(of: $0) }
      guard sealed.hasProperNames else { throw StoreError.improperName(path, sealed.event) }
      count += 1
      try visit(sealed)
    }
    guard count == header.events, goneCount == header.gone else {
      throw StoreError.cutOff(path, found: count + goneCount, expected: header.events + header.gone)
    }
  }

  private func locating<Result>(_ line: ArraySlice<UInt8>, number: Int, _ read: (ArraySlice<UInt8>) throws -> Result)
    throws -> Result
  {
    do { return try read(line) } catch let mistake as LineMistake {
      throw StoreError.mistake(mistake, in: line, number: number, path: path)
    }
  }
}

extension StoreError {
  static func brokenGzip(_ path: String) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi: "Tệp nén «\(path)» bị hỏng hoặc bị cắt cụt (gzip); không nhập gì từ tệp này. Hãy chép lại tệp",
        en: "The compressed file “\(path)” is broken or cut off (gzip): nothing was taken over. Copy it again"))
  }
}
