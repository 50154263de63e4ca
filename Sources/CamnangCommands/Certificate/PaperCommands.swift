import ArgumentParser
import Certificates
import Curriculum
import Diagnostics
import Foundation
import Handbook
import JSON
import ProgressStore
import Quiz
import Workspace

/// Codes of papers as they are given on the command line.
struct PaperCodes: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Địa chỉ trên giấy (quét mã QR), hoặc tệp có mỗi dòng một địa chỉ.", valueName: "địa chỉ|tệp"))
  var papers: [String]

  /// Each code with what it is; a file's lines one by one.
  func read() throws -> [(text: String, paper: SignedCertificate?)] {
    try papers.flatMap { word -> [(text: String, paper: SignedCertificate?)] in
      guard FileManager.default.fileExists(atPath: word) else { return [(word, SignedCertificate(word))] }
      let text = String(decoding: try KeyFiles.bytes(of: word), as: UTF8.self)
      return text.split(whereSeparator: \.isNewline).map { (String($0), SignedCertificate(String($0))) }
    }
  }
}

struct CertificateCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Xác minh giấy chứng nhận theo danh sách khóa của tỉnh.",
    discussion: """
      Ví dụ: camnang certificate check "https://sach.vi-du.vn/xac-minh.html#AVx…"
             camnang certificate check giay/giay-chung-nhan-2026-12-01-3fa2.txt --bundle chung-chi.json

      Cùng phép thử như trang xác minh. Kết thúc với mã 1 nếu có giấy không đúng.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var codes: PaperCodes
  @Option(help: ArgumentHelp("Dạng kết quả.", valueName: "text|json")) var format = Format.text

  @OptionGroup var bundle: BundleOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let language = talk.language
    try reportingWorldErrors(in: language) {
      let list = try bundle.read()
      let today = try day.day()
      var isRight = true
      for (_, paper) in try codes.read() {
        let verdict = paper.map { list.judge($0, on: today) }
        if case .valid? = verdict {} else { isRight = false }
        switch format {
        case .text: Console.report(told(paper, verdict, list, language))
        case .json: Console.write(CertificateCheckCommand.line(paper, verdict))
        }
      }
      if format == .text, list.isOld(on: today) {
        let old = VerifierPage.old(language).replacing("{}", with: String(today.number - list.day.number))
        Console.say(old + "\n")
      }
      if !isRight { throw Failure(code: .contentHasErrors) }
    }
  }

  private func told(_ paper: SignedCertificate?, _ verdict: Verdict?, _ list: KeyBundle, _ language: Language)
    -> String
  {
    guard let certificate = paper?.certificate, let verdict else { return VerifierPage.malformed(language) + "\n" }
    guard case .valid(let issuer, let course) = verdict else {
      guard case .refused(let refusal) = verdict else { return "" }
      return refusal.message(language) + "\n"
    }
    let titles = certificate.lessons.map { "  \($0 + 1). \(course.lessons[$0].title)\n" }.joined()
    return LocalizedText(
      vi: """
        Chữ ký đúng theo danh sách ngày \(list.day.vietnamese) của «\(list.province.issuer)».
        Họ và tên: \(certificate.name.text)
        Nơi cấp: \(issuer.issuer)
        Ngày cấp: \(certificate.issued.vietnamese), có giá trị đến hết ngày \(certificate.expires.vietnamese). Số \
        \(certificate.serial)
        Bài đã đạt, \(course.title):
        \(titles)So họ tên này với căn cước của người cầm giấy.

        """,
      en: """
        The signature is right by the list of \(list.day.iso) of “\(list.province.issuer)”.
        Name: \(certificate.name.text)
        Given by: \(issuer.issuer)
        Given on \(certificate.issued.iso), holds until \(certificate.expires.iso). Number \(certificate.serial)
        Lessons passed, \(course.title):
        \(titles)Compare this name with the holder's identity card.

        """)(language)
  }

  private static func line(_ paper: SignedCertificate?, _ verdict: Verdict?) -> [UInt8] {
    JSONText.line { json in
      switch verdict {
      case nil: json.member("verdict", "malformed")
      case .refused(let refusal): json.member("verdict", refusal.code)
      case .valid: json.member("verdict", "valid")
      }
      if let certificate = paper?.certificate {
        json.member("serial", certificate.serial)
        json.member("key", certificate.key)
        json.member("name", certificate.name.text)
        json.member("issued", certificate.issued.iso)
        json.member("expires", certificate.expires.iso)
      }
    }
  }
}

struct CertificatePrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "In lại giấy chứng nhận đã cấp, từ địa chỉ xác minh.",
    discussion: """
      Ví dụ: camnang certificate print giay/giay-chung-nhan-2026-12-01-3fa2.txt --output in-lai.html

      Không cần khóa: chữ ký nằm trong địa chỉ. Giấy không còn đúng theo danh sách thì không in.
      """)

  @OptionGroup var codes: PaperCodes
  @Option(help: ArgumentHelp("Ghi trang để in vào tệp này.", valueName: "tệp")) var output: String

  @OptionGroup var bundle: BundleOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let language = talk.language
    try reportingWorldErrors(in: language) {
      let list = try bundle.read()
      let today = try day.day()
      var sheets: [CertificateSheets.Sheet] = []
      for (text, paper) in try codes.read() {
        let verdict = paper.map { list.judge($0, on: today) }
        guard let paper, case .valid(let issuer, let course)? = verdict else {
          let reason = if case .refused(let refusal)? = verdict { refusal.message } else { VerifierPage.malformed }
          Console.say("\(text.prefix(60))…: \(reason(language))\n")
          throw Failure(code: .contentHasErrors)
        }
        sheets.append(CertificateSheets.Sheet(paper, issuer: issuer, course: course))
      }
      let file = CertificateSheets(sheets, page: list.page).file(at: output)
      try KeyFiles.write(file.bytes, to: output, isSecret: true)
      Console.report(
        LocalizedText(
          vi: "Đã ghi \(ShownPath.of(output)): \(sheets.count) tờ A4.",
          en: "Wrote \(ShownPath.of(output)): \(sheets.count) sheets of A4.")(language) + "\n")
    }
  }
}
