import Diagnostics

/// Words for mistakes: the one place where a fact gets its code, its sentence and its advice.
struct Catalogue {
  let bytes: [UInt8]
  let file: FileID

  /// What to say of a fact.
  struct Wording: Sendable {
    let code: String
    /// The rule: a sentence with a capital letter and no full stop. What the file says stands in «».
    let message: LocalizedText
    var label: LocalizedText?
    /// What to do about it.
    var hint: LocalizedText?
    /// What the related place is.
    var related: LocalizedText?

    init(
      _ code: String, _ message: LocalizedText, label: LocalizedText? = nil, hint: LocalizedText? = nil,
      related: LocalizedText? = nil
    ) {
      self.code = code
      self.message = message
      self.label = label
      self.hint = hint
      self.related = related
    }
  }

  func diagnostic(_ mistake: Mistake) -> Diagnostic {
    let wording = mistake.fact.wording
    var notes: [Diagnostic.Note] = []
    if let place = mistake.related, let text = wording.related {
      notes.append(Diagnostic.Note(text, at: location(place)))
    }
    if let hint = wording.hint { notes.append(Diagnostic.Note(hint)) }
    return Diagnostic(
      code: wording.code, severity: mistake.fact.isWarning ? .warning : .error, at: location(mistake.range),
      wording.message, label: wording.label, notes: notes, fixes: mistake.repairs.map(fix))
  }

  private func fix(_ repair: Repair) -> Diagnostic.Fix {
    let edits = repair.edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map { Diagnostic.Edit(clamped($0.element.range), $0.element.replacement) }
    return Diagnostic.Fix(repair.action.title, grade: repair.grade, edits: edits)
  }

  private func location(_ range: Range<Int>) -> Location { Location(file: file, range: clamped(range)) }

  private func clamped(_ range: Range<Int>) -> ByteRange {
    let range = range.clamped(to: 0..<bytes.count)
    return ByteRange(range.lowerBound, range.upperBound)
  }
}

extension Repair.Action {
  var title: LocalizedText {
    switch self {
    case .quote: LocalizedText(vi: "Để trong ngoặc kép", en: "Put it in quotes")
    case .insertSpace: LocalizedText(vi: "Thêm dấu cách", en: "Add a space")
    case .deleteCharacter: LocalizedText(vi: "Xóa ký tự này", en: "Delete this character")
    case .replaceTabs: LocalizedText(vi: "Thay bằng dấu cách", en: "Replace by spaces")
    case .indent: LocalizedText(vi: "Sửa chỗ thụt dòng", en: "Correct the indentation")
    case .dedent: LocalizedText(vi: "Kéo về sát lề trái", en: "Move to the left edge")
    case .addKey: LocalizedText(vi: "Thêm khóa cho mục trên", en: "Add a key to the entry above")
    case .addColon: LocalizedText(vi: "Thêm dấu hai chấm", en: "Add a colon")
    case .closeQuote: LocalizedText(vi: "Thêm dấu nháy ở cuối dòng", en: "Add the quote at the end of the line")
    case .closeBracket: LocalizedText(vi: "Sửa dấu đóng ngoặc", en: "Correct the closing bracket")
    case .insertComma: LocalizedText(vi: "Thêm dấu phẩy", en: "Add a comma")
    case .deleteComma: LocalizedText(vi: "Bỏ dấu phẩy thừa", en: "Remove the extra comma")
    case .moveUp: LocalizedText(vi: "Đưa lên ngay sau khóa", en: "Move it up beside its key")
    case .foldText: LocalizedText(vi: "Viết thành khối văn bản >-", en: "Write it as a block text with >-")
    case .blockText: LocalizedText(vi: "Viết thành khối văn bản |", en: "Write it as a block text with |")
    case .toDashes: LocalizedText(vi: "Đổi thành gạch đầu dòng «- »", en: "Use dashes “- ”")
    case .newLine: LocalizedText(vi: "Xuống dòng ở đây", en: "Start a new line here")
    case .trim: LocalizedText(vi: "Xóa dấu cách thừa", en: "Delete the extra spaces")
    case .toKey: LocalizedText(vi: "Đổi mục trên thành khóa", en: "Turn the entry above into a key")
    case .singleQuotes: LocalizedText(vi: "Dùng dấu nháy đơn '…'", en: "Use single quotes '…'")
    case .toComment: LocalizedText(vi: "Thêm dấu cách sau # để thành chú thích", en: "Add a space to make it a comment")
    case .replaceBreak: LocalizedText(vi: "Thay dấu xuống dòng lạ", en: "Replace the odd line break")
    }
  }
}

extension UInt8 {
  /// The character of an ASCII byte.
  var character: String { String(Unicode.Scalar(self)) }
}
