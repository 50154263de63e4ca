import Diagnostics
import Workspace

/// `check --fix`: mends what needs no guess and tells what was changed.
struct RepairRun {
  let repaired: RepairedContent
  let screen: ScreenOptions

  private var language: Language { screen.language }

  /// Changes of a file that are told: more are looked at in the file itself.
  private static let mostTold = 20

  /// What mending would come to.
  func forecast(before: [Diagnostic], after: [Diagnostic]) -> String {
    guard repaired.count > 0 else {
      let counts = Summary(diagnostics: before, language: language).checked
      return LocalizedText(
        vi: "Không có chỗ nào tự sửa được. \(counts)", en: "Nothing can be mended without asking. \(counts)")(language)
    }
    let left =
      after.isEmpty
      ? LocalizedText(vi: "không còn lỗi nào", en: "no mistakes")(language)
      : LocalizedText(vi: "còn ", en: "")(language) + Summary(diagnostics: after, language: language).numbers
    return LocalizedText(
      vi: """
        Sẽ sửa \(repaired.count) chỗ trong \(repaired.repairs.count) tệp; chưa ghi gì. Sửa xong thì \(left).
        Gõ «camnang check --fix» để sửa.
        """,
      en: """
        \(Summary.count(repaired.count, "place")) in \(Summary.count(repaired.repairs.count, "file")) would be mended; \
        nothing was written. It would leave \(left).
        Type “camnang check --fix” to do it.
        """)(language)
  }

  /// Writes the files and tells what was changed in each.
  ///
  /// - Returns: what was written, and what went wrong with the others, which was told.
  func write() -> (written: RepairedContent, errors: [WorkspaceError]) {
    let (written, errors) = repaired.write()
    for repair in written.repairs { tell(repair) }
    Console.say(errors, in: language)
    if repaired.repairs.isEmpty {
      let nothing = LocalizedText(vi: "Không có chỗ nào tự sửa được.", en: "Nothing can be mended without asking.")
      Console.say(nothing(language) + "\n\n")
    }
    return (written, errors)
  }

  private func tell(_ repair: RepairedContent.Repair) {
    let source = repair.rewrite.source
    let difference = LineDifference(from: source.bytes, to: repair.rewrite.bytes)
    let path = VisibleText.of(source.path)
    let heading = LocalizedText(
      vi: "Đã sửa \(repair.count) chỗ trong \(path):", en: "Mended \(Summary.count(repair.count, "place")) in \(path):")
    Console.say(heading(language) + "\n")
    for change in difference.changes.prefix(RepairRun.mostTold) {
      let line = change.old.lowerBound + 1
      Console.say(LocalizedText(vi: "  dòng \(line)\n", en: "  line \(line)\n")(language))
      for old in difference.old[change.old] { Console.say("    \(was) \(DiffFace.shown(old))\n") }
      for new in difference.new[change.new] { Console.say("    \(becomes) \(DiffFace.shown(new))\n") }
    }
    let untold = difference.changes.count - RepairRun.mostTold
    if untold > 0 { Console.say(LocalizedText(vi: "  và \(untold) chỗ nữa\n", en: "  and \(untold) more\n")(language)) }
    Console.say("\n")
  }

  /// Signs for eyes, words for ears.
  private var was: String { screen.isPlain ? LocalizedText(vi: "trước:", en: "before:")(language) : "-" }
  private var becomes: String { screen.isPlain ? LocalizedText(vi: "sau:", en: "after:")(language) : "+" }
}
