import Testing
import VietnameseText

@Suite struct AnswerKeyTests {
  @Test(arguments: [
    ("Hoà  Bình", "hòa bình"), (" hòa\u{A0}bình\t", "hòa bình"), ("“Hòa Bình”.", "hòa bình"),
    ("«hòa bình»", "hòa bình"),
    ("Ho\u{300}a Bi\u{300}nh", "hòa bình"), ("(HÒA BÌNH)!", "hòa bình"), ("bấm “Gửi” rồi chờ", "bấm gửi rồi chờ"),
    ("‘Hòa Bình’…", "hòa bình"), ("hòa\u{200B} bình\u{FEFF}", "hòa bình"), ("Đắk R’lấp", "đắk r'lấp"),
    ("hòa\u{2009}bình\u{202F}", "hòa bình"), ("hòa\u{85} bình\u{1B}", "hòa bình"), ("Ｈòa　Bình", "hòa bình"),
    ("C–Thái\u{2011}Nguyên", "c-thái-nguyên"),
    ("“Đắk” R\u{2032}lấp", "đắk r'lấp"), ("ba\u{200B}\u{300}", "bà"), ("Sao?!", "sao"),
  ])
  func takesWhatMeansTheSameAsOne(typed: String, exact: String) {
    #expect(AnswerKey(typed).exact == exact)
  }

  @Test(arguments: [
    ("*101#", "*101#"), ("-5", "-5"), ("50 %", "50 %"), (".5", ".5"), (",5 kg", ",5 kg"), ("...gov.vn", "gov.vn"),
    ("@zalo", "@zalo"), ("19.000,5", "19.000,5"), ("a/b", "a/b"), ("+84", "+84"), ("5.", "5"),
  ])
  func keepsSignsThatMeanSomething(typed: String, exact: String) {
    #expect(AnswerKey(typed).exact == exact)
  }

  @Test(arguments: [("?", "?"), (" ?! ", "?!"), ("\"\"", "\"\""), ("", ""), (" \u{A0}\n", ""), ("( )", "( )")])
  func keepsAnAnswerOfNothingButSigns(typed: String, exact: String) {
    #expect(AnswerKey(typed).exact == exact)
  }

  @Test(arguments: [
    ("Đường Thuỷ", "duong thuy"), ("khoẻ “Ơ”", "khoe o"), ("Ðà Nẵng", "da nang"), ("C-Thái Nguyên", "c-thai nguyen"),
  ])
  func knowsWhatIsWrittenWithoutMarks(typed: String, bare: String) {
    #expect(AnswerKey(typed).bare == bare)
  }

  @Test(arguments: [("má", "mà"), ("mả", "mã"), ("tư", "tu"), ("đa", "da"), ("kĩ", "kỹ")])
  func keepsWordsApart(one: String, other: String) {
    #expect(AnswerKey(one).exact != AnswerKey(other).exact)
    #expect(AnswerKey(one) != AnswerKey(other))
  }
}
