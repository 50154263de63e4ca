import Curriculum
import Diagnostics
import Disk
package import Foundation
import JSON
import Quiz

/// The roster: a file of JSON Lines beside its store, written anew whenever something changes, so that nothing that was
/// taken out of it is left in it.
struct RosterFile {
  let url: URL

  static let format = "camnang-roster"
  static let version: Int64 = 1
  /// Bytes; a province has 17,000 people.
  static let longest = 64 << 20

  /// `so.sqlite` has its roster in `so-roster.jsonl`, and so has `so.jsonl`, its export.
  init(besides store: URL) {
    url = ProgressStore.companion(of: store, named: "roster.jsonl")
  }

  private var path: String { url.path(percentEncoded: false) }

  /// - Returns: Nobody, where there is no such file.
  /// - Throws: `StoreError` where it is no roster, or of a newer program; the message names line and column.
  func read() throws -> Roster {
    let bytes: [UInt8]
    do { bytes = try DiskFile.read(DiskPath(url), atMost: RosterFile.longest, followingLinks: true) } catch DiskFile
      .Refusal.disk(let error) where error.code == ENOENT
    { return Roster() } catch DiskFile.Refusal.disk(let error) { throw error } catch { throw StoreError.noRoster(path) }
    // Notepad puts U+FEFF before what it saves.
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    var roster = Roster()
    var people: Int64?
    var count: Int64 = 0
    for (index, line) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) { continue }
      do {
        guard people != nil else {
          people = try header(line)
          continue
        }
        let row = try RosterLine.row(of: line)
        roster.take(row)
        count += 1
      } catch let mistake as LineMistake {
        throw StoreError.mistake(mistake, in: line, number: index + 1, path: path)
      }
    }
    guard let people else { throw StoreError.noRoster(path) }
    guard count == people else { throw StoreError.cutOffRoster(path, found: count, expected: people) }
    return roster
  }

  private func header(_ line: ArraySlice<UInt8>) throws -> Int64 {
    guard var fields = try? JSONFields(line), (try? fields.string("format")) == RosterFile.format else {
      throw StoreError.noRoster(path)
    }
    let version = try fields.integer("version")
    if version > RosterFile.version { throw StoreError.newer(path) }
    let people = try fields.integer("people")
    try fields.end()
    return people
  }

  /// Writes the file whole or not at all; it is on the disk when this returns. A file that holds nobody is removed.
  func write(_ roster: Roster) throws {
    let place = DiskPath(url)
    guard !roster.rows.isEmpty else {
      do { try DiskFile.remove(place) } catch { if error.code != ENOENT { throw error } }
      return
    }
    var bytes = JSONText.line { json in
      json.member("format", RosterFile.format)
      json.member("version", Int(RosterFile.version))
      json.member("people", roster.rows.count)
    }
    for row in roster.rows { bytes += RosterLine.bytes(of: row) }
    try DiskFile.replace(place, with: bytes, permissions: 0o600)
    try removeLeftovers()
  }

  /// Drafts of programs that were killed name people, too.
  func removeLeftovers() throws {
    for leftover in try HiddenTwin.leftovers(of: DiskPath(url)) where leftover.purpose == .new {
      try DiskFile.remove(leftover.path)
    }
  }
}

extension ProgressStore {
  /// A file that belongs to a store, or to its export, and lies beside it: `so-roster.jsonl` of `so.sqlite`.
  package static func companion(of store: URL, named ending: String) -> URL {
    // Other endings are parts of names: `xa.tan-cuong` and `xa.dai-tu` are two stores.
    var bare = store
    for ending in ["gz", "jsonl", "sqlite", "db"] where bare.pathExtension == ending {
      bare = bare.deletingPathExtension()
    }
    return store.deletingLastPathComponent().appending(path: "\(bare.lastPathComponent)-\(ending)")
  }
}

/// A person as a line of JSON.
enum RosterLine {
  static func bytes(of row: Roster.Row) -> [UInt8] {
    JSONText.line { json in
      json.member("code", row.code)
      json.member("alias", row.alias)
      json.member("name", row.name)
      json.member("group", row.group)
      json.member("seat", row.seat.map(Int.init))
      json.member("trainer", row.isTrainer)
      json.member("minor", row.isMinor)
      json.member("consent", row.consent?.iso)
      json.member("joined", row.joined?.iso)
      json.member("left", row.left?.iso)
      json.member("forget", row.forgetOn?.iso)
      json.member("revision", Int(row.revision))
      json.member("device", row.device)
    }
  }

  /// The person of a line, all of whose values are as this program gives them: they become parts of pages and commands.
  static func row(of line: ArraySlice<UInt8>) throws(LineMistake) -> Roster.Row {
    var fields = try JSONFields(line)
    var row = Roster.Row(code: try fields.value("code") { TraineeRule.isID($0) ? $0 : nil })
    row.alias = try fields.optional("alias") { TraineeRule.isID($0) ? $0 : nil }
    row.name = try fields.optional("name") { TraineeRule.isName($0) ? $0 : nil }
    row.group = try fields.optional("group") { TraineeRule.isName($0) ? $0 : nil }
    let seat = try fields.node("seat")
    row.seat = seat.isNull ? nil : try seat.integer("seat")
    try fields.flag("trainer", &row.isTrainer)
    try fields.flag("minor", &row.isMinor)
    row.consent = try fields.optional("consent") { Day($0) }
    row.joined = try fields.optional("joined") { Day($0) }
    row.left = try fields.optional("left") { Day($0) }
    row.forgetOn = try fields.optional("forget") { Day($0) }
    row.revision = try fields.integer("revision")
    row.device = try fields.value("device") { HexDigits.value(of: $0) == nil ? nil : $0 }
    try fields.end()
    return row
  }
}

extension JSONFields {
  fileprivate mutating func optional<Value>(_ key: String, _ read: (String) -> Value?) throws(LineMistake) -> Value? {
    let node = try node(key)
    return node.isNull ? nil : try node.value(key, read)
  }
}

extension StoreError {
  static func noRoster(_ path: String) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi:
          "«\(path)» không phải là danh sách học viên do camnang ghi (dòng đầu phải ghi \(RosterFile.format)); tệp được giữ nguyên",
        en: "“\(path)” is no roster of camnang (its first line must name \(RosterFile.format)); it was left as it is"))
  }

  static func cutOffRoster(_ path: String, found: Int64, expected: Int64) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi: "«\(path)» không đủ: dòng đầu ghi \(expected) người, trong tệp có \(found). Hãy chép lại tệp này",
        en: "“\(path)” is not whole: its first line promises \(expected) people, it holds \(found). Copy it again"))
  }
}
