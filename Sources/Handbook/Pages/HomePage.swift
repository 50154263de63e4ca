import Curriculum
import HTML
import Scenes

/// Where to begin, what is never done, and the roadmap.
struct HomePage {
  let page: PageContext

  /// The roadmap lists lessons while there are at most this many; then it counts them.
  static let listedLessons = 60

  var content: PageContent { PageContent(description: page.map.titles.plain(page.course.book.summary), body: body) }

  @NodeBuilder private var body: [Node] {
    let book = page.course.book
    let text = page.text()
    Hero.node(title: text(book.title), lead: text(book.summary), over: book.organization.map { text($0) })
    Tag.div(.class("wrap")) {
      doors
      nevers
      roadmap
      reference
    }
  }

  // MARK: Where to begin

  /// Three ways in: to learn, to help with one thing, to get out of trouble.
  private var doors: Node {
    let first = page.map.roadmap.sequence.first.flatMap { page.map.addresses.lesson(page.map.lesson($0).id.name) }
    let count = page.map.roadmap.sequence.count
    let finder = page.course.platforms.isEmpty ? SiteSection.contents : SiteSection.platforms
    return Tag.ul(.class("doors"), .role("list")) {
      door("Học từ đầu", "\(count) bài, theo thứ tự dễ đến khó", HomePage.doorScenes[0], to: first)
      door(
        "Giúp một việc ngay", "Tìm theo ứng dụng bà con cần", HomePage.doorScenes[1],
        to: finder.page.map { Address($0) })
      if !page.map.problems.isEmpty {
        door(
          "Gặp sự cố", "Máy báo lỗi, mất mã, nghi bị lừa", HomePage.doorScenes[2],
          to: SiteSection.problems.page.map { Address($0) })
      }
    }
  }

  static let doorScenes = ["hop-thon", "mo-ung-dung", "dung-tay"].compactMap(Scene.named)

  private func door(_ title: String, _ purpose: String, _ scene: Scene, to address: Address?) -> Node? {
    guard address != nil else { return nil }
    return Tag.li {
      page.link(to: address, class: "door") {
        SceneViews.image(scene)
        Tag.span {
          Tag.strong { title }
          Tag.span(.class("fine")) { purpose }
        }
      }
    }
  }

  private var nevers: Node? {
    let nevers = page.course.book.goldenRules
    guard !nevers.isEmpty else { return nil }
    let text = page.text()
    return Tag.section(.class("nevers"), .aria("labelledby", "khong-bao-gio")) {
      Tag.h2(.id("khong-bao-gio")) { "\(HomePage.counted[nevers.count] ?? "\(nevers.count)") điều không bao giờ quên" }
      Tag.ul(.role("list")) {
        for never in nevers {
          Tag.li {
            never.sign?.node
            Tag.span { text(never.text) }
          }
        }
      }
    }
  }

  private static let counted = [1: "Một", 2: "Hai", 3: "Ba", 4: "Bốn", 5: "Năm", 6: "Sáu", 7: "Bảy"]

  // MARK: The roadmap

  @NodeBuilder private var roadmap: [Node] {
    let parts = page.map.roadmap.parts
    if !parts.isEmpty {
      Tag.section(.class("roadmap"), .aria("labelledby", "lo-trinh")) {
        Tag.h2(.id("lo-trinh")) { "Lộ trình học" }
        Tag.p(.class("fine sum")) { sum }
        // Two columns where there is room: one below the other they stay in the order of the roadmap.
        let half = (parts.count + 1) / 2
        Tag.div(.class("map")) {
          for range in [0..<half, half..<parts.count] where !range.isEmpty {
            Tag.ol(.role("list"), .start(range.lowerBound + 1)) {
              for number in range { Tag.li { part(parts[number], isFirst: number == 0) } }
            }
          }
        }
      }
    }
  }

  /// «34 bài · 440 bước», and for trainers how long that takes.
  private var sum: String {
    let lessons = page.map.roadmap.sequence.map(page.map.lesson)
    let minutes = lessons.reduce(0) { $0 + $1.minutes }
    let isTrainers = page.map.options.edition == .trainer && minutes > 0
    return [
      "\(lessons.count) bài", "\(lessons.reduce(0) { $0 + $1.steps.count }) bước",
      isTrainers ? Timetable.hours(minutes) : nil,
    ].compactMap(\.self).joined(separator: " · ")
  }

  private func part(_ part: Roadmap.Part, isFirst: Bool) -> Node {
    let text = page.text()
    let module = part.module
    let numbers = part.meetings.flatMap(\.lessons).compactMap(page.map.roadmap.number)
    return Tag.details(.class("fold module"), isFirst ? .open : nil) {
      Fold.summary(.h3, [.text(page.map.titles.modules[module.id.name] ?? module.id.name)], HomePage.range(numbers))
      if page.map.roadmap.sequence.count <= HomePage.listedLessons {
        for meeting in part.meetings where !meeting.lessons.isEmpty {
          if part.meetings.count > 1 {
            Tag.p(.class("row-head")) {
              text(meeting.session.title)
              if let period = meeting.session.period { Tag.span(.class("period")) { text(period) } }
            }
          }
          LessonList.rows(meeting.lessons, page)
        }
      }
      Tag.p(.class("row-head")) {
        page.link(to: page.map.addresses.module(module.id.name)) {
          "Về học phần này: \(part.meetings.count) buổi, \(part.lessonCount) bài"
        }
      }
    }
  }

  /// «bài 10–12»
  private static func range(_ numbers: [Int]) -> String? {
    guard let first = numbers.min(), let last = numbers.max() else { return nil }
    return first == last ? "bài \(first)" : "bài \(first)–\(last)"
  }

  // MARK: The rest

  private var reference: Node {
    Tag.section(.aria("labelledby", "tra-cuu")) {
      Tag.h2(.id("tra-cuu")) { "Tra cứu" }
      Tag.ul(.class("tiles"), .role("list")) {
        for section in SiteSection.present(in: page.map) {
          Tag.li { page.link(to: section.page.map { Address($0) }, class: "tile") { tile(section) } }
        }
        Tag.li {
          page.link(to: AboutPage.name.map { Address($0) }, class: "tile") {
            Tag.strong { AboutPage.title }
            Tag.span { "Sách này là gì, dữ kiện mới đến ngày nào" }
          }
        }
      }
      if VariantPage.local(in: page.map) != nil { Tag.p { page.link(to: VariantPage.name, VariantPage.title) } }
      if EnglishPage.exists(in: page.course) {
        Tag.p(.lang("en"), .class("fine")) { page.link(to: EnglishPage.name, "This handbook in English") }
      }
    }
  }

  @NodeBuilder private func tile(_ section: SiteSection) -> [Node] {
    Tag.strong { section.title }
    Tag.span { section.purpose }
  }
}
