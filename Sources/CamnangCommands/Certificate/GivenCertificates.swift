import Curriculum
import ProgressStore
import Quiz

/// What a store knows of certificates: those that were given, and what was revoked.
struct GivenCertificates {
  struct Given {
    let person: String
    let day: Day
    let certificate: Event.Certificate
  }

  /// In the order of days, persons and serials, whatever laptop they come from.
  let all: [Given]
  let revokedSerials: Set<String>
  let revokedKeys: Set<String>

  init(in store: ProgressStore) throws {
    let everybody = try store.eventsOfEverybody()
    let identities = Identities(everybody)
    var (serials, keys) = (Set<String>(), Set<String>())
    for event in everybody where identities.isInForce(event) {
      guard case .revoked(let revocation) = event.body else { continue }
      serials.formUnion(revocation.serials)
      keys.formUnion(revocation.keys)
    }
    var given: [Given] = []
    try store.forEachPerson { person, events in
      for event in events {
        guard case .issued(let certificate) = event.body else { continue }
        given.append(Given(person: person, day: event.moment.day, certificate: certificate))
      }
    }
    all = given.sorted { a, b in
      (a.day, a.person, a.certificate.serial) < (b.day, b.person, b.certificate.serial)
    }
    (revokedSerials, revokedKeys) = (serials, keys)
  }

  func isRevoked(_ given: Given) -> Bool {
    revokedSerials.contains(given.certificate.serial) || revokedKeys.contains(given.certificate.key)
  }

  /// Those of a person that still hold.
  func standing(of person: String) -> [Given] { all.filter { $0.person == person && !isRevoked($0) } }
}
