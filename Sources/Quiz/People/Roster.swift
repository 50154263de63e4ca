package import Curriculum

/// Who is behind the codes of the log: names, groups, consent. It is apart from the log, because what names people must
/// be able to go (docs/decisions/0043).
///
/// Of two rows of one code the later one counts, as a whole: the one with the greater revision, then of the greater
/// device. Taking in another roster is therefore commutative, associative and idempotent.
package struct Roster: Sendable, Hashable {
  private var byCode: [String: Row] = [:]

  package init() {}

  /// In the order of their codes.
  package var rows: [Row] { byCode.values.sorted { $0.code < $1.code } }

  package subscript(code: String) -> Row? { byCode[code] }

  /// Takes in a row of whoever changed it.
  package mutating func take(_ row: Row) {
    guard let present = byCode[row.code] else { return byCode[row.code] = row }
    if present.precedes(row) { byCode[row.code] = row }
  }

  package mutating func take(_ other: Roster) { for row in other.byCode.values { take(row) } }

  /// Changes a row, or begins it, as the latest there is.
  ///
  /// - Parameters:
  ///   - code: Whose.
  ///   - device: Which device does it.
  ///   - change: What to change.
  package mutating func change(_ code: String, on device: String, _ change: (inout Row) -> Void) {
    var row = byCode[code] ?? Row(code: code)
    change(&row)
    row.revision = (byCode[code]?.revision ?? 0) + 1
    row.device = device
    byCode[code] = row
  }

  package mutating func remove(where isGone: (Row) -> Bool) { byCode = byCode.filter { !isGone($0.value) } }

  /// A person.
  package struct Row: Sendable, Hashable {
    package var code: String
    /// What is typed for the code on this laptop; two people may have one, from two laptops.
    package var alias: String?
    /// `nil` where only the code is known.
    package var name: String?
    /// The class, by its name.
    package var group: String?
    /// Their place in the group, from 1, as it was given out; ``Roster/seats(in:)`` says which one they have.
    package var seat: Int64?
    /// Trainers are in no class of their own.
    package var isTrainer = false
    /// Under 16: somebody else consents, and no name is printed.
    package var isMinor = false
    /// The day on which they consented to be named in what is handed on; `nil` where they did not.
    package var consent: Day?
    /// The day on which they were put into their class.
    package var joined: Day?
    /// The day on which they left their class.
    package var left: Day?
    /// The day on which they are to be forgotten.
    package var forgetOn: Day?
    package var revision: Int64 = 0
    /// The device that wrote the row.
    package var device = ""

    package init(code: String) { self.code = code }

    /// Whether another row of the same code takes the place of this one.
    fileprivate func precedes(_ other: Row) -> Bool {
      if (revision, device) != (other.revision, other.device) {
        return (revision, device) < (other.revision, other.device)
      }
      // One device wrote two rows of one revision where its roster was copied and both copies went on.
      return content.lexicographicallyPrecedes(other.content)
    }

    private var content: [String] {
      [alias, name, group, consent?.iso, joined?.iso, left?.iso, forgetOn?.iso].map { $0.map { "+" + $0 } ?? "" }
        + [isTrainer, isMinor].map(String.init) + [seat.map(String.init) ?? ""]
    }

    /// Whether the name may stand in what is handed on.
    package var mayBeNamed: Bool { consent != nil && !isMinor }
  }
}

extension Roster {
  /// The groups that somebody is in, in order of their names.
  package var groups: [String] { Set(byCode.values.compactMap(\.group)).sorted() }

  /// What may leave this laptop: names and short names of those who consented, and codes, classes and seats of all.
  package var forOthers: Roster {
    var others = self
    for row in rows where !row.mayBeNamed {
      others.byCode[row.code]?.name = nil
      others.byCode[row.code]?.alias = nil
    }
    return others
  }

  /// The seat of each learner of a group, by code; leavers keep theirs. Where two laptops gave one seat to two people, who
  /// comes later by code has the next that is free.
  package func seats(in group: String) -> [String: Int] {
    var seats: [String: Int] = [:]
    var taken: Set<Int> = []
    let learners = rows.filter { $0.group == group && !$0.isTrainer }
    var rest: [Row] = []
    for row in learners {
      // A seat beyond every class was typed into the file by hand.
      guard let seat = row.seat.flatMap(Int.init(exactly:)), (1...9_999).contains(seat), taken.insert(seat).inserted
      else {
        rest.append(row)
        continue
      }
      seats[row.code] = seat
    }
    for row in rest {
      let next = (taken.max() ?? 0) + 1
      seats[row.code] = next
      taken.insert(next)
    }
    return seats
  }

  /// The seat that the next one of a group gets.
  package func nextSeat(in group: String) -> Int64 { Int64((seats(in: group).values.max() ?? 0) + 1) }
}
