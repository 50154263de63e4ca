/// The code that a phone's results are recorded of, as long as nobody says whose phone it is: nobody's, and so undecided.
///
/// It is made of the phone's device id alone, so that every laptop that takes in the same results has the same events. Whose
/// they are says a move of all that the device has, or ever will have, to a person (docs/decisions/0049).
package enum PhoneCode {
  private static let prefix = "phone-"

  package static func code(of device: String) -> String { prefix + device }

  package static func isCode(_ code: String) -> Bool { device(of: code) != nil }

  /// The id of the device that a code is made of; `nil` for other codes.
  package static func device(of code: String) -> String? {
    guard code.utf8.starts(with: prefix.utf8) else { return nil }
    let digits = code.utf8.dropFirst(prefix.utf8.count)
    let areDigits = digits.allSatisfy {
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0
    }
    guard digits.count == 16, areDigits else { return nil }
    return String(code.dropFirst(prefix.count))
  }
}
