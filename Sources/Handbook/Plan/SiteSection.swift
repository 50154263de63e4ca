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

  /// The links in the head of a page.
  static func links(on page: PageContext) -> [Node] {
    present(in: page.map).map { section in Tag.li { page.link(to: section.page, section.title) } }
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
