package import Curriculum

/// A part of what was recorded of a code, that one person did: all of one device, or of one day.
package struct CodePart: Sendable, Hashable {
  /// `nil` where parts are days.
  package let device: String?
  /// The names that this device wrote into the log for the code; programs of version 1 did so.
  package let names: [String]
  package let firstDay: Day
  package let lastDay: Day
  package let answers: Int
  /// The lessons that were answered, in the order of their ids.
  package let lessons: [String]
  package let ranges: [EventRange]

  /// What can be told apart: devices where there are several, else days.
  ///
  /// - Parameters:
  ///   - events: All that was recorded of a code.
  ///   - byDay: Days even where there are several devices.
  /// - Returns: The parts, in the order of their first events' clocks.
  package static func parts(of events: [Event], byDay: Bool) -> [CodePart] {
    let devices = Dictionary(grouping: events, by: \.id.device)
    let isByDay = byDay || devices.count == 1
    let groups: [[Event]] =
      isByDay
      ? Dictionary(grouping: events, by: \.moment.day).sorted { $0.key < $1.key }.map(\.value)
      : devices.sorted { $0.key < $1.key }.map(\.value)
    return groups.compactMap { part(of: $0, isOfDevice: !isByDay) }.sorted {
      ($0.firstDay, $0.ranges.first?.device ?? "") < ($1.firstDay, $1.ranges.first?.device ?? "")
    }
  }

  private static func part(of events: [Event], isOfDevice: Bool) -> CodePart? {
    let days = events.map(\.moment.day)
    guard let first = days.min(), let last = days.max() else { return nil }
    var names: [String] = []
    var lessons: Set<String> = []
    var answers = 0
    for event in events {
      switch event.body {
      case .named(let naming): names.append(naming.name)
      case .answered(let answer):
        answers += 1
        lessons.insert(answer.item.question.lesson)
      default: break
      }
    }
    var ranges = EventRange.covering(events.map(\.id))
    // Of a device, whatever an older copy of its store may still have in between is the same person's.
    if isOfDevice, let first = ranges.first, let last = ranges.last {
      ranges = [EventRange(device: first.device, first: first.first, last: last.last)]
    }
    return CodePart(
      device: isOfDevice ? events.first?.id.device : nil,
      names: names.reversed().reduce(into: []) {
        if !$0.contains($1) { $0.append($1) }
      }, firstDay: first, lastDay: last, answers: answers, lessons: lessons.sorted(), ranges: ranges)
  }
}
