import Diagnostics
import GRDB
package import Quiz

/// A phone that handed results on.
package struct Phone: Sendable, Hashable {
  package let device: String
  /// What it told, in the order of its counter.
  package let events: [Event]
  /// Whose it is, by the code that stands for the person; `nil` where nobody has said so, or two laptops said different
  /// things.
  package let owner: String?
  /// What was said of it.
  let moves: [EventID]

  /// Whether two laptops say different things.
  package var isDisputed: Bool { owner == nil && moves.count > 1 }

  package var handle: String { Phone.handle(of: device) }

  /// The first digits, which its page shows, too.
  static func handle(of device: String) -> String { String(device.prefix(4)) }
}

extension ProgressStore {
  /// The phones of the store, in the order of their ids.
  package func phones() throws(StoreError) -> [Phone] {
    try read { database in
      let reader = try EventReader(of: database, file)
      return try TraineeList.all(in: database).compactMap { code in
        guard let device = PhoneCode.device(of: code) else { return nil }
        let events = try reader.recorded(of: code)
        let owners = Set(events.map(reader.identities.owner(of:)))
        let owner: String? = if case .person(let person)? = owners.first, owners.count == 1 { person } else { nil }
        return Phone(
          device: device, events: events, owner: owner, moves: moves(of: code, among: reader))
      }
    }
  }

  /// How many phones nobody has said anything of. Takes a look-up for each code.
  func unknownPhoneCount() throws(StoreError) -> Int {
    try read { database in
      let told = Set(try EventReader(of: database, file).identities.sources)
      return try TraineeList.all(in: database).count { PhoneCode.isCode($0) && !told.contains($0) }
    }
  }

  /// Says whose phone it is: all that it told, and ever will, is theirs. What was said before is taken back.
  /// - Parameters:
  ///   - phone: Which.
  ///   - code: Of the person; `nil` to say nothing any more.
  ///   - moment: When.
  /// - Throws: `disk`; then nothing was changed.
  package func confirm(_ phone: Phone, as code: String?, at moment: Moment) throws(StoreError) {
    try write { database, writer in
      let from = PhoneCode.code(of: phone.device)
      let former = moves(of: from, among: try EventReader(of: database, file))
      var appender = try Appender(database, writer, path: file.path)
      func append(_ body: Event.Body) throws {
        _ = try appender.append(body, trainee: Event.everybody, moment: moment, edition: "")
      }
      if !former.isEmpty { try append(.withdrawn(former)) }
      guard let code else { return }
      let all = EventRange(device: phone.device, first: 1, last: EventID.greatestCounter)
      try append(.moved(Event.Move(from: from, events: all, to: code, retires: false)))
    }
  }

  private func moves(of code: String, among reader: EventReader) -> [EventID] {
    reader.everybody.filter { event in
      guard reader.identities.isInForce(event), case .moved(let move) = event.body else { return false }
      return move.from == code
    }.map(\.id)
  }
}
