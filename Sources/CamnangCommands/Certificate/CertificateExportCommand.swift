import ArgumentParser
import Certificates
import Curriculum
import Diagnostics
import Handbook
import Workspace

struct CertificateExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Xuất một giấy cho hệ thống khác: Open Badges 3.0.",
    discussion: """
      Ví dụ: camnang certificate export "https://sach.vi-du.vn/xac-minh.html#AVx…" --key khoa-tan-cuong.json --output an.jwt

      Được một tệp VC-JWT ký EdDSA bằng khóa của nơi cấp (did:key). Hệ thống nào chỉ nhận RS256 thì không đọc được. Nơi nhận \
      phải biết khóa này từ danh sách của tỉnh: khóa nằm trong tệp tự nó không chứng minh gì.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case openBadges = "open-badges" }

  @Argument(help: ArgumentHelp("Địa chỉ trên giấy (quét mã QR).", valueName: "địa chỉ")) var paper: String
  @Option(help: ArgumentHelp("Tệp khóa, như lệnh certificate key đã tạo.", valueName: "tệp")) var key: String
  @Option(help: ArgumentHelp("Dạng tệp.", valueName: "open-badges")) var format = Format.openBadges
  @Option(help: ArgumentHelp("Ghi vào tệp này.", valueName: "tệp")) var output: String

  @OptionGroup var bundle: BundleOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let language = screen.language
    try reportingWorldErrors(in: language) {
      let list = try bundle.read()
      let signed = SignedCertificate(paper)
      let verdict = try signed.map { list.judge($0, on: try day.day()) }
      guard let signed, case .valid(let issuer, let course)? = verdict else {
        let reason = if case .refused(let refusal)? = verdict { refusal.message } else { VerifierPage.malformed }
        Console.say(reason(language) + "\n")
        throw Failure(code: .contentHasErrors)
      }
      let sealed = try KeyFiles.key(at: key)
      guard sealed.card.key == issuer.key else {
        throw UsageMistake(
          vi: "Giấy này do khóa \(issuer.id) ký; tệp khóa là \(sealed.card.id).",
          en: "The key \(issuer.id) signed this paper; the file holds \(sealed.card.id).")
      }
      let open = try KeyFiles.open(sealed, screen)
      guard let token = OpenBadge.token(of: signed, course: course, page: list.page, by: open) else {
        throw UsageMistake(vi: "Không xuất được giấy này.", en: "This paper cannot be exported.")
      }
      try KeyFiles.write(Array((token + "\n").utf8), to: output, isSecret: true)
      Console.report(
        LocalizedText(
          vi: "Đã ghi \(ShownPath.of(output)): Open Badges 3.0, VC-JWT, ký EdDSA. Tệp có tên người.",
          en: "Wrote \(ShownPath.of(output)): Open Badges 3.0, VC-JWT, signed by EdDSA. It names a person.")(language)
          + "\n")
    }
  }
}
