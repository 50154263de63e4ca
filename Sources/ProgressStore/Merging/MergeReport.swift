package import Quiz

/// What a merge or an import brought.
package struct MergeReport: Sendable, Hashable {
  /// Events that were not here before, those in conflict included.
  package let new: Int
  /// Events that were here already.
  package let known: Int
  /// Events that were here, of people whom the other store has forgotten: they are gone.
  package let forgotten: Int
  /// The ids that have, by this merge, one content more than they had: all of these were kept. It happens where one
  /// store was copied and both copies went on, and a person should look at it.
  package let conflicts: [EventID]
  /// The ids that were left out, because this store would never be whole again with them: numbers that were never given.
  package let refused: [EventID]
  /// The devices whose events came, in the order of their ids.
  package let devices: [Device]
  /// Where a device's clock ran backwards, in the order of devices and counters.
  package let clockJumps: [ClockJump]

  package struct Device: Sendable, Hashable {
    package let id: String
    package let new: Int
    package let known: Int
    package let conflicts: Int
  }
}

/// A device's clock was set back, or ran out of battery, between two of its events. Nothing is lost by it, because
/// counters order the events; but days may be wrong.
package struct ClockJump: Sendable, Hashable {
  /// The event before the jump.
  package let before: EventID
  package let momentBefore: Moment
  package let after: EventID
  package let momentAfter: Moment

  /// Clocks are set by the network to and fro; less than this is no jump.
  package static let toleratedMilliseconds: Int64 = 60_000
}

/// Watches the clocks of devices whose events go by in the order of their counters.
struct ClockWatch {
  private var last: [String: (id: EventID, moment: Moment)] = [:]
  private(set) var jumps: [ClockJump] = []

  /// An event that comes after one with a greater counter tells nothing.
  mutating func see(_ event: Event) {
    if let previous = last[event.id.device] {
      guard previous.id.counter < event.id.counter else { return }
      // Nearer to the ends of the number than any clock; the difference then does not fit.
      let (difference, overflows) = previous.moment.time.subtractingReportingOverflow(event.moment.time)
      if overflows ? previous.moment.time > 0 : difference > ClockJump.toleratedMilliseconds {
        jumps.append(
          ClockJump(before: previous.id, momentBefore: previous.moment, after: event.id, momentAfter: event.moment))
      }
    }
    last[event.id.device] = (event.id, event.moment)
  }
}
