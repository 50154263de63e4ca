import ArgumentParser
import Certificates
import Curriculum
import Diagnostics
import ProgressStore
import Quiz

struct CertificateListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Những giấy đã cấp và những gì đã thu hồi, theo sổ ở máy này.",
    discussion: "Ví dụ: camnang certificate list")

  @OptionGroup var storage: StoreOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let language = talk.language
    try reportingWorldErrors(in: language) {
      let store = try storage.open(for: .reading)
      let (given, directory) = (try GivenCertificates(in: store), try store.directory())
      for each in given.all {
        let who = directory.handle(of: each.person)
        let count = each.certificate.lessons.count
        let line = LocalizedText(
          vi:
            "\(each.certificate.serial)  \(each.day.vietnamese)  \(who): \(count) bài\(given.isRevoked(each) ? ", đã thu hồi" : "")",
          en:
            "\(each.certificate.serial)  \(each.day.iso)  \(who): \(count) lessons\(given.isRevoked(each) ? ", revoked" : "")"
        )
        Console.report(line(language) + "\n")
      }
      // Of somebody who is forgotten only the number is left.
      let known = Set(given.all.map(\.certificate.serial))
      for serial in given.revokedSerials.subtracting(known).sorted() {
        Console.report(LocalizedText(vi: "\(serial)  đã thu hồi", en: "\(serial)  revoked")(language) + "\n")
      }
      for key in given.revokedKeys.sorted() {
        Console.report(LocalizedText(vi: "khóa \(key)  đã thu hồi", en: "key \(key)  revoked")(language) + "\n")
      }
      if given.all.isEmpty, given.revokedSerials.isEmpty, given.revokedKeys.isEmpty {
        Console.report(
          LocalizedText(vi: "Chưa cấp giấy nào.", en: "No certificate was given yet.")(language) + "\n")
      }
    }
  }
}

struct CertificateRevokeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "Thu hồi giấy của một người, một số giấy, hoặc cả một khóa.",
    discussion: """
      Ví dụ: camnang certificate revoke an
             camnang certificate revoke 3fa2c0d1e4b59876
             camnang certificate revoke --lost-key 7b1c2d3e

      Sổ chỉ ghi số giấy, không ghi tên: người đã xóa khỏi sổ thì thu hồi bằng số in trên giấy. Đã thu hồi thì không lấy lại \
      được. Trang xác minh biết khi tỉnh gộp sổ này và ký danh sách mới.
      """)

  @Argument(help: ArgumentHelp("Mã người, tên ngắn, hoặc số giấy.", valueName: "người|số giấy")) var whose: [String] =
    []
  @Option(
    name: .customLong("lost-key"),
    help: ArgumentHelp("Khóa bị lộ hoặc mất: mọi giấy của khóa này.", valueName: "số khóa"))
  var lostKey: [String] = []
  @Flag(help: "Không hỏi lại.") var yes = false

  @OptionGroup var storage: StoreOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var screen: ScreenOptions

  mutating func validate() throws {
    guard !whose.isEmpty || !lostKey.isEmpty else {
      throw UsageMistake(
        vi: "Cần nói thu hồi gì: người, số giấy, hoặc --lost-key và số khóa.",
        en: "Say what to revoke: a person, the number of a paper, or --lost-key and the id of a key.")
    }
    for key in lostKey where !CertificateRevokeCommand.areDigits(key, 8) {
      throw UsageMistake(
        vi: "--lost-key: số khóa có 8 chữ số thập lục phân, ví dụ 7b1c2d3e.",
        en: "--lost-key: the id of a key has 8 hexadecimal digits, such as 7b1c2d3e.")
    }
  }

  func run() throws {
    let language = screen.language
    try reportingWorldErrors(in: language) {
      let store = try storage.open(for: .writing)
      let given = try GivenCertificates(in: store)
      var serials: Set<String> = []
      for word in whose {
        if CertificateRevokeCommand.areDigits(word, 16) {
          serials.insert(word)
          continue
        }
        let who = try Somebody.find(word, in: store, language)
        let standing = given.standing(of: who.person)
        guard !standing.isEmpty else {
          throw UsageMistake(
            vi: "«\(word)» không có giấy nào còn giá trị.", en: "“\(word)” has no certificate that still holds.")
        }
        serials.formUnion(standing.map(\.certificate.serial))
      }
      let revocation = Event.Revocation(
        serials: serials.subtracting(given.revokedSerials).sorted(),
        keys: Set(lostKey).subtracting(given.revokedKeys).sorted())
      guard !revocation.serials.isEmpty || !revocation.keys.isEmpty else {
        return Console.report(LocalizedText(vi: "Đã thu hồi từ trước.", en: "Revoked before.")(language) + "\n")
      }
      guard try isMeant(revocation) else {
        Console.say(LocalizedText(vi: "Chưa thu hồi gì.", en: "Nothing was revoked.")(language) + "\n")
        throw Failure(code: .usage)
      }
      try store.record(.revoked(revocation), trainee: Event.everybody, at: day.moment(), edition: "")
      Console.report(told(revocation)(language) + "\n")
    }
  }

  private func isMeant(_ revocation: Event.Revocation) throws -> Bool {
    if yes { return true }
    let what = (revocation.serials + revocation.keys).joined(separator: ", ")
    var interview = Interview(screen: screen)
    let question = LocalizedText(
      vi: "Thu hồi \(what)? Không lấy lại được. (c/k)", en: "Revoke \(what)? There is no way back. (y/n)")
    guard let answer = interview.agrees(to: question) else {
      throw UsageMistake(
        vi: "Không có ai ngồi trước máy để hỏi lại. Nếu chắc chắn thì thêm --yes.",
        en: "Nobody sits here to be asked again. If you are sure, add --yes.")
    }
    return answer
  }

  private func told(_ revocation: Event.Revocation) -> LocalizedText {
    let what = (revocation.serials + revocation.keys).joined(separator: ", ")
    return LocalizedText(
      vi: """
        Đã thu hồi \(what) trong sổ ở máy này.
        Còn phải làm: gửi sổ cho tỉnh (camnang progress export) để tỉnh gộp và ký danh sách mới; đến khi sách được dựng lại, \
        trang xác minh vẫn chưa biết.
        """,
      en: """
        Revoked \(what) in the store on this machine.
        Still to be done: send the store to the province (camnang progress export), which merges it and signs a new list; \
        until the book is built again, the page that verifies does not know.
        """)
  }

  private static func areDigits(_ text: String, _ count: Int) -> Bool {
    text.utf8.count == count && text.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
  }
}
