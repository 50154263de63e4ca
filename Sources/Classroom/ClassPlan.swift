package import Curriculum
package import Quiz

/// A place in the class, and whose it is.
package struct ClassSeat: Sendable, Hashable {
  package let number: Int
  /// To record under.
  package let code: String
  /// For whoever teaches alone.
  package let name: String?

  package init(number: Int, code: String, name: String?) {
    self.number = number
    self.code = code
    self.name = name
  }
}

/// What a live class is about, and what is needed to go on with it after it was broken off.
package struct ClassPlan: Sendable, Equatable {
  /// The event that names the meeting.
  package var meeting: EventID
  package var group: String
  package var day: Day
  /// The edition of the content that is asked from.
  package var edition: String
  package var start: Event.SessionStart
  /// Four digits that are typed to come in.
  package var code: String
  /// A secret in the address of the page by which the class is led.
  package var leader: String

  package init(
    meeting: EventID, group: String, day: Day, edition: String, start: Event.SessionStart, code: String, leader: String
  ) {
    self.meeting = meeting
    self.group = group
    self.day = day
    self.edition = edition
    self.start = start
    self.code = code
    self.leader = leader
  }

  /// The lessons that are asked about, in their order.
  package var lessons: [String] {
    start.items.map(\.question.lesson).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Secrets made of this alphabet can be read aloud: no letter looks like another.
  private static let symbols = Array("23456789abcdefghjkmnpqrstuvwxyz")

  /// A secret of a hundred bits, drawn by lot.
  package static func secret() -> String { String((0..<20).map { _ in symbols.randomElement() ?? "2" }) }

  /// Whether a text could be such a secret.
  static func isSecret(_ text: String) -> Bool { text.count == 20 && text.allSatisfy(symbols.contains) }

  /// Four digits, drawn by lot.
  package static func classCode() -> String { String(Int.random(in: 1_000...9_999)) }
}

/// How phones come into the network of the class.
package struct ClassNetwork: Sendable {
  /// The name of the Wi-Fi, where whoever teaches said it.
  package var wifi: String?
  package var password: String?

  package init(wifi: String? = nil, password: String? = nil) {
    self.wifi = wifi
    self.password = password
  }

  /// What a QR code says to join a Wi-Fi, as phones' cameras read it; the five signs that mean something in it are
  /// escaped (github.com/zxing/zxing/wiki/Barcode-Contents).
  package var wifiText: String? {
    guard let wifi else { return nil }
    func escaped(_ text: String) -> String {
      text.map { "\\;,:\"".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
    let secured = password.map { "T:WPA;S:\(escaped(wifi));P:\(escaped($0));" } ?? "T:nopass;S:\(escaped(wifi));"
    return "WIFI:\(secured);"
  }
}
