import Curriculum
import HTML

/// The navigation beside a page. Its size does not grow with the course: it shows what is near, and where the rest is.
struct Navigation {
  let page: PageContext
  let subject: PageSubject

  /// How many neighbours of the current item a list shows on each side.
  static let reach = 6

  @NodeBuilder var nodes: [Node] { if page.map.options.edition.isWhole { wayAround } }

  @NodeBuilder private var wayAround: [Node] {
    switch subject {
    case .lesson(let number), .teaching(let number): if let place = page.map.roadmap.place(of: number) { near(place) }
    case .module(let part): sessions(of: page.map.roadmap.parts[part], around: 0, openAt: nil)
    case .session(let part, let meeting): sessions(of: page.map.roadmap.parts[part], around: meeting, openAt: nil)
    case .platform(let number): platforms(around: number)
    default: []
    }
    modules
  }

  private var currentPart: Int? {
    switch subject {
    case .lesson(let number), .teaching(let number): page.map.roadmap.place(of: number)?.part
    case .module(let part), .session(let part, _): part
    default: nil
    }
  }

  private func near(_ place: Roadmap.Place) -> [Node] {
    sessions(of: page.map.roadmap.parts[place.part], around: place.meeting, openAt: place)
  }

  private func sessions(of part: Roadmap.Part, around center: Int, openAt place: Roadmap.Place?) -> [Node] {
    let shown = Navigation.window(part.meetings.count, around: center)
    return [
      Tag.p(.class("nav-title")) { page.moduleLink(part) },
      Tag.ol(.role("list"), .class("nav-sessions")) {
        for number in shown {
          let meeting = part.meetings[number]
          Tag.li {
            sessionLink(meeting.session, of: part)
            if let place, place.meeting == number { lessons(meeting.lessons, around: place.position) }
          }
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

  private func lessons(_ numbers: [Int], around center: Int) -> Node {
    Tag.ol(.role("list"), .class("nav-lessons")) {
      for position in Navigation.window(numbers.count, around: center) { Tag.li { page.lessonLink(numbers[position]) } }
    }
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
