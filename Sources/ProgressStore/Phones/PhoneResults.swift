import Diagnostics
import Disk
package import Foundation
import GRDB
import Quiz

/// What a phone handed on, and what of it was new.
package struct PhoneReport: Sendable, Hashable {
  package let device: String
  /// Answers to questions and stages in what it handed on.
  package let answers: Int
  /// Events that were not here before.
  package let new: Int
  /// Events that were not kept: they are of somebody who is forgotten.
  package let forgotten: Int

  /// What the phone calls itself.
  package var handle: String { Phone.handle(of: device) }
}

extension ProgressStore {
  /// Takes in what a page of the handbook handed on, all of it or nothing. It is recorded of the phone's own code, and
  /// counts for nobody before ``confirm(_:as:at:)``.
  /// - Parameters:
  ///   - bytes: The file.
  ///   - path: What messages call it.
  /// - Returns: What was taken in; twice the same is once.
  /// - Throws: `disk`; `unusable` where the file was changed or cut off, or is none. The message names the line.
  package func takePhoneResults(_ bytes: [UInt8], named path: String) throws(StoreError) -> PhoneReport {
    try StoreError.naming(path) {
      let phone = try PhoneFile(bytes, path: path)
      let report = try take(Merger.Oblivious(), Roster()) { own, visit in
        // A device of a laptop that was made up, or read somewhere: what it recorded is not to be written between.
        guard try !ProgressStore.isOfLaptop(phone.device, in: own) else { throw StoreError.noPhoneFile(path) }
        for event in phone.events { try visit(event) }
      }
      let answers = phone.events.count { if case .answered = $0.event.body { true } else { false } }
      return PhoneReport(
        device: phone.device, answers: answers, new: report.new,
        forgotten: phone.events.count - report.new - report.known)
    }
  }

  /// The same of a file that a page saved.
  package func takePhoneResults(from url: URL) throws(StoreError) -> PhoneReport {
    let path = url.path(percentEncoded: false)
    let place = DiskPath(url)
    let bytes = try StoreError.naming(path) {
      guard try ItemStatus.behindLinks(place) != nil else { throw StoreError.missingFile(path) }
      do throws(DiskFile.Refusal) {
        return try DiskFile.read(place, atMost: ProgressStore.largestPhoneFile, followingLinks: true)
      } catch {
        if case .disk(let error) = error { throw error }
        throw StoreError.noPhoneFile(path)
      }
    }
    return try takePhoneResults(bytes, named: path)
  }

  /// Ten years of answers.
  private static let largestPhoneFile = 1 << 24

  private static func isOfLaptop(_ device: String, in database: Database) throws -> Bool {
    if try HomeTable.current(in: database).contains(where: { $0.device.id == device }) { return true }
    guard let number = try DeviceTable.number(of: device, in: database) else { return false }
    let other = try Row.fetchOne(
      database, sql: "SELECT 1 FROM event WHERE device = ? AND trainee <> ? LIMIT 1",
      arguments: [number, PhoneCode.code(of: device)])
    return other != nil
  }
}

/// What a server that shows the handbook to phones answers to their results.
package enum PhoneResults {
  /// A page asks here by GET whether results are taken: 204 says yes, 404 no. It posts them to the same address.
  package static let address = "/_lop/ket-qua"
  /// A page sends more in several parts, each whole by itself.
  package static let largestBody = 256 * 1024
  /// More phones than any class has: whoever makes up others fills no disk.
  private static let mostUnknownPhones = 500

  package struct Reply: Sendable, Hashable {
    package let status: Int
    /// What the page shows, in Vietnamese.
    package let text: String
  }

  /// - Parameters:
  ///   - bytes: What was posted.
  ///   - store: Opened for writing.
  /// - Returns: What to answer: 200 once it is on the disk.
  package static func reply(to bytes: [UInt8], into store: ProgressStore) -> Reply {
    guard bytes.count <= largestBody else { return Reply(status: 413, text: "quá dài.") }
    do throws(StoreError) {
      guard try store.unknownPhoneCount() <= mostUnknownPhones else {
        return Reply(status: 503, text: "máy này đang giữ kết quả của quá nhiều điện thoại lạ.")
      }
      let report = try store.takePhoneResults(bytes, named: "điện thoại")
      guard report.forgotten == 0 else {
        return Reply(status: 409, text: "kết quả của máy này đã được xóa theo yêu cầu. Hãy bấm «Xóa khỏi máy này».")
      }
      let isNew = report.new > 0 ? "Đã nhận" : "Đã có từ trước, không tính thêm"
      return Reply(status: 200, text: "\(isNew): \(report.answers) câu trả lời.")
    } catch { return Reply(status: error.kind == .disk ? 503 : 400, text: error.message.vietnamese) }
  }
}
