import Diagnostics
import ErrorPages
import Foundation
import Terminal

/// How mistakes are told to people: with the lines they are in and carets under them, or in sentences.
enum MistakeFace {
  case pictured
  case narrated

  /// In sentences for `--plain`, and where `NO_COLOR` or `CI` say that nobody looks at a coloured screen: a log and a
  /// chat keep neither columns nor colours. `FORCE_COLOR` asks for the picture all the same.
  static func usual(for screen: ScreenOptions) -> MistakeFace {
    let environment = Environment.process
    return screen.isPlain || environment.refusesColor || environment.isUnattended ? .narrated : .pictured
  }

  /// What is printed of the diagnostics; empty where there are none.
  func text(of diagnostics: [Diagnostic], _ sources: SourceSet, _ screen: ScreenOptions, on handle: FileHandle)
    -> String
  {
    let language = screen.language
    switch self {
    case .pictured:
      let options = TerminalRenderer.Options(
        language: language, useColor: screen.talk.usesColor(on: handle), width: screen.columns(of: handle))
      return TerminalRenderer(sources, options: options).render(diagnostics)
    case .narrated: return NarratedRenderer(sources, language: language).render(diagnostics)
    }
  }
}

/// Where to read more, told once at the end: of the code that came most often.
enum ReadMore {
  static func line(for diagnostics: [Diagnostic], in language: Language) -> String? {
    var counts: [String: Int] = [:]
    // A warning may only follow from an error.
    let errors = diagnostics.filter { $0.severity == .error }
    let diagnostics = errors.isEmpty ? diagnostics : errors
    for diagnostic in diagnostics { counts[diagnostic.code, default: 0] += 1 }
    // Of several the first in the report.
    let most = counts.values.max() ?? 0
    guard let code = diagnostics.first(where: { counts[$0.code] == most })?.code, ErrorPage.find(code) != nil else {
      return nil
    }
    return LocalizedText(
      vi: "Chưa rõ vì sao? Gõ «camnang explain \(code)» để đọc cách sửa, có ví dụ sai và đúng.",
      en: "Not sure why? Type “camnang explain \(code)” to read how to mend it, with examples.")(language)
  }
}
