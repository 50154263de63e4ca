import Curriculum
import HTML

/// Addresses that may be shown and put in a QR code: a wrong one sends people to a fraud.
enum OfficialAddresses {
  /// Whether an address of a platform is to be trusted today: only while its fact is verified and not overdue.
  static func isTrusted(_ address: Platform.Address, _ map: SiteMap) -> Bool {
    guard let fact = map.course.fact(address.fact.name) else { return false }
    return fact.status == .verified && !fact.isOverdue(on: map.options.today)
  }

  /// The trusted addresses on the web of a lesson's platforms, with their labels.
  static func onTheWeb(of lesson: Lesson, _ map: SiteMap) -> [(label: String, address: String)] {
    lesson.platforms.compactMap { map.course.platform($0.name) }.flatMap { platform in
      platform.addresses.filter { isTrusted($0, map) }.compactMap { address in
        webAddress(address, map).map { (map.titles.plain(address.label), $0) }
      }
    }
  }

  static func webAddress(_ address: Platform.Address, _ map: SiteMap) -> String? {
    let plain = map.titles.plain(address.value)
    return SafeURL(plain)?.isWeb == true ? plain : nil
  }
}
