import Curriculum

/// The name of a page's file. There is one way to make one, and it refuses whatever could leave the output folder or
/// meet another page's name.
struct PageName: Sendable, Hashable, Comparable {
  let file: String

  private init(file: String) { self.file = file }

  static let home = PageName(file: "index.html")
  static let notFound = PageName(file: "404.html")

  /// `prefix.html`, `prefix-ID.html` or `prefix-ID--SUFFIX.html`. An id has no `--` in it, so no two pages with
  /// different ids or suffixes get the same name.
  ///
  /// `nil` unless the id and the suffix are ids by the rule of the curriculum.
  static func make(_ prefix: StaticString, id: String? = nil, suffix: String? = nil) -> PageName? {
    var name = "\(prefix)"
    if let id {
      guard IdentifierRule.allows(id) else { return nil }
      name += "-" + id
    }
    if let suffix {
      guard IdentifierRule.allows(suffix) else { return nil }
      name += "--" + suffix
    }
    return PageName(file: name + ".html")
  }

  static func < (a: PageName, b: PageName) -> Bool { a.file < b.file }
}

/// A place in the site: a page, or something in it that has an address of its own.
struct Address: Sendable, Hashable {
  let page: PageName
  let anchor: String?

  init(_ page: PageName, _ anchor: String? = nil) {
    self.page = page
    self.anchor = anchor
  }

  /// What to write in a link on `current`.
  func reference(from current: PageName) -> String {
    guard let anchor else { return page.file }
    return page == current ? "#" + anchor : page.file + "#" + anchor
  }
}

/// The ids of places within pages.
enum Anchor {
  static func step(_ id: String) -> String { make("buoc", id) }
  static func problem(_ id: String) -> String { make("su-co", id) }
  static func warning(_ id: String) -> String { make("canh-bao", id) }
  static func question(_ id: String) -> String { make("cau-hoi", id) }
  static func objective(_ id: String) -> String { make("muc-tieu", id) }
  static func session(_ id: String) -> String { make("buoi", id) }
  static func fact(_ id: String) -> String { make("du-kien", id) }
  static func term(_ id: String) -> String { make("thuat-ngu", id) }

  /// Ids were checked when the course was decoded; a byte that may not stand in one becomes `-` all the same.
  private static func make(_ kind: StaticString, _ id: String) -> String {
    guard !IdentifierRule.allows(id) else { return "\(kind)-\(id)" }
    let safe = id.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
      default: UInt8(ascii: "-")
      }
    }
    return "\(kind)-" + String(decoding: safe, as: UTF8.self)
  }
}
