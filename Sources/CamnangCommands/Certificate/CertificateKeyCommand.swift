import ArgumentParser
import Certificates
import Curriculum
import Diagnostics
import Foundation
import Workspace

struct CertificateKeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Tạo khóa ký của một xã, hoặc của tỉnh, cho một năm.",
    discussion: """
      Ví dụ: camnang certificate key --issuer "Tổ công nghệ số cộng đồng xã Tân Cương, tỉnh Thái Nguyên" \
      --commune 5461 --output khoa-tan-cuong.json
             camnang certificate key --province --issuer "Tỉnh Thái Nguyên" --output khoa-tinh.json

      Được hai tệp. Tệp khóa bị khóa bằng câu khóa mà hai người biết: chép vào hai USB của hai người, đừng gửi đi đâu. Tệp \
      thẻ (…-the.json) để gửi cho tỉnh đưa vào danh sách. Mỗi năm một khóa mới.
      """)

  @Option(help: ArgumentHelp("Tên nơi cấp, đúng như sẽ in trên giấy.", valueName: "tên")) var issuer: PersonName
  @Option(help: ArgumentHelp("Mã số của xã, theo danh mục đơn vị hành chính.", valueName: "số")) var commune: UInt64?
  @Flag(help: "Khóa của tỉnh, để ký danh sách khóa của các xã.") var province = false
  @Option(help: ArgumentHelp("Khóa dùng trong năm này. Mặc định: năm nay.", valueName: "năm")) var year: Int?
  @Option(help: ArgumentHelp("Ghi khóa vào tệp này.", valueName: "tệp")) var output: String

  @OptionGroup var day: DayOptions
  @OptionGroup var screen: ScreenOptions

  mutating func validate() throws {
    guard province == (commune == nil) else {
      throw UsageMistake(
        vi: "Khóa của xã cần --commune; khóa của tỉnh thì --province, không có --commune.",
        en: "A commune's key needs --commune; a province's has --province and no --commune.")
    }
    if let commune, !(1...0xFF_FFFF).contains(commune) {
      throw UsageMistake(vi: "--commune là một số từ 1 đến 16777215.", en: "--commune is a number from 1 to 16777215.")
    }
    guard output.hasSuffix(".json") else {
      throw UsageMistake(vi: "--output là một tệp có đuôi .json.", en: "--output is a file that ends in .json.")
    }
  }

  func run() throws {
    let language = screen.language
    try reportingWorldErrors(in: language) {
      let year = try year ?? day.day().year
      guard let from = Day(year: year, month: 1, day: 1), let until = Day(year: year, month: 12, day: 31) else {
        throw UsageMistake(vi: "--year là một năm, ví dụ 2027.", en: "--year is a year, such as 2027.")
      }
      let cardPath = output.dropLast(".json".count) + "-the.json"
      for path in [output, String(cardPath)] where FileManager.default.fileExists(atPath: path) {
        throw WorkspaceError(
          LocalizedText(
            vi: "Đã có «\(path)»: hãy chọn tên khác, khóa cũ không bị ghi đè",
            en: "There is “\(path)” already: choose another name, no key is written over"), isUsage: true)
      }
      let card = KeyCard(
        role: province ? .province : .issuer, key: [], issuer: issuer.text, commune: Int(commune ?? 0), from: from,
        until: until)
      let words = try Passphrase(screen: screen).choose()
      guard let key = OpenKey(secret: Lot.bytes(32), card: card),
        let sealed = SealedKey(key, passphrase: words, salt: Lot.bytes(16), nonce: Lot.bytes(12))
      else {
        throw WorkspaceError(
          LocalizedText(
            vi: "Máy không đủ bộ nhớ để khóa (cần 128 MB)", en: "There is not enough memory to lock the key (128 MB)"))
      }
      try KeyFiles.write(sealed.file, to: output, isSecret: true)
      try KeyFiles.write(KeyCard.file(of: key), to: String(cardPath), isSecret: false)
      Console.report(told(key.card, String(cardPath))(language) + "\n")
    }
  }

  private func told(_ card: KeyCard, _ cardPath: String) -> LocalizedText {
    LocalizedText(
      vi: """
        Đã tạo khóa \(card.id) của «\(card.issuer)», ký được từ \(card.from.vietnamese) đến \(card.until.vietnamese).
        Dấu vân tay: \(card.fingerprint)
        Giữ kín: \(ShownPath.of(output)), chép vào hai USB của hai người. Mất câu khóa thì không lấy lại được.
        \(province ? "Ký danh sách: camnang certificate bundle --key \(ShownPath.of(output))" : "Gửi tỉnh: \(ShownPath.of(cardPath)), và đọc dấu vân tay qua điện thoại để tỉnh so.")
        """,
      en: """
        Made the key \(card.id) of “\(card.issuer)”, which signs from \(card.from.iso) to \(card.until.iso).
        Fingerprint: \(card.fingerprint)
        Keep \(ShownPath.of(output)) to yourselves, on the sticks of two people. A lost passphrase cannot be brought back.
        \(province ? "To sign a list: camnang certificate bundle --key \(ShownPath.of(output))" : "Send \(ShownPath.of(cardPath)) to the province, and read out the fingerprint by phone to be compared.")
        """)
  }
}
