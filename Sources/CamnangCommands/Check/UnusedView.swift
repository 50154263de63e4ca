import Curriculum
import Diagnostics

/// What the book has and nothing shows, in a line.
struct UnusedView {
  let items: UnusedItems
  let language: Language

  /// How many of a kind are named; the rest is counted.
  private static let most = 5

  /// `nil` where everything is used.
  var line: String? {
    guard !items.isEmpty else { return nil }
    let kinds = [
      named(items.facts, LocalizedText(vi: "dữ kiện", en: "fact")),
      named(items.sources, LocalizedText(vi: "nguồn", en: "source")),
      named(items.words, LocalizedText(vi: "chữ của sách", en: "word")),
      named(items.pictures, LocalizedText(vi: "hình", en: "picture")),
    ].compactMap(\.self).joined(separator: "; ")
    return LocalizedText(vi: "Chưa dùng ở đâu trong sách: \(kinds).", en: "Used nowhere in the book: \(kinds).")(
      language)
  }

  private func named(_ names: [String], _ kind: LocalizedText) -> String? {
    guard !names.isEmpty else { return nil }
    let shown = names.prefix(UnusedView.most).joined(separator: ", ")
    let rest = names.count - UnusedView.most
    let more = rest > 0 ? LocalizedText(vi: " và \(rest) thứ nữa", en: " and \(rest) more")(language) : ""
    let count = LocalizedText(
      vi: "\(names.count) \(kind.vietnamese)", en: Summary.count(names.count, kind.english))(language)
    return "\(count) (\(shown)\(more))"
  }
}
