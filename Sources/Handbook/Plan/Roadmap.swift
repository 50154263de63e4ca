import Curriculum

/// The roadmap with its references resolved: which lessons are where, and what comes before and after each.
struct Roadmap: Sendable {
  /// A module with its sessions.
  struct Part: Sendable {
    let module: Module
    let meetings: [Meeting]
    var lessonCount: Int { meetings.reduce(0) { $0 + $1.lessons.count } }
  }

  /// A session with its lessons, as numbers in the course.
  struct Meeting: Sendable {
    let session: Module.Session
    let lessons: [Int]
  }

  struct Place: Sendable {
    let part: Int
    let meeting: Int
    /// The lesson's number within its session.
    let position: Int
  }

  let parts: [Part]
  /// All lessons that have a page, in reading order.
  let sequence: [Int]
  /// Lessons that no session names.
  let unplaced: [Int]
  private let places: [Int: Place]
  private let positions: [Int: Int]

  /// `modules` are those that have a page, `lessons` the numbers of the lessons that have one, by id.
  init(_ course: Course, modules: [Module], lessons: [String: Int]) {
    var places: [Int: Place] = [:]
    parts = modules.enumerated().map { partNumber, module in
      let meetings = module.sessions.enumerated().map { meetingNumber, session in
        var numbers: [Int] = []
        for reference in session.lessons {
          // A lesson that two sessions name was reported; it stays where it was first.
          guard let number = lessons[reference.name], places[number] == nil else { continue }
          places[number] = Place(part: partNumber, meeting: meetingNumber, position: numbers.count)
          numbers.append(number)
        }
        return Meeting(session: session, lessons: numbers)
      }
      return Part(module: module, meetings: meetings)
    }
    let placed = parts.flatMap { $0.meetings.flatMap(\.lessons) }
    unplaced = course.lessons.indices.filter { places[$0] == nil && lessons[course.lessons[$0].id.name] == $0 }
    sequence = placed + unplaced
    positions = Dictionary(sequence.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { a, _ in a })
    self.places = places
  }

  func place(of lesson: Int) -> Place? { places[lesson] }

  /// Its number for people: which lesson of the roadmap it is, from 1.
  func number(of lesson: Int) -> Int? { positions[lesson].map { $0 + 1 } }

  func lesson(before lesson: Int) -> Int? { positions[lesson].flatMap { $0 > 0 ? sequence[$0 - 1] : nil } }

  func lesson(after lesson: Int) -> Int? {
    positions[lesson].flatMap { $0 + 1 < sequence.count ? sequence[$0 + 1] : nil }
  }
}
