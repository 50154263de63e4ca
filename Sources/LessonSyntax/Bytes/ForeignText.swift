import Diagnostics
import VietnameseText

/// What a file in another encoding says, where its bytes can mean nothing else.
///
/// One mark read wrong changes what a sentence says and nobody notices; so all of the file must make sense, or nothing is
/// offered.
struct ForeignText {
  /// The name of the encoding, as programs call it where a file is saved.
  let encoding: String
  /// In NFC, without a byte order mark.
  let text: String

  /// A file that begins with the mark of UTF-16 or UTF-32, or that has NULs where these have them.
  init?(utf16or32 bytes: Bytes) {
    let raw = bytes.array
    let isUTF32 = raw.starts(with: [0xFF, 0xFE, 0, 0]) || raw.starts(with: [0, 0, 0xFE, 0xFF])
    let isBigEnd = raw.starts(with: [0xFE, 0xFF]) || raw.first == 0
    let width = isUTF32 ? 4 : 2
    guard raw.count % width == 0 else { return nil }
    let units = stride(from: 0, to: raw.count, by: width).map { start in
      let unit = raw[start..<start + width]
      return (isBigEnd ? Array(unit) : unit.reversed()).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    let scalars = isUTF32 ? ForeignText.scalars(utf32: units) : ForeignText.scalars(utf16: units)
    guard let scalars, !scalars.contains("\0") else { return nil }
    self.init(isUTF32 ? "UTF-32" : "UTF-16", scalars)
  }

  /// A file in Windows-1258: every letter beyond ASCII is one of Vietnamese, each tone stands behind a vowel, and at least
  /// one does. TCVN3 and VNI write theirs as signs that are no Vietnamese letters, or as tones that stand nowhere.
  init?(windows1258 bytes: Bytes) {
    var scalars: [Unicode.Scalar] = []
    for index in 0..<bytes.count {
      let byte = bytes[index]
      let value = byte < 0x80 ? UInt32(byte) : UInt32(ForeignText.windows1258[Int(byte) - 0x80])
      guard byte == 0 || value != 0, let scalar = Unicode.Scalar(value) else { return nil }
      scalars.append(scalar)
    }
    self.init("Windows-1258", scalars)
    let isVietnamese = text.unicodeScalars.allSatisfy {
      $0.isASCII || Alphabet.contains($0) || ForeignText.signs.contains($0)
    }
    // Fewer scalars than before: tones that joined their vowels.
    guard isVietnamese, text.unicodeScalars.count < scalars.count else { return nil }
  }

  /// What else a Vietnamese text is written with.
  private static let signs = Set("«»“”‘’–—…·°₫×\u{A0}".unicodeScalars)

  private init(_ encoding: String, _ scalars: [Unicode.Scalar]) {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.first == "\u{FEFF}" ? scalars.dropFirst() : scalars[...])
    self.encoding = encoding
    self.text = Normalization.nfc(String(text))
  }

  private static func scalars(utf32 units: [UInt32]) -> [Unicode.Scalar]? {
    let scalars = units.compactMap(Unicode.Scalar.init)
    return scalars.count == units.count ? scalars : nil
  }

  private static func scalars(utf16 units: [UInt32]) -> [Unicode.Scalar]? {
    var decoder = UTF16()
    var rest = units.lazy.map(UInt16.init).makeIterator()
    var scalars: [Unicode.Scalar] = []
    while true {
      switch decoder.decode(&rest) {
      case .scalarValue(let scalar): scalars.append(scalar)
      case .emptyInput: return scalars
      case .error: return nil
      }
    }
  }

  /// What bytes from 0x80 on stand for; 0 for nothing.
  /// Source: the Unicode Consortium's table of Microsoft's code page, MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1258.TXT.
  private static let windows1258: [UInt16] = [
    0x20AC, 0x0000, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0000, 0x2039, 0x0152, 0x0000, 0x0000, 0x0000,
    0x0000, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0000, 0x203A, 0x0153, 0x0000, 0x0000, 0x0178,
    0x00A0, 0x00A1, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6, 0x00A7,
    0x00A8, 0x00A9, 0x00AA, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF,
    0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7,
    0x00B8, 0x00B9, 0x00BA, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x00BF,
    0x00C0, 0x00C1, 0x00C2, 0x0102, 0x00C4, 0x00C5, 0x00C6, 0x00C7,
    0x00C8, 0x00C9, 0x00CA, 0x00CB, 0x0300, 0x00CD, 0x00CE, 0x00CF,
    0x0110, 0x00D1, 0x0309, 0x00D3, 0x00D4, 0x01A0, 0x00D6, 0x00D7,
    0x00D8, 0x00D9, 0x00DA, 0x00DB, 0x00DC, 0x01AF, 0x0303, 0x00DF,
    0x00E0, 0x00E1, 0x00E2, 0x0103, 0x00E4, 0x00E5, 0x00E6, 0x00E7,
    0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x0301, 0x00ED, 0x00EE, 0x00EF,
    0x0111, 0x00F1, 0x0323, 0x00F3, 0x00F4, 0x01A1, 0x00F6, 0x00F7,
    0x00F8, 0x00F9, 0x00FA, 0x00FB, 0x00FC, 0x01B0, 0x20AB, 0x00FF,
  ]

  /// The whole file in UTF-8.
  func repair(of bytes: Bytes) -> Repair {
    Repair(action: .convert(from: encoding), edits: [Repair.Edit(0..<bytes.count, text)])
  }
}
