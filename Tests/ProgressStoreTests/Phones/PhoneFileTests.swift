import Curriculum
import Diagnostics
import Foundation
import Quiz
import TestSupport
import Testing

@testable import ProgressStore

/// What a page hands on, and what a laptop makes of it.
@Suite struct PhoneFileTests {
  private static let device = "00112233aabbccdd"

  /// The lines of a phone with this counter and body.
  private static func line(_ counter: Int, _ body: String) -> String {
    #"{"id":"\#(device):\#(counter)","day":"2026-12-01","time":"2026-12-01T02:00:00.000Z","edition":"",\#(body)}"#
  }

  private static let begun = line(
    1, #""kind":"begun","behaviour":"self","seed":"0000000000000000","items":[],"meeting":null,"paper":null"#)

  private static func answered(_ counter: Int, _ question: String = "mot", more: String = "") -> String {
    line(
      counter,
      #""kind":"answered","session":"\#(device):1","lesson":"bai","question":"\#(question)","revision":1,"stage":null,"answer":["Cúp máy"],"correct":true,"grade":3,"milliseconds":1200\#(more)"#
    )
  }

  private static func file(_ lines: [String], head: String? = nil, events: Int? = nil) -> [UInt8] {
    let head = head ?? #"{"format":"camnang-phone","version":1,"device":"\#(device)","note":"Gửi đi."}"#
    let text = ([head] + lines).map { $0 + "\n" }.joined()
    let checksum = HexDigits.text(of: Checksum.of(Array(text.utf8)))
    return Array((text + #"{"events":\#(events ?? lines.count),"checksum":"\#(checksum)"}"# + "\n").utf8)
  }

  private static let whole = file([begun, answered(2), answered(3, "hai")])

  @Test func isTakenOnceHoweverOftenItComes() throws {
    try withTemporaryFolder { folder in
      let store = try folder.store()
      let first = try store.takePhoneResults(PhoneFileTests.whole, named: "a.txt")
      #expect((first.device, first.answers, first.new) == (PhoneFileTests.device, 2, 3))
      #expect(try store.takePhoneResults(PhoneFileTests.whole, named: "a.txt").new == 0)
      let more = PhoneFileTests.file([PhoneFileTests.begun] + [2, 3, 4].map { PhoneFileTests.answered($0, "q\($0)") })
      // Counter 2 and 3 have other contents there: both are kept, as of every device.
      #expect(try store.takePhoneResults(more, named: "a.txt").new == 3)
    }
  }

  @Test func givesEveryLaptopTheSameEvents() throws {
    try withTemporaryFolder { folder in
      let (one, two) = (try folder.store("a.sqlite"), try folder.store("b.sqlite", machine: "máy-2"))
      for store in [one, two] { _ = try store.takePhoneResults(PhoneFileTests.whole, named: "a.txt") }
      #expect(try one.lines() == two.lines())
      #expect(try one.merge(from: folder.file("b.sqlite")).new == 0)
    }
  }

  /// Byte order marks, two signs at the end of a line, a last line without its end: what carries a text does that.
  @Test func mayBeCarriedByOthers() throws {
    let text = String(decoding: PhoneFileTests.whole, as: UTF8.self)
    for carried in [
      "\u{FEFF}" + text, text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\n\n"),
      String(text.dropLast()),
    ] { #expect(try PhoneFile(Array(carried.utf8), path: "a.txt").events.count == 3) }
  }

  @Test func isRefusedWhereAnyByteIsAnother() throws {
    for index in PhoneFileTests.whole.indices {
      var bytes = PhoneFileTests.whole
      bytes[index] ^= 1
      #expect(throws: StoreError.self, "byte \(index)") { try PhoneFile(bytes, path: "a.txt") }
    }
    for length in 0..<(PhoneFileTests.whole.count - 1) {
      #expect(throws: StoreError.self, "length \(length)") {
        try PhoneFile(Array(PhoneFileTests.whole.prefix(length)), path: "a.txt")
      }
    }
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let lines: [String]
    let place: String
  }

  static let refused = [
    Refused(
      testDescription: "what passes a lesson",
      lines: [
        begun,
        line(
          2,
          #""kind":"ended","session":"\#(device):1","results":[{"lesson":"bai","revision":1,"right":1,"total":1,"passed":true}]"#
        ),
      ], place: "dòng 3"),
    Refused(
      testDescription: "a session of another kind",
      lines: [begun.replacing(#""begun","behaviour":"self""#, with: #""begun","behaviour":"live""#)], place: "dòng 2"),
    Refused(
      testDescription: "an exam",
      lines: [line(1, #""kind":"started","behaviour":"exam","seed":"0000000000000000","items":[]"#)], place: "dòng 2"),
    Refused(
      testDescription: "a meeting", lines: [line(1, #""kind":"present","meeting":"\#(device):1","how":"phone""#)],
      place: "dòng 2"),
    Refused(
      testDescription: "who is who", lines: [line(1, #""kind":"same","code":"an","other":"binh""#)], place: "dòng 2"),
    Refused(testDescription: "an answer of no session", lines: [answered(2)], place: "dòng 2"),
    Refused(testDescription: "a number twice", lines: [begun, answered(2), answered(2, "hai")], place: "dòng 4"),
    Refused(
      testDescription: "another device",
      lines: [begun.replacing("{\"id\":\"\(device)", with: "{\"id\":\"ffffffffffffffff")],
      place: "dòng 2"),
    Refused(testDescription: "a trainee", lines: [begun, answered(2, more: #","trainee":"an""#)], place: "dòng 3"),
    Refused(testDescription: "a name that is none", lines: [begun, answered(2, "../a")], place: "dòng 3"),
  ]

  @Test(arguments: refused) func refusesWhatNoPageWrites(_ refused: Refused) throws {
    let error = #expect(throws: StoreError.self) { try PhoneFile(PhoneFileTests.file(refused.lines), path: "a.txt") }
    #expect(error?.message.vietnamese.contains("«a.txt», \(refused.place)") == true, "\(String(describing: error))")
  }

  /// Whoever knows a laptop's id must not write between its events.
  @Test func refusesTheDeviceOfALaptop() throws {
    try withTemporaryFolder { folder in
      let store = try folder.store()
      let own = try store.record(Sample.bodies[0], trainee: "an", at: Sample.moment(), edition: "").id.device
      let text = String(decoding: PhoneFileTests.file([PhoneFileTests.begun]), as: UTF8.self)
        .replacing(PhoneFileTests.device, with: own).split(separator: "\n").map(String.init)
      let forged = PhoneFileTests.file([text[1]], head: text[0])
      #expect(throws: StoreError.self) { try store.takePhoneResults(forged, named: "a.txt") }
      #expect(try store.events(of: "an").count == 1)
    }
  }

  @Test func answersAPhone() throws {
    try withTemporaryFolder { folder in
      let store = try folder.store()
      #expect(PhoneResults.reply(to: PhoneFileTests.whole, into: store).status == 200)
      #expect(PhoneResults.reply(to: PhoneFileTests.whole, into: store).text.hasPrefix("Đã có từ trước"))
      #expect(PhoneResults.reply(to: Array("{}".utf8), into: store).status == 400)
      #expect(PhoneResults.reply(to: [UInt8](repeating: 0x20, count: 300_000), into: store).status == 413)
    }
  }

  // MARK: Whose it is

  @Test func countsForNobodyUntilSomebodySaysWhose() throws {
    try withTemporaryFolder { folder in
      let store = try folder.store()
      _ = try store.takePhoneResults(PhoneFileTests.whole, named: "a.txt")
      #expect(try store.people().isEmpty && store.directory().people.isEmpty && store.undecided().isEmpty)
      var phone = try #require(store.phones().first)
      #expect(phone.owner == nil && phone.events.count == 3)
      try store.confirm(phone, as: Sample.code, at: Sample.moment())
      phone = try #require(store.phones().first)
      #expect(phone.owner == Sample.code)
      #expect(try store.events(of: Sample.code).count == 3)
      // What comes later is theirs, too.
      _ = try store.takePhoneResults(
        PhoneFileTests.file([PhoneFileTests.begun, PhoneFileTests.answered(9)]), named: "b")
      #expect(try store.events(of: Sample.code).count == 4)
      try store.confirm(try #require(store.phones().first), as: nil, at: Sample.moment())
      #expect(try store.events(of: Sample.code).isEmpty)
    }
  }

  /// Two laptops that say different things leave it open, in whichever order they are merged; saying it anew settles it.
  @Test func isNobodysWhereTwoLaptopsDisagree() throws {
    try withTemporaryFolder { folder in
      let (one, two) = (try folder.store("a.sqlite"), try folder.store("b.sqlite", machine: "máy-2"))
      for (store, code) in [(one, "an"), (two, "binh")] {
        _ = try store.takePhoneResults(PhoneFileTests.whole, named: "a.txt")
        try store.confirm(try #require(store.phones().first), as: code, at: Sample.moment())
      }
      _ = try one.merge(from: folder.file("b.sqlite"))
      let phone = try #require(one.phones().first)
      #expect(phone.isDisputed && phone.owner == nil)
      #expect(try one.events(of: "an").isEmpty && one.events(of: "binh").isEmpty)
      try one.confirm(phone, as: "an", at: Sample.moment())
      #expect(try one.events(of: "an").count == 3)
    }
  }

  /// Who is forgotten takes the phone with them: nothing of it comes back, from whichever file.
  @Test func goesWithWhoeverIsForgotten() throws {
    try withTemporaryFolder { folder in
      let store = try folder.store()
      _ = try store.takePhoneResults(PhoneFileTests.whole, named: "a.txt")
      try store.confirm(try #require(store.phones().first), as: "an", at: Sample.moment())
      _ = try store.forget("an", at: Sample.moment())
      #expect(try store.phones().isEmpty)
      let again = try store.takePhoneResults(
        PhoneFileTests.file([PhoneFileTests.begun, PhoneFileTests.answered(9)]), named: "b")
      #expect(again.forgotten == 2)
      #expect(PhoneResults.reply(to: PhoneFileTests.whole, into: store).status == 409)
      #expect(try store.phones().isEmpty && store.verify().allSatisfy { $0.severity < .error })
    }
  }
}
