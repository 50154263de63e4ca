import Curriculum
import Diagnostics
import Disk
package import Foundation
import JSON
import ProgressStore
import Quiz

/// Where a live class is, in a file beside its store, so that one that was broken off goes on: `so-lop.json`. What was
/// answered is in the store; the file has what is no part of a log: which question is asked, and which phone has which seat.
package struct ClassFile: Sendable {
  package let url: URL

  fileprivate static let format = "camnang-class"

  package init(besides store: URL) { url = ProgressStore.companion(of: store, named: "lop.json") }

  struct Content: Sendable, Equatable {
    var plan: ClassPlan
    var place: Int
    var phase: LiveClass.Phase
    var claims: Claims
  }

  /// The class that was begun and not ended; `nil` where there is none.
  ///
  /// - Throws: ``StoreError`` where the file is not as this program writes it: it may be somebody's class.
  package func unfinished() throws -> ClassPlan? {
    guard let content = try read(), content.phase != .over else { return nil }
    return content.plan
  }

  func read() throws -> Content? {
    let path = url.path(percentEncoded: false)
    let bytes: [UInt8]
    do { bytes = try DiskFile.read(DiskPath(url), atMost: 4 << 20) } catch DiskFile.Refusal.disk(let error) {
      if error.code == ENOENT { return nil }
      throw StoreError(.disk, LocalizedText(vi: "Không đọc được «\(path)»", en: "Cannot read “\(path)”"))
    } catch { throw ClassFile.damaged(path) }
    guard let node = try? JSONNode(bytes[...], within: JSONBounds(depth: 6)), let content = Content(JSONValue(node))
    else { throw ClassFile.damaged(path) }
    return content
  }

  private static func damaged(_ path: String) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi:
          "«\(path)» không phải do camnang ghi, hoặc đã hỏng; tệp được giữ nguyên. Chuyển nó đi chỗ khác rồi mở lớp lại",
        en:
          "“\(path)” was not written by camnang, or is damaged; it was left as it is. Move it away and open the class again"
      ))
  }

  /// Writes the file whole or not at all; it is on the disk when this returns.
  func write(_ content: Content) throws {
    do { try DiskFile.replace(DiskPath(url), with: content.bytes, permissions: 0o600) } catch {
      let path = url.path(percentEncoded: false)
      throw StoreError(
        .disk,
        LocalizedText(
          vi: "Không ghi được «\(path)»: ổ đĩa đầy hoặc không cho ghi", en: "Cannot write “\(path)”: \(error)"))
    }
  }
}

// MARK: As JSON

extension ClassFile.Content {
  var bytes: [UInt8] {
    JSONText.line { json in
      json.member("format", ClassFile.format)
      json.member("version", 1)
      json.member("device", plan.meeting.device)
      json.member("counter", Int(plan.meeting.counter))
      json.member("group", plan.group)
      json.member("day", plan.day.iso)
      json.member("edition", plan.edition)
      json.member("code", plan.code)
      json.member("leader", plan.leader)
      // Beyond what JSON's numbers hold for some.
      json.member("seed", String(plan.start.seed))
      json.list("items", plan.start.items) { json, item in
        json.member("lesson", item.question.lesson)
        json.member("question", item.question.question)
        json.member("revision", item.revision)
      }
      json.member("place", place)
      json.member("phase", phase.rawValue)
      json.list("claims", claims.all) { json, claim in
        json.member("secret", claim.secret)
        json.member("seat", claim.seat)
        json.member("waiting", claim.isWaiting)
      }
    }
  }

  init?(_ json: JSONValue) {
    func text(_ json: JSONValue, _ key: String) -> String? { json[key]?.string }
    func number(_ json: JSONValue, _ key: String) -> Int? {
      if case .integer(let value)? = json[key] { Int(value) } else { nil }
    }
    guard text(json, "format") == ClassFile.format, number(json, "version") == 1, let device = text(json, "device"),
      let counter = number(json, "counter"), let group = text(json, "group"),
      let day = text(json, "day").flatMap({ Day($0) }), let edition = text(json, "edition"),
      let code = text(json, "code"), let leader = text(json, "leader"),
      let seed = text(json, "seed").flatMap({ UInt64($0) }), let place = number(json, "place"),
      let phase = text(json, "phase").flatMap({ LiveClass.Phase(rawValue: $0) }), let items = json["items"]?.elements,
      let claims = json["claims"]?.elements
    else { return nil }
    let read = items.compactMap { item -> Event.Item? in
      guard let lesson = text(item, "lesson"), let question = text(item, "question"),
        let revision = number(item, "revision")
      else { return nil }
      return Event.Item(question: QuestionKey(lesson: lesson, question: question), revision: revision)
    }
    let held = claims.compactMap { claim -> Claims.Claim? in
      guard let secret = text(claim, "secret"), let seat = number(claim, "seat"),
        case .bool(let isWaiting)? = claim["waiting"]
      else { return nil }
      return Claims.Claim(secret: secret, seat: seat, isWaiting: isWaiting)
    }
    guard read.count == items.count, held.count == claims.count else { return nil }
    let meeting = EventID(device: device, counter: Int64(counter))
    plan = ClassPlan(
      meeting: meeting, group: group, day: day, edition: edition,
      start: Event.SessionStart(behaviour: .live, seed: seed, items: read, meeting: meeting), code: code,
      leader: leader)
    self.place = place
    self.phase = phase
    self.claims = Claims(held)
  }
}
