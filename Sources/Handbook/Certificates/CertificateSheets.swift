package import Certificates
import Curriculum
import Diagnostics
import HTML
import QRCode

/// Certificates on paper, one to a page of A4, in one file that fetches nothing.
///
/// A sheet says what it is and what it is not: no seal, no authority but the one whose key signed it.
package struct CertificateSheets {
  package struct Sheet {
    let signed: SignedCertificate
    let issuer: KeyCard
    let course: NumberedLessons

    package init(_ signed: SignedCertificate, issuer: KeyCard, course: NumberedLessons) {
      self.signed = signed
      self.issuer = issuer
      self.course = course
    }
  }

  private let sheets: [Sheet]
  /// Where papers are verified.
  private let page: String

  package init(_ sheets: [Sheet], page: String) {
    self.sheets = sheets
    self.page = page
  }

  /// What stands in the symbol: the code is behind the `#`, so that no server is told who asks about whom.
  package static func address(of signed: SignedCertificate, page: String) -> String { "\(page)#\(signed.code)" }

  package func file(at path: String) -> OutputFile {
    let title = sheets.count == 1 ? "Giấy chứng nhận số \(sheets[0].signed.certificate.serial)" : "Giấy chứng nhận"
    return LonePage(title: title, language: .vietnamese, kind: "certificates", style: StyleSheet.certificate) {
      for sheet in sheets { node(of: sheet) }
    }.file(at: path)
  }

  private func node(of sheet: Sheet) -> Node {
    let certificate = sheet.signed.certificate
    return Tag.section(.class("certificate" + CertificateSheets.size(certificate.lessons.count))) {
      Tag.header {
        Tag.p(.class("issuer")) { sheet.issuer.issuer }
        Tag.h1 { "Giấy chứng nhận" }
        Tag.p(.class("fine")) { "Số \(certificate.serial)" }
      }
      Tag.p(.class("says")) { "Ghi nhận" }
      Tag.p(.class("name")) { certificate.name.text }
      Tag.p(.class("says")) {
        "đã đạt \(certificate.lessons.count) bài của sách "
        Tag.strong { "«\(sheet.course.title)»" }
        ", mỗi bài ở ít nhất hai buổi học của lớp, vào hai ngày khác nhau, có người dạy nhìn thấy:"
      }
      lessons(of: sheet)
      Tag.div(.class("bottom")) {
        Tag.div(.class("proof")) {
          QRDrawing.drawing(
            of: CertificateSheets.address(of: sheet.signed, page: page), label: "xác minh giấy này",
            correction: .quartile) ?? .none
          Tag.p {
            Tag.strong { "Quét để xác minh" }
            Tag.br()
            page
          }
        }
        Tag.div(.class("signed")) {
          Tag.p { "Ngày cấp: \(certificate.issued.vietnamese)" }
          Tag.p { "Có giá trị đến hết ngày \(certificate.expires.vietnamese)" }
          Tag.p(.class("hand")) {
            Tag.strong { "Người cấp" }
            Tag.br()
            "(ký, ghi rõ họ tên)"
          }
        }
      }
      Tag.p(.class("honest")) { CertificateSheets.honesty }
    }
  }

  /// The most lessons whose titles fit one page.
  private static let mostTitles = 54

  private func lessons(of sheet: Sheet) -> Node {
    let lessons = sheet.signed.certificate.lessons
    guard lessons.count <= CertificateSheets.mostTitles else {
      return Tag.p(.class("says")) { "bài \(CertificateSheets.ranges(lessons)); tên từng bài hiện ra khi quét mã." }
    }
    return Tag.ol(.class("lessons")) {
      for lesson in lessons { Tag.li(.value(String(lesson + 1))) { sheet.course.lessons[lesson].title } }
    }
  }

  /// «1–4, 7, 9–12»: the numbers of places that are in order.
  static func ranges(_ places: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for place in places {
      if let last = ranges.last, last.upperBound + 1 == place {
        ranges[ranges.count - 1] = last.lowerBound...place
      } else {
        ranges.append(place...place)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound + 1)" : "\($0.lowerBound + 1)–\($0.upperBound + 1)" }
      .joined(separator: ", ")
  }

  private static func size(_ lessons: Int) -> String {
    switch lessons {
    case ...8: " few"
    case ...14: ""
    case ...30: " many"
    default: " full"
    }
  }

  private static let honesty = """
    Giấy này do tổ ghi ở trên cấp, không phải văn bằng hay chứng chỉ của Nhà nước và không thay giấy tờ tùy thân. Chữ ký số \
    trong mã QR bảo đảm họ tên, bài đã đạt, ngày cấp không bị sửa; ai đang cầm giấy thì phải so với căn cước. Giấy có thể bị \
    thu hồi: hãy xác minh trước khi tin.
    """
}
