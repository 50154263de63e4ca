import Diagnostics
import Testing

@testable import Markdown

/// What an author wrote and a reader would not see, or see raw: each is reported where it stands.
struct SlipTests {
  @Test(arguments: [
    ("Bấm *100*1# rồi gọi", "*100*"), ("*100*mã thẻ#", "*100*"), ("Gõ *101*1# hoặc *102*2#.", "*101*"),
    ("Bấm *101*", "*101*"), ("5*3*2 bằng 30", "*3*"), ("từ 2*3 và 4*5", "*3 và 4*"), ("a*b*c", "*b*"),
    ("mật khẩu Abc*123*", "*123*"), ("Họ tên (*), ngày sinh (*)", "*), ngày sinh (*"),
    ("mất 5~10 phút, rồi 15~20 phút", "~10 phút, rồi 15~"), ("H~2~O", "~2~"), ("(__) và (__)", "__) và (__"),
    ("ngày __/__/2026", "__/__"), ("bấm *101#, rồi chọn*", "*101#, rồi chọn*"),

    ("\"__\" và \"__\"", "__\" và \"__"), ("**100**5", "**100**"), ("*21*0912345678#", "*21*"),
    ("matkhau*Lan*2024", "*Lan*"), ("Cầu*nguyện*", "*nguyện*"),
  ])
  func reportsSwallowedSigns(text: String, place: String) {
    for sample in [Sample(text), Sample(text, as: .inline), Sample(block: "một\n\n" + text, indentation: 4)] {
      #expect(sample.reports.contains("M411 " + place))
      #expect(sample.diagnostics.allSatisfy { $0.code == "M411" })
    }
  }

  @Test(arguments: [
    ("Bấm *100*1# rồi gọi", "Bấm \\*100\\*1# rồi gọi"), ("Họ tên (*), ngày sinh (*)", "Họ tên (\\*), ngày sinh (\\*)"),
    ("5~10 rồi 15~20", "5\\~10 rồi 15\\~20"), ("(__) và (__)", "(\\_\\_) và (\\_\\_)"),
  ])
  func escapesSwallowedSigns(text: String, mended: String) {
    let sample = Sample(text)
    #expect(sample.mended == mended)
    #expect(Sample(mended).diagnostics.isEmpty)
    #expect(Sample(mended).document.plainText == text)
  }

  @Test(arguments: [
    ("[bài một](bai: bai-mot)", "[bài một](bai: bai-mot)", "[bài một](bai:bai-mot)"),
    ("[sự cố] (su-co:khong-mo)", "[sự cố] (su-co:khong-mo)", "[sự cố](su-co:khong-mo)"),
    ("[](du-kien: nam-ra-doi)", "[](du-kien: nam-ra-doi)", "[](du-kien:nam-ra-doi)"),
    ("xem [a]\n(bai:a) nhé", "[a]\n(bai:a)", "xem [a](bai:a) nhé"),
    ("[trang](https://a.vn /x)", "[trang](https://a.vn /x)", nil), ("[a](bai:a", "[a](bai:a", nil),
    ("[a(bai:a)", "bai:a", nil), ("a](bai:a)", "](bai:a)", nil), ("xem (bai: a)", "bai: a", nil),
    ("xem bai:bai-mot nhé", "bai:bai-mot", nil), ("<https://a.vn/ x>", "<", nil), ("<bai:bai-mot>", "bai:bai-mot", nil),
    ("[a]{bai:a}", "bai:a", nil), ("(chữ)[bai:a]", "bai:a", nil), ("[[a](bai:a)", "[", "[a](bai:a)"),
    ("[a] (https://a.vn)", "[a] (https://a.vn)", "[a](https://a.vn)"),
    ("[a](a b c)", "[a](a b c)", nil),
    ("[a] (lesson:a-b)", "[a] (lesson:a-b)", "[a](lesson:a-b)"), ("[a]（bai:a）", "bai:a", nil),
  ])
  func reportsLinksThatAreNone(text: String, place: String, mended: String?) {
    let sample = Sample(text)
    #expect(sample.reports == ["M412 " + place])
    #expect(sample.mended == mended)
  }

  @Test(arguments: [
    ("[^a] rồi\n\n[^a]: Một.\n\n[^b]: Thừa.", ["M413 [^b]: Thừa."]),
    ("[^a] rồi\n\n[^a]: Một.\n[^A]: Hai lần.", ["M413 [^A]: Hai lần."]),
    ("chữ\n\n[^a]: Một\n    hai.\n\n[^b]: Ba.", ["M413 [^a]: Một\n    hai.", "M413 [^b]: Ba."]),
    ("Xem kỹ.\n\n[Lưu ý]: đọc-kỹ", ["M413 [Lưu ý]: đọc-kỹ"]),
    ("[Ghi chú]: gọi\nxã ngay", ["M413 [Ghi chú]: gọi"]),
    ("[a]\n\n[a]: #x\n[a]: #y", ["M413 [a]: #y"]),
  ])
  func reportsNotesThatNobodySees(text: String, reports: [String]) {
    #expect(Sample(text).reports == reports)
  }

