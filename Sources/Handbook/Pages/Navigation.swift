import Curriculum
import HTML

/// The navigation beside a page. Its size does not grow with the course: it shows what is near, and where the rest is.
struct Navigation {
  let page: PageContext
  let subject: PageSubject

  /// How many neighbours of the current item a list shows on each side.
  static let reach = 6

  @NodeBuilder var nodes: [Node] { if page.map.options.edition.isWhole, !isHome { wayAround } }

  @NodeBuilder private var wayAround: [Node] {
    switch subject {
    case .lesson(let number), .teaching(let number): if let place = page.map.roadmap.place(of: number) { near(place) }
    case .module(let part): sessions(of: page.map.roadmap.parts[part], around: 0)
    case .session(let part, let meeting): sessions(of: page.map.roadmap.parts[part], around: meeting)
    case .platform(let number): platforms(around: number)
    default: []
    }
    modules
  }

  private var isHome: Bool { if case .home = subject { true } else { false } }

  private var currentPart: Int? {
    switch subject {
    case .lesson(let number), .teaching(let number): page.map.roadmap.place(of: number)?.part
    case .module(let part), .session(let part, _): part
    default: nil
    }
  }

  /// The lessons of the module around this one, whatever session they are in: they are numbered through.
  private func near(_ place: Roadmap.Place) -> [Node] {
    let part = page.map.roadmap.parts[place.part]
    let numbers = part.meetings.flatMap(\.lessons)
    let center = part.meetings.prefix(place.meeting).reduce(place.position) { $0 + $1.lessons.count }
    return [
      Tag.p(.class("nav-title")) { page.moduleLink(part) },
      Tag.ol(.role("list")) {
        for position in Navigation.window(numbers.count, around: center) { lesson(numbers[position]) }
      },
    ]
  }

  private func lesson(_ number: Int) -> Node {
    let lesson = page.map.lesson(number)
    let address = page.map.addresses.lesson(lesson.id.name)
    return Tag.li(.data("lesson", StepViews.key(of: lesson)), .data("steps", String(lesson.steps.count))) {
      page.link(to: address, current: address?.page == page.name ? "page" : nil) {
        LessonList.disc(number, page)
        Tag.span { page.map.title(ofLesson: number) }
      }
    }
  }

  private func sessions(of part: Roadmap.Part, around center: Int) -> [Node] {
    [
      Tag.p(.class("nav-title")) { page.moduleLink(part) },
      Tag.ol(.role("list")) {
        for number in Navigation.window(part.meetings.count, around: center) {
          Tag.li { sessionLink(part.meetings[number].session, of: part) }
        }
      },
    ]
  }

  private func sessionLink(_ session: Module.Session, of part: Roadmap.Part) -> Node {
    let anchor = page.map.addresses.module(part.module.id.name).map {
      Address($0.page, Anchor.session(session.id.name))
    }
    return page.link(to: anchor) { page.map.titles.plain(session.title) }
  }

  private func platforms(around center: Int) -> [Node] {
    [
      Tag.p(.class("nav-title")) { page.link(to: SiteSection.platforms.page, SiteSection.platforms.title) },
      Tag.ul(.role("list")) {
        for number in Navigation.window(page.course.platforms.count, around: center) {
          Tag.li { PlatformListPage.link(to: page.course.platforms[number], page) }
        }
      },
    ]
  }

  @NodeBuilder private var modules: [Node] {
    let parts = page.map.roadmap.parts
    if !parts.isEmpty {
      Tag.p(.class("nav-title")) { page.link(to: .home, "Lộ trình học") }
      Tag.ol(.role("list")) {
        for number in Navigation.window(parts.count, around: currentPart ?? 0) {
          Tag.li { page.moduleLink(parts[number]) }
        }
      }
    }
  }

  /// The places around `center`, at most `2 × reach + 1` of them.
  static func window(_ count: Int, around center: Int) -> Range<Int> {
    let size = min(count, 2 * reach + 1)
    let start = max(0, min(center - reach, count - size))
    return start..<(start + size)
  }
}
