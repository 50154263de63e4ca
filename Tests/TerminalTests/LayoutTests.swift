import Foundation
import Terminal
import TestSupport
import Testing
import VietnameseText

@Suite struct LayoutTests {
  private func lines(_ page: Page, width: Int = 20) -> [String] {
    Layout(width: width).lines(of: page).map { $0.map(\.text).joined() }
  }

  @Test(arguments: [(-1, 20), (0, 20), (20, 20), (57, 57), (100, 100), (5000, 100)])
  func keepsTheWidthWithinBounds(columns: Int, width: Int) {
    #expect(Layout(width: columns).width == width)
  }

  @Test func breaksLinesAtBlanks() {
    let page = Page { Paragraph("Không đọc mã OTP cho bất kỳ ai.") }
    #expect(lines(page) == ["Không đọc mã OTP cho", "bất kỳ ai."])
  }

  @Test func countsColumnsAndNotBytes() {
    #expect(lines([Paragraph("ề ề ề ề ề ề ề ề ề ề ề")]) == ["ề ề ề ề ề ề ề ề ề ề", "ề"])
    #expect(lines([Paragraph("日本語日本語日本 日本 语")]) == ["日本語日本語日本", "日本 语"])
  }

  /// The end of a line is cut; where it would say too little, a shorter wording is taken.
  @Test(arguments: [
    (60, "▰▱ Câu 1 trên 2 · Dùng Ứng dụng Một"), (33, "Câu 1 trên 2 · Dùng Ứng dụng Một"),
    (35, "▰▱ Câu 1 trên 2 · Dùng Ứng dụng Một"), (26, "1/2 · Dùng Ứng dụng Một"), (20, "1/2 · Dùng Ứng dụng…"),
  ])
  func keepsToOneLine(width: Int, line: String) {
    let title = Span("Dùng Ứng dụng Một", .faint)
    let page = [Paragraph.line([["▰▱ ", "Câu 1 trên 2 · ", title], ["Câu 1 trên 2 · ", title], ["1/2 · ", title]])]
    #expect(lines(page, width: width) == [line])
  }

  @Test func keepsTogetherWhatANoBreakSpaceJoins() {
    #expect(lines([Paragraph("Giá vé tháng là 19.000\u{A0}đồng.")]) == ["Giá vé tháng là", "19.000\u{A0}đồng."])
  }

  @Test func breaksAWordThatIsLongerThanALineBetweenGraphemes() {
    let address = "https://dichvucong.gov.vn/p/home/"
    #expect(lines([Paragraph("Mở \(address) nhé")]) == ["Mở", "https://dichvucong.g", "ov.vn/p/home/ nhé"])
    let family = String(repeating: "👨‍👩‍👧", count: 11)
    #expect(lines([Paragraph(family)]) == [String(repeating: "👨‍👩‍👧", count: 10), "👨‍👩‍👧"])
  }

  @Test func leavesWhatIsCopiedAsAWholeInOneLine() {
    let address = "https://dichvucong.gov.vn/p/home/dvc-trang-chu.html"
    #expect(lines([Paragraph(address, indent: 2, isWrapped: false)]) == ["  \(address)"])
  }

  @Test func hangsLinesUnderTheTextAfterTheMarker() {
    let page = Page { Paragraph("Bấm nút Gửi mã rồi chờ tin nhắn", marker: "1)", indent: 1) }
    #expect(lines(page) == [" 1) Bấm nút Gửi mã", "    rồi chờ tin nhắn"])
  }

