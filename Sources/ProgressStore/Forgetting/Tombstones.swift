import Crypto
import Quiz

/// What must not be here, by all that was ever forgotten.
///
/// A function of one event and of the set of forgettings, which only grows; whether an event is dropped never depends on
/// what else is in a store. So merging with it stays commutative, associative and idempotent (docs/decisions/0043): to
/// ask whose an event *is* would not be.
struct Tombstones {
  private var codes: [String: [Event.Forgetting.Code]] = [:]
  private(set) var events = EventNumbers()
  /// The digests of codes that were asked for before: people have thousands of events.
  private var known: [String: String] = [:]

  var isEmpty: Bool { codes.isEmpty && events.isEmpty }

  init(_ events: [Event] = []) { for event in events { take(event) } }

  /// Takes in a forgetting; other events say nothing here.
  mutating func take(_ event: Event) {
    guard case .forgotten(let forgetting) = event.body else { return }
    for code in forgetting.codes where codes[code.digest]?.contains(code) != true {
      codes[code.digest, default: []].append(code)
    }
    events.insert(forgetting.events)
  }

  /// Whether an event is somebody's who is forgotten. What was forgotten itself is kept for ever.
  mutating func drops(_ event: Event) -> Bool {
    if case .forgotten = event.body { return false }
    if events.contains(event.id) { return true }
    guard !codes.isEmpty else { return false }
    let isNaming = if case .named = event.body { true } else { false }
    return event.codes.contains { code in
      scopes(of: code).contains { scope in
        (isNaming || !scope.onlyNames) && !scope.kept.contains { $0.contains(event.id) }
      }
    }
  }

  /// Whether something of a code, or about it, may have to go.
  mutating func concern(_ code: String) -> Bool { !codes.isEmpty && !scopes(of: code).isEmpty }

  private mutating func scopes(of code: String) -> [Event.Forgetting.Code] {
    let digest = known[code] ?? Tombstones.digest(of: code)
    known[code] = digest
    return codes[digest] ?? []
  }

  /// SHA-256, 16 bytes of it as hexadecimal digits: whoever has the store cannot read a code out of it that was drawn by
  /// lot. One that is a name can be guessed by trying; it stands nowhere in the store as it is.
  static func digest(of code: String) -> String {
    HexDigits.text(of: SHA256.hash(data: Array("camnang/forgotten\n\(code)".utf8)).prefix(16))
  }
}

extension Event {
  /// The codes of people that it was recorded of or says something about. Not the trainer of a meeting: a meeting is its
  /// class's, and such a code says nothing without the roster.
  fileprivate var codes: [String] {
    switch body {
    case .moved(let move): [move.from, move.to]
    case .same(let code, let other): [code, other]
    case .met, .tallied, .withdrawn, .forgotten, .revoked: []
    case .named, .started, .answered, .hinted, .skipped, .retried, .ended, .present, .issued: [trainee]
    }
  }
}
