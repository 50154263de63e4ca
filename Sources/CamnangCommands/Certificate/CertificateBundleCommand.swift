import ArgumentParser
import Certificates
import Curriculum
import Diagnostics
import Foundation
import ProgressStore
import QuizUI
import Workspace

struct CertificateBundleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle", abstract: "Tỉnh ký danh sách khóa: thêm thẻ của xã, bài học, những gì đã thu hồi.",
    discussion: """
      Ví dụ: camnang certificate bundle --key khoa-tinh.json --page https://sach.vi-du.vn/xac-minh.html --add tan-cuong-the.json
             camnang certificate bundle --key khoa-tinh.json

      Danh sách nằm ở \(BundleFile.path) trong thư mục nội dung; dựng sách thì có trang xác minh. Những gì đã thu hồi lấy từ \
      sổ ở máy này: gộp sổ các xã trước (camnang progress merge). Ít nhất ba tháng ký lại một lần, quá \
      \(KeyBundle.freshDays) ngày thì trang xác minh nói danh sách đã cũ.
      """)

  @Option(help: ArgumentHelp("Tệp khóa, như lệnh certificate key đã tạo.", valueName: "tệp")) var key: String
  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("Thẻ khóa của các xã gửi lên (…-the.json).", valueName: "tệp"))
  var add: [String] = []
  @Option(help: ArgumentHelp("Địa chỉ trang xác minh, in trong mã QR trên giấy.", valueName: "địa chỉ")) var page:
    String?
  @Flag(
    name: .customLong("new-key"), help: "Danh sách đang có là của khóa tỉnh khác: thay bằng khóa này.")
  var isNewKey = false

  @OptionGroup var bundle: BundleOptions
  @OptionGroup var course: CourseOptions
  @OptionGroup var storage: StoreOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var screen: ScreenOptions

  mutating func validate() throws {
    if let page, !KeyBundle.isAddress(page) {
      throw UsageMistake(
        vi: "--page là địa chỉ của trang, không có ? và #, ví dụ https://sach.vi-du.vn/xac-minh.html",
        en: "--page is the address of the page without ? and #, such as https://sach.vi-du.vn/xac-minh.html")
    }
  }

  func run() throws {
    let language = screen.language
    try reportingWorldErrors(in: language) {
      let today = try day.day()
      let path = try bundle.path(content: course.content)
      let sealed = try KeyFiles.key(at: key)
      var list = try begun(at: path, by: sealed.card, today)
      for file in add {
        let card = try KeyFiles.read(file) { bytes throws(StrictMistake) in try KeyCard(file: bytes) }
        try take(card, from: file, into: &list)
        Console.say(
          LocalizedText(
            vi: "Thẻ của «\(card.issuer)», dấu vân tay \(card.fingerprint): hãy so với lời xã đọc qua điện thoại.",
            en: "The card of “\(card.issuer)”, fingerprint \(card.fingerprint): compare it with what they read out.")(
              language) + "\n")
      }
      let loaded = try course.load(today: today, with: storage.url, language: language)
      let lessons = NumberedLessons(of: loaded.course, today: today)
      guard (1...Certificate.mostLessons).contains(lessons.lessons.count) else {
        throw UsageMistake(
          vi: "Danh sách đánh số được từ 1 đến \(Certificate.mostLessons) bài; sách này có \(lessons.lessons.count).",
          en: "A list numbers 1 to \(Certificate.mostLessons) lessons; this book has \(lessons.lessons.count).")
      }
      list.add(lessons)
      if storage.exists {
        let revoked = try GivenCertificates(in: try storage.open(for: .reading))
        list.revoke(serials: revoked.revokedSerials, keys: revoked.revokedKeys)
      }
      guard let bytes = list.file(signedBy: try KeyFiles.open(sealed, screen)) else {
        throw UsageMistake(
          vi: "Khóa này không ký danh sách được: cần khóa tạo bằng --province.",
          en: "This key does not sign lists: one that was made by --province is needed.")
      }
      try KeyFiles.write(bytes, to: path, isSecret: false, replacing: true)
      Console.report(told(list, path)(language) + "\n")
    }
  }

  /// The list that is there, or a new one.
  private func begun(at path: String, by card: KeyCard, _ today: Day) throws -> KeyBundle {
    guard card.role == .province else {
      throw UsageMistake(
        vi: "Khóa này không ký danh sách được: cần khóa tạo bằng --province.",
        en: "This key does not sign lists: one that was made by --province is needed.")
    }
    guard (card.from...card.until).contains(today) else {
      throw UsageMistake(
        vi: "Khóa này ký được từ \(card.from.vietnamese) đến \(card.until.vietnamese): hãy tạo khóa của năm nay.",
        en: "This key signs from \(card.from.iso) to \(card.until.iso): make one for this year.")
    }
    guard FileManager.default.fileExists(atPath: path) else {
      guard let page else {
        throw UsageMistake(
          vi: "Lần đầu cần --page: địa chỉ nơi sẽ đăng trang xác minh, ví dụ https://sach.vi-du.vn/xac-minh.html",
          en: "The first time needs --page: where the page will be, such as https://sach.vi-du.vn/xac-minh.html")
      }
      return KeyBundle(province: card, page: page, day: today)
    }
    var list = try KeyFiles.read(path) { bytes throws(StrictMistake) in try KeyBundle(file: bytes) }
    guard list.province.key == card.key || isNewKey else {
      throw UsageMistake(
        vi: "«\(ShownPath.of(path))» do khóa khác ký (\(list.province.id)). Nếu tỉnh đổi khóa thì thêm --new-key.",
        en: "“\(ShownPath.of(path))” is signed by another key (\(list.province.id)). If it was replaced, add --new-key."
      )
    }
    guard list.day <= today else {
      throw UsageMistake(
        vi: "Danh sách đang có ký ngày \(list.day.vietnamese), sau hôm nay: hãy xem lại ngày của máy.",
        en: "The list there was signed on \(list.day.iso), after today: check the date of this machine.")
    }
    list.province = card
    list.page = page ?? list.page
    list.day = today
    return list
  }

  private func take(_ card: KeyCard, from file: String, into list: inout KeyBundle) throws {
    do throws(KeyBundle.Conflict) { try list.add(card) } catch {
      switch error {
      case .province:
        throw UsageMistake(
          vi: "«\(file)» là thẻ của một tỉnh, không cấp giấy được.", en: "“\(file)” is a province's card.")
      case .sameID:
        throw UsageMistake(
          vi: "«\(file)» trùng số \(card.id) với một khóa khác: xã ấy hãy tạo lại khóa.",
          en: "“\(file)” has the id \(card.id) of another key: that commune must make a new one.")
      }
    }
  }

  private func told(_ list: KeyBundle, _ path: String) -> LocalizedText {
    LocalizedText(
      vi: """
        Đã ký \(ShownPath.of(path)): \(list.keys.count) khóa, \(list.courses.count) danh sách bài, thu hồi \
        \(list.revokedSerials.count) giấy và \(list.revokedKeys.count) khóa.
        Dựng lại sách (camnang build) rồi đăng lên: trang \(list.page)
        """,
      en: """
        Signed \(ShownPath.of(path)): \(list.keys.count) keys, \(list.courses.count) lists of lessons, \
        \(list.revokedSerials.count) papers and \(list.revokedKeys.count) keys revoked.
        Build the book again (camnang build) and publish it: the page \(list.page)
        """)
  }
}

extension NumberedLessons {
  /// The lessons of a book that have questions, in its order.
  init(of course: Course, today: Day) {
    let views = QuizViews(course: course, language: .vietnamese, isPlain: true, today: today)
    let lessons = course.lessons.filter { !$0.questions.isEmpty }
    self.init(
      book: course.book.id.name, title: views.bookTitle,
      lessons: lessons.map { Lesson(id: $0.id.name, title: views.title(of: $0)) })
  }
}
