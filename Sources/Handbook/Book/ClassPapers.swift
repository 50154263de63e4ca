import Curriculum
import HTML
import Marking

/// The papers of a class, one for each seat: neighbours get different ones, and each has its seat and letter on it, in the
/// place of a name.
package struct ClassPapers: Sendable {
  private let group: String
  /// The ids of the lessons, in the order in which their papers lie.
  private let lessons: [String]
  private let seats: [Int]

  package init(group: String, lessons: [String], seats: [Int]) {
    self.group = group
    self.lessons = lessons
    self.seats = seats
  }

  /// As one file of HTML, from which they are printed on both sides.
  ///
  /// - Parameters:
  ///   - site: The edition of papers.
  ///   - pictures: The bytes of the pictures that they may show, by their names in the output.
  /// - Returns: the file's bytes.
  package func oneFile(of site: Site, pictures: [String: [UInt8]]) -> [UInt8] {
    let map = site.map
    let embedded = EmbeddedPicture.all(in: pictures)
    let numbers = lessons.compactMap { map.addresses.lessonNumbers[$0] }
    let style = BookStyle(classPapers: map.options.theme)
    let shell = Shell.builtInBook
    let title = "\(numbers.map { map.title(ofLesson: $0) }.joined(separator: ", ")) · \(group)"
    let values = [
      "title": shell.markup(.text(title)), "description": shell.markup(.text("Đề giấy, một tờ cho mỗi ghế")),
      "style": style.text, "styleSource": style.source,
    ]
    let sheets = numbers.flatMap { number in seats.map { sheet(of: $0, number, map, embedded) } }
    var out: [UInt8] = []
    shell.render(
      values, around: [Tag.main(.id("noi-dung"), .class("class-papers"), .tabindex(-1)) { sheets }], to: &out)
    return out
  }

  private func sheet(of seat: Int, _ number: Int, _ map: SiteMap, _ pictures: [String: EmbeddedPicture]) -> Node {
    let lesson = map.lesson(number)
    let form = PaperForm.of(seat: seat)
    // Nothing written before: what is moved into another file must be nodes.
    let page = PageContext(map: map, name: PaperPage.name(of: lesson, form) ?? .home, shared: .none)
    let id = "ghe-\(seat)-\(lesson.id.name)"
    let body = Node.fragment(PaperPage(page: page, number: number, form: form, seat: seat).body)
    return Tag.section(.class("sheet-of-seat"), .id(id)) {
      body.relocated(by: Relocation(id: { "\(id).\($0)" }, link: { _ in nil }, picture: { pictures[$0] }))
    }
  }
}
