import Quiz

// The walk of what version 2 of the log added. Keys and order are for good.

extension EventForm {
  mutating func classBody(_ body: inout Event.Body) throws(Failure) {
    switch body {
    case .met(var meeting):
      try self.meeting(&meeting)
      body = .met(meeting)
    case .present(var meeting, var how):
      try id("meeting", &meeting)
      try presence(&how)
      body = .present(meeting: meeting, how: how)
    case .tallied(var tally):
      try id("meeting", &tally.meeting)
      try tally.item.walk(in: &self)
      try list("counts", &tally.counts)
      body = .tallied(tally)
    case .withdrawn(var ids):
      try self.ids("events", &ids)
      body = .withdrawn(ids)
    case .moved(var move):
      try self.move(&move)
      body = .moved(move)
    case .same(var code, var other):
      try self.code("code", &code)
      try self.code("other", &other)
      body = .same(code: code, other: other)
    case .forgotten(var forgetting):
      try list("codes", &forgetting.codes)
      try list("events", &forgetting.events)
      body = .forgotten(forgetting)
    case .issued(var certificate):
      try digits("serial", 16, &certificate.serial)
      try digits("key", 8, &certificate.key)
      try identifiers("lessons", &certificate.lessons)
      body = .issued(certificate)
    case .revoked(var revocation):
      try digits("serials", 16, &revocation.serials)
      try digits("keys", 8, &revocation.keys)
      body = .revoked(revocation)
    case .named, .started, .answered, .hinted, .skipped, .retried, .ended: break
    }
  }

  private mutating func meeting(_ meeting: inout Event.Meeting) throws(Failure) {
    try group(&meeting.group)
    try identifiers("lessons", &meeting.lessons)
    try identifier("training", &meeting.training)
    try integer("minutes", &meeting.minutes)
    try trainer(&meeting.trainer)
  }

  private mutating func move(_ move: inout Event.Move) throws(Failure) {
    try code("from", &move.from)
    try move.events.walk(in: &self)
    try code("to", &move.to)
    try flag("retires", &move.retires)
  }
}

extension EventRange: EventItem {
  mutating func walk<Form: EventForm>(in form: inout Form) throws(Form.Failure) {
    try form.device(&device)
    try form.counters(&first, &last)
  }
}

extension Event.Tally.Count: EventItem {
  static var blank: Event.Tally.Count { Event.Tally.Count(answer: [], count: 0) }

  mutating func walk<Form: EventForm>(in form: inout Form) throws(Form.Failure) {
    try form.texts("answer", &answer)
    try form.integer("count", &count)
  }
}

extension Event.Forgetting.Code: EventItem {
  static var blank: Event.Forgetting.Code { Event.Forgetting.Code(digest: "", onlyNames: false, kept: []) }

  mutating func walk<Form: EventForm>(in form: inout Form) throws(Form.Failure) {
    try form.digits("code", 32, &digest)
    try form.flag("onlyNames", &onlyNames)
    try form.list("kept", &kept)
  }
}