  @Test(arguments: [
    ("|a|b|\n|-|-|\n|1|2|ba|", "M410 ba"), ("a | b\n-|-\n1 | 2 | 3 | 4", "M410 3 | 4"),
    ("```bash chữ này mất\nmã\n```", "M410 bash chữ này mất"), ("[a](#b \"ai đọc được\")", "M410 \"ai đọc được\""),
    ("> 18 tuổi được đăng ký", "M419 >"), ("Người\n> 18 tuổi", "M419 >"), (">= 5 triệu", "M419 >"),
    ("Bấm phím\n# để kết thúc", "M419 #"), ("## Phím #", "M419 #"), ("Ghi chú:\n-", "M419 -"), ("Hai\n=", "M419 ="),
    ("1. a\n2. b\n4. c", "M420 4"), ("3. a\n5. b", "M420 5"), ("ổ \\\\may\\chia", "M411 \\\\"),
    ("ổ D:\\\nrồi", "M411 \\"),
  ])
  func reportsWhatThePageLacks(text: String, report: String) {
    #expect(Sample(text).reports == [report])
    #expect(Sample(block: text, indentation: 2).reports == [report])
  }

  @Test(arguments: [
    ("**Chú ý: đọc kỹ", ["M416 **"]), ("** chữ**", ["M416 **"]),
    ("chữ **đậm ** rồi", ["M416 **"]),
    ("**Lưu ý:**Không", ["M416 **", "M416 **"]), ("*chữ * rồi", ["M416 *chữ *"]), ("bấm `NAP 123", ["M416 `"]),
    ("~~bỏ", ["M416 ~~"]), ("**100 %", ["M416 **"]), ("[xem[^1]](bai:a)", ["M413 [^1]"]),
    ("Ghi chú[^1]", ["M413 [^1]"]), ("##Tiêu đề", ["M416 ##"]),
    ("10&nbsp km", ["M416 &nbsp"]), ("a &xyz; b", ["M416 &xyz;"]),
    ("gõ `\\*100#`", ["M416 \\"]), ("```\nkhông đóng", ["M416 ```"]),
    ("a\n\n    xem [b](bai:b)", ["M416 xem [b](bai:b)"]),
    ("| a | b |", ["M417 | a | b |"]), ("| a | b |\n|---|", ["M417 | a | b |"]),
    ("a | b\n---|---|---", ["M417 ---|---|---"]),
    ("|a|b|\n|1|2|", ["M417 |a|b|"]), ("** Lưu ý: ** không", ["M416 ** Lưu ý: **"]),
    ("~~ bỏ ~~ chữ", ["M416 ~~ bỏ ~~"]),
    ("Bấm phím\n\n#\n\nđể kết thúc", ["M419 #"]), ("Gõ dấu\n>\nrồi Enter", ["M419 >"]),
    ("*\n\nlà phím sao", ["M419 *"]),
    ("Xem [bài một][bai-mot].", ["M412 [bài một][bai-mot]"]), ("- Một\n-Hai\n- Ba", ["M415 -Hai"]),
    ("1/ Mở\n2/ Bấm", ["M415 2/ Bấm"]), ("A. Mở\nB. Bấm", ["M415 B. Bấm"]), ("I. Mở\nII. Bấm", ["M415 II. Bấm"]),
    ("① Mở\n② Bấm", ["M415 ② Bấm"]), ("o Mở\no Bấm", ["M415 o Bấm"]), ("✅ Mở\n✅ Bấm", ["M415 ✅ Bấm"]),
  ])
  func reportsRawMarkup(text: String, reports: [String]) {
    #expect(Sample(text).reports == reports)
  }

  @Test(arguments: [
    ("Mang theo:\n• kính\n• bút", "• kính", "Mang theo:\n- kính\n- bút"),
    ("• kính\n• bút", "• bút", "- kính\n- bút"),
    ("– Chào bác.\n– Chào cháu.", "– Chào cháu.", "- Chào bác.\n- Chào cháu."),
    ("Gồm:\n-kính\n-bút", "-kính", "Gồm:\n- kính\n- bút"), ("Gồm:\na) kính\nb) bút", "a) kính", nil),
    ("Gồm:\n2. kính", "2. kính", nil), ("1.Mở máy\n2.Chọn", "2.Chọn", nil), ("(1) kính\n(2) bút", "(2) bút", nil),
    ("Cần:\n☐ kính\n☐ bút", "☐ kính", "Cần:\n- kính\n- bút"),
  ])
  func reportsLinesThatRunTogether(text: String, place: String, mended: String?) {
    let sample = Sample(text)
    #expect(sample.reports == ["M415 " + place])
    #expect(sample.mended == mended)
  }

