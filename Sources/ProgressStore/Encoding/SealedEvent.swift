import Quiz

/// An event beside its canonical bytes and their checksum, which agree.
struct SealedEvent {
  let event: Event
  /// See ``EventBytes``.
  let payload: [UInt8]
  let checksum: UInt64

  init(_ event: Event) {
    self.event = event
    payload = EventBytes.payload(moment: event.moment, edition: event.edition, body: event.body)
    checksum = EventBytes.checksum(id: event.id, trainee: event.trainee, payload: payload)
  }

  /// `nil` where the bytes do not have this checksum, or are no event.
  init?(id: EventID, trainee: String, payload: [UInt8], checksum: UInt64) {
    guard EventBytes.checksum(id: id, trainee: trainee, payload: payload) == checksum,
      let event = try? EventBytes.event(id: id, trainee: trainee, payload: payload)
    else { return nil }
    self.event = event
    self.payload = payload
    self.checksum = checksum
  }

  /// Whether the event names itself and its trainee as every event of this program does. What comes from elsewhere is
  /// held to it, because these names become parts of file names, of commands and of pages.
  var hasProperNames: Bool {
    HexDigits.value(of: event.id.device) != nil && event.id.counter >= 1 && SealedEvent.isTraineeID(event.trainee)
  }

  /// `[a-z0-9-]{1,32}`
  private static func isTraineeID(_ text: String) -> Bool {
    (1...32).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "-")
      }
  }
}
