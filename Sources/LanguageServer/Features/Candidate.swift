import Diagnostics
import VietnameseText

/// Something that could be typed.
struct Candidate {
  enum Insertion {
    case text(String)
    /// With `$1` and `$0` where the cursor goes.
    case snippet(String)
  }

  let label: String
  let kind: LSP.CompletionItemKind
  var detail: String?
  var documentation: String?
  /// What is typed instead of the label.
  var insertion: Insertion?
  /// Words by which it may be looked for besides: a title.
  var alias = ""

  /// With a part that is typed already in front of the label.
  func prefixed(_ prefix: String) -> Candidate {
    Candidate(label: prefix + label, kind: kind, detail: detail, documentation: documentation, alias: alias)
  }

  func suffixed(_ suffix: String) -> Candidate {
    Candidate(label: label + suffix, kind: kind, detail: detail, documentation: documentation, alias: alias)
  }

  /// Those that fit what was typed, with or without diacritics, in their order: first those that begin so, then those
  /// that hold it, then those whose title does. Where none fits, those that are nearly what was typed.
  static func fitting(_ candidates: [Candidate], _ typed: String) -> [Candidate] {
    let wanted = Folding.name(typed)
    guard !wanted.isEmpty else { return candidates }
    let ranked = candidates.compactMap { candidate -> (rank: Int, candidate: Candidate)? in
      let name = Folding.name(candidate.label)
      if name.hasPrefix(wanted) { return (0, candidate) }
      if name.contains(wanted) { return (1, candidate) }
      return Folding.name(candidate.alias).contains(wanted) ? (2, candidate) : nil
    }
    guard ranked.isEmpty else {
      return ranked.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(
        \.element.candidate)
    }
    let near = NearMiss.suggestions(for: typed, among: candidates.map(\.label))
    return near.compactMap { label in candidates.first { $0.label == label } }
  }

  func item(number: Int, typed: String, prefix: String, over range: LSP.Range, _ client: ClientSettings)
    -> LSP.CompletionItem
  {
    let text: String
    var isSnippet = false
    switch insertion {
    case .text(let own)?: text = own
    case .snippet(let own)?:
      text = own
      isSnippet = true
    case nil: text = label
    }
    return LSP.CompletionItem(
      label: label, kind: kind, detail: detail.flatMap { $0.isEmpty ? nil : $0 },
      documentation: documentation.map { LSP.MarkupContent(kind: "markdown", value: $0) },
      sortText: Digits.padded(number, to: 5), filterText: filterText(typed),
      insertTextFormat: isSnippet ? 2 : 1, textEdit: LSP.TextEdit(range: range, newText: prefix + text))
  }

  /// What the client compares with what was typed. It knows nothing of diacritics: where the label was typed without
  /// them, it is given so; where it was found in another way, what was typed itself.
  private func filterText(_ typed: String) -> String {
    if typed.isEmpty { return Folding.bare(label) }
    if label.hasPrefix(typed) { return label }
    let bare = Folding.bare(label)
    return bare.contains(typed) ? bare : typed
  }
}