  @Test func shrinksIndentsWhereTheTerminalIsNarrow() {
    #expect(lines([Paragraph("một hai ba bốn", marker: "-", indent: 30)]) == ["      - một hai ba", "        bốn"])
    #expect(
      lines([Paragraph("một", marker: "-", indent: 30)], width: 100) == [String(repeating: " ", count: 30) + "- một"]
    )
  }

  @Test func takesAMarkerThatIsTooLongIntoTheText() {
    #expect(lines([Paragraph("một hai", marker: "Người gọi điện:")]) == ["Người gọi điện: một", "hai"])
  }

  @Test func beginsANewLineAtALineFeed() {
    #expect(lines([Paragraph("một\nhai\r\nba\u{2028}bốn", marker: "•")]) == ["• một", "  hai", "  ba", "  bốn"])
  }

  @Test func endsNoLineWithABlank() {
    #expect(
      lines([Paragraph("một   "), .blank, Paragraph("", marker: "1)"), Paragraph(" \n x")]) == [
        "một", "", "1)", "", " x",
      ]
    )
  }

  @Test func keepsTheBlanksThatAWriterMeant() {
    #expect(lines([Paragraph("  a  b")]) == ["  a  b"])
    #expect(lines([Paragraph("aaaaaaaaaa bbbbbbbbb   cc")]) == ["aaaaaaaaaa bbbbbbbbb", "cc"])
    #expect(lines([Paragraph("   aaaaaaaaaabbbbbbbbb")]) == ["aaaaaaaaaabbbbbbbbb"])
  }

  @Test(arguments: [
    ("\u{1B}[31mđỏ\u{07}", "�[31mđỏ�"), ("a\tb", "a b"), ("a\u{7F}\u{9B}b", "a��b"), ("a\u{202E}b\u{2066}c", "a�b�c"),
    ("a\u{200E}\u{061C}", "a��"), ("a\u{200B}b\u{AD}c\u{FEFF}", "abc"), ("a\u{0}b", "a�b"), ("a\u{E0041}", "a�"),
  ])
  func showsWhatATerminalWouldObey(text: String, shown: String) {
    #expect(lines([Paragraph(text)]) == [shown])
  }

  @Test func printsBothNormalFormsAlike() {
    let text = "Nguyễn Thị Thuỷ bật ứng dụng VNeID rồi bấm nút «Xác nhận» ở dưới cùng"
    let forms = [text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping]
    let printed = forms.map { Array(Layout(width: 30).text(of: [Paragraph($0, .strong)]).utf8) }
    #expect(printed[0] == printed[1])
    #expect(forms[0].utf8.count != forms[1].utf8.count)
  }

  @Test func keepsAMarkWithItsLetterAcrossSpans() {
    let page = Page {
      Paragraph {
        Span("0123456789012345678e", .strong)
        Span("\u{301}x", .bad)
      }
    }
    #expect(Layout(width: 20).transcript(of: page) == "{strong 0123456789012345678é}\n{bad x}\n")
  }

  @Test func drawsARuleOnlyWhereLinesAreDrawn() {
    #expect(Layout(width: 24).text(of: [.rule]) == String(repeating: "─", count: 24) + "\n")
    #expect(Layout(width: 24, isPlain: true).text(of: [.rule]) == "\n")
  }

  @Test func buildsPagesFromConditionsAndLoops() {
    let choices = ["đúng", "sai"]
    let hint: String? = nil
    let page = Page {
      Paragraph("Câu 1")
      for choice in choices { Paragraph(choice) }
      if let hint { Paragraph(hint) }
      if choices.isEmpty { Paragraph.rule } else { Page { Paragraph("hết") } }
    }
    #expect(lines(page) == ["Câu 1", "đúng", "sai", "hết"])
  }

  @Test func buildsParagraphsFromConditionsAndLoops() {
    let page = Page {
      Paragraph {
        "Mã "
        for digit in ["1", "2"] { Span(digit, .key) }
        if digits(in: "12") == 2 { Span(" đủ", .good) } else { Span(" thiếu", .bad) }
      }
    }
    #expect(Layout(width: 40).transcript(of: page) == "Mã {key 12}{good  đủ}\n")
  }

  private func digits(in text: String) -> Int { text.count { $0.isNumber } }

  static let question = Page {
    Paragraph("Câu 3 trên 10", .faint)
    Paragraph {
      "Có người gọi điện, tự xưng là "
      Span("cán bộ công an", .strong)
      ", bảo bà đọc mã OTP vừa nhận được. Bà làm gì?"
    }
    Paragraph.blank
    Paragraph("Đọc mã cho nhanh xong việc.", marker: Span("1)", .key), indent: 2)
    Paragraph(
      "Không đọc. Cúp máy, rồi gọi cho công an xã theo số đã lưu từ trước.",
      marker: Span("2)", .key),
      indent: 2
    )
    Paragraph.rule
    Paragraph("Sai.", .bad)
    Paragraph("Mã OTP là chìa khóa tài khoản của bà.", .warning, marker: "⚠️")
    Paragraph("Đúng rồi!", .good)
  }

  @Test func showsAQuestionInAWideWindow() {
    expectSnapshot(Layout(width: 72).transcript(of: LayoutTests.question), named: "question-72.txt")
  }

  @Test func showsAQuestionInTheNarrowestWindow() {
    let layout = Layout(width: 20, isPlain: true)
    expectSnapshot(layout.transcript(of: LayoutTests.question), named: "question-20-plain.txt")
  }
}
