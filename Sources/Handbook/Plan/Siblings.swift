import Curriculum
import HTML

/// Where a page's matter stands in the editions that are built beside this one: leaflets, posters and papers of a lesson.
struct Siblings: Sendable {
  private var sheetsOfLesson: [Int: [Node]] = [:]

  static let none = Siblings()

  private init() {}

  init(of map: SiteMap) {
    for (edition, folder) in map.options.siblings {
      for sheet in edition.sheets?(map) ?? [] where !sheet.isKey {
        guard case .lesson(let number) = sheet.place, let page = sheet.page, let label = sheet.label,
          let url = SafeURL("../\(folder)/\(page.file)")
        else { continue }
        sheetsOfLesson[number, default: []].append(Tag.a(.href(url)) { label.lowercasedAtStart })
      }
    }
  }

  /// Links to a lesson's sheets of paper; none where they are not built beside this edition.
  func sheets(ofLesson number: Int) -> [Node] { sheetsOfLesson[number] ?? [] }

  /// The page that leads to all editions; `nil` where this one stands alone.
  static func frontPage(_ options: SiteOptions) -> Node? {
    guard !options.siblings.isEmpty, let url = SafeURL("../\(PageName.home.file)") else { return nil }
    return Tag.a(.href(url)) { "Các bản khác của sách" }
  }
}

extension String {
  /// «Đề A» as it stands within a line: «đề A».
  fileprivate var lowercasedAtStart: String { prefix(1).lowercased() + dropFirst() }
}
