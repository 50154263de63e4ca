import Classroom
import Curriculum
import Diagnostics
import ProgressStore
import Quiz

/// What a meeting is about, as it was typed: lessons, or a session of the course.
struct MeetingLessons {
  let lessons: [String]
  let session: String?

  /// - Throws: ``UsageMistake`` where there is none of these.
  func ids(in course: Course) throws -> [String] {
    if let session {
      let sessions = course.modules.flatMap(\.sessions)
      guard let found = sessions.first(where: { $0.id.name == session }) else {
        let known = sessions.map(\.id.name).joined(separator: ", ")
        throw UsageMistake(
          vi: "Không có buổi «\(session)». Có: \(known).", en: "There is no session “\(session)”. There are: \(known).")
      }
      return found.lessons.map(\.name)
    }
    for lesson in lessons where course.lesson(lesson) == nil {
      throw UsageMistake(
        vi: "Không có bài «\(lesson)». Xem mã các bài: camnang check, hoặc tên tệp trong content/bai-hoc.",
        en: "There is no lesson “\(lesson)”. Ids of lessons are the names of the files in content/bai-hoc.")
    }
    return lessons
  }
}

/// Who taught a meeting.
enum Teacher {
  /// The code of the trainer who was named, or of the usual one of the group.
  static func code(_ named: TraineeID?, of group: String, in store: ProgressStore, _ language: Language) throws
    -> String?
  {
    guard let named else { return try store.directory().trainer(of: group) }
    let who = try Somebody.find(named.text, in: store, language)
    let code = who.directory.code(of: who.person)
    guard PersonCode.isCode(code) else {
      throw UsageMistake(
        vi: "«\(named.text)» có từ sổ bản cũ, chưa có mã. Thêm người dạy: camnang progress add-trainee … --trainer",
        en: "“\(named.text)” is of an older store and has no code. Add: camnang progress add-trainee … --trainer")
    }
    return code
  }
}

/// The seats of a class on a day. Seats without a name are for people whom the roster does not know: they have a code and
/// a number, and nothing else.
struct ClassPlaces: Sendable {
  let store: ProgressStore
  let group: String
  let today: Day

  var all: [ClassSeat] {
    get throws {
      Register(of: group, on: today, try store.directory()).entries.map {
        ClassSeat(number: $0.seat, code: $0.code, name: $0.name)
      }
    }
  }

  /// Makes so many more; returns all there are then.
  func add(_ count: Int) throws -> [ClassSeat] {
    let directory = try store.directory()
    try store.changeRoster { roster, device in
      for _ in 0..<count {
        let seat = roster.nextSeat(in: group)
        roster.change(PersonCode.new(in: directory), on: device) { row in
          row.group = group
          row.seat = seat
          row.joined = today
        }
      }
    }
    return try all
  }

  /// All there are, when as many were made as are missing to this number.
  func atLeast(_ count: Int) throws -> [ClassSeat] {
    let present = try all
    return present.count < count ? try add(count - present.count) : present
  }
}
