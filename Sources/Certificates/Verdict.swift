package import Curriculum
package import Diagnostics

/// What a list of keys says of a certificate.
package enum Verdict: Sendable, Hashable {
  case valid(issuer: KeyCard, course: NumberedLessons)
  case refused(Refusal)

  package enum Refusal: Sendable, Hashable, CaseIterable {
    /// The key is not in the list.
    case unlistedKey
    case wrongSignature
    case revokedKey
    case revokedSerial
    /// Given before or after the days of its key, by another commune than the key's, or for longer than may be.
    case outsideKey
    /// Its list of lessons is not there.
    case unknownCourse
    /// Given on a day that is still to come.
    case notYet
    case expired
  }
}

extension KeyBundle {
  /// - Parameters:
  ///   - signed: A certificate that was read.
  ///   - today: The day on which it is looked at.
  /// - Returns: That it holds, by whom and for what; or the first reason why it does not.
  package func judge(_ signed: SignedCertificate, on today: Day) -> Verdict {
    let certificate = signed.certificate
    guard let issuer = self[key: certificate.key] else { return .refused(.unlistedKey) }
    guard issuer.verifies(signed.signature, of: signed.payload) else { return .refused(.wrongSignature) }
    if revokedKeys.contains(issuer.id) { return .refused(.revokedKey) }
    if revokedSerials.contains(certificate.serial) { return .refused(.revokedSerial) }
    guard certificate.commune == issuer.commune, (issuer.from...issuer.until).contains(certificate.issued),
      (0...Certificate.mostDays).contains(certificate.expires.number - certificate.issued.number)
    else { return .refused(.outsideKey) }
    guard let course = self[course: certificate.course], certificate.lessons.allSatisfy(course.lessons.indices.contains)
    else { return .refused(.unknownCourse) }
    if today < certificate.issued { return .refused(.notYet) }
    if today > certificate.expires { return .refused(.expired) }
    return .valid(issuer: issuer, course: course)
  }
}

extension Verdict.Refusal {
  /// The name by which the page in the browser and the terminal are compared.
  package var code: String {
    switch self {
    case .unlistedKey: "unlisted-key"
    case .wrongSignature: "wrong-signature"
    case .revokedKey: "revoked-key"
    case .revokedSerial: "revoked-serial"
    case .outsideKey: "outside-key"
    case .unknownCourse: "unknown-course"
    case .notYet: "not-yet"
    case .expired: "expired"
    }
  }

  /// A sentence for whoever holds the paper.
  package var message: LocalizedText {
    switch self {
    case .unlistedKey:
      LocalizedText(
        vi: "Nơi cấp không có trong danh sách: giấy này không được công nhận, hoặc mã chép sai.",
        en: "Whoever gave it is not in the list: this paper is not recognized, or the code was copied wrong.")
    case .wrongSignature:
      LocalizedText(
        vi: "Chữ ký không đúng: nội dung đã bị sửa, hoặc mã chép sai hay thiếu.",
        en: "The signature is wrong: something was changed, or the code was copied wrong or not whole.")
    case .revokedKey:
      LocalizedText(
        vi: "Khóa ký của nơi cấp đã bị thu hồi: mọi giấy ký bằng khóa ấy không còn giá trị.",
        en: "The issuer's key was revoked: no paper that was signed by it holds any more.")
    case .revokedSerial:
      LocalizedText(vi: "Giấy này đã bị thu hồi.", en: "This paper was revoked.")
    case .outsideKey:
      LocalizedText(
        vi: "Ngày cấp hoặc nơi cấp không khớp với khóa ký: giấy này không được công nhận.",
        en: "The day or the commune does not fit the key: this paper is not recognized.")
    case .unknownCourse:
      LocalizedText(
        vi: "Danh sách này chưa biết các bài học ghi trong giấy: hãy lấy danh sách mới hơn.",
        en: "This list does not know the lessons that the paper is about: get a newer list.")
    case .notYet:
      LocalizedText(
        vi: "Ngày cấp còn ở tương lai: hãy xem lại ngày trên máy này.",
        en: "The day of issue is still to come: check the date of this device.")
    case .expired:
      LocalizedText(vi: "Chữ ký đúng, nhưng giấy đã hết hạn.", en: "The signature is right, but the paper has expired.")
    }
  }
}
