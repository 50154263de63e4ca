import Quiz

/// Works out what is to be known of somebody who is forgotten.
struct Oblivion {
  private let person: String
  private let everybody: [Event]
  private let identities: Identities
  private let recorded: (_ code: String) throws -> [Event]

  /// - Parameters:
  ///   - person: Any code of theirs.
  ///   - everybody: What the log says of everybody.
  ///   - recorded: All that was recorded of a code.
  init(of person: String, among everybody: [Event], recorded: @escaping (_ code: String) throws -> [Event]) {
    self.everybody = everybody
    identities = Identities(everybody)
    self.person = identities.person(of: person)
    self.recorded = recorded
  }

  func forgetting() throws -> Event.Forgetting {
    var codes: [Event.Forgetting.Code] = []
    var events: [EventRange] = []
    for code in identities.codes(of: person) {
      let all = try recorded(code)
      let (theirs, others) = (all.filter(isTheirs), all.filter { !isTheirs($0) })
      let digest = Tombstones.digest(of: code)
      if identities.retired.contains(code) {
        // What is recorded of it later may be the other's: it waits for somebody who knows.
        events += EventRange.covering(theirs.map(\.id))
        codes.append(.init(digest: digest, onlyNames: true, kept: EventRange.covering(others.map(\.id))))
      } else {
        let kept = (others + movesAway(from: code)).map(\.id)
        codes.append(.init(digest: digest, onlyNames: false, kept: EventRange.covering(kept)))
      }
    }
    return Event.Forgetting(codes: codes, events: try events + movedHere())
  }

  /// Moves that give away what others keep.
  private func movesAway(from code: String) -> [Event] {
    everybody.filter { event in
      guard identities.isInForce(event), case .moved(let move) = event.body else { return false }
      return move.from == code && identities.person(of: move.to) != person
    }
  }

  /// What was recorded of others' codes and is theirs.
  private func movedHere() throws -> [EventRange] {
    let own = Set(identities.codes(of: person))
    return try identities.movedTo(person).filter { !own.contains($0.from) }.flatMap { from, range in
      let inside = try recorded(from).filter { range.contains($0.id) }
      // Older copies may have more of the range than is here.
      return inside.allSatisfy(isTheirs) ? [range] : EventRange.covering(inside.filter(isTheirs).map(\.id))
    }
  }

  private func isTheirs(_ event: Event) -> Bool {
    switch identities.owner(of: event) {
    case .person(let owner): owner == person
    case .withdrawn: true
    case .undecided: false
    }
  }
}
