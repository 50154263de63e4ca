/// Which phone has which seat. A phone has a secret of its own for each seat that it answers for; it is part of the
/// address of its page, and nothing else tells a phone apart: phones change networks, and people share them.
struct Claims: Sendable, Equatable {
  struct Claim: Sendable, Equatable {
    let secret: String
    let seat: Int
    /// Whether another phone has the seat, and whoever teaches has not said yet which of the two it is.
    var isWaiting: Bool
  }

  /// In the order in which they came.
  private(set) var all: [Claim] = []

  /// More phones than this ask for one seat only where somebody plays.
  private static let mostWaitingForOne = 3

  init(_ all: [Claim] = []) { self.all = all }

  subscript(secret: String) -> Claim? { all.first { $0.secret == secret } }

  var waiting: [Claim] { all.filter(\.isWaiting) }

  func holder(of seat: Int) -> Claim? { all.first { $0.seat == seat && !$0.isWaiting } }

  /// Asks for a seat: it is given where nobody has it; else whoever teaches is asked. Asked again, by a phone that did not
  /// hear the answer, it is the same.
  ///
  /// - Returns: `nil` where too many ask for it.
  mutating func claim(_ seat: Int, _ secret: String) -> Claim? {
    if let claim = self[secret] { return claim.seat == seat ? claim : nil }
    let isTaken = holder(of: seat) != nil
    guard !isTaken || all.count(where: { $0.seat == seat && $0.isWaiting }) < Claims.mostWaitingForOne else {
      return nil
    }
    let claim = Claim(secret: secret, seat: seat, isWaiting: isTaken)
    all.append(claim)
    return claim
  }

  /// Gives a seat to the phone that asked; the one that had it has it no more.
  ///
  /// - Returns: Whether it was waiting.
  mutating func approve(_ secret: String) -> Bool {
    guard let claim = self[secret], claim.isWaiting else { return false }
    all.removeAll { $0.seat == claim.seat && !$0.isWaiting }
    if let place = all.firstIndex(of: claim) { all[place].isWaiting = false }
    return true
  }

  mutating func deny(_ secret: String) -> Bool {
    guard let claim = self[secret], claim.isWaiting else { return false }
    all.removeAll { $0 == claim }
    return true
  }
}

/// Wrong class codes: a code of four digits is no secret for whoever may try as often as they like.
struct Attempts: Sendable {
  private var wrong: [String: [Int64]] = [:]

  private static let most = 20
  /// In milliseconds.
  private static let window: Int64 = 60_000

  /// - Parameters:
  ///   - machine: Whose connection it is.
  ///   - now: In milliseconds.
  /// - Returns: Whether what it types is looked at.
  mutating func mayTry(_ machine: String, now: Int64) -> Bool {
    wrong = wrong.compactMapValues { times in
      let recent = times.filter { now - $0 < Attempts.window }
      return recent.isEmpty ? nil : recent
    }
    return wrong[machine, default: []].count < Attempts.most
  }

  mutating func fail(_ machine: String, now: Int64) { wrong[machine, default: []].append(now) }
}
