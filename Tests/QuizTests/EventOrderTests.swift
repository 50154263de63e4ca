import Curriculum
import TestSupport
import Testing

@testable import Quiz

struct EventOrderTests {
  /// An event whose device, counter and time matter and nothing else.
  private static func event(_ device: String, _ counter: Int64, _ time: Int64, _ name: String = "An") -> Event {
    Event(
      id: EventID(device: device, counter: counter),
      trainee: "an",
      moment: Moment(day: Day.earliest, time: time),
      edition: "1",
      body: .named(Event.Naming(name: name, replaces: []))
    )
  }

  /// `a1` and so on, for reading.
  private static func ids(_ events: [Event]) -> [String] {
    EventOrder.sorted(events).map { "\($0.id.device)\($0.id.counter)" }
  }

  @Test func ordersDevicesByTheirClocks() {
    let events = [
      EventOrderTests.event("a", 1, 10), EventOrderTests.event("a", 2, 30), EventOrderTests.event("b", 1, 20),
      EventOrderTests.event("b", 2, 40),
    ]
    #expect(EventOrderTests.ids(events) == ["a1", "b1", "a2", "b2"])
  }

  @Test func keepsADevicesOwnOrderThoughItsClockRanBackwards() {
    let events = [
      EventOrderTests.event("a", 1, 100), EventOrderTests.event("a", 2, 5), EventOrderTests.event("a", 3, 200),
      EventOrderTests.event("b", 1, 50),
    ]
    #expect(EventOrderTests.ids(events) == ["b1", "a1", "a2", "a3"])
  }

  @Test func settlesEqualTimesByTheDevice() {
    let events = [EventOrderTests.event("b", 1, 7), EventOrderTests.event("a", 1, 7), EventOrderTests.event("c", 1, 7)]
    #expect(EventOrderTests.ids(events) == ["a1", "b1", "c1"])
  }

  @Test func keepsBothContentsOfOneID() {
    let twins = [EventOrderTests.event("a", 1, 7, "Bình"), EventOrderTests.event("a", 1, 7, "An")]
    #expect(EventOrder.sorted(twins) == EventOrder.sorted(twins.reversed()))
    #expect(EventOrder.sorted(twins).count == 2)
  }

  @Test func sortsNothing() {
    #expect(EventOrder.sorted([]) == [])
  }

  /// Whatever the order in which events arrived, and from whichever laptops: the set alone settles the order.
  @Test(arguments: UInt64(0)..<40)
  func isAFunctionOfTheSet(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var events: [Event] = []
    for device in ["a", "b", "c"].prefix(Int.random(in: 1...3, using: &numbers)) {
      for counter in 1...Int64.random(in: 1...12, using: &numbers) {
        // Few times, so that many are equal and many run backwards.
        events.append(EventOrderTests.event(device, counter, Int64.random(in: 0...5, using: &numbers)))
      }
    }
    // A copied disk: other contents under ids that there are.
    for event in events.shuffled(using: &numbers).prefix(3) {
      events.append(EventOrderTests.event(event.id.device, event.id.counter, event.moment.time, "Bình"))
    }
    let sorted = EventOrder.sorted(events)
    #expect(Set(sorted) == Set(events))
    #expect(sorted.count == events.count)
    for _ in 0..<5 { #expect(EventOrder.sorted(events.shuffled(using: &numbers)) == sorted) }
    for device in ["a", "b", "c"] {
      let counters = sorted.map(\.id).filter { $0.device == device }.map(\.counter)
      #expect(counters == counters.sorted())
    }
  }
}
