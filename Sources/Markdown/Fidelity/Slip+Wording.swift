import Diagnostics

/// Code, rule and advice of each kind of slip, in the order of the codes.
extension Slip {
  struct Wording {
    let code: String
    var severity = Diagnostic.Severity.error
    let message: LocalizedText
    var advice: LocalizedText?
    var fix: LocalizedText?
    var grade = Diagnostic.Fix.Grade.safe
  }

  var wording: Wording {
    switch kind {
    case .lost, .cellBeyondColumns, .hiddenTitle: lossWording
    case .swallowedSigns, .doubledBackslash, .breakingBackslash: signWording
    case .linkSlip: Slip.linkWording
    case .missingFootnote, .unusedFootnote, .unusedDefinition: noteWording
    case .joinedLines, .runTogether: lineWording
    case .rawSigns, .rawReference, .backslashInCode, .openFence, .indentedCode: rawWording
    case .brokenTable: Slip.tableWording
    case .unseenCharacter(let scalar): Slip.unseenWording(scalar)
    case .greaterThan, .headingInParagraph, .closingHashes, .shortUnderline, .signAlone, .renumbered: lineStartWording
    }
  }

  private var lossWording: Wording {
    switch kind {
    case .cellBeyondColumns:
      Wording(
        code: "M410",
        message: LocalizedText(
          vi: "Ô này sẽ không hiện trên trang: dòng có nhiều ô hơn dòng đầu bảng",
          en: "This cell will not be on the page: its row has more cells than the head of the table"),
        advice: LocalizedText(
          vi: "Thêm một cột vào dòng đầu bảng và dòng gạch dưới nó; dấu | chỉ là chữ thì viết \\|",
          en: "Add a column to the head of the table and to the dashes under it; write \\| where | is mere text"))
    case .hiddenTitle:
      Wording(
        code: "M410", severity: .warning,
        message: LocalizedText(
          vi: "Lời chú trong ngoặc của liên kết không hiện trên điện thoại và trên giấy",
          en: "The title of a link is not shown on telephones and on paper"),
        advice: LocalizedText(vi: "Viết lời ấy ra ngay trong câu", en: "Write it into the sentence itself"))
    default:
      Wording(
        code: "M410",
        message: LocalizedText(
          vi: "Chỗ này viết ra mà trang sách sẽ không có", en: "What is written here will not be on the page"),
        advice: LocalizedText(
          vi:
            "Một dấu ở đầu hoặc ngay trước chỗ này bị hiểu là cách trình bày; muốn nó chỉ là chữ, hãy đặt \\ trước nó",
          en: "A sign at its start or just before it is taken for mark-up; put \\ before a sign that is mere text"))
    }
  }

  private var signWording: Wording {
    switch kind {
    case .swallowedSigns(let sign):
      let sign = String(decoding: [sign], as: UTF8.self)
      return Wording(
        code: "M411",
        message: LocalizedText(
          vi: "Các dấu \(sign) ở đây sẽ biến mất: chúng bị hiểu là cách trình bày chữ",
          en: "The signs \(sign) here will vanish: they are taken for emphasis"),
        advice: LocalizedText(
          vi:
            "Mã phải bấm, phải gõ thì viết giữa hai dấu `…`, hoặc đặt \\ trước mỗi dấu; muốn chữ đậm thì viết **chữ**",
          en: "Write codes to be typed between `…`, or put \\ before each sign; for bold write **text**"),
        fix: LocalizedText(vi: "Đặt \\ trước mỗi dấu", en: "Put \\ before each sign"))
    case .doubledBackslash:
      return Wording(
        code: "M411", severity: .warning,
        message: LocalizedText(vi: "Hai dấu \\ liền nhau chỉ hiện thành một", en: "Two backslashes are shown as one"),
        fix: LocalizedText(vi: "Viết \\\\\\\\ để hiện hai dấu", en: "Write \\\\\\\\ to show two"), grade: .maybe)
    default:
      return Wording(
        code: "M411", severity: .warning,
        message: LocalizedText(
          vi: "Dấu \\ ở cuối dòng sẽ biến mất: nó bị hiểu là xuống dòng",
          en: "The backslash at the end of the line will vanish: it is taken for a line break"),
        fix: LocalizedText(vi: "Viết \\\\", en: "Write \\\\"))
    }
  }

  private static let linkWording = Wording(
    code: "M412",
    message: LocalizedText(
      vi: "Liên kết viết chưa đúng: trang sách sẽ hiện nguyên các dấu này",
      en: "This is no link as it is written: the page will show the bare signs"),
    advice: LocalizedText(
      vi: "Liên kết viết liền nhau, đủ ngoặc: [chữ](bai:ma-bai); chú thích [^1] phải có dòng [^1]: lời chú",
      en:
        "A link is written without a blank, with all its brackets: [text](bai:ma-bai); a footnote [^1] needs [^1]: text"
    ), fix: LocalizedText(vi: "Viết lại cho liền, cho đủ", en: "Write it as a link"))

