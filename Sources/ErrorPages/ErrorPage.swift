package import Diagnostics

/// What an error code means and how to mend it, with an example that is wrong and one that is right.
///
/// The pages are written as Markdown in `docs/ma-loi`, one for each code, and embedded while the program is built. Tests
/// run every example of them.
package struct ErrorPage: Sendable {
  /// Such as `K023`.
  package let code: String
  /// The rule, as a sentence without a full stop.
  package let title: LocalizedText
  /// What it means and why there is such a rule; in English with how to mend it.
  package let meaning: [Block]
  package let meaningInEnglish: [Block]
  /// How to mend it, in Vietnamese.
  package let remedy: [Block]
  /// Whether `camnang check --fix` mends it.
  package let isMendedByFix: Bool
  /// In the order of the page: what is wrong before what is right.
  package let examples: [Example]
  /// The page as it was written.
  package let markdown: String

  package enum Block: Sendable, Equatable {
    /// Markdown on one line: words, `**strong**` and code between backquotes.
    case paragraph(String)
    case item(String)
    /// Lines of a lesson, without the last line end.
    case code(String)
  }

  /// A file, or a few that belong together.
  package struct Example: Sendable, Equatable {
    package let isWrong: Bool
    /// The line of the mistake, from 1, where the page names it.
    package let line: Int?
    /// The texts as they are shown; what the marks in them stand for is said in `TestSupport`.
    package let texts: [String]
  }
}

extension ErrorPage {
  /// Every page, in the order of the codes.
  package static let all = EmbeddedPages.files.compactMap(ErrorPageReader.page)

  /// The page of a code as people type it: `K023`, `k023`, `K23`.
  package static func find(_ typed: String) -> ErrorPage? {
    guard let code = canonicalCode(typed) else { return nil }
    return all.first { $0.code == code }
  }

  /// A letter in capitals and three digits; `nil` for what is no code at all.
  static func canonicalCode(_ typed: String) -> String? {
    let word = typed.uppercased()
    guard let family = word.first, family.isASCII, family.isLetter else { return nil }
    let digits = word.dropFirst()
    guard (1...3).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return String(family) + Digits.padded(Int(digits) ?? 0, to: 3)
  }
}

/// What the first letter of a code says.
package enum ErrorFamily: String, Sendable, CaseIterable {
  case syntax = "K"
  case syntaxWarning = "W"
  case schema = "S"
  case course = "C"
  case markdown = "M"
  case handbook = "H"

  package var name: LocalizedText {
    switch self {
    case .syntax: LocalizedText(vi: "Cách viết tệp bài học", en: "How files are written")
    case .syntaxWarning: LocalizedText(vi: "Lời nhắc về cách viết tệp", en: "Reminders of how files are written")
    case .schema: LocalizedText(vi: "Khóa và giá trị", en: "Keys and values")
    case .course: LocalizedText(vi: "Nội dung của cuốn sách", en: "What is in the book")
    case .markdown: LocalizedText(vi: "Chữ, hình và bảng trong bài", en: "Text, pictures and tables in lessons")
    case .handbook: LocalizedText(vi: "Liên kết giữa các trang", en: "Links between pages")
    }
  }

  /// Its pages, in the order of the codes.
  package var pages: [ErrorPage] { ErrorPage.all.filter { $0.code.hasPrefix(rawValue) } }
}
