import Diagnostics
import Marking
import Quiz

// Why a line was not taken, and what to do instead.
extension PaperWords {
  static func said(of refusal: PaperRefusal, in keying: PaperKeying) -> LocalizedText {
    switch refusal {
    case .notASCII:
      LocalizedText(
        vi: "Bộ gõ tiếng Việt đang bật. Tắt Unikey (chuyển sang E) rồi gõ lại dòng này.",
        en: "An input method is on: switch it off and type the line again.")
    case .noPile:
      LocalizedText(
        vi: "Chưa biết là đề nào. Gõ dấu > và số đề in ở góc tờ giấy, ví dụ > 0427-K.",
        en: "Which paper? Type > and the number in the corner of the paper, such as > 0427-K.")
    case .mistypedPaper, .unknownPaper, .paperOfOtherLesson, .paperOfSeveralLessons: paper(refusal)
    case .noSheet, .wrongLetter, .needsBlank, .unknownSeat, .seatIsDone, .seatIsNotDone, .seatIsNotAsked:
      seat(refusal, in: keying)
    case .tooShort, .tooLong, .noChoice, .twice, .noStop, .noNumber: answers(refusal)
    case .stillToCheck(let seats):
      LocalizedText(
        vi: "Còn phải gõ lại: \(list(seats)).", en: "These are still to be keyed again: \(list(seats)).")
    case .nothingToUndo: LocalizedText(vi: "Không có dòng nào để bỏ.", en: "There is nothing to take back.")
    }
  }

  private static func list(_ seats: [Int]) -> String { seats.map(String.init).joined(separator: " ") }

  private static func paper(_ refusal: PaperRefusal) -> LocalizedText {
    switch refusal {
    case .unknownPaper(let number):
      LocalizedText(
        vi:
          "Sách này không có đề \(number.text): tờ giấy in từ bản sách khác. Cần đúng bản sách ấy (--content, --variant).",
        en: "This book has no paper \(number.text): it was printed from another. Name that one (--content, --variant).")
    case .paperOfOtherLesson(let number, let lesson):
      LocalizedText(
        vi: "Đề \(number.text) là của bài \(lesson). Chạy lại lệnh, thêm mã bài ấy.",
        en: "The paper \(number.text) is of the lesson \(lesson). Run the command again with that lesson.")
    case .paperOfSeveralLessons(let number):
      LocalizedText(
        vi: "Hai bài cùng có đề số \(number.text). Chạy lại lệnh cho từng bài một.",
        en: "Two lessons have a paper \(number.text). Run the command for one lesson at a time.")
    default:
      LocalizedText(
        vi: "Số đề gõ sai: chữ cái cuối không khớp với bốn chữ số. So lại với góc tờ giấy.",
        en: "The number is mistyped: its letter does not belong to its digits. Compare it with the paper.")
    }
  }

  private static func seat(_ refusal: PaperRefusal, in keying: PaperKeying) -> LocalizedText {
    switch refusal {
    case .wrongLetter(let seat, let letter, let number):
      LocalizedText(
        vi:
          "Ghế \(seat) của đề \(number.text) không phải chữ \(letter): gõ nhầm ghế, nhầm chữ, hoặc tờ này ở xấp khác.",
        en: "Seat \(seat) of \(number.text) has not the letter \(letter): a slip, or a sheet of another pile.")
    case .needsBlank(let seat, let letter):
      LocalizedText(
        vi: "Gõ dấu cách sau \(seat)\(letter.lowercased()) để khỏi lẫn với ghế khác.",
        en: "Put a blank behind \(seat)\(letter.lowercased()): it could be another seat.")
    case .unknownSeat(let seat):
      LocalizedText(
        vi: "Lớp không có ghế \(seat). Các ghế: \(ranges(keying.seats)).",
        en: "The class has no seat \(seat). Its seats are \(ranges(keying.seats)).")
    case .seatIsDone(let seat, let letter, let number):
      LocalizedText(
        vi: "Ghế \(seat) đã có tờ đề \(number.text). Muốn gõ lại tờ ấy: /\(seat)\(letter.lowercased())",
        en: "Seat \(seat) has a sheet of \(number.text). To key it anew: /\(seat)\(letter.lowercased())")
    case .seatIsNotDone(let seat):
      LocalizedText(
        vi: "Ghế \(seat) chưa có tờ nào của đề này để gõ lại.", en: "Seat \(seat) has no sheet of this paper yet.")
    case .seatIsNotAsked(let seat, let letter):
      LocalizedText(
        vi: "Tờ \(seat) \(letter) không cần gõ lại. Muốn sửa nó: /\(seat)\(letter.lowercased())",
        en: "\(seat) \(letter) need not be keyed again. To change it: /\(seat)\(letter.lowercased())")
    default:
      LocalizedText(
        vi: "Dòng phải bắt đầu bằng số ghế và chữ in trên tờ giấy, ví dụ 17r 2 3 134. 1",
        en: "A line begins with the seat and the letter on the sheet, such as 17r 2 3 134. 1")
    }
  }

  private static func answers(_ refusal: PaperRefusal) -> LocalizedText {
    switch refusal {
    case .tooShort(let question):
      LocalizedText(
        vi: "Dòng còn thiếu: chưa có câu \(question). Câu bỏ trống thì gõ 0.",
        en: "The line is too short: question \(question) is missing. Type 0 for what was left empty.")
    case .tooLong(let rest, let count):
      count == 0
        ? LocalizedText(
          vi: "Sau dấu / chỉ gõ ghế và chữ; dòng trả lời gõ ở lần sau.",
          en: "Only seat and letter go behind /; the answers follow in a line of their own.")
        : LocalizedText(
          vi: "Dòng thừa «\(rest)»: đề chỉ có \(count) câu.", en: "“\(rest)” is too much: there are \(count) questions."
        )
    case .noChoice(let sign, let question, let count):
      LocalizedText(
        vi: "Câu \(question): «\(sign)» không có trên đề, chỉ có từ 1 đến \(count) (0 trống, * không đọc được).",
        en: "Question \(question): there is no “\(sign)”, only 1 to \(count) (0 empty, * unreadable).")
    case .twice(let sign, let question):
      LocalizedText(
        vi: "Câu \(question): «\(sign)» hai lần. Nếu trên giấy đúng là như thế thì gõ *.",
        en: "Question \(question): “\(sign)” twice. If it stands so on the sheet, type *.")
    case .noStop(let question):
      LocalizedText(
        vi: "Câu \(question) phải kết thúc bằng dấu chấm, ví dụ 134. hoặc 2,5.",
        en: "Question \(question) ends with a full stop, such as 134. or 2,5.")
    case .noNumber(let text, let question):
      LocalizedText(
        vi: "Câu \(question): «\(text)» không phải là số. Viết như 45. hoặc 2,5.",
        en: "Question \(question): “\(text)” is no number. Type it like 45. or 2,5.")
    default: LocalizedText(vi: "", en: "")
    }
  }

  /// «1–20, 22»
  static func ranges(_ seats: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for seat in seats {
      if let last = ranges.last, last.upperBound + 1 == seat {
        ranges[ranges.count - 1] = last.lowerBound...seat
      } else {
        ranges.append(seat...seat)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }.joined(
      separator: ", ")
  }
}