  private var noteWording: Wording {
    switch kind {
    case .missingFootnote:
      Wording(
        code: "M413",
        message: LocalizedText(
          vi: "Chú thích này không có lời: trang sách sẽ hiện nguyên các dấu",
          en: "This footnote has no text: the page will show the bare signs"),
        advice: LocalizedText(
          vi: "Thêm một dòng bắt đầu bằng cùng nhãn và dấu hai chấm ở cuối văn bản này, ví dụ [^1]: lời chú",
          en: "Add a line with the same label and a colon at the end of this text, as in [^1]: the note"))
    case .unusedFootnote:
      Wording(
        code: "M413",
        message: LocalizedText(
          vi: "Chú thích này sẽ không hiện trên trang: không chỗ nào nhắc đến nó, hoặc nó được viết hai lần",
          en: "This footnote will not be on the page: nothing refers to it, or it is written twice"),
        advice: LocalizedText(
          vi: "Đặt [^nhãn] vào chỗ cần chú thích; mỗi nhãn chỉ dùng cho một chú thích, chữ hoa chữ thường như nhau",
          en: "Put [^label] where the note belongs; each label is for one note, capitals or not"))
    default:
      Wording(
        code: "M413",
        message: LocalizedText(
          vi: "Dòng này sẽ không hiện trên trang: nó bị hiểu là địa chỉ cho một liên kết không có",
          en: "This line will not be on the page: it is taken for the address of a link that is not there"),
        advice: LocalizedText(
          vi: "Nếu là chữ, hãy đặt \\ trước dấu [ ; nếu là liên kết, hãy viết [chữ](địa chỉ) ngay tại chỗ",
          en: "If it is text, put \\ before [ ; if it is a link, write [text](address) in place"),
        fix: LocalizedText(vi: "Đặt \\ trước dấu [", en: "Put \\ before ["), grade: .maybe)
    }
  }

  private var lineWording: Wording {
    switch kind {
    case .joinedLines:
      Wording(
        code: "M414", severity: .warning,
        message: LocalizedText(
          vi: "Dấu > ở đầu văn bản nối các dòng thành một đoạn: danh sách, bảng và đoạn mới sẽ dính vào nhau",
          en: "The sign > before a text joins its lines: lists, tables and new paragraphs run into one"),
        fix: LocalizedText(vi: "Đổi dấu > thành |", en: "Write | instead of >"))
    default:
      Wording(
        code: "M415", severity: .warning,
        message: LocalizedText(
          vi:
            "Các dòng này sẽ dính vào nhau thành một đoạn: trang sách chỉ nhận danh sách bắt đầu bằng «- » hoặc «1. »",
          en: "These lines will run into one paragraph: a list begins with “- ” or “1. ”"),
        advice: LocalizedText(
          vi:
            "Thay dấu đầu dòng bằng gạch ngang và một dấu cách; danh sách đánh số thì bắt đầu từ 1, sau một dòng trống",
          en: "Begin each line with a hyphen and a blank; a numbered list begins with 1, behind an empty line"),
        fix: LocalizedText(vi: "Viết thành danh sách", en: "Make it a list"), grade: .maybe)
    }
  }

  private static func unseenWording(_ scalar: Unicode.Scalar) -> Wording {
    Wording(
      code: "M418",
      message: LocalizedText(
        vi: "Cụm này thành một ký tự ẩn: \(VisibleText.of(String(scalar)))",
        en: "This becomes a character that nobody sees: \(VisibleText.of(String(scalar)))"),
      advice: LocalizedText(
        vi: "Ký tự ẩn làm chữ đọc khác chỗ viết, và tìm kiếm không ra",
        en: "Such characters make text read otherwise than it is written, and search misses it"),
      fix: LocalizedText(vi: "Xóa", en: "Delete it"))
  }

  private var lineStartWording: Wording {
    switch kind {
    case .greaterThan:
      Slip.lineStart(
        LocalizedText(
          vi: "Dấu > ở đầu dòng sẽ biến mất: nó bị hiểu là lời trích, không phải «lớn hơn»",
          en: "The sign > at the start of a line will vanish: it is taken for a quotation, not for “more than”"))
    case .headingInParagraph:
      Slip.lineStart(
        LocalizedText(
          vi: "Dấu # ở đầu dòng sẽ biến mất, và dòng này thành một tiêu đề",
          en: "The sign # at the start of the line will vanish, and the line becomes a heading"),
        LocalizedText(
          vi: "Tiêu đề thì để một dòng trống phía trước; phím # thì đặt \\ trước nó",
          en: "Put an empty line before a heading, and \\ before the key #"))
    case .closingHashes:
      Slip.lineStart(
        LocalizedText(vi: "Dấu # ở cuối tiêu đề sẽ biến mất", en: "The sign # at the end of the heading will vanish"))
    case .shortUnderline:
      Slip.lineStart(
        LocalizedText(
          vi: "Dấu này sẽ biến mất, và chữ phía trên thành một tiêu đề",
          en: "This sign will vanish, and the text above it becomes a heading"))
    case .signAlone(let isList):
      Slip.lineStart(
        LocalizedText(
          vi: "Dấu này sẽ biến mất: nó đứng một mình ở đầu dòng nên bị hiểu là cách trình bày",
          en: "This sign will vanish: alone at the start of a line it is taken for mark-up"),
        severity: isList ? .warning : .error)
    default: renumberedWording
    }
  }

  private static func lineStart(
    _ message: LocalizedText, _ advice: LocalizedText? = nil, severity: Diagnostic.Severity = .error
  ) -> Wording {
    Wording(
      code: "M419", severity: severity, message: message, advice: advice,
      fix: LocalizedText(vi: "Đặt \\ trước dấu", en: "Put \\ before the sign"), grade: .maybe)
  }

  private var renumberedWording: Wording {
    var shown = 0
    if case .renumbered(let number) = kind { shown = number }
    return Wording(
      code: "M420", severity: .warning,
      message: LocalizedText(
        vi: "Trang sách sẽ đánh số \(shown) ở đây: danh sách được đánh số liền nhau từ số đầu tiên",
        en: "The page will show the number \(shown) here: a list counts on from its first number"),
      advice: LocalizedText(
        vi: "Muốn giữ đúng số đã viết thì đặt \\ trước dấu chấm, và để dòng trống giữa các mục",
        en: "To keep the number as written put \\ before its dot, with empty lines between the items"),
      fix: LocalizedText(vi: "Viết \(shown)", en: "Write \(shown)"), grade: .maybe)
  }
}
