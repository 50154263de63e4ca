package import Curriculum

/// What a certificate may be given for: lessons that were passed where somebody saw who answers. What was done alone, at
/// home or on a page, proves nothing about who did it, however good it is (docs/decisions/0048).
package struct SupervisedWork: Sendable {
  /// Days on which a lesson must have been passed.
  package static let neededDays = 2

  private let days: [String: Set<Day>]

  /// - Parameters:
  ///   - record: What the log says of somebody; what is undecided is not in it.
  ///   - meetings: Those in force. Their days count, not those on which answers were keyed in.
  ///   - lessons: As they stand in the content: what was passed in a former revision does not count.
  package init(of record: TraineeRecord, meetings: [ClassMeeting], lessons: [Lesson]) {
    let dayOfMeeting = Dictionary(meetings.map { ($0.id, $0.day) }, uniquingKeysWith: { first, _ in first })
    let revisions = Dictionary(lessons.map { ($0.id.name, $0.revision) }, uniquingKeysWith: { first, _ in first })
    var days: [String: Set<Day>] = [:]
    for result in record.results where result.counts && result.result.isPassed {
      guard let meeting = result.meeting, record.meetings.contains(meeting), let day = dayOfMeeting[meeting],
        revisions[result.result.lesson] == result.result.revision
      else { continue }
      days[result.result.lesson, default: []].insert(day)
    }
    self.days = days
  }

  /// The lessons that count, by id.
  package var lessons: Set<String> {
    Set(days.filter { $0.value.count >= SupervisedWork.neededDays }.keys)
  }

  /// Those that were passed in meetings on one day only.
  package var begun: Set<String> {
    Set(days.filter { $0.value.count < SupervisedWork.neededDays }.keys)
  }
}
