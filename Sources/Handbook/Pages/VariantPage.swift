import Curriculum
import Diagnostics
import HTML

/// What is different in a province's book: each change with what was there, what is there now, and why. For trainers.
struct VariantPage {
  let page: PageContext
  let local: LocalEdition

  static let name = PageName.make("khac-biet")
  static let title = "Khác biệt với sách chung"

  /// The variant whose differences a site tells of.
  static func local(in map: SiteMap) -> LocalEdition? { map.options.edition == .trainer ? map.course.local : nil }

  /// The planner gives this page to provinces' books alone: to another it has nothing to say.
  static func content(on page: PageContext) -> PageContent {
    page.course.local.map { VariantPage(page: page, local: $0).content } ?? PageContent(description: title, body: [])
  }

  private var place: String { page.map.titles.plain(local.title) }

  private var content: PageContent {
    PageContent(
      description: "Những chỗ bản \(place) khác với sách chung, và vì sao.",
      crumbs: [page.link(to: .home, "Trang chủ")], body: body)
  }

  @NodeBuilder private var body: [Node] {
    Tag.header(.class("page-head")) {
      Tag.p(.class("over-title")) { "Bản \(place)" }
      Tag.h1 { VariantPage.title }
      Tag.p(.class("lead")) {
        "Bản \(place) khác sách chung ở \(local.changes.count) chỗ dưới đây. Ngoài những chỗ này, và những nơi chèn chữ hay dữ kiện đã thay, hai bản giống nhau từng chữ."
      }
    }
    for (number, change) in local.changes.enumerated() { self.change(change, number: number + 1) }
  }

  private func change(_ change: LocalEdition.Change, number: Int) -> Node {
    Tag.section(.class("change"), .id(Anchor.change(change.id.name))) {
      Tag.h2 {
        "\(number). \(change.action.wording): "
        heading(of: change)
        page.permalink(Anchor.change(change.id.name), to: "chỗ khác biệt này")
      }
      if let reason = change.reason {
        Tag.p {
          Tag.strong(.class("tag")) { "Vì sao" }
          " "
          text(reason)
        }
      }
      if !change.before.isEmpty { side("Sách chung", change.before, class: "before", of: change) }
      if !change.after.isEmpty { side("Bản \(place)", change.after, class: "after", of: change) }
    }
  }

  /// «bước go-ten, khóa làm · Cài C-Thái Nguyên cho bà con»
  @NodeBuilder private func heading(of change: LocalEdition.Change) -> [Node] {
    let (target, titles) = (change.target, page.map.titles)
    page.link(to: address(of: change)) { "\(target.kind.name.vietnamese) \(target.name)" }
    if !change.path.isEmpty { ", \(change.path)" }
    if let owner = target.owner?.name, let title = titles.lessons[owner] ?? titles.modules[owner] {
      " · \(title)"
    }
  }

  /// Where the changed thing is shown; `nil` where it is no more, or has no page.
  private func address(of change: LocalEdition.Change) -> Address? {
    guard change.action != .removed || !change.path.isEmpty else { return nil }
    let (name, addresses) = (change.target.name, page.map.addresses)
    switch change.target.kind {
    case .module: return addresses.module(name)
    case .session: return addresses.module(change.target.scope)
    case .lesson: return addresses.lesson(name)
    case .platform: return addresses.platform(name)
    case .fact: return addresses.fact(name)
    case .term: return addresses.term(name)
    case .objective, .step, .warning, .problem, .question:
      // What a whole was replaced by may bear another id.
      return addresses.lesson(change.target.scope).map {
        Address($0.page, change.path.isEmpty ? nil : Anchor.part(change.target.kind, name))
      }
    default: return nil
    }
  }

  private func side(
    _ title: String, _ lines: [LocalEdition.Line], class className: String, of change: LocalEdition.Change
  ) -> Node {
    Tag.div(.class(className)) {
      Tag.h3 { title }
      for line in lines {
        if !line.label.isEmpty { Tag.p(.class("line-label")) { line.label } }
        switch line.text {
        case .prose(let text): self.text(of: change)(text, headingLevel: 4)
        case .word(let word): Tag.p { page.map.titles.lessons[word] ?? page.map.titles.platforms[word] ?? word }
        }
      }
    }
  }

  private var text: TextSetter { page.text().unmarked }

  /// Links within a lesson lead from its texts wherever they stand.
  private func text(of change: LocalEdition.Change) -> TextSetter {
    page.text(of: page.map.addresses.lessonNumbers[change.target.whole]).unmarked
  }
}

extension Anchor {
  /// A change on the page of differences.
  static func change(_ id: String) -> String { "sua-\(id)" }

  /// The place of a part of a lesson on the lesson's page; `nil` for what is no such part.
  static func part(_ kind: IDKind, _ id: String) -> String? {
    switch kind {
    case .objective: objective(id)
    case .step: step(id)
    case .warning: warning(id)
    case .problem: problem(id)
    case .question: question(id)
    default: nil
    }
  }
}

extension LocalEdition.Action {
  fileprivate var wording: String {
    switch self {
    case .replaced: "Thay"
    case .added: "Thêm"
    case .removed: "Bỏ"
    }
  }
}
