import Curriculum
import Quiz
import Testing

@testable import ProgressStore

/// The canonical bytes and the checksum over them.
@Suite struct EventBytesTests {
  @Test(arguments: Sample.bodies + Sample.improperBodies)
  func readsWhatItWrote(body: Event.Body) throws {
    let event = Event(
      id: EventID(device: "0123456789abcdef", counter: .max),
      trainee: "lan",
      moment: try Sample.moment("1900-01-01", time: .min),
      edition: "ấn bản",
      body: body
    )
    let sealed = SealedEvent(event)
    let read = try EventBytes.event(id: event.id, trainee: event.trainee, payload: sealed.payload)
    #expect(read == event)
    #expect(SealedEvent(read).payload == sealed.payload)
  }

  @Test(arguments: Sample.classBodies)
  func readsWhatIsOfEverybody(body: Event.Body) throws {
    let event = Event(
      id: Sample.session, trainee: Event.everybody, moment: try Sample.moment(), edition: "", body: body)
    let sealed = SealedEvent(event)
    #expect(sealed.hasProperNames)
    #expect(try EventBytes.event(id: event.id, trainee: event.trainee, payload: sealed.payload) == event)
    #expect(try EventLine.event(of: EventLine.bytes(of: sealed)[...]).event == event)
    // Nobody's code stands for everybody, and what is of everybody is nobody's.
    var stray = event
    stray.trainee = "lan"
    #expect(!SealedEvent(stray).hasProperNames)
  }

  /// Old stores stay readable: these bytes were worked out by another program (Python) from the description.
  @Test func keepsTheBytesOfVersion1() throws {
    let event = Event(
      id: EventID(device: "00000000deadbeef", counter: 300),
      trainee: "hoa-2",
      moment: try Sample.moment("2026-11-24", time: 1_795_482_930_123),
      edition: "2026.1",
      body: .answered(
        .init(
          session: EventID(device: "00000000deadbeef", counter: 299),
          item: .init(question: .init(lesson: "cai-dat", question: "buoc-1"), revision: 2),
          stage: "đầu",
          answer: ["Hòa", "b"],
          isCorrect: true,
          grade: .hard,
          milliseconds: 12_345
        )
      )
    )
    let sealed = SealedEvent(event)
    let hex = sealed.payload.map { String(UInt64($0) + 0x100, radix: 16).dropFirst() }.joined()
    #expect(hex == EventBytesTests.goldenPayload)
    #expect(HexDigits.text(of: sealed.checksum) == EventBytesTests.goldenChecksum)
  }

  static let goldenPayload =
    "dac40296affab1c16806323032362e31031030303030303030306465616462656566d60407636169"
    + "2d6461740662756f632d31040106c491e1baa775020448c3b26101620104f2c001"
  static let goldenChecksum = "0466e3ab28449323"

  @Test(arguments: Sample.bodies)
  func noticesEveryChangedBit(body: Event.Body) throws {
    let event = Event(
      id: Sample.session,
      trainee: "lan",
      moment: try Sample.moment(),
      edition: Sample.edition,
      body: body
    )
    let sealed = SealedEvent(event)
    let unnoticed = (0..<sealed.payload.count * 8).filter { bit in
      var payload = sealed.payload
      payload[bit / 8] ^= 1 << (bit % 8)
      return SealedEvent(id: event.id, trainee: "lan", payload: payload, checksum: sealed.checksum) != nil
    }
    #expect(unnoticed.isEmpty)
  }

  @Test func coversTheIDsToo() throws {
    let event = Event(
      id: Sample.session,
      trainee: "lan",
      moment: try Sample.moment(),
      edition: "",
      body: .retried(session: Sample.session)
    )
    let sealed = SealedEvent(event)
    let other = EventID(device: event.id.device, counter: event.id.counter + 1)
    #expect(SealedEvent(id: other, trainee: "lan", payload: sealed.payload, checksum: sealed.checksum) == nil)
    #expect(SealedEvent(id: event.id, trainee: "la", payload: sealed.payload, checksum: sealed.checksum) == nil)
  }

  /// Bytes with the right checksum that no ``ByteWriter`` writes.
  @Test(arguments: [
    [0x00, 0x00, 0x00],  // cut off
    [0x00, 0x00, 0x00, 0x06, 0x00, 0x00, 0x00],  // something follows
    [0x80, 0x00, 0x00, 0x00, 0x06, 0x00, 0x00],  // a number longer than needed
    [0x00, 0x00, 0x01, 0xFF, 0x06, 0x00, 0x00],  // no UTF-8
    [0x00, 0x00, 0x00, 0x12, 0x00, 0x00],  // an unknown kind
    [0x00, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],  // a text without end
    [0x00, 0x00, 0x00, 0x02, 0x04, 0x72, 0x61, 0x63, 0x65, 0x00, 0x00],  // an unknown behaviour
    // a session of version 1 in the form of version 2, and the other way round
    [0x00, 0x00, 0x00, 0x08, 0x04, 0x65, 0x78, 0x61, 0x6D, 0x00, 0x00, 0x00, 0x00],
    [0x00, 0x00, 0x00, 0x02, 0x04, 0x6C, 0x69, 0x76, 0x65, 0x00, 0x00],
    [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02],  // more than 64 bits
    [],
  ])
  func refusesWhatNobodyWrote(payload: [UInt8]) {
    #expect(throws: MalformedEvent.self) {
      try EventBytes.event(id: Sample.session, trainee: "lan", payload: payload)
    }
  }

  /// Each of 64 KiB: room for all of them would be a TiB.
  @Test func givesNoRoomToItemsThatDoNotCome() {
    var reader = ByteReader([0x80, 0x80, 0x80, 0x08] + [UInt8](repeating: 0, count: 1 << 24))
    #expect(throws: MalformedEvent.self) {
      _ = try reader.list { _ throws(MalformedEvent) -> InlineArray<8_192, UInt64> in throw MalformedEvent() }
    }
  }

  @Test(arguments: ["0123456789abcdef:7", "a:b:-1", ":0"])
  func readsEventIDs(text: String) throws { #expect(try #require(EventID(text)).text == text) }

  @Test(arguments: ["", "a", "a:", "a:+1", "a:01", "a: 1", "a:9223372036854775808"])
  func refusesOtherEventIDs(text: String) { #expect(EventID(text) == nil) }

  @Test(arguments: ["", "0123456789abcde", "0123456789abcdeF", "0123456789abcdefa", "+123456789abcdef"])
  func refusesOtherHexDigits(text: String) { #expect(HexDigits.value(of: text) == nil) }
}
