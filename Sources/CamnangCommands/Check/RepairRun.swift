import Curriculum
import Diagnostics
import Foundation
import Workspace

/// `check --fix`: shows what would be mended without a guess, or does it and tells what was changed.
struct RepairRun {
  let changed: ChangedContent
  let screen: ScreenOptions

  private var language: Language { screen.talk.language }

  /// Changes of a file that are told: more are looked at in the file itself.
  private static let mostTold = 20

  /// Prints the difference that `write()` would make: its very bytes where a program reads them, made visible where a
  /// person does.
  func preview() {
    let output = FileHandle.standardOutput
    let isRead = Console.isTerminal(output)
    let useColor = screen.talk.usesColor(on: output)
    for change in changed.changes {
      let diff = changed.diff(of: change)
      guard isRead else {
        Console.write(diff.bytes)
        continue
      }
      for line in diff.lines { Console.write(RepairRun.shown(line, useColor: useColor) + "\n") }
    }
  }

  /// What mending would come to.
  func forecast(before: [Diagnostic], after: [Diagnostic]) -> String {
    guard changed.repairs > 0 else {
      let counts = Summary(diagnostics: before, language: language).checked
      return switch language {
      case .vietnamese: "Không có chỗ nào tự sửa được. \(counts)"
      case .english: "Nothing can be mended without asking. \(counts)"
      }
    }
    let left =
      after.isEmpty
      ? LocalizedText(vi: "không còn lỗi nào", en: "no mistakes")(language)
      : LocalizedText(vi: "còn ", en: "")(language) + Summary(diagnostics: after, language: language).numbers
    return switch language {
    case .vietnamese:
      """
      Sẽ sửa \(changed.repairs) chỗ trong \(changed.changes.count) tệp; chưa ghi gì. Sửa xong thì \(left).
      Gõ «camnang check --fix» để sửa.
      """
    case .english:
      """
      \(Summary.count(changed.repairs, "place")) in \(Summary.count(changed.changes.count, "file")) would be mended; \
      nothing was written. It would leave \(left).
      Type “camnang check --fix” to do it.
      """
    }
  }

  /// Writes the files and tells what was changed in each.
  ///
  /// - Returns: what was written, and what went wrong with the others, which was told.
  func write() -> (written: ChangedContent, errors: [WorkspaceError]) {
    let (written, errors) = changed.write()
    for change in written.changes { tell(change) }
    for error in errors { Console.say("camnang: \(VisibleText.of(error.message(language)))\n") }
    if changed.changes.isEmpty {
      let nothing = LocalizedText(vi: "Không có chỗ nào tự sửa được.", en: "Nothing can be mended without asking.")
      Console.say(nothing(language) + "\n\n")
    }
    return (written, errors)
  }

  private func tell(_ change: ChangedContent.Change) {
    let source = changed.original.sources[change.file.id]
    let difference = LineDifference(from: source.bytes, to: change.bytes)
    let path = VisibleText.of(source.path)
    let heading = LocalizedText(
      vi: "Đã sửa \(change.repairs) chỗ trong \(path):",
      en: "Mended \(Summary.count(change.repairs, "place")) in \(path):"
    )
    Console.say(heading(language) + "\n")
    for change in difference.changes.prefix(RepairRun.mostTold) {
      let line = change.old.lowerBound + 1
      Console.say(LocalizedText(vi: "  dòng \(line)\n", en: "  line \(line)\n")(language))
      for old in difference.old[change.old] { Console.say("    \(was) \(RepairRun.shown(old))\n") }
      for new in difference.new[change.new] { Console.say("    \(becomes) \(RepairRun.shown(new))\n") }
    }
    let untold = difference.changes.count - RepairRun.mostTold
    if untold > 0 { Console.say(LocalizedText(vi: "  và \(untold) chỗ nữa\n", en: "  and \(untold) more\n")(language)) }
    Console.say("\n")
  }

  /// Signs for eyes, words for ears.
  private var was: String { screen.isPlain ? LocalizedText(vi: "trước:", en: "before:")(language) : "-" }
  private var becomes: String { screen.isPlain ? LocalizedText(vi: "sau:", en: "after:")(language) : "+" }

  /// A line without its end.
  private static func shown(_ line: ArraySlice<UInt8>) -> String {
    var line = line
    if line.last == UInt8(ascii: "\n") { line = line.dropLast() }
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    return VisibleText.of(String(decoding: line, as: UTF8.self))
  }

  private static func shown(_ line: UnifiedDiff.Line, useColor: Bool) -> String {
    let text = shown(line.bytes[...])
    let color: Int? =
      switch line.kind {
      case .file: 1
      case .hunk: 36
      case .removed: 31
      case .added: 32
      case .same, .remark: nil
      }
    return if useColor, let color { "\u{1B}[\(color)m\(text)\u{1B}[0m" } else { text }
  }
}
