import Diagnostics
import LessonSyntax

/// Words of a text that a rule of the book is about, and where they stand (``TextScan`` finds them).
struct TextFinding: Sendable {
  let rule: Rule
  /// As an exception names them; of a sentence all of it.
  let words: String
  let location: Location

  enum Rule: Sendable {
    /// A figure or a date: to be held by a fact.
    case figure
    /// A web address: to be held by a fact with a source.
    case address
    /// To be explained in the glossary.
    case abbreviation
    /// A sentence with more words than can be read aloud in one breath or two.
    case longSentence(words: Int)
  }
}

/// What one file says that the rules of a book are about. Made of the file alone, so that a book is judged without its
/// texts being read again.
struct FileWords: Sendable {
  private(set) var held = HeldWords()
  private(set) var findings: [TextFinding] = []
  /// Of a variant: what stands in its patches, which are read for good only in the files that they change.
  private(set) var patched: [TextFinding] = []

  init(_ content: FileContent?, _ tree: SyntaxTree) {
    switch content {
    // A source says what others wrote.
    case .sources, .exceptions, .answers, nil: return
    case .facts(let topic):
      for fact in topic.facts { add(fact) }
      return
    case .terms(let terms): for term in terms { held.add(names: [term.term] + term.aliases) }
    case .platform(let platform): held.add(names: [platform.name] + platform.aliases)
    case .variant(let variant):
      for word in variant.words { word.text.map { add($0.node, tree) } }
      for patch in variant.patches { patch.content.map { add($0.node, tree) } }
    case .book, .module, .lesson, .sheet: break
    }
    findings = (content?.prose ?? []).flatMap { TextScan.findings(in: $0.source) }
  }

  /// A fact holds what it says, but for addresses that it has from nowhere.
  private mutating func add(_ fact: Fact) {
    for finding in [fact.statement, fact.value].compactMap(\.self).flatMap({ TextScan.findings(in: $0.source) }) {
      switch finding.rule {
      case .figure: held.addFigure(finding.words)
      case .address: if fact.sources.isEmpty { findings.append(finding) } else { held.addAddress(finding.words) }
      case .abbreviation, .longSentence: break
      }
    }
  }

  private mutating func add(_ node: NodeID, _ tree: SyntaxTree) {
    if tree.kind(of: node) == .text { patched += TextScan.findings(in: tree.text(of: node).composed) }
    for child in tree.children(of: node) { add(child, tree) }
  }
}

/// What stands in the registers of a book: figures and addresses in its facts, abbreviations in its glossary and in the
/// names of its platforms, each of which has a page.
struct HeldWords: Sendable {
  private var figures: Set<String> = []
  private var addresses: Set<String> = []
  private var abbreviations: Set<String> = []

  mutating func addFigure(_ words: String) { figures.formUnion(HeldWords.partsOfFigure(words)) }

  mutating func addAddress(_ words: String) { addresses.formUnion(HeldWords.partsOfAddress(words)) }

  mutating func add(names: [InlineText]) {
    for finding in names.flatMap({ TextScan.findings(in: $0.source) }) {
      if case .abbreviation = finding.rule { abbreviations.insert(finding.words) }
    }
  }

  mutating func formUnion(_ other: HeldWords) {
    figures.formUnion(other.figures)
    addresses.formUnion(other.addresses)
    abbreviations.formUnion(other.abbreviations)
  }

  func hold(_ finding: TextFinding) -> Bool {
    switch finding.rule {
    case .figure: figures.contains(HeldWords.withoutBlanks(finding.words))
    case .address: addresses.contains(finding.words.lowercased())
    case .abbreviation: abbreviations.contains(finding.words) || HeldWords.needsNoTerm(finding.words)
    case .longSentence: false
    }
  }

  /// The figure, and what may be said of it alone: of `15/7/2021` the month and the year, of `250 nghìn` the number.
  private static func partsOfFigure(_ words: String) -> [String] {
    let dates = words.split(separator: "/")
    guard dates.count == 1 else { return dates.indices.map { dates[$0...].joined(separator: "/") } }
    return [withoutBlanks(words), String(words.prefix { $0.isNumber || $0 == "." || $0 == "," })]
  }

  private static func withoutBlanks(_ words: String) -> String {
    words.utf8.contains(UInt8(ascii: " ")) ? words.filter { $0 != " " } : words
  }

  /// Deeper than any address that people hand on: what one fact holds must not grow with the square of its length.
  private static let deepest = 8

  /// The address, the beginnings of its path, and the domains that it belongs to: whoever has looked up
  /// `https://dichvucong.gov.vn/p/home` may speak of `dichvucong.gov.vn` and of what ends in `gov.vn`.
  private static func partsOfAddress(_ words: String) -> [String] {
    let parts = words.lowercased().split(separator: "/")
    let labels = (parts.first ?? "").split(separator: ".")
    let paths = (1...deepest).map { parts.prefix($0).joined(separator: "/") }
    let domains = (2...deepest).map { labels.suffix($0).joined(separator: ".") }
    return [words.lowercased()] + paths + domains
  }

  /// Hours, sizes of files and Roman numerals, which nobody looks up.
  private static func needsNoTerm(_ words: String) -> Bool {
    ["AM", "PM", "KB", "MB", "GB", "OK"].contains(words) || words.utf8.allSatisfy { "IVX".utf8.contains($0) }
  }
}
