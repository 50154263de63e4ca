import ArgumentParser
import Certificates
import Curriculum
import Diagnostics
import Foundation
import Handbook
import ProgressStore
import Quiz
import Workspace

struct CertificateIssueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "Cấp giấy chứng nhận cho một lớp hoặc vài người, và in ra.",
    discussion: """
      Ví dụ: camnang certificate issue --group "Tổ 3" --dry-run
             camnang certificate issue --group "Tổ 3" --key khoa-tan-cuong.json --output giay
             camnang certificate issue an binh --key khoa-tan-cuong.json

      Tính bài đạt tại buổi học (điện thoại, giấy, máy của lớp), ở hai ngày khác nhau; bài làm ở nhà không tính. Máy nêu ai \
      được cấp, ai chưa và vì sao, rồi hỏi từng người: đúng tên trên căn cước? Được một trang để in, mỗi giấy một tờ A4, và \
      một tệp địa chỉ xác minh. Tên chỉ nằm trên giấy: sổ chỉ ghi số giấy.
      """)

  @Argument(help: ArgumentHelp("Chỉ những người này: mã hoặc tên ngắn.", valueName: "học viên"))
  var people: [TraineeID] = []

  @Option(help: ArgumentHelp("Chỉ một lớp.", valueName: "tên lớp")) var group: PersonName?
  @Option(help: ArgumentHelp("Tệp khóa, như lệnh certificate key đã tạo.", valueName: "tệp")) var key: String?
  @Option(
    name: .customLong("at-least"), help: ArgumentHelp("Phải đạt ít nhất bấy nhiêu bài.", valueName: "số bài"))
  var needed = 1
  @Flag(help: "Cấp cả cho người đã có giấy cho đúng các bài ấy.") var again = false
  @Flag(name: .customLong("dry-run"), help: "Chỉ nêu ai được cấp, ai chưa; không ký, không ghi gì.") var isDryRun =
    false
  @Flag(help: "Không hỏi: tên trong danh sách đã so với căn cước.") var yes = false
  @Option(help: ArgumentHelp("Ghi các tệp vào thư mục này. Mặc định: thư mục hiện tại.", valueName: "thư mục"))
  var output = "."

  @OptionGroup var bundle: BundleOptions
  @OptionGroup var course: CourseOptions
  @OptionGroup var storage: StoreOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var screen: ScreenOptions

  mutating func validate() throws {
    guard needed >= 1 else {
      throw UsageMistake(vi: "--at-least phải từ 1 trở lên.", en: "--at-least must be at least 1.")
    }
    guard isDryRun || key != nil else {
      throw UsageMistake(
        vi: "Cần --key và tệp khóa; chỉ xem ai được cấp thì thêm --dry-run.",
        en: "--key and the file of a key are needed; to see who is entitled, add --dry-run.")
    }
  }

  func run() throws {
    let language = screen.language
    try reportingWorldErrors(in: language) {
      let today = try day.day()
      let loaded = try course.load(today: today, with: storage.url, language: language)
      let list = NumberedLessons(of: loaded.course, today: today)
      let store = try storage.open(for: isDryRun ? .reading : .writing)
      let directory = try store.directory()
      let meant = try Set(people.map { try Somebody.find($0.text, in: store, language).person })
      let entitlement = try Entitlement(
        in: store, directory, list, loaded.course, needed: needed, allowsAgain: again
      ) { person, row in
        meant.isEmpty ? group == nil || row?.group == group?.text : meant.contains(person)
      }
      tell(entitlement, language)
      guard !isDryRun, let key else { return }
      let sealed = try KeyFiles.key(at: key)
      let keyBundle = try bundle.read(content: course.content)
      try expect(sealed.card, in: keyBundle, list, today)
      let chosen = try confirmed(entitlement)
      guard !chosen.isEmpty else {
        Console.say(LocalizedText(vi: "Không cấp giấy nào.", en: "No certificate was given.")(language) + "\n")
        throw Failure(code: .contentHasErrors)
      }
      let open = try KeyFiles.open(sealed, screen)
      let given = try chosen.map { try sign($0, by: open, list, today) }
      try record(given, in: store, list, edition: loaded.edition)
      try write(given.map(\.signed), sealed.card, list, page: keyBundle.page, today)
    }
  }

  private func tell(_ entitlement: Entitlement, _ language: Language) {
    for candidate in entitlement.candidates {
      let line =
        switch candidate.outcome {
        case .entitled(let lessons, _):
          LocalizedText(
            vi: "Được cấp   \(candidate.label): \(lessons.count) bài",
            en: "Entitled   \(candidate.label): \(lessons.count) lessons")
        case .not(let hindrance):
          LocalizedText(
            vi: "Chưa cấp   \(candidate.label): \(hindrance.reason.vietnamese)",
            en: "Not yet    \(candidate.label): \(hindrance.reason.english)")
        }
      Console.report(line(language) + "\n")
    }
    if entitlement.candidates.isEmpty {
      Console.report(LocalizedText(vi: "Không có học viên nào.", en: "There is no learner.")(language) + "\n")
    }
  }

  /// A paper that its own list refuses must not be printed.
  private func expect(_ card: KeyCard, in list: KeyBundle, _ lessons: NumberedLessons, _ today: Day) throws {
    guard list[key: card.id] == card, !list.revokedKeys.contains(card.id) else {
      throw UsageMistake(
        vi:
          "Khóa \(card.id) chưa có trong danh sách của tỉnh, hoặc đã bị thu hồi: gửi thẻ khóa cho tỉnh rồi lấy danh sách mới.",
        en: "The key \(card.id) is not in the province's list, or was revoked: send its card and get a new list.")
    }
    guard (card.from...card.until).contains(today) else {
      throw UsageMistake(
        vi: "Khóa này ký được từ \(card.from.vietnamese) đến \(card.until.vietnamese).",
        en: "This key signs from \(card.from.iso) to \(card.until.iso).")
    }
    guard list[course: lessons.id] != nil else {
      throw UsageMistake(
        vi: "Danh sách của tỉnh chưa có các bài của sách này (sách đã thêm hay đổi thứ tự bài): lấy danh sách mới.",
        en: "The province's list does not know the lessons of this book (some were added or moved): get a new list.")
    }
  }

  private typealias Chosen = (candidate: Entitlement.Candidate, lessons: [Int], name: CertificateName)

  /// Asks for each name whether it is that of the identity card.
  private func confirmed(_ entitlement: Entitlement) throws -> [Chosen] {
    var chosen: [Chosen] = []
    var interview = Interview(screen: screen)
    for candidate in entitlement.candidates {
      guard case .entitled(let lessons, let name) = candidate.outcome else { continue }
      if yes {
        chosen.append((candidate, lessons, name))
        continue
      }
      let question = LocalizedText(
        vi: "«\(name.text)»: đúng tên trên căn cước? Enter nếu đúng; gõ lại tên nếu sai; gõ 0 để chưa cấp:",
        en: "“\(name.text)”: as on the identity card? Enter if so; type it anew if not; 0 to give none yet:")
      let lacking = UsageMistake(
        vi: "Không có ai ngồi trước máy để hỏi tên. Nếu đã so với căn cước thì thêm --yes.",
        en: "Nobody sits here to be asked. If the names were compared with identity cards, add --yes.")
      let answer = try interview.value(nil, of: question, lacking: lacking) { typed throws(UsageMistake) in
        try CertificateIssueCommand.name(typed, else: name)
      }
      if let answer { chosen.append((candidate, lessons, answer)) }
    }
    return chosen
  }

  /// `nil` for whom none is given.
  private static func name(_ typed: String, else present: CertificateName) throws(UsageMistake) -> CertificateName? {
    let plain = typed.trimmingCharacters(in: .whitespaces)
    if plain.isEmpty { return present }
    if plain == "0" { return nil }
    do throws(CertificateName.Refusal) { return try CertificateName(plain) } catch {
      throw UsageMistake(
        vi: "Chưa ghi được: \(error.reason.vietnamese).", en: "This cannot be signed: \(error.reason.english).")
    }
  }

  private struct Given {
    let code: String
    let signed: SignedCertificate
  }

  private func sign(_ chosen: Chosen, by key: OpenKey, _ list: NumberedLessons, _ today: Day) throws -> Given {
    let certificate = Certificate(
      key: key.card.id, serial: Lot.bytes(8).map { Digits.padded($0, to: 2, radix: 16) }.joined(), issued: today,
      expires: Certificate.lastDay(from: today), course: list.id, lessons: chosen.lessons, commune: key.card.commune,
      name: chosen.name)
    guard let signed = key.sign(certificate) else {
      throw UsageMistake(
        vi: "Không ký được giấy của «\(chosen.name.text)».", en: "The paper of “\(chosen.name.text)” cannot be signed.")
    }
    return Given(code: chosen.candidate.code, signed: signed)
  }

  /// Before anything is printed: what is on paper can be revoked.
  private func record(_ given: [Given], in store: ProgressStore, _ list: NumberedLessons, edition: String) throws {
    for each in given {
      let certificate = each.signed.certificate
      let event = Event.Certificate(
        serial: certificate.serial, key: certificate.key, lessons: certificate.lessons.map { list.lessons[$0].id })
      try store.record(.issued(event), trainee: each.code, at: day.moment(), edition: edition)
    }
  }

  private func write(
    _ signed: [SignedCertificate], _ card: KeyCard, _ list: NumberedLessons, page: String, _ today: Day
  ) throws {
    // Two runs of a day give two files.
    let serial = signed[0].certificate.serial.prefix(4)
    let stem = "\(output)/giay-chung-nhan-\(today.iso)-\(serial)"
    let sheets = CertificateSheets(
      signed.map { CertificateSheets.Sheet($0, issuer: card, course: list) }, page: page)
    let file = sheets.file(at: "giay.html")
    try KeyFiles.write(file.bytes, to: stem + ".html", isSecret: true)
    let addresses = signed.map { CertificateSheets.address(of: $0, page: page) + "\n" }.joined()
    try KeyFiles.write(Array(addresses.utf8), to: stem + ".txt", isSecret: true)
    let place = ShownPath.of(stem)
    Console.report(
      LocalizedText(
        vi: """
          Đã cấp \(signed.count) giấy. Mở \(place).html rồi in, mỗi giấy một tờ A4.
          Địa chỉ xác minh của từng giấy: \(place).txt. Hai tệp này có tên người: in xong thì cất kín hoặc xóa.
          """,
        en: """
          Gave \(signed.count) certificates. Open \(place).html and print it, a sheet of A4 for each.
          The address of each: \(place).txt. Both files have names in them: lock them away or delete them after printing.
          """)(screen.language) + "\n")
  }
}
