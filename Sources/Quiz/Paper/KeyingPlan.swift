package import Curriculum

/// What sheets are keyed in for: the head of a draft, so that whoever goes on with it need not say it again.
package struct KeyingPlan: Sendable, Hashable {
  package let group: String
  /// The ids of the lessons whose papers are keyed in.
  package let lessons: [String]
  /// The day of the meeting at which they were answered.
  package let day: Day
  /// The meeting; `nil` where it is made when the first pile is written.
  package let meeting: EventID?

  package init(group: String, lessons: [String], day: Day, meeting: EventID?) {
    self.group = group
    self.lessons = lessons
    self.day = day
    self.meeting = meeting
  }

  /// Whether a draft was cut off within its head: nothing was typed.
  package static func isCutOff(_ lines: [String]) -> Bool {
    read(lines) == nil && lines.dropFirst().allSatisfy { line in keys.contains { line.hasPrefix($0 + " ") } }
  }

  private static let keys: Set = ["group", "lessons", "day", "meeting"]
  private static let title = "camnang-keying 1"
  /// Stands in a draft where a pile was written down.
  package static let written = "="

  /// The head of a draft.
  package var head: [String] {
    [KeyingPlan.title, "group \(group)", "lessons \(lessons.joined(separator: " "))", "day \(day.iso)"]
      + [meeting.map(KeyingPlan.line)].compactMap(\.self)
  }

  /// What is added to a draft when the meeting is made.
  package static func line(of meeting: EventID) -> String { "meeting \(meeting.device) \(meeting.counter)" }

  /// Reads a draft.
  ///
  /// - Parameter lines: All of them.
  /// - Returns: What is keyed in, and the lines that were typed; `nil` where it is no draft.
  package static func read(_ lines: [String]) -> (plan: KeyingPlan, typed: [String])? {
    guard lines.first == title else { return nil }
    var values: [String: String] = [:]
    var typed: [String] = []
    for line in lines.dropFirst() {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      if parts.count == 2, keys.contains(parts[0]) {
        values[parts[0]] = parts[1]
      } else {
        typed.append(line)
      }
    }
    guard let group = values["group"], let lessons = values["lessons"], let day = values["day"].flatMap({ Day($0) })
    else {
      return nil
    }
    let plan = KeyingPlan(
      group: group, lessons: lessons.split(separator: " ").map(String.init), day: day,
      meeting: values["meeting"].flatMap(meeting))
    return (plan, typed)
  }

  private static func meeting(_ text: String) -> EventID? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let counter = Int64(parts[1]) else { return nil }
    return EventID(device: String(parts[0]), counter: counter)
  }
}
