import Curriculum
import Testing

@testable import Quiz

@Suite struct IdentitiesTests {
  private func event(_ counter: Int64, _ body: Event.Body, of trainee: String = Event.everybody, device: String = "a")
    throws -> Event
  {
    let day = try #require(Day("2026-11-24"))
    return Event(
      id: EventID(device: device, counter: counter), trainee: trainee, moment: Moment(day: day, time: counter),
      edition: "", body: body)
  }

  private func answer(_ counter: Int64, of trainee: String, device: String = "a") throws -> Event {
    try event(counter, .retried(session: EventID(device: device, counter: 1)), of: trainee, device: device)
  }

  private func move(_ counter: Int64, _ from: String, _ range: ClosedRange<Int64>, to: String, retires: Bool = false)
    throws -> Event
  {
    let events = EventRange(device: "a", first: range.lowerBound, last: range.upperBound)
    return try event(counter, .moved(.init(from: from, events: events, to: to, retires: retires)))
  }

  @Test func givesAnEventToWhomItWasMoved() throws {
    let identities = Identities([try move(10, "an", 2...3, to: "binh")])
    #expect(try identities.owner(of: answer(1, of: "an")) == .person("an"))
    #expect(try identities.owner(of: answer(3, of: "an")) == .person("binh"))
    // Of another device, or of another code, nothing was said.
    #expect(try identities.owner(of: answer(3, of: "an", device: "b")) == .person("an"))
    #expect(try identities.owner(of: answer(3, of: "chi")) == .person("chi"))
  }

  /// One hop: what is moved to somebody does not go on with them.
  @Test func movesNothingTwice() throws {
    let identities = Identities([try move(10, "an", 1...3, to: "binh"), try move(11, "binh", 1...3, to: "chi")])
    #expect(try identities.owner(of: answer(2, of: "an")) == .person("binh"))
  }

  @Test func leavesOpenWhatTwoSayOtherwise() throws {
    let moves = [try move(10, "an", 1...3, to: "binh"), try move(11, "an", 3...5, to: "chi")]
    #expect(try Identities(moves).owner(of: answer(3, of: "an")) == .undecided)
    #expect(try Identities(moves).owner(of: answer(4, of: "an")) == .person("chi"))
    // If both are one person, they agree.
    let joined = moves + [try event(12, .same(code: "binh", other: "chi"))]
    #expect(try Identities(joined).owner(of: answer(3, of: "an")) == .person("binh"))
  }

  @Test func letsLaterEventsOfARetiredCodeWait() throws {
    let identities = Identities([try move(10, "an", 1...3, to: "binh", retires: true)])
    #expect(try identities.owner(of: answer(2, of: "an")) == .person("binh"))
    #expect(try identities.owner(of: answer(4, of: "an")) == .undecided)
    #expect(identities.targets(from: "an") == ["binh"])
  }

  @Test func joinsCodesHoweverFarThatLeads() throws {
    let pairs = [("d", "c"), ("b", "c"), ("a", "b"), ("x", "y")]
    let events = try pairs.enumerated().map {
      try event(Int64($0.offset) + 1, .same(code: $0.element.0, other: $0.element.1))
    }
    let identities = Identities(events)
    #expect(["a", "b", "c", "d"].map(identities.person) == ["a", "a", "a", "a"])
    #expect(identities.codes(of: "d") == ["a", "b", "c", "d"])
    #expect(identities.person(of: "y") == "x" && identities.person(of: "z") == "z")
    // Each joining can be taken back by itself.
    let parted = Identities(events + [try event(9, .withdrawn([events[1].id]))])
    #expect(parted.codes(of: "d") == ["c", "d"] && parted.codes(of: "b") == ["a", "b"])
  }

  @Test func countsNothingThatWasTakenBack() throws {
    let events = [
      try move(10, "an", 1...3, to: "binh"), try event(11, .withdrawn([EventID(device: "a", counter: 10)])),
    ]
    // What takes back is not taken back itself.
    let again = events + [try event(12, .withdrawn([events[1].id]))]
    for events in [events, again] {
      #expect(try Identities(events).owner(of: answer(2, of: "an")) == .person("an"))
      #expect(try Identities(events).owner(of: move(10, "an", 1...3, to: "binh")) == .withdrawn)
    }
  }

  // MARK: The roster

  @Test func givesEverybodyASeat() throws {
    var roster = Roster()
    for (code, seat) in [("a", 2), ("b", 1), ("c", 2), ("d", nil), ("e", 7)] as [(String, Int64?)] {
      roster.change(code, on: "x") { row in
        row.group = "Tổ 3"
        row.seat = seat
      }
    }
    roster.change("thay", on: "x") { row in
      row.group = "Tổ 3"
      row.isTrainer = true
    }
    #expect(roster.seats(in: "Tổ 3") == ["a": 2, "b": 1, "c": 8, "d": 9, "e": 7])
    #expect(roster.nextSeat(in: "Tổ 3") == 10 && roster.nextSeat(in: "Tổ 4") == 1)
  }

  @Test func namesNobodyToOthersWhoDidNotConsent() throws {
    var roster = Roster()
    let day = try #require(Day("2026-11-24"))
    for (code, consent, isMinor) in [("a", day, false), ("b", nil, false), ("c", day, true)] as [(String, Day?, Bool)] {
      roster.change(code, on: "x") { row in
        (row.name, row.alias, row.consent, row.isMinor) = ("Tên \(code)", code, consent, isMinor)
      }
    }
    #expect(roster.forOthers.rows.map(\.name) == ["Tên a", nil, nil])
    #expect(roster.forOthers.rows.map(\.alias) == ["a", nil, nil])
    // Coming back, it takes no name away.
    var own = roster
    own.take(roster.forOthers)
    #expect(own == roster)
  }

  @Test func findsPeopleByCodeOrByWhatIsTyped() throws {
    var roster = Roster()
    roster.change("h7k3mq2zc", on: "x") { $0.alias = "an" }
    roster.change("222222222", on: "y") { $0.alias = "an" }
    let identities = Identities([try move(10, "cu", 1...3, to: "h7k3mq2zc", retires: true)])
    let directory = Directory(roster: roster, identities: identities, recorded: ["binh", "cu"])
    #expect(directory.find("h7k-3mq-2zc".replacing("-", with: "")) == ["h7k3mq2zc"])
    #expect(directory.find("an") == ["222222222", "h7k3mq2zc"])
    #expect(directory.find("binh") == ["binh"] && directory.find("ai") == [])
    #expect(directory.find("cu") == ["h7k3mq2zc"], "a code that was split leads to those who had it")
    #expect(directory.people == ["222222222", "binh", "h7k3mq2zc"])
    #expect(directory.handle(of: "h7k3mq2zc") == "h7k-3mq-2zc", "the short name means two people")
  }
}
