import Diagnostics
import Workspace

/// The lines that an export ends with.
struct ExportSummary {
  let report: ExportReport
  let output: String
  let language: Language

  func text(duration: Duration) -> String {
    let seconds = Decimals.text(duration, in: language)
    let head =
      switch language {
      case .vietnamese: "Đã làm \(report.files.count) cuốn từ \(report.lessons) bài học trong \(seconds) giây:\n"
      case .english:
        "Made \(Summary.count(report.files.count, "book")) from \(Summary.count(report.lessons, "lesson")) in \(seconds) s:\n"
      }
    return head + report.files.map { line($0.name, $0.file) }.joined() + advice
  }

  /// Where a single file was asked for, that is its name.
  private func path(of name: String) -> String {
    let ending = name.split(separator: ".").last.map { "." + $0 } ?? ""
    if report.files.count == 1, !output.hasSuffix("/"), output.lowercased().hasSuffix(ending) { return output }
    return output.hasSuffix("/") ? output + name : "\(output)/\(name)"
  }

  private func line(_ name: String, _ file: ExportedFile) -> String {
    let remark = file.remark.map { ", " + $0(language) } ?? ""
    return "  \(path(of: name)) (\(max(1, (file.bytes.count + 500) / 1000)) KB\(remark))\n"
  }

  /// Said once, whichever files it is for.
  private var advice: String {
    var lines: [LocalizedText] = []
    for advice in report.files.flatMap(\.file.advice) where !lines.contains(advice) { lines.append(advice) }
    return lines.map { $0(language) + "\n" }.joined()
  }
}
