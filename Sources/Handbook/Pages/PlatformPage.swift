import Curriculum
import HTML

/// What an app, portal, service or channel is, and what is known of it.
struct PlatformPage {
  let page: PageContext
  let platform: Platform

  /// A platform that thousands of lessons use lists only the first.
  static let listedLessons = 40

  private var text: TextSetter { page.text() }

  var content: PageContent {
    PageContent(
      description: page.map.titles.plain(platform.summary),
      crumbs: [
        page.link(to: .home, "Trang chủ"), page.link(to: SiteSection.platforms.page, SiteSection.platforms.title),
      ], body: body)
  }

  @NodeBuilder private var body: [Node] {
    head
    Tag.section(.aria("labelledby", "la-gi")) {
      Tag.h2(.id("la-gi")) { "Đây là gì" }
      text(platform.description, headingLevel: 3)
      text.figure(platform.picture)
    }
    addresses
    toVerify
    changes
    lessons
    if !facts.isEmpty {
      Tag.section(.class("facts-used"), .aria("labelledby", "du-kien")) {
        Tag.h2(.id("du-kien")) { "Dữ kiện về \(page.map.titles.platforms[platform.id.name] ?? "nền tảng này")" }
        FactViews.list(facts, page)
      }
    }
  }

  private var head: Node {
    Tag.header(.class("page-head")) {
      Tag.p(.class("over-title")) { platform.kind.wording }
      Tag.h1 { text(platform.name) }
      Tag.p(.class("lead")) { text(platform.summary) }
      Tag.dl(.class("about")) {
        Tag.dt { "Tình trạng" }
        Tag.dd { Tag.span(.class("status \(platform.status.rawValue)")) { platform.status.wording } }
        if let operatorName = platform.operatorName {
          Tag.dt { "Đơn vị vận hành" }
          Tag.dd { text(operatorName) }
        }
        if !platform.aliases.isEmpty {
          Tag.dt { "Tên khác" }
          Tag.dd { platform.aliases.map { .fragment(text($0)) }.separated() }
        }
      }
      FactViews.reviewNotice(facts, page)
    }
  }

  /// Those that fields name, each once.
  private var facts: [Fact] {
    let names = platform.facts + platform.addresses.map(\.fact) + platform.changes.flatMap(\.facts)
    var seen: Set<String> = []
    return names.compactMap { seen.insert($0.name).inserted ? page.course.fact($0.name) : nil }
  }

  @NodeBuilder private var addresses: [Node] {
    if !platform.addresses.isEmpty {
      Tag.section(.class("official"), .aria("labelledby", "dia-chi")) {
        Tag.h2(.id("dia-chi")) { "Địa chỉ chính thức" }
        Tag.dl(.class("addresses")) { for address in platform.addresses { self.address(address) } }
      }
    }
  }

  /// A wrong address sends people to a fraud: it is shown only while its fact is verified and not overdue.
  @NodeBuilder private func address(_ address: Platform.Address) -> [Node] {
    Tag.dt { text(address.label) }
    if OfficialAddresses.isTrusted(address, page.map), let fact = page.course.fact(address.fact.name) {
      Tag.dd {
        value(address.value)
        Tag.span(.class("fine")) {
          " kiểm tra ngày "
          FactViews.date(fact.checked)
        }
        OfficialAddresses.webAddress(address, page.map).flatMap { web in
          QRDrawing.figure(of: web, label: page.map.titles.plain(address.label))
        }
      }
    } else {
      Tag.dd(.class("unverified-address")) {
        "địa chỉ chưa được kiểm chứng: "
        FactViews.mark
      }
    }
  }

  private func value(_ value: InlineText) -> Node {
    let plain = page.map.titles.plain(value)
    guard SafeURL(plain)?.isWeb == true else { return Tag.strong { text(value) } }
    return OutsideLink.node(to: plain, plain)
  }

  @NodeBuilder private var toVerify: [Node] {
    if !platform.toVerify.isEmpty {
      Tag.section(.class("to-verify"), .aria("labelledby", "can-kiem-tra")) {
        Tag.h2(.id("can-kiem-tra")) { "Cần kiểm tra trước khi dạy" }
        Tag.ul(.class("checklist")) { for item in platform.toVerify { Tag.li { text(item) } } }
      }
    }
  }

  @NodeBuilder private var changes: [Node] {
    if !platform.changes.isEmpty {
      Tag.section(.class("changes"), .aria("labelledby", "thay-doi")) {
        Tag.h2(.id("thay-doi")) { "Đã thay đổi những gì" }
        Tag.dl { for change in platform.changes { self.change(change) } }
      }
    }
  }

  @NodeBuilder private func change(_ change: Platform.Change) -> [Node] {
    let doubtful = change.facts.contains { page.course.fact($0.name).map(page.map.needsReview) ?? false }
    Tag.dt { text(change.period) }
    Tag.dd {
      text(change.text)
      if doubtful { [" ", FactViews.mark] }
    }
  }

  @NodeBuilder private var lessons: [Node] {
    let numbers = page.map.uses.lessonsOfPlatform[platform.id.name] ?? []
    if !numbers.isEmpty {
      Tag.section(.aria("labelledby", "bai-hoc")) {
        Tag.h2(.id("bai-hoc")) { "Bài học dùng nền tảng này" }
        LessonList.bounded(numbers, limit: PlatformPage.listedLessons, page)
      }
    }
  }
}

/// The list of platforms.
struct PlatformListPage {
  let page: PageContext

  static func link(to platform: Platform, _ page: PageContext) -> Node {
    let id = platform.id.name
    return page.link(to: page.map.addresses.platform(id)?.page, page.map.titles.platforms[id] ?? id)
  }

  var content: PageContent {
    PageContent(
      description: "Các ứng dụng, cổng, dịch vụ và kênh mà sách này dạy.", crumbs: [page.link(to: .home, "Trang chủ")],
      body: body)
  }

  @NodeBuilder private var body: [Node] {
    Tag.header(.class("page-head")) {
      Tag.h1 { SiteSection.platforms.title }
      Tag.p(.class("lead")) { "Mỗi ứng dụng, cổng, kênh: là gì, ai vận hành, hiện nay ra sao, cần kiểm tra gì." }
    }
    Tag.ul(.class("platforms"), .role("list")) {
      for platform in page.course.platforms {
        Tag.li {
          Tag.h2 { PlatformListPage.link(to: platform, page) }
          Tag.p(.class("fine")) {
            "\(platform.kind.wording) · "
            Tag.span(.class("status \(platform.status.rawValue)")) { platform.status.wording }
          }
          Tag.p { page.text()(platform.summary) }
          lessons(of: platform)
        }
      }
    }
  }

  /// So many of a platform's lessons are named in the list: who comes to help with one app finds the lesson at once.
  private static let listedLessons = 4

  private func lessons(of platform: Platform) -> Node? {
    let numbers = page.map.uses.lessonsOfPlatform[platform.id.name] ?? []
    guard !numbers.isEmpty else { return nil }
    return Tag.ul(.class("lessons"), .role("list")) {
      for number in numbers.prefix(PlatformListPage.listedLessons) { Tag.li { page.lessonLink(number) } }
      if numbers.count > PlatformListPage.listedLessons {
        Tag.li {
          page.link(to: page.map.addresses.platform(platform.id.name)) {
            "và \(numbers.count - PlatformListPage.listedLessons) bài khác"
          }
        }
      }
    }
  }
}
