import Certificates
import Curriculum
import Diagnostics
import ProgressStore
import Quiz

/// Who is entitled to a certificate, and who is not, each with the reason.
struct Entitlement {
  struct Candidate {
    let person: String
    /// To record under.
    let code: String
    let name: String?
    let group: String?
    let seat: Int?
    let outcome: Outcome
  }

  enum Outcome {
    /// The lessons that count, as places in the list; the name can be signed as it is.
    case entitled(lessons: [Int], CertificateName)
    case not(Hindrance)
  }

  enum Hindrance {
    case minor
    case noConsent
    case noName
    case unsignable(CertificateName.Refusal)
    /// So many count, and so many were passed in meetings on one day only.
    case tooFew(lessons: Int, onceOnly: Int)
    case given(serial: String, Day)
  }

  let candidates: [Candidate]

  /// - Parameters:
  ///   - store: What was recorded.
  ///   - directory: Its people.
  ///   - list: The lessons as certificates number them.
  ///   - course: The lessons as they stand.
  ///   - needed: The fewest lessons for a certificate.
  ///   - allowsAgain: Whether who has one for the same lessons gets another.
  ///   - isMeant: Whether a person is to be looked at.
  /// - Throws: Errors of the store.
  init(
    in store: ProgressStore, _ directory: Directory, _ list: NumberedLessons, _ course: Course, needed: Int,
    allowsAgain: Bool, isMeant: (String, Roster.Row?) -> Bool
  ) throws {
    let meetings = ClassMeeting.all(in: try store.eventsOfEverybody())
    let given = try GivenCertificates(in: store)
    let seats = directory.roster.groups.reduce(into: [String: Int]()) { all, group in
      all.merge(directory.roster.seats(in: group)) { seat, _ in seat }
    }
    var found: [Candidate] = []
    try directory.forEach(in: store) { row, record, _ in
      let person = directory.identities.person(of: record.trainee)
      guard row?.isTrainer != true, isMeant(person, row) else { return }
      let work = SupervisedWork(of: record, meetings: meetings, lessons: course.lessons)
      let places = list.lessons.indices.filter { work.lessons.contains(list.lessons[$0].id) }
      var outcome = Entitlement.outcome(of: row, lessons: places, work, needed: needed)
      let ids = Set(places.map { list.lessons[$0].id })
      let same = given.standing(of: person).last { Set($0.certificate.lessons) == ids }
      if case .entitled = outcome, let same, !allowsAgain {
        outcome = .not(.given(serial: same.certificate.serial, same.day))
      }
      found.append(
        Candidate(
          person: person, code: record.trainee, name: row?.name, group: row?.group,
          seat: row.flatMap { seats[$0.code] }, outcome: outcome))
    }
    candidates = found.sorted { a, b in
      (a.group ?? "", a.seat ?? .max, a.code) < (b.group ?? "", b.seat ?? .max, b.code)
    }
  }

  private static func outcome(of row: Roster.Row?, lessons: [Int], _ work: SupervisedWork, needed: Int) -> Outcome {
    guard lessons.count >= needed else {
      return .not(.tooFew(lessons: lessons.count, onceOnly: work.begun.count))
    }
    if row?.isMinor == true { return .not(.minor) }
    guard let name = row?.name else { return .not(.noName) }
    guard row?.consent != nil else { return .not(.noConsent) }
    do throws(CertificateName.Refusal) { return .entitled(lessons: lessons, try CertificateName(name)) } catch {
      return .not(.unsignable(error))
    }
  }
}

extension Entitlement.Candidate {
  /// «3. Nguyễn Văn An»
  var label: String {
    let who = name.map { VisibleText.of($0) } ?? PersonCode.shown(code)
    return seat.map { "\($0). \(who)" } ?? who
  }
}

extension Entitlement.Hindrance {
  var reason: LocalizedText {
    switch self {
    case .minor:
      LocalizedText(
        vi: "dưới 16 tuổi: tên không in ra, nên chưa cấp giấy có tên",
        en: "under 16: the name is not printed, so there is no certificate with it")
    case .noConsent:
      LocalizedText(
        vi: "chưa ký đồng ý cho ghi tên (camnang progress edit-trainee … --consent)",
        en: "has not consented to be named (camnang progress edit-trainee … --consent)")
    case .noName:
      LocalizedText(
        vi: "danh sách chưa có tên (camnang progress edit-trainee … --name)",
        en: "the roster has no name (camnang progress edit-trainee … --name)")
    case .unsignable(let refusal): refusal.reason
    case .tooFew(let lessons, let onceOnly):
      LocalizedText(
        vi: "\(lessons) bài đạt ở hai ngày có buổi học\(onceOnly > 0 ? ", \(onceOnly) bài mới đạt ở một ngày" : "")",
        en: "\(lessons) lessons passed in meetings on two days\(onceOnly > 0 ? ", \(onceOnly) on one day only" : "")")
    case .given(let serial, let day):
      LocalizedText(
        vi: "đã có giấy \(serial) cấp ngày \(day.vietnamese) cho đúng các bài này (--again để cấp lại)",
        en: "has the certificate \(serial) of \(day.iso) for the same lessons (--again for another)")
    }
  }
}

extension CertificateName.Refusal {
  var reason: LocalizedText {
    switch self {
    case .empty: LocalizedText(vi: "chưa có tên", en: "there is no name")
    case .tooLong:
      LocalizedText(
        vi: "tên dài quá \(CertificateName.longest) byte, mã QR không chứa hết",
        en: "the name is longer than \(CertificateName.longest) bytes, which the code cannot hold")
    case .strange(let scalar):
      LocalizedText(
        vi:
          "tên có ký tự «\(VisibleText.of(String(scalar)))» không phải chữ cái tiếng Việt, dấu cách, gạch nối, dấu phẩy trên",
        en:
          "the name has “\(VisibleText.of(String(scalar)))”, which is no Vietnamese letter, blank, hyphen or apostrophe"
      )
    case .misplacedSign:
      LocalizedText(
        vi: "tên có dấu gạch nối hay dấu phẩy trên đứng sai chỗ",
        en: "the name has a hyphen or an apostrophe out of place")
    }
  }
}
