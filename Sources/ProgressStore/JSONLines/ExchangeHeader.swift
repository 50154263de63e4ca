import Diagnostics
import Disk
import Foundation
import JSON
import Quiz

/// The first line of an export. It says how many lines follow, so that a file which was cut off between two of them is
/// found out: events, and behind them, since version 2, ranges of numbers that are forgotten.
struct ExchangeHeader {
  let events: Int64
  let gone: Int64

  static let format = "camnang-progress"
  static let version: Int64 = 2

  /// Ends with a line feed.
  var bytes: [UInt8] {
    JSONText.line { json in
      json.member("format", ExchangeHeader.format)
      json.member("version", Int(ExchangeHeader.version))
      json.member("events", Int(events))
      json.member("gone", Int(gone))
    }
  }

  init(events: Int64, gone: Int64) {
    self.events = events
    self.gone = gone
  }

  /// Whether a file begins as every export does, of whatever version. What is no regular file does not, and is not
  /// opened: a pipe could make us wait for ever.
  static func isAtStart(of url: URL) throws -> Bool {
    guard try ItemStatus.behindLinks(DiskPath(url))?.kind == .file else { return false }
    let beginning = Array("{\"format\":\"\(format)\",".utf8)
    let handle = try FileHandle(forReadingFrom: url)
    defer { try? handle.close() }
    return try Array(handle.read(upToCount: beginning.count) ?? Data()) == beginning
  }

  /// - Throws: `StoreError` where this is no export, or one of a newer program; `LineMistake`.
  init(_ line: ArraySlice<UInt8>, path: String) throws {
    if PhoneFile.isOne(line) { throw StoreError.isPhoneFile(path) }
    guard var fields = try? JSONFields(line), (try? fields.string("format")) == ExchangeHeader.format
    else { throw StoreError.noExport(path) }
    // A newer header may hold what is not known here.
    let version = try fields.node("version")
    let number = try version.integer("version")
    if number > ExchangeHeader.version { throw StoreError.newer(path) }
    if number < 1 { throw version.unfit("version") }
    events = try fields.integer("events")
    gone = number < 2 ? 0 : try fields.integer("gone")
    try fields.end()
  }
}

/// Numbers that are forgotten, as a line of JSON.
enum GoneLine {
  static func bytes(of range: EventRange) -> [UInt8] {
    var range = range
    return JSONText.line { range.walk(in: &$0) }
  }

  static func range(of line: ArraySlice<UInt8>) throws(LineMistake) -> EventRange {
    var fields = try JSONFields(line)
    var range = EventRange.blank
    try range.walk(in: &fields)
    try fields.end()
    guard HexDigits.value(of: range.device) != nil else { throw fields.unfit("device") }
    guard 1 <= range.first, range.first <= range.last, range.last <= EventID.greatestCounter else {
      throw fields.unfit("last")
    }
    return range
  }
}

extension StoreError {
  static func noExport(_ path: String) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi: "«\(path)» không phải là tệp do camnang xuất ra (dòng đầu phải ghi \(ExchangeHeader.format))",
        en: "“\(path)” is no file that camnang exported (its first line must name \(ExchangeHeader.format))"))
  }

  static func cutOff(_ path: String, found: Int64, expected: Int64) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi: "«\(path)» không đủ: dòng đầu ghi \(expected) sự kiện, trong tệp có \(found). Hãy chép lại tệp này",
        en: "“\(path)” is not whole: its first line promises \(expected) events, it holds \(found). Copy it again"))
  }

  static func mistake(_ mistake: LineMistake, in line: ArraySlice<UInt8>, number: Int, path: String) -> StoreError {
    let column = String(decoding: line.prefix(mistake.offset), as: UTF8.self).count + 1
    return StoreError(
      .unusable,
      LocalizedText(
        vi: "«\(path)», dòng \(number), cột \(column): \(mistake.message.vietnamese)",
        en: "“\(path)”, line \(number), column \(column): \(mistake.message.english)"))
  }
}
