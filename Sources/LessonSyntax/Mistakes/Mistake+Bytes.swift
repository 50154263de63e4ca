import Diagnostics

/// What is wrong with the bytes.
extension Mistake {
  static func notUTF8(byte: UInt8) -> Self {
    Self("K001") {
      Wording(
        vi: "Tệp phải được lưu bằng bảng mã UTF-8", en: "The file must be saved as UTF-8",
        label: LocalizedText(vi: "mã \(byte.hex) ở đây không đọc được", en: "byte \(byte.hex) is not valid here"),
        hint: LocalizedText(
          vi:
            "Mở tệp bằng phần mềm đã soạn nó rồi lưu lại bằng bảng mã UTF-8 (có thể tệp đang dùng TCVN3 hoặc Windows-1258)",
          en: "Open the file where it was written and save it as UTF-8 (it may be in TCVN3 or Windows-1258)"))
    }
  }

  static let utf16or32 = Self(
    "K002", vi: "Tệp phải được lưu bằng bảng mã UTF-8, không phải UTF-16 hay UTF-32",
    en: "The file must be saved as UTF-8, not as UTF-16 or UTF-32",
    hint: LocalizedText(
      vi: "Chọn «Lưu thành…» rồi chọn bảng mã UTF-8", en: "Choose “Save as…” and the encoding UTF-8"))

  static func control(_ scalar: UInt32) -> Self {
    Self("K003") {
      Wording(
        vi: "Tệp không được chứa ký tự điều khiển ẩn (\(scalar.name))",
        en: "The file must not contain hidden control characters (\(scalar.name))",
        label: LocalizedText(vi: "xóa ký tự này", en: "delete this character"))
    }
  }

  static func oddLineBreak(_ scalar: UInt32) -> Self {
    Self("K004") {
      Wording(
        vi: "Không được dùng dấu xuống dòng lạ (\(scalar.name))",
        en: "Odd line breaks (\(scalar.name)) must not be used",
        hint: LocalizedText(
          vi: "Xóa dấu này rồi gõ phím Enter hoặc dấu cách", en: "Delete it and type Enter or a space"))
    }
  }

  static func specialSpace(_ scalar: UInt32) -> Self {
    Self("K005") {
      Wording(
        vi: "Chỗ này không được dùng dấu cách đặc biệt (\(scalar.name))",
        en: "A special space (\(scalar.name)) must not stand here",
        label: LocalizedText(vi: "gõ lại bằng phím cách", en: "type it again with the space bar"),
        hint: LocalizedText(
          vi: "Dấu này thường theo vào khi chép từ Word, Zalo hoặc trang web; mắt không thấy nó khác dấu cách",
          en: "It often comes with text copied from Word, Zalo or a web page and looks like a space"))
    }
  }

  var isOfSpecialSpace: Bool { code == "K005" }

  static let byteOrderMark = Self(
    "K006", vi: "Ký tự ẩn BOM chỉ được đứng ở đầu tệp", en: "A byte order mark may stand at the start of the file only",
    hint: LocalizedText(vi: "Có phải hai tệp bị nối vào nhau?", en: "Were two files joined?"))

  static func hiddenCharacter(_ scalar: UInt32) -> Self {
    Self("W102", severity: .warning) {
      Wording(
        vi: "Trong chữ có ký tự ẩn hoặc ký tự đảo chiều viết (\(scalar.name))",
        en: "The text contains a hidden or bidirectional character (\(scalar.name))",
        hint: LocalizedText(vi: "Xóa nếu không cố ý", en: "Delete it unless you mean it"))
    }
  }
}

extension UInt32 {
  /// `U+00A0`
  fileprivate var name: String {
    let digits = String(self, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: Swift.max(0, 4 - digits.utf8.count)) + digits
  }
}

extension UInt8 {
  /// The character of an ASCII byte.
  var character: String { String(Unicode.Scalar(self)) }

  fileprivate var hex: String {
    let digits = String(self, radix: 16, uppercase: true)
    return self < 16 ? "0" + digits : digits
  }
}
