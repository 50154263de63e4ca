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
    switch language {
    case .vietnamese: "Có \(numbers)."
    case .english: "\(numbers)."
    }
  }

  /// For the middle of a sentence.
  var numbers: String {
    let files = Set(diagnostics.map(\.location.file)).count
    return switch language {
    case .vietnamese: "\(errors) lỗi và \(warnings) cảnh báo trong \(files) tệp"
    case .english:
      "\(Summary.count(errors, "error")) and \(Summary.count(warnings, "warning")) in \(Summary.count(files, "file"))"
    }
  }

  var checked: String {
    guard diagnostics.isEmpty else { return counts }
    return switch language {
    case .vietnamese: "Không thấy lỗi nào."
    case .english: "No mistakes found."
    }
  }

  /// That some can be mended unasked, and how to see it first; `nil` where none can.
  var canBeMended: String? {
    let fixes = SafeRepairs.edits(mending: diagnostics).fixes
    guard fixes > 0 else { return nil }
    return switch language {
    case .vietnamese: "\(fixes) chỗ tự sửa được: gõ «camnang check --fix --dry-run» để xem trước, bỏ --dry-run để sửa."
    case .english:
      """
      \(Summary.count(fixes, "mistake")) can be mended: type “camnang check --fix --dry-run” to look, \
      without --dry-run to do it.
      """
    }
  }

  func outputUntouched(_ output: String) -> String {
    switch language {
    case .vietnamese: "Chưa dựng sách: hãy sửa các lỗi trên. Thư mục \(output) giữ nguyên như trước."
    case .english: "Nothing was built: mend the errors above. The folder \(output) is as it was."
    }
  }

  func built(_ report: BuildReport, in output: String, duration: Duration) -> String {
    let seconds = Decimals.text(duration, in: language)
    let heaviest = report.heaviestPage.map { "\($0.path), \(kilobytes($0.bytes))" } ?? ""
    let index = output.hasSuffix("/") ? "\(output)index.html" : "\(output)/index.html"
    return switch language {
    case .vietnamese:
      """
      Đã dựng \(report.pages) trang từ \(report.lessons) bài học trong \(seconds) giây: \
      \(kilobytes(report.bytes)), trang nặng nhất \(heaviest).
      Mở sách: \(index)

      """
    case .english:
      """
      Built \(Summary.count(report.pages, "page")) from \(Summary.count(report.lessons, "lesson")) in \
      \(seconds) s: \(kilobytes(report.bytes)), heaviest page \(heaviest).
      Open: \(index)

      """
    }
  }

  static func count(_ number: Int, _ noun: String) -> String { number == 1 ? "1 \(noun)" : "\(number) \(noun)s" }

  private func kilobytes(_ bytes: Int) -> String { "\(bytes < 1000 ? 1 : (bytes + 500) / 1000) KB" }
}

/// Numbers as a person reads them.
enum Decimals {
  /// Seconds with two decimals, after a comma in Vietnamese.
  static func text(_ duration: Duration, in language: Language) -> String {
    let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    let hundredths = Int((seconds * 100).rounded())
    let fraction = hundredths % 100 < 10 ? "0\(hundredths % 100)" : "\(hundredths % 100)"
    return "\(hundredths / 100)\(language == .vietnamese ? "," : ".")\(fraction)"
  }
}