  @Test(arguments: [
    (["Mang theo:", "- kính", "- bút"], "- kính"), (["a", "| b | c |", "|---|---|"], "| b | c |"),
    (["a", "1. b"], nil),
    (["a", "• b"], "• b"), (["một", "# hai"], "# hai"), (["một", "> hai"], "> hai"), (["một", "2) hai"], "2) hai"),
  ])
  func reportsWhatAFoldJoins(lines: [String], place: String?) {
    let sample = Sample(folded: lines, indentation: 2, as: .blocks)
    let codes = sample.reports.filter { $0.hasPrefix("M414") }
    #expect(codes == ["M414 " + (place ?? "1. b")])
  }

  @Test(arguments: [
    "&#x202e;", "&#8203;", "&#27;", "&#x9b;", "&#xFEFF;", "&shy;", "&#10;", "&#xE0041;", "&zwnj", "&#x3164;",
    "&ZeroWidthSpace;",
  ])
  func refusesUnseenCharacters(reference: String) {
    let sample = Sample("ab\(reference)cd", as: .inline)
    #expect(sample.reports == [reference == "&zwnj" ? nil : "M418 " + reference].compactMap(\.self))
    #expect(reference == "&zwnj" || sample.mended == "abcd")
  }

  @Test(arguments: [
    "**C**ấp, **Đ**ổi", "*nghiêng*, **đậm** và ***cả hai***", "«**đậm**» (*nghiêng*)", "_nghiêng_ ở đây",
    "**112**, **100 %**",
    "bấm **#**", "bấm *101#", "bấm `*100*1#`", "bấm \\*100\\*1#", "khách sạn 3*, 4*, 5*", "~~bỏ~~", "bấm **21*0912#",
    "[chữ](bai:a)", "[a](#b)", "[chữ] (trong ngoặc)", "[không có]", "bài: một, lesson: one", "a[^1]\n\n[^1]: chú",
    "[a]\n\n[a]: #b", "[x][a]\n\n[a]: #b", "## Hai ##", "# Một", "- a\n- b", "1. a\n1. b\n1. c", "3. a\n4. b",
    "> trích",
    "|a|b|\n|-|-|\n|1|2|", "a | b\n-|-\nc", "|a|\n|-|\n|b \\| c|", "một  \nhai", "một\\\nhai",
    "10&nbsp;km &amp; &lt;b&gt;",
    "Họ tên: ______", "a – b\n– c", "C:\\Users", "\\- a", "1\\. a", "https://a.vn/x_y*z", "**Chú ý :** đọc", "****",
    "* * *",
    "Tiêu đề\n---", "```swift\nlet a\n```", "- một\n\n  hai\n- ba", "giá 5* và 6*", "😀&#x200D;a", "a_b_c",
    "[**đậm**](bai:a)",
    "**[chữ](bai:a)**", "[a](<bai:b>)", "2**3 là 8", "nguồn [1][2]", "Năm 2024:\nđã xong", "ngày __ tháng __ năm",
    "giảm *50 %*", "`a` `b`", "Năm 2024\n2025 nữa",
    "- [ ] việc\n- [x] xong",
    "a\n***\nb",
    "#BinhDanHocVu",
    "> một\nlười", "> > sâu\n> vừa", "(xem [a](bai:a))", "*C*ấp", "**\"Đồng ý\"** và **(1)**", "2 > 1 và 1 < 2",
    "&copy; &AElig;",
  ])
  func findsNothingInProperMarkup(text: String) {
    #expect(Sample(text).reports == [])
    #expect(Sample(block: text, indentation: 3).reports == [])
  }

  @Test(arguments: [
    ("«https://a.vn/x»", "https://a.vn/x", "«", "»"), ("“https://a.vn”…", "https://a.vn", "“", "”…"),
    ("xem https://a.vn…", "https://a.vn", "xem ", "…"), ("www.a.vn»,", "http://www.a.vn", "", "»,"),
    ("https://a.vn/x; và", "https://a.vn/x", "", "; và"),
    ("https://a.vn\u{A0}rồi", "https://a.vn", "", "\u{A0}rồi"), ("https://a.vn—rồi", "https://a.vn", "", "—rồi"),
    ("https://a.vn/(x).", "https://a.vn/(x)", "", "."), ("https://a.vn/sách»", "https://a.vn/sách", "", "»"),
  ])
  func endsBareAddressesBeforePunctuation(text: String, address: String, before: String, after: String) {
    let document = Sample(text).document
    #expect(document.links.map(\.destination) == [address])
    #expect(document.plainText == text)
    guard case .paragraph(let inlines) = document.blocks.first else { return }
    #expect(inlines.first == .text(before) || before.isEmpty)
    #expect(inlines.last == .text(after))
  }
}

extension Sample {
  /// The file after the first fix of each report, `nil` where there is none.
  var mended: String? {
    let edits = diagnostics.compactMap(\.fixes.first).flatMap(\.edits).sorted { $0.range.start > $1.range.start }
    guard !edits.isEmpty else { return nil }
    var bytes = Array(source.utf8)
    for edit in edits { bytes.replaceSubrange(edit.range.indices, with: edit.replacement.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
