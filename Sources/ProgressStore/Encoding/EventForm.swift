import Curriculum
import Quiz

/// What is done with each part of an event: its canonical bytes are written or read, its line of JSON is written or read,
/// its names are looked at. The walk below names the parts, once for all of them; who writes leaves them as they are, who
/// reads fills them in.
protocol EventForm {
  associatedtype Failure: Error

  mutating func kind(_ kind: inout EventKind) throws(Failure)
  /// Told at the end: the kind that was named, and the one by which such a body is written. One value has one form.
  mutating func settle(_ named: EventKind, _ written: EventKind) throws(Failure)
  mutating func day(_ day: inout Day) throws(Failure)
  mutating func time(_ time: inout Int64) throws(Failure)
  mutating func id(_ key: String, _ id: inout EventID) throws(Failure)
  mutating func id(_ key: String, _ id: inout EventID?) throws(Failure)
  mutating func ids(_ key: String, _ ids: inout [EventID]) throws(Failure)
  mutating func text(_ key: String, _ text: inout String) throws(Failure)
  mutating func text(_ key: String, _ text: inout String?) throws(Failure)
  mutating func texts(_ key: String, _ texts: inout [String]) throws(Failure)
  mutating func integer(_ key: String, _ integer: inout Int) throws(Failure)
  mutating func flag(_ key: String, _ flag: inout Bool) throws(Failure)
  mutating func behaviour(_ behaviour: inout Behaviour) throws(Failure)
  mutating func presence(_ presence: inout Event.Presence) throws(Failure)
  mutating func seed(_ seed: inout UInt64) throws(Failure)
  mutating func grade(_ grade: inout Grade?) throws(Failure)
  mutating func list<Item: EventItem>(_ key: String, _ items: inout [Item]) throws(Failure)

  // Texts that name something, for whom that matters.

  mutating func trainee(_ id: inout String) throws(Failure)
  /// What a person is called.
  mutating func name(_ name: inout String) throws(Failure)
  /// The code of a person whom the event is about besides.
  mutating func code(_ key: String, _ code: inout String) throws(Failure)
  /// The code of a trainer.
  mutating func trainer(_ code: inout String?) throws(Failure)
  /// What a class is called.
  mutating func group(_ name: inout String) throws(Failure)
  /// A device.
  mutating func device(_ id: inout String) throws(Failure)
  /// A number of an event, and one that is not before it.
  mutating func counters(_ first: inout Int64, _ last: inout Int64) throws(Failure)
  /// Lower-case hexadecimal digits, so many of them.
  mutating func digits(_ key: String, _ count: Int, _ digits: inout String) throws(Failure)
  mutating func digits(_ key: String, _ count: Int, _ digits: inout [String]) throws(Failure)
  /// The id of a lesson or question.
  mutating func identifier(_ key: String, _ id: inout String) throws(Failure)
  mutating func identifier(_ key: String, _ id: inout String?) throws(Failure)
  mutating func identifiers(_ key: String, _ ids: inout [String]) throws(Failure)
}

/// What a list in an event is made of.
protocol EventItem {
  /// An item before it is read.
  static var blank: Self { get }

  mutating func walk<Form: EventForm>(in form: inout Form) throws(Form.Failure)
}

extension EventForm {
  mutating func settle(_ named: EventKind, _ written: EventKind) throws(Failure) {}
  mutating func trainee(_ id: inout String) throws(Failure) { try text("trainee", &id) }
  mutating func name(_ name: inout String) throws(Failure) { try text("name", &name) }
  mutating func code(_ key: String, _ code: inout String) throws(Failure) { try text(key, &code) }
  mutating func trainer(_ code: inout String?) throws(Failure) { try text("trainer", &code) }
  mutating func group(_ name: inout String) throws(Failure) { try text("group", &name) }
  mutating func device(_ id: inout String) throws(Failure) { try text("device", &id) }
  mutating func digits(_ key: String, _ count: Int, _ digits: inout String) throws(Failure) { try text(key, &digits) }
  mutating func digits(_ key: String, _ count: Int, _ digits: inout [String]) throws(Failure) {
    try texts(key, &digits)
  }
  mutating func identifier(_ key: String, _ id: inout String) throws(Failure) { try text(key, &id) }
  mutating func identifier(_ key: String, _ id: inout String?) throws(Failure) { try text(key, &id) }
  mutating func identifiers(_ key: String, _ ids: inout [String]) throws(Failure) { try texts(key, &ids) }
}

/// The walk. Keys are those of the lines; the order is that of the bytes, too, and both are for good.
extension EventForm {
  mutating func event(_ event: inout Event) throws(Failure) {
    try id("id", &event.id)
    try trainee(&event.trainee)
    try payload(of: &event)
  }

  /// All but what the event is known by.
  mutating func payload(of event: inout Event) throws(Failure) {
    try day(&event.moment.day)
    try time(&event.moment.time)
    try text("edition", &event.edition)
    var kind = event.body.kind
    try self.kind(&kind)
    if kind != event.body.kind { event.body = kind.blank }
    switch event.body {
    case .named(var naming):
      try name(&naming.name)
      try ids("replaces", &naming.replaces)
      event.body = .named(naming)
    case .started(var start):
      try behaviour(&start.behaviour)
      try seed(&start.seed)
      try list("items", &start.items)
      if kind == .begun {
        try id("meeting", &start.meeting)
        try text("paper", &start.paper)
      }
      event.body = .started(start)
    case .answered(var answer):
      try self.answer(&answer)
      event.body = .answered(answer)
    case .hinted(var session, var question):
      try id("session", &session)
      try self.question(&question)
      event.body = .hinted(session: session, question: question)
    case .skipped(var session, var question):
      try id("session", &session)
      try self.question(&question)
      event.body = .skipped(session: session, question: question)
    case .retried(var session):
      try id("session", &session)
      event.body = .retried(session: session)
    case .ended(var session, var results):
      try id("session", &session)
      try list("results", &results)
      event.body = .ended(session: session, results: results)
    case .met, .present, .tallied, .withdrawn, .moved, .same, .forgotten, .issued, .revoked:
      try classBody(&event.body)
    }
    try settle(kind, event.body.kind)
  }

  private mutating func answer(_ answer: inout Event.Answer) throws(Failure) {
    try id("session", &answer.session)
    try answer.item.walk(in: &self)
    try text("stage", &answer.stage)
    try texts("answer", &answer.answer)
    try flag("correct", &answer.isCorrect)
    try grade(&answer.grade)
    try integer("milliseconds", &answer.milliseconds)
  }

  mutating func question(_ question: inout QuestionKey) throws(Failure) {
    try identifier("lesson", &question.lesson)
    try identifier("question", &question.question)
  }
}

extension Event.Item: EventItem {
  static var blank: Event.Item { Event.Item(question: .blank, revision: 0) }

  mutating func walk<Form: EventForm>(in form: inout Form) throws(Form.Failure) {
    try form.question(&question)
    try form.integer("revision", &revision)
  }
}

extension Event.LessonResult: EventItem {
  static var blank: Event.LessonResult {
    Event.LessonResult(lesson: "", revision: 0, right: 0, total: 0, isPassed: false)
  }

  mutating func walk<Form: EventForm>(in form: inout Form) throws(Form.Failure) {
    try form.identifier("lesson", &lesson)
    try form.integer("revision", &revision)
    try form.integer("right", &right)
    try form.integer("total", &total)
    try form.flag("passed", &isPassed)
  }
}
