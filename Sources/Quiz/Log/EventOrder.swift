/// The order in which events are replayed: a function of their set, so that every laptop that has the same events reads
/// the same progress out of them.
package enum EventOrder {
  /// Events of one device stand in the order of its counter, whatever its clock said. Between devices the clocks
  /// decide: of the next events of all devices, the one with the earliest time comes first.
  ///
  /// - Complexity: O(n log n + n × devices).
  package static func sorted(_ events: [Event]) -> [Event] {
    var queues = Dictionary(grouping: events, by: \.id.device).sorted { $0.key < $1.key }.map {
      Queue(events: $0.value.sorted(by: precedesOnDevice))
    }
    guard queues.count > 1 else { return queues.first?.events ?? [] }
    var sorted: [Event] = []
    sorted.reserveCapacity(events.count)
    while sorted.count < events.count {
      var earliest: Int?
      for index in queues.indices {
        guard let time = queues[index].time else { continue }
        if let chosen = earliest, let best = queues[chosen].time, best <= time { continue }
        earliest = index
      }
      guard let earliest, let event = queues[earliest].take() else { break }
      sorted.append(event)
    }
    return sorted
  }

  private struct Queue {
    let events: [Event]
    private var next = 0

    init(events: [Event]) { self.events = events }

    var time: Int64? { next < events.count ? events[next].moment.time : nil }

    mutating func take() -> Event? {
      guard next < events.count else { return nil }
      next += 1
      return events[next - 1]
    }
  }

  /// Two events can bear one id where a laptop's disk was copied; then their content settles the order.
  private static func precedesOnDevice(_ a: Event, _ b: Event) -> Bool {
    if a.id.counter != b.id.counter { return a.id.counter < b.id.counter }
    if a.moment.time != b.moment.time { return a.moment.time < b.moment.time }
    return String(describing: a) < String(describing: b)
  }
}
