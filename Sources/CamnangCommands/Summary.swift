import Diagnostics
import Foundation
import Workspace

/// The line that a run ends with.
struct Summary {
  let diagnostics: [Diagnostic]
  let language: Language

  private var errors: Int { diagnostics.count { $0.severity == .error } }
  private var warnings: Int { diagnostics.count - errors }

  var counts: String {
    LocalizedText(vi: "Có \(numbers).", en: "\(numbers).")(language)
  }

  /// For the middle of a sentence.
  var numbers: String {
    let files = Set(diagnostics.map(\.location.file)).count
    return LocalizedText(
      vi: "\(errors) lỗi và \(warnings) cảnh báo trong \(files) tệp",
      en:
        "\(Summary.count(errors, "error")) and \(Summary.count(warnings, "warning")) in \(Summary.count(files, "file"))"
    )(language)
  }

  var checked: String {
    guard diagnostics.isEmpty else { return counts }
    return LocalizedText(vi: "Không thấy lỗi nào.", en: "No mistakes found.")(language)
  }

  /// That some can be mended unasked, and how to see it first; `nil` where none can.
  var canBeMended: String? {
    let fixes = SafeRepairs.edits(mending: diagnostics).fixes
    guard fixes > 0 else { return nil }
    return LocalizedText(
      vi: "\(fixes) chỗ tự sửa được: gõ «camnang check --fix --dry-run» để xem trước, bỏ --dry-run để sửa.",
      en: """
        \(Summary.count(fixes, "mistake")) can be mended: type “camnang check --fix --dry-run” to look, \
        without --dry-run to do it.
        """)(language)
  }

  /// With what a change was compared, and of which former files nothing is known.
  func compared(with former: FormerContent, unread: [String]) -> String {
    let with = LocalizedText(
      vi: "Đã so với bản \(former.name.vietnamese).", en: "Compared with \(former.name.english).")(language)
    guard !unread.isEmpty else { return with }
    let most = 5
    let shown = VisibleText.of(unread.prefix(most).joined(separator: ", "))
    let more = unread.count > most ? "…" : ""
    return with
      + LocalizedText(
        vi: " Có chỗ trong bản ấy không đọc được nên không so: \(shown)\(more).",
        en: " Some of it cannot be read and was not compared: \(shown)\(more).")(language)
  }

  func outputUntouched(_ output: String) -> String {
    LocalizedText(
      vi: "Chưa dựng sách: hãy sửa các lỗi trên. Thư mục \(output) giữ nguyên như trước.",
      en: "Nothing was built: mend the errors above. The folder \(output) is as it was.")(language)
  }

  /// That a province's book was not built with the others.
  func leftOut(_ variant: String, of content: String) -> String {
    let command = ShellWord.command(["check"], of: content, besides: ["--variant", variant])
    return LocalizedText(
      vi: "Chưa dựng bản «\(variant)» vì bản ấy còn lỗi; các bản khác đã xong. Gõ «\(command)».",
      en: "“\(variant)” was not built, because it has mistakes; all others were. Type “\(command)”.")(language)
  }

  func built(_ report: BuildReport, in output: String, duration: Duration) -> String {
    let seconds = Decimals.text(duration, in: language)
    let heaviest = report.heaviestPage.map { "\($0.path), \(kilobytes($0.bytes))" } ?? ""
    let (pictures, weight) = (report.pictures.count, kilobytes(report.pictures.bytes))
    let vietnamese = pictures == 0 ? "" : " (\(pictures) hình: \(weight))"
    let english = pictures == 0 ? "" : " (\(Summary.count(pictures, "picture")): \(weight))"
    let index = output.hasSuffix("/") ? "\(output)index.html" : "\(output)/index.html"
    return LocalizedText(
      vi: """
        Đã dựng \(report.pages) trang từ \(report.lessons) bài học trong \(seconds) giây: \
        \(kilobytes(report.bytes))\(vietnamese), trang nặng nhất \(heaviest).
        Mở sách: \(index)

        """,
      en: """
        Built \(Summary.count(report.pages, "page")) from \(Summary.count(report.lessons, "lesson")) in \
        \(seconds) s: \(kilobytes(report.bytes))\(english), heaviest page \(heaviest).
        Open: \(index)

        """)(language)
  }

  static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(plural ?? noun + "s")"
  }

  private func kilobytes(_ bytes: Int) -> String { "\(bytes < 1000 ? 1 : (bytes + 500) / 1000) KB" }
}

/// Numbers as a person reads them.
enum Decimals {
  /// Seconds with two decimals, after a comma in Vietnamese.
  static func text(_ duration: Duration, in language: Language) -> String {
    let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    let hundredths = Int((seconds * 100).rounded())
    return "\(hundredths / 100)\(language == .vietnamese ? "," : ".")\(Digits.padded(hundredths % 100, to: 2))"
  }
}
