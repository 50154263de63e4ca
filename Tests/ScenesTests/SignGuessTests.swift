import Testing

@testable import Scenes

@Suite struct SignGuessTests {
  @Test(arguments: [
    ("Gõ tên vào ô.", "go-phim"), ("Gỡ ứng dụng.", "xoa"), ("Mở Cài đặt", "cai-dat"), ("CÚP MÁY ngay.", "cup-may"),
    // The longest beginning wins, by whole words.
    ("Bấm nút quay lại.", "quay-lai"), ("Bấm nút màu xanh.", "cham"), ("Bật Wi-Fi.", "wifi"), ("Bật đèn.", "bat"),
    // Marks of Markdown and addresses of links are no words.
    ("**Viết** ra giấy.", "viet"), ("Mở [cửa hàng](nen-tang:ch) của máy.", "cua-hang"),
    // A new part of the sentence begins no word of the old one.
    ("Xem, hóa đơn nào cũng xem.", "xem"),
    // As decomposed as some keyboards write it.
    ("Go\u{303} tên.", "go-phim"),
  ])
  func knowsTheActionByItsFirstWords(action: String, sign: String) {
    #expect(SignGuess.sign(for: action)?.name == sign)
  }

  @Test(arguments: [
    "Gõ cửa.", "Tìm hiểu thêm.", "Go tên.", "Gò má.", "Mở.", "Ngồi cạnh bác.", "", "…", "Chụp màn hình.",
  ])
  func guessesNothingElse(action: String) {
    #expect(SignGuess.sign(for: action) == nil)
  }

  @Test func namesSignsThatThereAre() {
    for (sign, beginnings) in SignGuess.table {
      #expect(Sign.named(sign) != nil, "\(sign)")
      for words in beginnings { #expect(SignGuess.sign(for: words)?.name == sign, "\(words)") }
    }
    for words in SignGuess.others { #expect(SignGuess.sign(for: words) == nil, "\(words)") }
  }

  @Test func hasEachBeginningOnce() {
    let all = SignGuess.table.flatMap(\.beginnings) + SignGuess.others
    #expect(Set(all).count == all.count)
    #expect(all.allSatisfy { $0 == $0.lowercased() })
  }
}

@Suite struct SignTests {
  @Test func hasNamesThatAreIds() {
    let names = Sign.all.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }, "\(name)")
      #expect(Sign.named(name)?.name == name)
    }
  }

  @Test(arguments: Sign.all.indices) func saysWhatItStandsFor(index: Int) {
    let sign = Sign.all[index]
    #expect(!sign.label.isEmpty && !sign.english.isEmpty, "\(sign.name)")
    #expect(sign.ink.count + sign.accent.count + sign.filled.count > 0, "\(sign.name)")
  }

  @Test func standsInAGroupWithANameInBothLanguages() {
    #expect(SignGroup.all.allSatisfy { !$0.title.isEmpty && !$0.english.isEmpty && !$0.signs.isEmpty })
    #expect(SceneGroup.all.allSatisfy { !$0.title.isEmpty && !$0.english.isEmpty && !$0.scenes.isEmpty })
  }
}
