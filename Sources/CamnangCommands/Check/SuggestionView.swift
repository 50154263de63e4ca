import Curriculum
import Diagnostics

/// Which signs would suit the steps without a drawing. Each is a guess by a few words: its author decides.
struct SuggestionView {
  let steps: [UndrawnStep]
  let sources: SourceSet
  /// The content folder, as it was typed.
  let content: String
  let language: Language

  /// That there are some, in a line; `nil` where there are none.
  var hint: String? {
    let count = guessed
    guard count > 0 else { return nil }
    let command = ShellWord.command(["check"], of: content, besides: ["--suggest"])
    return LocalizedText(
      vi: "Gợi ý: \(count) bước chưa có hình mà có biểu tượng hợp. Gõ «\(command)» để xem từng bước.",
      en: """
        A suggestion: there is a sign for \(Summary.count(count, "step")) without a drawing. Type “\(command)” to see \
        each.
        """)(language)
  }

  /// A line for each, in the order of the files: where it stands, what is done there, and the line to write.
  var list: String {
    var table: (file: FileID, lines: LineTable)?
    return steps.map { step in
      let place = step.action.source.location
      let lines = table.flatMap { $0.file == place.file ? $0.lines : nil } ?? LineTable(sources[place.file].bytes)
      table = (place.file, lines)
      let position = lines.position(of: place.range.start)
      return "\(sources[place.file].path):\(position.line):\(position.column): \(sentence(of: step))\n"
    }.joined()
  }

  var summary: String {
    guard !steps.isEmpty else {
      return LocalizedText(vi: "Bước nào cũng có hình.", en: "Every step has a drawing.")(language)
    }
    return LocalizedText(
      vi: "\(steps.count) bước chưa có hình, trong đó \(guessed) bước có biểu tượng hợp.",
      en: "\(Summary.count(steps.count, "step")) without a drawing; for \(guessed) of them there is a sign.")(language)
  }

  private var guessed: Int { steps.count { $0.sign != nil } }

  private func sentence(of step: UndrawnStep) -> String {
    let action = step.action.markdown
    guard let sign = step.sign, let line = step.line else {
      return LocalizedText(
        vi: "«\(action)» Chưa biết biểu tượng nào hợp.", en: "“\(action)” No sign is known for it.")(language)
    }
    return LocalizedText(
      vi: "«\(action)» Viết thêm dòng «\(line)» (\(sign.meaning.vietnamese)).",
      en: "“\(action)” Add the line “\(line)” (\(sign.meaning.english)).")(language)
  }
}
