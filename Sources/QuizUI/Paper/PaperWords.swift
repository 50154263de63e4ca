package import Curriculum
package import Diagnostics
import Marking
package import Quiz

/// What is said to whoever keys in sheets, in short sentences: their eyes are on the paper.
package enum PaperWords {
  /// What a line did.
  ///
  /// - Parameters:
  ///   - outcome: It.
  ///   - keying: The state after it.
  /// - Returns: A line, or a few.
  package static func said(of outcome: PaperKeying.Outcome, in keying: PaperKeying) -> LocalizedText {
    let number = keying.pile?.paper.number
    func name(_ seat: Int) -> String { "\(seat) \(number.map { String($0.letter(ofSeat: seat)) } ?? "")" }
    switch outcome {
    case .refused(let refusal): return said(of: refusal, in: keying)
    case .opened(let number): return opened(number, in: keying)
    case .keyed(let sheet): return result(of: sheet)
    case .undone(let seat):
      return LocalizedText(vi: "Đã bỏ tờ \(name(seat)), gõ lại tờ ấy.", en: "Took back \(name(seat)): key it again.")
    case .reopened(let seat):
      return LocalizedText(vi: "Tờ \(name(seat)): gõ lại từ đầu.", en: "\(name(seat)): key it anew.")
    case .missing(let seats): return missing(seats, in: keying)
    case .closing(let seats): return closing(seats, name)
    case .checked(let seat, let rest):
      return LocalizedText(
        vi: "\(name(seat)) · hai lần như nhau\(left(rest).vietnamese)",
        en: "\(name(seat)) · the same twice\(left(rest).english)")
    case .differs(let seat, let questions):
      return LocalizedText(
        vi: "\(name(seat)) · hai lần gõ khác nhau ở \(PaperWords.questions(questions).vietnamese). \(look.vietnamese)",
        en: "\(name(seat)) · the two readings differ in \(PaperWords.questions(questions).english). \(look.english)")
    case .differsAgain(let seat, let questions):
      return LocalizedText(
        vi: "\(name(seat)) · lần này lại khác ở \(PaperWords.questions(questions).vietnamese). \(look.vietnamese)",
        en: "\(name(seat)) · different again in \(PaperWords.questions(questions).english). \(look.english)")
    case .settled(let sheet, let rest):
      let result = result(of: sheet)
      return LocalizedText(
        vi: result.vietnamese + left(rest).vietnamese, en: result.english + left(rest).english)
    }
  }

  /// «17 R · 9 trên 11 · câu 4 trống»
  package static func result(of sheet: PaperSheet) -> LocalizedText {
    func gap(_ numbers: [Int], _ vietnamese: String, _ english: String) -> (String, String) {
      guard !numbers.isEmpty else { return ("", "") }
      let text = questions(numbers)
      return (" · \(text.vietnamese) \(vietnamese)", " · \(text.english) \(english)")
    }
    let (blank, unreadable) = (
      gap(sheet.blanks, "trống", "empty"), gap(sheet.unreadable, "không đọc được", "unreadable")
    )
    return LocalizedText(
      vi: "\(sheet.seat) \(sheet.letter) · \(sheet.right) trên \(sheet.total)\(blank.0)\(unreadable.0)",
      en: "\(sheet.seat) \(sheet.letter) · \(sheet.right) of \(sheet.total)\(blank.1)\(unreadable.1)")
  }

  private static func opened(_ number: PaperNumber, in keying: PaperKeying) -> LocalizedText {
    let (count, isWhole) = (keying.pile?.sheets.count ?? 0, keying.pile?.paper.isWhole ?? true)
    let form = keying.pile?.paper.form.letter ?? ""
    let fields = keying.pile?.paper.fields.count ?? 0
    let had = LocalizedText(vi: ", đã gõ \(count) tờ", en: ", \(count) keyed so far")
    let note = LocalizedText(
      vi: " Đề này không hỏi hết bài nên không ai đạt bài bằng nó.",
      en: " This paper does not ask the whole lesson: nobody can pass by it.")
    return LocalizedText(
      vi:
        "Xấp đề \(form) · số \(number.text), \(fields) câu\(count > 0 ? had.vietnamese : "").\(isWhole ? "" : note.vietnamese)",
      en:
        "Paper \(form) · no. \(number.text), \(fields) questions\(count > 0 ? had.english : "").\(isWhole ? "" : note.english)"
    )
  }

  private static func missing(_ seats: [Int], in keying: PaperKeying) -> LocalizedText {
    guard keying.pile != nil else { return hint }
    let list = seats.map(String.init).joined(separator: " ")
    if keying.pile?.isComplete == false, seats.isEmpty {
      return LocalizedText(vi: "Ghế nào cũng đã có tờ.", en: "There is a sheet of every seat.")
    }
    return LocalizedText(vi: "Chưa có tờ của ghế: \(list)", en: "No sheet yet of the seats: \(list)")
  }

  private static func closing(_ seats: [Int], _ name: (Int) -> String) -> LocalizedText {
    guard !seats.isEmpty else { return LocalizedText(vi: "Xong xấp này.", en: "This pile is done.") }
    let list = seats.map(name).joined(separator: ", ")
    return LocalizedText(
      vi: "Gõ lại \(seats.count) tờ sát mức đạt hoặc sai câu bắt buộc, chỉ nhìn tờ giấy: \(list)",
      en: "Key \(seats.count) sheets once more that are close to the mark or wrong where they must be right: \(list)")
  }

  private static func left(_ seats: [Int]) -> LocalizedText {
    guard !seats.isEmpty else { return LocalizedText(vi: "", en: "") }
    let list = seats.map(String.init).joined(separator: " ")
    return LocalizedText(vi: " · còn \(list)", en: " · still to come: \(list)")
  }

  /// «Các đề: A 0427-K, B 0358-B.»
  package static func papers(of keying: PaperKeying) -> LocalizedText {
    let papers = keying.papers.map { "\($0.form.letter) \($0.number.text)" }.joined(separator: ", ")
    return LocalizedText(vi: "Các đề: \(papers).", en: "The papers: \(papers).")
  }

  /// A pile is left open.
  package static func left(_ pile: PaperKeying.Pile) -> LocalizedText {
    let (count, number) = (pile.sheets.count, pile.paper.number.text)
    return LocalizedText(
      vi: "Xấp \(number) chưa đóng: \(count) tờ nằm trong bản nháp, chưa ghi vào sổ. Làm tiếp: camnang class key",
      en:
        "The pile \(number) is not closed: \(count) sheets are in a draft, not in the store. To go on: camnang class key"
    )
  }

  /// A pile is in the store.
  package static func written(_ pile: PaperKeying.Pile, to meeting: String, on day: Day) -> LocalizedText {
    let (count, number) = (pile.sheets.count, pile.paper.number.text)
    let passed = pile.sheets.count { $0.isPassed == true }
    return LocalizedText(
      vi: "Đã ghi \(count) tờ đề \(number) vào buổi \(meeting), ngày \(day.vietnamese): \(passed) người đạt.",
      en: "Wrote \(count) sheets of \(number) to the meeting \(meeting) on \(day.iso): \(passed) passed.")
  }

  /// What can be typed, in a few words.
  package static let hint = LocalizedText(
    vi: """
        > 0427-K             mở một xấp: số đề ở góc tờ giấy
        17r 2 3 134. 1 0 *   một tờ: ghế, chữ, các câu; 0 là trống, * là không đọc được
        -                    bỏ dòng vừa gõ
        /17r                 gõ lại tờ ghế 17
        Enter                ghế nào còn thiếu
        >                    đóng xấp, ghi vào sổ
      """,
    en: """
        > 0427-K             opens a pile: the number in the corner of the paper
        17r 2 3 134. 1 0 *   a sheet: seat, letter, answers; 0 empty, * unreadable
        -                    takes the last line back
        /17r                 keys the sheet of seat 17 anew
        Enter                the seats that are missing
        >                    closes the pile and writes it down
      """)

  private static let look = LocalizedText(
    vi: "Nhìn tờ giấy rồi gõ riêng câu trả lời ở đó.", en: "Look at the sheet and key these answers alone.")

  static func questions(_ numbers: [Int]) -> LocalizedText {
    let list = numbers.map(String.init).joined(separator: ", ")
    return LocalizedText(vi: "câu \(list)", en: numbers.count == 1 ? "question \(list)" : "questions \(list)")
  }
}
