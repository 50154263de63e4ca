import Diagnostics
import JSON
import Workspace

/// What is wrong, as the page is told: JSON, with the same words and excerpts that a terminal shows.
struct MistakeReport {
  let snapshot: PreviewSession.Snapshot
  let language: Language

  /// More are not looked at in a page: the first ones are mended first.
  private static let most = 20
  /// Columns of an excerpt.
  private static let width = 86

  var json: [UInt8] {
    JSONText.line { json in
      json.member("version", snapshot.version)
      json.member("look", snapshot.look)
      json.member("trouble", snapshot.trouble.map { VisibleText.of($0(language)) })
      json.member("hasBook", snapshot.book != nil)
      json.member("hasErrors", snapshot.mistakes.hasErrors)
      json.member("heading", heading)
      json.member("apply", words("Sửa giúp", "Mend it"))
      json.member("less", words("Thu nhỏ", "Fold"))
      json.member("lost", words("Mất kết nối với camnang serve, đang nối lại…", "camnang serve is gone, trying again…"))
      json.list("mistakes", snapshot.mistakes.prefix(MistakeReport.most).enumerated()) { json, mistake in
        json.member("number", mistake.offset)
        json.member("code", mistake.element.code)
        json.member("isError", mistake.element.severity == .error)
        json.member("text", text(of: mistake.element))
        json.member("fix", mistake.element.safeFix.map { VisibleText.of($0.title(language)) })
      }
    }
  }

  private var heading: String {
    let errors = snapshot.mistakes.count { $0.severity == .error }
    let warnings = snapshot.mistakes.count - errors
    if errors > 0 {
      return snapshot.book == nil
        ? words("Có \(errors) lỗi: sửa xong thì sách hiện ra.", "Errors: \(errors). Mend them to see the book.")
        : words(
          "Có \(errors) lỗi: trang đang hiện là bản cuối cùng còn đúng.",
          "Errors: \(errors). The page that you see is the last good version.")
    }
    return words("\(warnings) cảnh báo", "Warnings: \(warnings)")
  }

  private func text(of mistake: Diagnostic) -> String {
    guard let sources = snapshot.content?.sources else { return "" }
    let options = TerminalRenderer.Options(language: language, useColor: false, width: MistakeReport.width)
    return TerminalRenderer(sources, options: options).render([mistake])
  }

  private func words(_ vietnamese: String, _ english: String) -> String {
    LocalizedText(vi: vietnamese, en: english)(language)
  }
}
