// One step of ../store.py, in a process of its own so that its memory is its own:
//   bench-store teams FOLDER TEAMS TRAINEES EVENTS | merge FOLDER STORE | show STORE | replay STORE | names STORE
//   | verify STORE | export STORE FILE | import FILE STORE | record STORE COUNT

import Curriculum
import Foundation
import GRDB
import ProgressStore
import Quiz

let arguments = Array(CommandLine.arguments.dropFirst())
let clock = ContinuousClock()

func open(_ path: String, _ access: ProgressStore.Access, machine: String = "bench") throws -> ProgressStore {
  try ProgressStore.open(at: URL(filePath: path), for: access, machine: machine)
}

func moment(_ index: Int) -> Moment {
  let time = 1_795_482_930_123 + Int64(index) * 40_000
  return Moment(day: Day(number: Int(time / 86_400_000)) ?? .earliest, time: time)
}

/// An answer of the usual size.
func answer(_ index: Int, session: EventID) -> Event.Body {
  let question = QuestionKey(lesson: "bai-\(index % 37)-cai-dat", question: "cau-hoi-\(index % 11)")
  return .answered(
    Event.Answer(
      session: session,
      item: Event.Item(question: question, revision: 1 + index % 3),
      stage: nil,
      answer: ["Không đọc mã OTP cho ai, kể cả người tự xưng là cán bộ"],
      isCorrect: index % 5 != 0,
      grade: index % 5 == 0 ? .again : .good,
      milliseconds: 4_000 + index % 9_000
    )
  )
}

/// As teams make them: each on its own machine, a few trainees, their events in sessions.
func makeTeams(_ folder: String, teams: Int, trainees: Int, events: Int) throws {
  for team in 0..<teams {
    let store = try open("\(folder)/\(team).sqlite", .writing, machine: "team-\(team)")
    for trainee in stride(from: team, to: trainees, by: teams) {
      let session = EventID(device: "0123456789abcdef", counter: Int64(trainee))
      let bodies = (0..<events).map { answer($0 + trainee, session: session) }
      try store.record(bodies, trainee: "t-\(trainee)", at: moment(trainee), edition: "2026.1")
    }
  }
}

func merge(_ folder: String, into path: String) throws {
  let store = try open(path, .writing)
  var new = 0
  for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where name.hasSuffix(".sqlite") {
    new += try store.merge(from: URL(filePath: "\(folder)/\(name)")).new
  }
  print("\(new) events")
}

/// Recorded answers beside bare inserts of as many bytes into a table with an index, in turn.
func record(_ path: String, count: Int) throws {
  let store = try open(path, .writing)
  let bare = try DatabaseQueue(path: path + "-bare")
  try bare.writeWithoutTransaction { database in
    _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
    try database.execute(sql: "PRAGMA synchronous = FULL; CREATE TABLE a (id INTEGER PRIMARY KEY, b BLOB)")
  }
  let bytes = Data(repeating: 7, count: 180)
  let session = EventID(device: "0123456789abcdef", counter: 1)
  var times: [(ours: Duration, bare: Duration)] = []
  for index in 0..<count {
    let body = answer(index, session: session)
    let ours = try clock.measure {
      try store.record(body, trainee: "t-\(index % 7)", at: moment(index), edition: "2026.1")
    }
    let theirs = try clock.measure {
      try bare.write { try $0.execute(sql: "INSERT INTO a (b) VALUES (?)", arguments: [bytes]) }
    }
    times.append((ours, theirs))
  }
  let middle = count / 2
  print("median \(times.map(\.ours).sorted()[middle]), bare \(times.map(\.bare).sorted()[middle])")
}

/// What every trainee remembers, has passed and has due: the whole of the log, folded.
func replay(_ path: String) throws {
  var answers = 0
  var memories = 0
  try open(path, .reading).forEachPerson { trainee, events in
    let record = TraineeRecord(trainee: trainee, events: events)
    answers += record.answerCount
    memories += record.memories.count
  }
  print("\(answers) answers, \(memories) memories")
}

/// The same for one trainee: what `progress show` does.
func show(_ path: String) throws {
  let record = TraineeRecord(trainee: "t-7", events: try open(path, .reading).events(of: "t-7"))
  print("\(record.answerCount) answers, \(record.memories.count) memories")
}

switch arguments.first {
case "teams" where arguments.count == 5:
  try makeTeams(
    arguments[1], teams: Int(arguments[2]) ?? 1, trainees: Int(arguments[3]) ?? 1, events: Int(arguments[4]) ?? 1
  )
case "merge" where arguments.count == 3: try merge(arguments[1], into: arguments[2])
case "show" where arguments.count == 2: try show(arguments[1])
case "replay" where arguments.count == 2: try replay(arguments[1])
case "names" where arguments.count == 2: print(try open(arguments[1], .reading).people().count)
case "verify" where arguments.count == 2: print(try open(arguments[1], .checking).verify().count)
case "export" where arguments.count == 3:
  print(try open(arguments[1], .reading).export(to: URL(filePath: arguments[2])))
case "import" where arguments.count == 3:
  print(try open(arguments[2], .writing).importLines(from: URL(filePath: arguments[1])).new)
case "record" where arguments.count == 3: try record(arguments[1], count: Int(arguments[2]) ?? 1)
default:
  print("See Benchmarks/store.py")
  exit(2)
}
