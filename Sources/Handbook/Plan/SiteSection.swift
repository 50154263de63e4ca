import Curriculum
import HTML

/// The pages that every page's head leads to.
struct SiteSection: Sendable {
  let title: String
  /// What a reader finds there.
  let purpose: String
  let page: PageName?

  static let contents = SiteSection(
    title: "Mục lục", purpose: "Mọi bài, mọi buổi trên một trang", page: PageName.make("muc-luc"))
  static let platforms = SiteSection(
    title: "Nền tảng", purpose: "Ứng dụng, cổng, kênh: là gì, ai vận hành", page: PageName.make("nen-tang"))
  static let problems = SiteSection(
    title: "Khi gặp sự cố", purpose: "Tìm theo dấu hiệu, có cách xử lý", page: PageName.make("su-co"))
  static let questions = SiteSection(
    title: "Câu hỏi", purpose: "Tự kiểm tra theo từng bài", page: PageName.make("cau-hoi"))
  static let terms = SiteSection(
    title: "Thuật ngữ", purpose: "Giải thích từ khó bằng lời dễ hiểu", page: PageName.make("thuat-ngu"))
  static let facts = SiteSection(
    title: "Dữ kiện", purpose: "Từng dữ kiện: nguồn, ngày kiểm tra, hạn xem lại", page: PageName.make("du-kien"))

  static let sheets = SiteSection(
    title: "Phiếu in", purpose: "Biểu mẫu, danh mục việc, áp phích để in", page: PageName.make("phieu"))

  /// The links in the head of a page, the one that leads to the section it is in marked.
  static func links(on page: PageContext, within section: PageName? = nil) -> [Node] {
    present(in: page.map).map { each in
      Tag.li {
        let isHere = section != nil && each.page == section
        page.link(to: each.page.map { Address($0) }, current: isHere ? (page.name == section ? "page" : "true") : nil) {
          each.title
        }
      }
    }
  }

  /// The section that a page belongs to: lists and what they lead to.
  static func of(_ subject: PageSubject) -> SiteSection? {
    switch subject {
    case .contents, .module, .session, .lesson, .teaching: contents
    case .platforms, .platform: platforms
    case .problems: problems
    case .questions: questions
    case .terms: terms
    case .facts: facts
    case .sheets, .sheet: sheets
    default: nil
    }
  }

  /// Those that this site has.
  static func present(in map: SiteMap) -> [SiteSection] {
    guard map.options.edition.isWhole else { return [] }
    var sections = [contents]
    if !map.course.platforms.isEmpty { sections.append(platforms) }
    if !map.problems.isEmpty { sections.append(problems) }
    if !map.questions.isEmpty { sections.append(questions) }
    if !map.terms.isEmpty { sections.append(terms) }
    if !map.facts.isEmpty { sections.append(facts) }
    if !map.course.sheets.isEmpty { sections.append(sheets) }
    return sections
  }
}
