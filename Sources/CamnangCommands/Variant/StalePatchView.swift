import Curriculum
import Diagnostics
import Foundation

/// How a patch looks that somebody must read again: the base text then and now, and what the patch puts there.
struct StalePatchView {
  let sources: SourceSet
  let screen: ScreenOptions

  private var language: Language { screen.language }

  func show(_ patch: StalePatch, number: Int, of count: Int) {
    let name = LocalizedText(
      vi: "\(number)/\(count) · bản vá «\(patch.name.vietnamese)» · \(place(patch.location))",
      en: "\(number)/\(count) · the patch “\(patch.name.english)” · \(place(patch.location))")
    write(name(language))
    let here = place(patch.currentLocation)
    if let former = patch.former {
      write(LocalizedText(vi: "  chữ gốc lúc ấy:  ", en: "  the base then:   ")(language), former)
      write(LocalizedText(vi: "  chữ gốc bây giờ: ", en: "  the base now:    ")(language), patch.current, at: here)
      let difference = WordDifference(from: former, to: patch.current)
      write(LocalizedText(vi: "  khác nhau:       ", en: "  difference:      ")(language), marked(difference))
    } else {
      write(LocalizedText(vi: "  chữ gốc bây giờ: ", en: "  the base now:    ")(language), patch.current, at: here)
    }
    let substitute =
      patch.substitute ?? LocalizedText(vi: "(bỏ chỗ này đi)", en: "(leaves this out)")(language)
    write(LocalizedText(vi: "  bản vá đặt vào:  ", en: "  the patch says:  ")(language), substitute)
    write(LocalizedText(vi: "  vì sao:          ", en: "  why:             ")(language), patch.reason.markdown)
    write("")
  }

  private func place(_ location: Location) -> String {
    let source = sources[location.file]
    return "\(source.path):\(LineTable(source.bytes).position(of: location.range.start).line)"
  }

  /// In signs that also a screen without colours has, and a screen reader says.
  private func marked(_ difference: WordDifference) -> String {
    difference.pieces.map { piece in
      switch piece {
      case .same(let words): words
      case .removed(let words): LocalizedText(vi: "[bỏ: \(words)]", en: "[gone: \(words)]")(language)
      case .added(let words): LocalizedText(vi: "[thêm: \(words)]", en: "[new: \(words)]")(language)
      }
    }.joined(separator: " ")
  }

  /// A line; where somebody reads it in a window it is broken at blanks.
  private func write(_ prefix: String, _ words: String = "", at place: String? = nil) {
    let line = words.split { $0 == " " || $0 == "\n" }.joined(separator: " ") + (place.map { " (\($0))" } ?? "")
    guard Console.isTerminal(.standardOutput) else { return Console.report(prefix + line + "\n") }
    let width = screen.columns(of: .standardOutput)
    Console.report(prefix + WrappedText.hanging(line, behind: prefix.count, width: width) + "\n")
  }
}
