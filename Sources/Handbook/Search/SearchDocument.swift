/// Something that a search can find, with an address of its own.
struct SearchDocument: Sendable {
  /// What it is, for the result's label: one letter, as `search.js` knows it.
  enum Kind: String, Sendable {
    case lesson = "b"
    case platform = "n"
    case term = "t"
    case fact = "d"
    case sheet = "p"
    case module = "h"
  }

  let kind: Kind
  /// The address in the output folder.
  let address: String
  let title: String
  /// A few words to show below the title. Lessons have none: theirs come from their own file.
  let summary: String
  /// Other names of a term, to weigh them like the first.
  let otherNames: [String]
  /// Words in the title, in headings and other names, and in the text.
  let words: [Field: Set<String>]

  enum Field: Int, Sendable, CaseIterable { case title, heading, text }

  /// - Parameters:
  ///   - kind: what it is.
  ///   - address: in the output folder.
  ///   - title: what a result shows.
  ///   - summary: what stands below it.
  ///   - headings: texts whose words count as those of headings.
  ///   - texts: all other texts.
  ///   - titleWeighs: whether the title is a name, and not just the beginning of a text.
  init(
    kind: Kind, address: String, title: String, summary: String = "", headings: [String] = [], texts: [String] = [],
    titleWeighs: Bool = true
  ) {
    self.kind = kind
    self.address = address
    self.title = title
    self.summary = summary
    otherNames = kind == .term ? headings : []
    var words: [Field: Set<String>] = [:]
    for (field, texts) in [(Field.title, titleWeighs ? [title] : []), (.heading, headings), (.text, texts)] {
      words[field] = Set(texts.flatMap(SearchWords.of))
    }
    self.words = words
  }
}
