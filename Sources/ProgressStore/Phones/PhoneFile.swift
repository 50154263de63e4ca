import Diagnostics
import JSON
import Quiz

/// What a page of the handbook hands on of the answers that were given on it: a line that says what it is, an event on each
/// line as in an export but without the trainee and the checksum, and a line with their number and the checksum of all
/// before it. `Handbook/Theme/phone-log.js` writes it.
///
/// Whose phone it is, it does not know; a laptop fills in the phone's own code and seals the events. So the same lines give
/// the same events on every laptop.
struct PhoneFile {
  let device: String
  let events: [SealedEvent]

  static let format = "camnang-phone"
  private static let version: Int64 = 1
  /// More than anybody answers in years.
  private static let greatestCounter: Int64 = 100_000
  private static let longestLine = 1 << 14

  /// - Throws: `StoreError` for the first thing that is wrong, with its line: nothing of such a file is taken.
  init(_ bytes: [UInt8], path: String) throws {
    var lines = PhoneFile.lines(bytes)
    guard let head = lines.first else { throw StoreError.noPhoneFile(path) }
    func locating<Result>(_ line: Line, _ read: (ArraySlice<UInt8>) throws -> Result) throws -> Result {
      do { return try read(line.bytes) } catch let mistake as LineMistake {
        throw StoreError.mistake(mistake, in: line.bytes, number: line.number, path: path)
      }
    }
    let device = try locating(head) { try PhoneFile.device(in: $0, path: path) }
    guard let last = lines.last, lines.count > 1, let closing = try? Closing(last.bytes) else {
      throw StoreError.cutOffPhoneFile(path, line: lines.last?.number ?? 1)
    }
    lines = Array(lines.dropFirst().dropLast())
    var events: [SealedEvent] = []
    var sessions: Set<EventID> = []
    for line in lines {
      let event = try locating(line) { bytes in
        let event = try PhoneFile.event(in: bytes, of: device, after: events.last?.event.id.counter ?? 0)
        try PhoneFile.check(event, sessions)
        return event
      }
      if case .started = event.body { sessions.insert(event.id) }
      events.append(SealedEvent(event))
    }
    guard closing.events == events.count, closing.checksum == PhoneFile.checksum([head] + lines) else {
      throw StoreError.changedPhoneFile(path, line: last.number)
    }
    (self.device, self.events) = (device, events)
  }

  /// Whether it begins as such a file does.
  static func isOne(_ line: ArraySlice<UInt8>) -> Bool { line.starts(with: Array("{\"format\":\"\(format)\",".utf8)) }

  // MARK: Lines

  private struct Line {
    let number: Int
    let bytes: ArraySlice<UInt8>
  }

  /// The lines that are not empty. What carries such a file may put a mark before it, or end lines in two signs.
  private static func lines(_ bytes: [UInt8]) -> [Line] {
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let split = bytes.dropFirst(isMarked ? 3 : 0).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return split.enumerated().compactMap { offset, line in
      var line = line
      while let last = line.last, [0x0D, 0x20, 0x09].contains(last) { line.removeLast() }
      return line.isEmpty ? nil : Line(number: offset + 1, bytes: line)
    }
  }

  private static func checksum(_ lines: [Line]) -> UInt64 {
    lines.reduce(0) { Checksum.of(Array($1.bytes) + [UInt8(ascii: "\n")], continuing: $0) }
  }

  private static func device(in line: ArraySlice<UInt8>, path: String) throws -> String {
    guard isOne(line) else {
      throw (try? ExchangeHeader(line, path: path)) != nil
        ? StoreError.isExport(path) : StoreError.noPhoneFile(path)
    }
    var fields = try JSONFields(line)
    _ = try fields.string("format")
    guard try fields.integer("version") == version else { throw StoreError.newerPhoneFile(path) }
    let device = try fields.value("device") { HexDigits.value(of: $0) == nil ? nil : $0 }
    _ = try fields.string("note")
    try fields.end()
    return device
  }

  private struct Closing {
    let events: Int64
    let checksum: UInt64

    init(_ line: ArraySlice<UInt8>) throws(LineMistake) {
      var fields = try JSONFields(line)
      events = try fields.integer("events")
      checksum = try fields.value("checksum", HexDigits.value)
      try fields.end()
    }
  }

  // MARK: Events

  private static func event(in line: ArraySlice<UInt8>, of device: String, after last: Int64) throws(LineMistake)
    -> Event
  {
    guard line.count <= longestLine else {
      throw LineMistake(at: 0, vi: "dòng này quá dài", en: "this line is too long")
    }
    var fields = try JSONFields(line)
    let place = try fields.node("id")
    let id = try place.value("id") { EventID($0) }
    guard id.device == device, last < id.counter, id.counter <= greatestCounter else { throw place.unfit("id") }
    var event = Event.blank(id, trainee: PhoneCode.code(of: device))
    try fields.payload(of: &event)
    try fields.end()
    guard SealedEvent(event).hasProperNames else { throw fields.unfit("question") }
    return event
  }

  /// A page says what was answered on it, and nothing else: least of all that a lesson was passed.
  private static func check(_ event: Event, _ sessions: Set<EventID>) throws(LineMistake) {
    switch event.body {
    case .started(let start):
      guard start == Event.SessionStart(behaviour: .alone, seed: 0, items: []) else {
        throw LineMistake(
          at: 0, vi: "điện thoại chỉ ghi được việc tự làm", en: "a phone can only tell what was done alone")
      }
    case .answered(let answer):
      guard sessions.contains(answer.session), answer.item.revision >= 1, answer.grade != .easy,
        (0...86_400_000).contains(answer.milliseconds)
      else {
        throw LineMistake(
          at: 0, vi: "câu trả lời này không phải do trang sách ghi", en: "no page of the book wrote this answer")
      }
    default:
      throw LineMistake(
        at: 0, vi: "điện thoại chỉ ghi được câu trả lời", en: "a phone can only tell what was answered")
    }
  }
}

extension StoreError {
  static func noPhoneFile(_ path: String) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi: "«\(path)», dòng 1: không phải là tệp kết quả mà trang sách lưu ra (dòng đầu phải ghi \(PhoneFile.format))",
        en: "“\(path)”, line 1: no file of results that a page saved (its first line must name \(PhoneFile.format))"))
  }

  static func newerPhoneFile(_ path: String) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi: "«\(path)», dòng 1: trang sách mới hơn camnang ở máy này; hãy cập nhật camnang",
        en: "“\(path)”, line 1: the page is newer than this camnang: update it"))
  }

  /// What was exported from a store is of other hands.
  static func isPhoneFile(_ path: String) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi: "«\(path)» là tệp kết quả từ điện thoại: gõ «camnang class phones import» để nhận",
        en: "“\(path)” is a file of results from a phone: type “camnang class phones import” to take it in"))
  }

  fileprivate static func cutOffPhoneFile(_ path: String, line: Int) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi: "«\(path)», dòng \(line): tệp bị cắt cụt, thiếu dòng cuối; không nhận gì. Hãy nhờ gửi lại tệp",
        en:
          "“\(path)”, line \(line): the file is cut off before its last line, and nothing was taken. Have it sent again"
      ))
  }

  fileprivate static func changedPhoneFile(_ path: String, line: Int) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi: "«\(path)», dòng \(line): tệp không còn như lúc trang sách lưu ra (sai mã kiểm tra); không nhận gì",
        en: "“\(path)”, line \(line): the file is not as the page saved it (wrong checksum), and nothing was taken"))
  }
}
