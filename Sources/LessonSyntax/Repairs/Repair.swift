import Diagnostics

/// A fix in the making: what to do, how sure it is, which bytes to change.
struct Repair {
  /// What is done, as it is offered.
  struct Action: Equatable {
    let title: LocalizedText
    /// Whether the edits hold the blanks that a line is to begin with.
    let countsColumns: Bool

    private init(vi: String, en: String, countsColumns: Bool = false) {
      title = LocalizedText(vi: vi, en: en)
      self.countsColumns = countsColumns
    }

    static let quote = Action(vi: "Để trong ngoặc kép", en: "Put it in quotes")
    static let insertSpace = Action(vi: "Thêm dấu cách", en: "Add a space")
    static let deleteCharacter = Action(vi: "Xóa ký tự này", en: "Delete this character")
    static let replaceTabs = Action(vi: "Thay bằng dấu cách", en: "Replace by spaces", countsColumns: true)
    static let indent = Action(vi: "Sửa chỗ thụt dòng", en: "Correct the indentation", countsColumns: true)
    static let dedent = Action(vi: "Kéo về sát lề trái", en: "Move to the left edge")
    static let addKey = Action(vi: "Thêm khóa cho mục trên", en: "Add a key to the entry above")
    static let addColon = Action(vi: "Thêm dấu hai chấm", en: "Add a colon")
    static let closeQuote = Action(vi: "Thêm dấu nháy ở cuối dòng", en: "Add the quote at the end of the line")
    static let closeBracket = Action(vi: "Sửa dấu đóng ngoặc", en: "Correct the closing bracket", countsColumns: true)
    static let insertComma = Action(vi: "Thêm dấu phẩy", en: "Add a comma")
    static let deleteComma = Action(vi: "Bỏ dấu phẩy thừa", en: "Remove the extra comma")
    static let moveUp = Action(vi: "Đưa lên ngay sau khóa", en: "Move it up beside its key")
    static let foldText = Action(
      vi: "Viết thành khối văn bản >-", en: "Write it as a block text with >-", countsColumns: true)
    static let blockText = Action(
      vi: "Viết thành khối văn bản |", en: "Write it as a block text with |", countsColumns: true)
    static let toDashes = Action(vi: "Đổi thành gạch đầu dòng «- »", en: "Use dashes “- ”")
    static let newLine = Action(vi: "Xuống dòng ở đây", en: "Start a new line here", countsColumns: true)
    static let trim = Action(vi: "Xóa dấu cách thừa", en: "Delete the extra spaces")
    static let toKey = Action(vi: "Đổi mục trên thành khóa", en: "Turn the entry above into a key")
    static let singleQuotes = Action(vi: "Dùng dấu nháy đơn '…'", en: "Use single quotes '…'")
    static let toComment = Action(vi: "Thêm dấu cách sau # để thành chú thích", en: "Add a space to make it a comment")
    static func convert(from encoding: String) -> Action {
      Action(vi: "Chuyển cả tệp từ \(encoding) sang UTF-8", en: "Convert the whole file from \(encoding) to UTF-8")
    }
    static let replaceBreak = Action(vi: "Thay dấu xuống dòng lạ", en: "Replace the odd line break")
  }

  let action: Action
  var grade: Diagnostic.Fix.Grade = .safe
  var edits: [Edit]

  struct Edit {
    let range: Range<Int>
    let replacement: String

    init(_ range: Range<Int>, _ replacement: String) {
      self.range = range
      self.replacement = replacement
    }

    /// Puts so many spaces in the place of what is there.
    init(_ range: Range<Int>, spaces count: Int) { self.init(range, String(repeating: " ", count: count)) }

    static func insert(_ text: String, at offset: Int) -> Edit { Edit(offset..<offset, text) }
  }

  /// As it is offered in a file with so many bytes.
  func fix(bytes count: Int) -> Diagnostic.Fix {
    let edits = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map { Diagnostic.Edit($0.element.range.bytes(of: count), $0.element.replacement) }
    return Diagnostic.Fix(action.title, grade: grade, edits: edits)
  }

  /// In the place of one that would have too many edits (``Limits/editsPerFix``): it is not offered.
  static let tooLong = Repair(action: .indent, grade: .maybe, edits: [])

  /// The same repair where another one may be meant.
  var asGuess: Repair { Repair(action: action, grade: .maybe, edits: edits) }

  static func insertSpace(at offset: Int, grade: Diagnostic.Fix.Grade = .safe) -> Repair {
    Repair(action: .insertSpace, grade: grade, edits: [.insert(" ", at: offset)])
  }
}

extension [Repair.Edit] {
  /// Whether one more is too many for a fix.
  var isFull: Bool { count >= Limits.editsPerFix }
}
