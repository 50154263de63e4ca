/// People as whoever sits at the keyboard means them: found by a code, by what is typed for it on this laptop, or by the
/// code that a program of version 1 knew them by.
package struct Directory: Sendable {
  package let roster: Roster
  package let identities: Identities
  /// The codes that events were recorded of.
  private let recorded: Set<String>
  /// The codes of those who are called so on this laptop.
  private let byAlias: [String: [String]]

  package init(roster: Roster, identities: Identities, recorded: [String]) {
    self.roster = roster
    self.identities = identities
    // A phone is nobody.
    self.recorded = Set(recorded.filter { !PhoneCode.isCode($0) })
    byAlias = roster.rows.reduce(into: [:]) { codes, row in
      if let alias = row.alias { codes[alias, default: []].append(row.code) }
    }
  }

  /// Everybody who is in the log or in the roster, one code for each person, in order.
  package var people: [String] {
    let codes = recorded.subtracting(identities.retired).union(identities.targets).union(roster.rows.map(\.code))
    return Set(codes.map(identities.person)).sorted()
  }

  /// The people whom a text may mean, in order: none, one, or several who bear one name on this laptop.
  package func find(_ typed: String) -> [String] {
    let code = PersonCode.plain(typed)
    if PersonCode.isCode(code) { return isKnown(code) ? [identities.person(of: code)] : [] }
    var codes = byAlias[typed] ?? []
    if identities.retired.contains(typed) {
      codes += identities.targets(from: typed)
    } else if recorded.contains(typed) || roster[typed] != nil {
      codes.append(typed)
    }
    return Set(codes.map(identities.person)).sorted()
  }

  private func isKnown(_ code: String) -> Bool { recorded.contains(code) || roster[code] != nil }

  /// The row that says who a person is.
  package func row(of person: String) -> Roster.Row? {
    identities.codes(of: person).lazy.compactMap { roster[$0] }.first
  }

  /// The code to record under: of several, one that still is the person's.
  package func code(of person: String) -> String {
    identities.codes(of: person).first { !identities.retired.contains($0) } ?? person
  }

  /// What to type for a person: the alias where it means nobody else, else the code.
  package func handle(of person: String) -> String {
    guard let alias = row(of: person)?.alias, find(alias) == [person] else {
      return PersonCode.shown(code(of: person))
    }
    return alias
  }
}
