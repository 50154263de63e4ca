/// A place where a text and what a reader will see of it part ways.
struct Slip: Equatable {
  let kind: Kind
  /// In the decoded text.
  let range: Range<Int>
  /// What mends it, in the decoded text; none where that must be thought about.
  var edits: [Edit] = []

  enum Kind: Equatable {
    /// Words or signs that the page does not have.
    case lost
    case cellBeyondColumns
    case hiddenTitle
    /// `*100*1#`: signs that were taken for emphasis.
    case swallowedSigns(UInt8)
    case doubledBackslash
    case breakingBackslash
    case greaterThan
    case headingInParagraph
    case closingHashes
    case shortUnderline
    /// A sign at the start of a line with nothing behind it.
    case signAlone(isList: Bool)
    case linkSlip
    case missingFootnote
    case unusedFootnote
    case unusedDefinition
    case joinedLines
    case rawSigns(UInt8)
    case rawReference
    case backslashInCode
    case openFence
    case indentedCode
    case runTogether
    case brokenTable
    case unseenCharacter(Unicode.Scalar)
    case renumbered(shown: Int)
  }

  struct Edit: Equatable {
    let range: Range<Int>
    let replacement: String

    static func insert(_ text: String, at place: Int) -> Edit { Edit(range: place..<place, replacement: text) }
    static func delete(_ range: Range<Int>) -> Edit { Edit(range: range, replacement: "") }
    static func replace(_ range: Range<Int>, _ text: String) -> Edit { Edit(range: range, replacement: text) }
  }

  init(kind: Kind, range: Range<Int>, edits: [Edit] = []) {
    self.kind = kind
    self.range = range
    self.edits = edits
  }
}
