extension Fact {
  /// The words of each fact. No `default`: a new fact does not compile before somebody has found words for it.
  var wording: Catalogue.Wording {
    switch self {
    case .notUTF8(let byte): .notUTF8(byte)
    case .utf16or32: .utf16or32
    case .control(let scalar): .control(scalar)
    case .oddLineBreak(let scalar): .oddLineBreak(scalar)
    case .specialSpace(let scalar): .specialSpace(scalar)
    case .byteOrderMark: .byteOrderMark
    case .hiddenCharacter(let scalar): .hiddenCharacter(scalar)
    case .tab(let indentation): .tab(indentation)
    case .indentMatchesNoLevel(let open): .indentMatchesNoLevel(open)
    case .deeperThanFinished: .deeperThanFinished
    case .firstLineIndented: .firstLineIndented
    case .missingColon: .missingColon
    case .tightColon: .tightColon
    case .tightDash: .tightDash
    case .colonInValue: .colonInValue
    case .keyInList: .keyInList
    case .dashInMap: .dashInMap
    case .dashAfterKey: .dashAfterKey
    case .bullet(let mark, let place): .bullet(mark, place)
    case .duplicateKey(let key): .duplicateKey(key)
    case .emptyKey: .emptyKey
    case .questionKey: .questionKey
    case .collectionKey: .collectionKey
    case .longKey: .longKey
    case .secondDocument: .secondDocument
    case .contentAfterMarker: .contentAfterMarker
    case .unclosedQuote: .unclosedQuote
    case .textAfterClosing: .textAfterClosing
    case .badEscape(let escape): .badEscape(escape)
    case .forbiddenEscape(let escape): .forbiddenEscape(escape)
    case .continuedText: .continuedText
    case .bareText: .bareText
    case .reservedStart(let byte): .reservedStart(byte)
    case .hashInText: .hashInText
    case .curlyQuotes: .curlyQuotes
    case .badBlockHeader: .badBlockHeader
    case .blockAtRoot: .blockAtRoot
    case .shallowLine(let needed): .shallowLine(needed)
    case .leadingBlankTooDeep(let needed): .leadingBlankTooDeep(needed)
    case .noFinalNewline: .noFinalNewline
    case .emptyBlock: .emptyBlock
    case .surplusBlanks: .surplusBlanks
    case .shallowComment(let needed): .shallowComment(needed)
    case .unclosedBracket(let open): .unclosedBracket(open)
    case .strayBracket(let byte): .strayBracket(byte)
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
    case .moreMistakes(let count, _): .moreMistakes(count)
    }
  }
}
