package import Curriculum
package import Diagnostics
package import ProgressStore
package import Quiz
import Serving
import Synchronization

/// A live class: what is asked now, who sits where, what was answered. Any thread may ask and tell it something; whatever
/// it calls taken is on the disk.
package final class ClassRoom: Sendable {
  package let plan: ClassPlan
  package let course: Course
  package let language: Language
  package let today: Day
  let network: ClassNetwork
  /// Tells phones that there is something new for them.
  let phones: VersionFeed
  /// Tells the pages of whoever teaches.
  let front: VersionFeed
  private let store: ProgressStore
  private let file: ClassFile
  /// Makes so many places more, and says which there are then.
  private let addSeats: @Sendable (Int) throws -> [ClassSeat]
  private let moment: @Sendable () throws -> Moment
  private let state: Mutex<State>

  /// Everything that changes.
  struct State: Sendable {
    var live: LiveClass
    var claims: Claims
    var seats: [ClassSeat]
    var attempts = Attempts()
    /// When what is asked now was asked.
    var asked = ContinuousClock.now
    /// Machines that have opened a page, this one left out.
    var machines: Set<String> = []
    /// What could not be done last, for whoever teaches.
    var trouble: LocalizedText?
    var version = 0
  }

  /// Phones that may listen at once.
  private static let mostPhones = 600
  private static let mostFronts = 24

  package struct Surroundings: Sendable {
    package var network: ClassNetwork
    package var language: Language
    package var today: Day
    package var moment: @Sendable () throws -> Moment
    package var addSeats: @Sendable (Int) throws -> [ClassSeat]

    package init(
      network: ClassNetwork, language: Language, today: Day, moment: @escaping @Sendable () throws -> Moment,
      addSeats: @escaping @Sendable (Int) throws -> [ClassSeat]
    ) {
      self.network = network
      self.language = language
      self.today = today
      self.moment = moment
      self.addSeats = addSeats
    }
  }

  /// Opens a class, or goes on with one that was broken off, where the file beside the store has the same.
  ///
  /// - Parameters:
  ///   - plan: What it is about.
  ///   - course: Where its questions are.
  ///   - seats: Who may sit where.
  ///   - store: Where answers go; open for writing.
  ///   - file: Where the class is noted.
  ///   - surroundings: Whatever else it needs.
  /// - Throws: ``StoreError``.
  package init(
    _ plan: ClassPlan, course: Course, seats: [ClassSeat], store: ProgressStore, file: ClassFile,
    _ surroundings: Surroundings
  ) throws {
    self.plan = plan
    self.course = course
    self.store = store
    self.file = file
    network = surroundings.network
    language = surroundings.language
    today = surroundings.today
    moment = surroundings.moment
    addSeats = surroundings.addSeats
    let run = String(UInt32.random(in: 0 ... .max), radix: 36)
    phones = VersionFeed(version: "\(run)-0", mostStreams: ClassRoom.mostPhones)
    front = VersionFeed(version: "\(run)-0", mostStreams: ClassRoom.mostFronts)
    var state = State(live: LiveClass(plan.start, in: course), claims: Claims(), seats: seats)
    if let before = try file.read(), before.plan == plan {
      state.claims = before.claims
      state.live.resume(at: before.place, before.phase)
      try ClassRoom.restore(&state, plan, store)
    } else {
      try file.write(ClassFile.Content(plan: plan, place: 0, phase: .gathering, claims: Claims()))
    }
    self.state = Mutex(state)
  }

  /// Brings back what the log has of this class.
  private static func restore(_ state: inout State, _ plan: ClassPlan, _ store: ProgressStore) throws {
    let identities = try store.directory().identities
    for seat in state.seats {
      let events = try store.events(of: identities.person(of: seat.code))
      let record = TraineeRecord(trainee: seat.code, events: events)
      guard let session = record.sessions.last(where: { $0.start == plan.start }) else { continue }
      state.live.sit(seat.number, session.id, inputs: session.inputs)
    }
    for event in try store.eventsOfEverybody() where identities.isInForce(event) {
      guard case .tallied(let tally) = event.body, tally.meeting == plan.meeting,
        let place = state.live.rounds.firstIndex(where: { $0.exercise.item == tally.item && $0.prompt.stage == nil })
      else { continue }
      let words = state.live.wordsOfChoices(in: state.live.rounds[place])
      state.live.tally(words.map { word in tally.counts.first { $0.answer == word }?.count ?? 0 }, round: place)
    }
  }

  // MARK: Looking

  /// What it is now.
  var now: State { state.withLock { $0 } }

  package var phase: LiveClass.Phase { now.live.phase }

  /// Where the page is by which the class is led.
  package var leaderPath: String { ClassAddress.leader(plan.leader) }

  /// Where the page for the wall is.
  package var wallPath: String { ClassAddress.wall }

  /// How many seats somebody sits at.
  package var seatedCount: Int { now.live.seats.count }

  /// Ends what phones and pages listen to.
  package func end() {
    phones.end()
    front.end()
  }

  /// A sign of life to whoever listens.
  package func beat() {
    phones.beat()
    front.beat()
  }

  /// Notes that a machine has opened a page.
  func note(_ machine: String) {
    let isNew = state.withLock { $0.machines.count < 10_000 && $0.machines.insert(machine).inserted }
    if isNew { tell(phonesToo: false) }
  }

  private func tell(phonesToo: Bool) {
    let version = state.withLock { state in
      state.version += 1
      return String(state.version)
    }
    front.publish(version)
    if phonesToo { phones.publish(version) }
  }

  // MARK: Coming in

  enum Entry: Equatable {
    /// The secret of the phone's page.
    case seated(String)
    case wrongCode
    case tooManyTries
    case noSuchSeat
    case full
  }

  /// A phone asks for a seat, with a secret that was drawn for it when it was given the form.
  func enter(code: String, seat: Int?, secret: String, machine: String, now clock: Int64) throws -> Entry {
    let entry = try state.withLock { state -> Entry in
      guard state.attempts.mayTry(machine, now: clock) else { return .tooManyTries }
      guard code == plan.code else {
        state.attempts.fail(machine, now: clock)
        return .wrongCode
      }
      guard let seat = state.seats.first(where: { $0.number == seat }) else { return .noSuchSeat }
      var next = state
      guard let claim = next.claims.claim(seat.number, secret) else { return .full }
      if !claim.isWaiting { try sit(seat, &next) }
      try save(next)
      state = next
      return .seated(claim.secret)
    }
    if case .seated = entry { tell(phonesToo: false) }
    return entry
  }

  /// Begins the sitting of a seat, unless it has one.
  private func sit(_ seat: ClassSeat, _ state: inout State) throws {
    guard state.live.sitting(of: seat.number) == nil else { return }
    let begun = try store.record(
      plan.start, of: seat.code, at: plan.meeting, as: .phone, on: moment(), edition: plan.edition
    ) { _ in [] }
    state.live.sit(seat.number, begun.session)
  }

  private func save(_ state: State) throws {
    try file.write(
      ClassFile.Content(plan: plan, place: state.live.place, phase: state.live.phase, claims: state.claims))
  }

  // MARK: Answering

  /// Takes an answer: it is in the log when this returns.
  ///
  /// - Throws: ``LiveClass/Refusal``, or ``StoreError``; then it is not taken.
  func take(_ response: Response, by seat: Int, round: Int) throws {
    try state.withLock { state in
      guard let place = state.seats.first(where: { $0.number == seat }) else { throw LiveClass.Refusal.notAsked }
      var live = state.live
      let time = ContinuousClock.now - state.asked
      let milliseconds = Int(time.components.seconds) * 1000 + Int(time.components.attoseconds / 1_000_000_000_000_000)
      let bodies = try live.answer(response, by: seat, round: round, milliseconds: milliseconds)
      let session = live.sitting(of: seat)?.id
      try store.record(bodies, trainee: place.code, at: moment(), edition: plan.edition, after: session)
      state.live = live
    }
    tell(phonesToo: false)
  }

  /// Takes in what a page of the book hands on of answers that were given alone.
  func takeResults(_ bytes: [UInt8]) -> PhoneResults.Reply { PhoneResults.reply(to: bytes, into: store) }

  // MARK: Leading

  enum Order: Sendable {
    /// Done only while the class is where whoever asked for it saw it: two clicks are one.
    case act(LiveClass.Action, place: Int, phase: LiveClass.Phase)
    case tally([Int], round: Int)
    case approve(String)
    case deny(String)
    case addSeats(Int)
  }

  /// Does what whoever teaches wants; what fails is told on their page.
  func obey(_ order: Order) {
    let isForPhones: Bool
    do {
      isForPhones = try state.withLock { state in
        var next = state
        next.trouble = nil
        let isForPhones = try carryOut(order, &next)
        state = next
        return isForPhones
      }
    } catch {
      let words = (error as? StoreError)?.message ?? LocalizedText(vi: "\(error)", en: "\(error)")
      state.withLock { $0.trouble = words }
      isForPhones = false
    }
    tell(phonesToo: isForPhones)
  }

  /// - Returns: Whether phones show something else now.
  private func carryOut(_ order: Order, _ state: inout State) throws -> Bool {
    switch order {
    case .act(let action, let place, let phase):
      guard state.live.place == place, state.live.phase == phase, state.live.act(action) else { return false }
      if action == .begin || action == .next { state.asked = .now }
      try save(state)
      if state.live.phase == .over { try giveUpTheUnfinished(state) }
      return true
    case .tally(let counts, let round):
      try tally(counts, round, &state)
      return false
    case .approve(let secret):
      guard let claim = state.claims[secret], let seat = state.seats.first(where: { $0.number == claim.seat }),
        state.claims.approve(secret)
      else { return false }
      try sit(seat, &state)
      try save(state)
      return true
    case .deny(let secret):
      guard state.claims.deny(secret) else { return false }
      try save(state)
      return true
    case .addSeats(let count):
      state.seats = try addSeats(count)
      return false
    }
  }

  /// Sittings that did not come to their end pass nothing, and nobody goes on with them.
  private func giveUpTheUnfinished(_ state: State) throws {
    for seat in state.seats {
      guard let sitting = state.live.sitting(of: seat.number), sitting.phase == .asking else { continue }
      try store.record(
        .ended(session: sitting.id, results: []), trainee: seat.code, at: moment(), edition: plan.edition,
        after: sitting.id)
    }
  }

  private func tally(_ counts: [Int], _ place: Int, _ state: inout State) throws {
    guard state.live.rounds.indices.contains(place) else { return }
    let round = state.live.rounds[place]
    let words = state.live.wordsOfChoices(in: round)
    guard state.live.canTally(round), counts.count == words.count, counts.allSatisfy((0...9_999).contains),
      state.live.tallies[place] != counts
    else { return }
    let everybody = try store.eventsOfEverybody()
    let identities = Identities(everybody)
    let former = everybody.filter { event in
      guard identities.isInForce(event), case .tallied(let tally) = event.body else { return false }
      return tally.meeting == plan.meeting && tally.item == round.exercise.item
    }
    let tally = Event.Tally(
      meeting: plan.meeting, item: round.exercise.item,
      counts: zip(words, counts).filter { $0.1 > 0 }.map { Event.Tally.Count(answer: $0.0, count: $0.1) })
    let undone: [Event.Body] = former.isEmpty ? [] : [.withdrawn(former.map(\.id))]
    let done: [Event.Body] = tally.counts.isEmpty ? [] : [.tallied(tally)]
    try store.record(undone + done, trainee: Event.everybody, at: moment(), edition: plan.edition)
    state.live.tally(counts, round: place)
  }
}
