@testable import LessonSyntax

/// The facts without what they hold. The switch below does not compile while a fact has no kind here, and a kind
/// without a sample fails a test.
enum FactKind: CaseIterable {
  case notUTF8, utf16or32, control, oddLineBreak, specialSpace, byteOrderMark, hiddenCharacter
  case tab, indentMatchesNoLevel, deeperThanFinished, firstLineIndented
  case missingColon, tightColon, tightDash, colonInValue, keyInList, dashInMap, dashAfterKey, bullet, duplicateKey
  case emptyKey, questionKey, collectionKey, longKey, secondDocument, contentAfterMarker
  case unclosedQuote, textAfterClosing, badEscape, forbiddenEscape, continuedText, bareText, reservedStart
  case hashInText, curlyQuotes
  case badBlockHeader, blockAtRoot, shallowLine, leadingBlankTooDeep, noFinalNewline, emptyBlock, surplusBlanks
  case shallowComment
  case unclosedBracket, strayBracket, missingComma, extraComma, pairInList, noValueInMap, flowTooDeep
  case anchor, alias, tag, directive, mergeKey
  case fileTooLong, tooManyNodes, lineTooLong, tooDeep, moreMistakes
}

extension Fact {
  /// Facts of every kind; those that hold something hold what a file can hold.
  static let samples: [Fact] = [
    .notUTF8(byte: 0x8), .notUTF8(byte: 0xFF), .utf16or32, .control(0x7), .oddLineBreak(0x2028),
    .specialSpace(0xA0), .byteOrderMark, .hiddenCharacter(0x202E), .tab(indentation: nil), .tab(indentation: 4),
    .indentMatchesNoLevel(open: [0]), .indentMatchesNoLevel(open: [0, 4]), .deeperThanFinished, .firstLineIndented,
    .missingColon, .tightColon, .tightDash, .colonInValue, .keyInList, .dashInMap, .dashAfterKey,
    .bullet("•", .belowKey), .bullet("*", .starBelowKey), .bullet("–", .amongDashes),
    .duplicateKey("đáp án"), .emptyKey, .questionKey, .collectionKey, .longKey, .secondDocument, .contentAfterMarker,
    .unclosedQuote, .textAfterClosing, .badEscape("\\q"), .forbiddenEscape("\\u0000"), .continuedText, .bareText,
    .reservedStart(.at), .hashInText, .curlyQuotes, .badBlockHeader, .blockAtRoot, .shallowLine(needed: 4),
    .leadingBlankTooDeep(needed: 2), .noFinalNewline, .emptyBlock, .surplusBlanks,
    .shallowComment(needed: 4), .unclosedBracket(.openBracket),
    .unclosedBracket(.openBrace), .strayBracket(.closeBrace), .missingComma, .extraComma, .pairInList,
    .noValueInMap, .flowTooDeep, .anchor, .alias, .tag, .directive, .mergeKey, .fileTooLong, .tooManyNodes,
    .lineTooLong, .tooDeep, .moreMistakes(1, isError: false), .moreMistakes(30, isError: true),
  ]

  var kind: FactKind {
    switch self {
    case .notUTF8: .notUTF8
    case .utf16or32: .utf16or32
    case .control: .control
    case .oddLineBreak: .oddLineBreak
    case .specialSpace: .specialSpace
    case .byteOrderMark: .byteOrderMark
    case .hiddenCharacter: .hiddenCharacter
    case .tab: .tab
    case .indentMatchesNoLevel: .indentMatchesNoLevel
    case .deeperThanFinished: .deeperThanFinished
    case .firstLineIndented: .firstLineIndented
    case .missingColon: .missingColon
    case .tightColon: .tightColon
    case .tightDash: .tightDash
    case .colonInValue: .colonInValue
    case .keyInList: .keyInList
    case .dashInMap: .dashInMap
    case .dashAfterKey: .dashAfterKey
    case .bullet: .bullet
    case .duplicateKey: .duplicateKey
    case .emptyKey: .emptyKey
    case .questionKey: .questionKey
    case .collectionKey: .collectionKey
    case .longKey: .longKey
    case .secondDocument: .secondDocument
    case .contentAfterMarker: .contentAfterMarker
    case .unclosedQuote: .unclosedQuote
    case .textAfterClosing: .textAfterClosing
    case .badEscape: .badEscape
    case .forbiddenEscape: .forbiddenEscape
    case .continuedText: .continuedText
    case .bareText: .bareText
    case .reservedStart: .reservedStart
    case .hashInText: .hashInText
    case .curlyQuotes: .curlyQuotes
    case .badBlockHeader: .badBlockHeader
    case .blockAtRoot: .blockAtRoot
    case .shallowLine: .shallowLine
    case .leadingBlankTooDeep: .leadingBlankTooDeep
    case .noFinalNewline: .noFinalNewline
    case .emptyBlock: .emptyBlock
    case .surplusBlanks: .surplusBlanks
    case .shallowComment: .shallowComment
    case .unclosedBracket: .unclosedBracket
    case .strayBracket: .strayBracket
    case .missingComma: .missingComma
    case .extraComma: .extraComma
    case .pairInList: .pairInList
    case .noValueInMap: .noValueInMap
    case .flowTooDeep: .flowTooDeep
    case .anchor: .anchor
    case .alias: .alias
    case .tag: .tag
    case .directive: .directive
    case .mergeKey: .mergeKey
    case .fileTooLong: .fileTooLong
    case .tooManyNodes: .tooManyNodes
    case .lineTooLong: .lineTooLong
    case .tooDeep: .tooDeep
    case .moreMistakes: .moreMistakes
    }
  }
}
