/// What can be wrong with the spelling of a file. Payloads hold what the words need.
enum Fact: Sendable {
  // The bytes.
  case notUTF8(byte: UInt8)
  case utf16or32
  case control(UInt32)
  case oddLineBreak(UInt32)
  case specialSpace(UInt32)
  case byteOrderMark
  case hiddenCharacter(UInt32)
  // Indentation.
  case tab(indentation: Int?)
  case indentMatchesNoLevel(open: [Int])
  case deeperThanFinished
  case firstLineIndented
  // Entries.
  case missingColon
  case tightColon
  case tightDash
  case colonInValue
  case keyInList
  case dashInMap
  case dashAfterKey
  case bullet(String, BulletPlace)
  case duplicateKey(String)
  case emptyKey
  case questionKey
  case collectionKey
  case longKey
  case secondDocument
  case contentAfterMarker
  // Texts.
  case unclosedQuote
  case textAfterClosing
  case badEscape(String)
  case forbiddenEscape(String)
  case continuedText
  case bareText
  case reservedStart(UInt8)
  case hashInText
  case curlyQuotes
  // Block texts.
  case badBlockHeader
  case blockAtRoot
  case shallowLine(needed: Int)
  case leadingBlankTooDeep(needed: Int)
  case noFinalNewline
  case emptyBlock
  case surplusBlanks
  case shallowComment(needed: Int)
  // Brackets.
  case unclosedBracket(UInt8)
  case strayBracket(UInt8)
  case missingComma
  case extraComma
  case pairInList
  case noValueInMap
  case flowTooDeep
  // YAML's other devices.
  case anchor
  case alias
  case tag
  case directive
  case mergeKey
  // Limits.
  case fileTooLong
  case tooManyNodes
  case lineTooLong
  case tooDeep
  case moreMistakes(Int, isError: Bool)

  enum BulletPlace {
    /// The list below a key is all bullets.
    case belowKey
    /// The same with `*`, which YAML gives a meaning of its own.
    case starBelowKey
    /// Between items with dashes.
    case amongDashes
  }

  var isWarning: Bool {
    switch self {
    case .hiddenCharacter, .curlyQuotes, .shallowComment: true
    case .moreMistakes(_, let isError): !isError
    default: false
    }
  }
}
