/// The combining marks of Vietnamese, after decomposition. A letter mark makes another letter; a tone does not.
enum Marks {
  static let grave: Unicode.Scalar = "\u{0300}"
  static let hookAbove: Unicode.Scalar = "\u{0309}"
  static let tilde: Unicode.Scalar = "\u{0303}"
  static let acute: Unicode.Scalar = "\u{0301}"
  static let dotBelow: Unicode.Scalar = "\u{0323}"

  static let circumflex: Unicode.Scalar = "\u{0302}"
  static let breve: Unicode.Scalar = "\u{0306}"
  static let horn: Unicode.Scalar = "\u{031B}"

  /// 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng: the order of dictionaries (CLDR vi). `nil` for what is no tone.
  static func toneRank(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case grave: 1
    case hookAbove: 2
    case tilde: 3
    case acute: 4
    case dotBelow: 5
    default: nil
    }
  }

  static func isCombining(_ scalar: Unicode.Scalar) -> Bool { (0x0300...0x036F).contains(scalar.value) }
}
