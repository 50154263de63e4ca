import Curriculum
import Diagnostics
import HTML

extension CompanionBook {
  /// What goes into a bag: each lesson as it is done at a kitchen table, on two spreads where its text allows it.
  package static let field = CompanionBook(
    name: "field", title: "Sách đi đường",
    summary: LocalizedText(
      vi: "sách đi đường để in, khổ a5: cảnh báo, các bước, sự cố của mỗi bài trên bốn trang",
      en: "a field book to print, on a5: warnings, steps and troubles of each lesson on four pages"),
    ending: "-sach-di-duong", papers: [.a5],
    purpose: "Mang theo khi đến nhà: mỗi bài mở ra là làm được, gồm cảnh báo, các bước và cách gỡ khi vướng.",
    style: { _ in EmbeddedTheme.fieldBookCss },
    parts: { map in FieldBook(map: map).parts })
}

/// The field book's list of contents and its lessons.
struct FieldBook {
  let map: SiteMap

  /// How many places thumbs have at the edge: modules beyond begin again at the top.
  static let thumbs = 8

  var parts: CompanionParts {
    let shelves = LessonShelf.all(of: map)
    guard !shelves.isEmpty else { return CompanionParts() }
    let chapters = shelves.enumerated().flatMap { place, shelf in
      shelf.lessons.compactMap { lesson in
        chapter(lesson, of: shelf, thumb: place % FieldBook.thumbs)
      }
    }
    return CompanionParts(contents: [contents(shelves)], chapters: chapters)
  }

  private func chapter(_ lesson: LessonShelf.Item, of shelf: LessonShelf, thumb: Int) -> CompanionParts.Chapter? {
    guard let address = map.addresses.lesson(map.lesson(lesson.number).id.name) else { return nil }
    let page = PageContext(map: map, name: address.page, shared: .none)
    let view = FieldLesson(page: page, number: lesson.number, position: lesson.position, shelf: shelf.title)
    return CompanionParts.Chapter(address.page, class: "lesson thumb-\(thumb)", body: view.body)
  }

  private func contents(_ shelves: [LessonShelf]) -> Node {
    Tag.nav(.class("book-contents"), .id(BookFront.contentsID), .aria("labelledby", "muc-luc.ten")) {
      Tag.h1(.id("muc-luc.ten")) { SiteSection.contents.title }
      for shelf in shelves {
        Tag.h2 { shelf.title }
        Tag.ol(.role("list")) { for lesson in shelf.lessons { shelf.entry(lesson, on: map) } }
      }
      howToUse
    }
  }

  private var howToUse: Node {
    Tag.aside(.class("how-to-use")) {
      Tag.h2 { "Cách dùng" }
      Tag.ul {
        Tag.li { "Đọc ô đỏ trước. Làm lần lượt từng bước, xong bước này mới sang bước sau." }
        Tag.li { "Vướng ở đâu thì xem «Khi vướng» cuối bài. Không chắc thì dừng." }
        Tag.li {
          "Dấu "
          FieldSigns.sign(1)
          " là điều cần kiểm tra lại: cuối bài ghi phải hỏi gì. Hỏi xã trước khi đi, viết lời đáp vào chỗ trống."
        }
        Tag.li { "Hình vẽ chỉ để dễ hình dung. Màn hình thật có thể trông khác." }
      }
    }
  }
}

/// The lessons of a module in the order of the book, or those that no session names.
struct LessonShelf {
  struct Item {
    /// In the course.
    let number: Int
    /// In the book, from 1.
    let position: Int
  }

  let title: String
  let lessons: [Item]

  /// Those that have a lesson.
  static func all(of map: SiteMap) -> [LessonShelf] {
    var position = 0
    func items(_ numbers: [Int]) -> [Item] {
      numbers.map { number in
        position += 1
        return Item(number: number, position: position)
      }
    }
    var shelves = map.roadmap.parts.map { part in
      let id = part.module.id.name
      return LessonShelf(title: map.titles.modules[id] ?? id, lessons: items(part.meetings.flatMap(\.lessons)))
    }
    shelves.append(LessonShelf(title: "Bài chưa xếp buổi", lessons: items(map.roadmap.unplaced)))
    return shelves.filter { !$0.lessons.isEmpty }
  }

  /// A lesson in the list of contents.
  func entry(_ item: Item, on map: SiteMap) -> Node {
    let address = map.addresses.lesson(map.lesson(item.number).id.name)
    return Tag.li {
      if let url = address.flatMap({ SafeURL("#" + BookAddresses.stem($0.page)) }) {
        Tag.a(.href(url)) {
          Tag.span(.class("entry-number")) { "\(item.position)" }
          Tag.span { map.title(ofLesson: item.number) }
        }
      }
    }
  }
}
