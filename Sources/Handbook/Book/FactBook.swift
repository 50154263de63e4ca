import Curriculum
import Diagnostics
import HTML

extension CompanionBook {
  /// What the course knows and from where: for whoever must confirm it, or is asked.
  package static let facts = CompanionBook(
    name: "facts", title: "Sổ dữ kiện",
    summary: LocalizedText(
      vi: "sổ dữ kiện để in: dữ kiện, nguồn, nền tảng, thuật ngữ",
      en: "a fact book to print: facts, sources, platforms, glossary"),
    ending: "-so-du-kien", papers: [.a4, .a5],
    purpose: "Mọi dữ kiện của sách, kèm nguồn, ngày kiểm tra và hạn xem lại; nền tảng và thuật ngữ.",
    style: { _ in EmbeddedTheme.companionPagesCss + EmbeddedTheme.factBookCss },
    parts: { map in FactBook(map: map).parts })
}

/// The registers of the course, as short as they can be read.
struct FactBook {
  private let map: SiteMap
  private let page: PageContext
  private let text: TextSetter
  /// Each source by its number, in the order in which facts name them.
  private let sources: [Source]
  private let sourceNumbers: [String: Int]

  init(map: SiteMap) {
    self.map = map
    page = PageContext(map: map, name: .home, shared: .none)
    text = page.text().unmarked
    var names: [String] = []
    var seen: Set<String> = []
    for name in map.course.facts.lazy.flatMap(\.sources).map(\.name) where seen.insert(name).inserted {
      names.append(name)
    }
    sources = names.compactMap(map.course.source)
    sourceNumbers = Dictionary(
      sources.enumerated().map { ($0.element.id.name, $0.offset + 1) }, uniquingKeysWith: { first, _ in first })
  }

  private struct Register {
    let title: String
    let id: String
    let body: [Node]
  }

  var parts: CompanionParts {
    let registers = [
      Register(title: "Dữ kiện", id: "so-du-kien", body: facts),
      Register(title: "Nguồn", id: "so-nguon", body: sourceList),
      Register(title: "Nền tảng", id: "so-nen-tang", body: platforms),
      Register(title: "Thuật ngữ", id: "so-thuat-ngu", body: terms),
    ].filter { !$0.body.isEmpty }
    guard !registers.isEmpty else { return CompanionParts() }
    return CompanionParts(
      contents: [contents(registers)],
      chapters: registers.map { register in
        CompanionParts.Chapter(
          id: register.id, class: "register \(register.id)",
          body: [Tag.h1 { register.title }] + register.body)
      })
  }

  private func contents(_ registers: [Register]) -> Node {
    Tag.nav(.class("book-contents"), .id(BookFront.contentsID), .aria("labelledby", "muc-luc.ten")) {
      Tag.h1(.id("muc-luc.ten")) { SiteSection.contents.title }
      Tag.ol(.role("list")) {
        for register in registers {
          Tag.li { if let url = SafeURL("#" + register.id) { Tag.a(.href(url)) { register.title } } }
          if register.id == "so-du-kien" {
            for topic in topics { Tag.li(.class("topic-entry")) { link(to: topic, plain(topic.title)) } }
          }
        }
      }
      Tag.p(.class("how-to-use")) {
        "Dấu "
        Tag.span(.class("doubt")) { "?" }
        """
         là điều phải hỏi lại trước khi dựa vào: chưa kiểm chứng, hoặc đã quá hạn xem lại. Số trong ngoặc vuông là số của \
        nguồn. Ngày tính hạn: \(map.options.today.vietnamese).
        """
      }
    }
  }

  private func plain(_ text: InlineText) -> String { map.titles.plain(text) }

  // MARK: Facts

  private var topics: [FactTopic] { map.course.factTopics.filter { !$0.facts.isEmpty } }

  private func id(of topic: FactTopic) -> String {
    "chu-de-\(topic.facts.first.map { $0.id.name } ?? "")"
  }

  private func link(to topic: FactTopic, _ title: String) -> Node {
    SafeURL("#so-du-kien." + id(of: topic)).map { url in Tag.a(.href(url)) { title } } ?? .text(title)
  }

  @NodeBuilder private var facts: [Node] {
    for topic in topics {
      Tag.section(.class("topic"), .id(id(of: topic))) {
        Tag.h2 { plain(topic.title) }
        for fact in topic.facts { entry(fact) }
      }
    }
  }

  private func entry(_ fact: Fact) -> Node {
    Tag.div(.class("fact")) {
      Tag.p(.class("statement")) {
        if map.needsReview(fact) { Tag.span(.class("doubt")) { "?" } }
        plain(fact.statement)
      }
      Tag.p(.class("fine")) {
        "\(fact.status.wording) · kiểm tra \(fact.checked.vietnamese) · xem lại trước \(fact.reviewBy.vietnamese)"
        if fact.isOverdue(on: map.options.today) { Tag.strong { " (quá hạn)" } }
        let numbers = fact.sources.compactMap { sourceNumbers[$0.name] }
        if !numbers.isEmpty { " · nguồn [\(numbers.map(String.init).joined(separator: ", "))]" }
        if let ask = fact.ask { " · hỏi: \(plain(ask))" }
        lessons(of: fact)
      }
    }
  }

  /// By their numbers in the book.
  private func lessons(of fact: Fact) -> Node {
    let positions = (map.uses.lessonsOfFact[fact.id.name] ?? []).compactMap(map.roadmap.sequence.firstIndex).map {
      $0 + 1
    }
    .sorted()
    guard !positions.isEmpty else { return .none }
    let listed = positions.prefix(FactIndexPage.listedLessons).map(String.init).joined(separator: ", ")
    return .text(" · bài \(listed)" + (positions.count > FactIndexPage.listedLessons ? "…" : ""))
  }

  // MARK: Sources

  @NodeBuilder private var sourceList: [Node] {
    if !sources.isEmpty {
      Tag.ol(.class("sources"), .role("list")) {
        for (offset, source) in sources.enumerated() {
          Tag.li {
            Tag.span(.class("source-number")) { "[\(offset + 1)]" }
            map.titles.sources[source.id.name] ?? source.id.name
            Tag.span(.class("fine")) { details(of: source) }
          }
        }
      }
    }
  }

  private func details(of source: Source) -> String {
    [
      source.number.map { "số \(plain($0))" },
      source.published.map { "\(source.url == nil ? "ban hành" : "đăng") \(FactViews.published($0))" },
      source.keptAt.map { "bản giấy giữ tại \(plain($0))" }, "xem ngày \(source.accessed.vietnamese)", source.url?.name,
    ].compactMap(\.self).map { " · \($0)" }.joined()
  }

  // MARK: Platforms and terms

  @NodeBuilder private var platforms: [Node] {
    for platform in map.course.platforms {
      Tag.div(.class("platform")) {
        Tag.h2 {
          plain(platform.name)
          Tag.span(.class("fine")) { " \(platform.kind.wording) · \(platform.status.wording)" }
        }
        Tag.p { plain(platform.summary) }
        if let operatorName = platform.operatorName {
          Tag.p {
            Tag.strong { "Đơn vị vận hành: " }
            plain(operatorName)
          }
        }
        for address in platform.addresses { self.address(address) }
        if !platform.toVerify.isEmpty {
          Tag.p {
            Tag.strong { "Hỏi lại trước khi dạy: " }
            platform.toVerify.map { .text(plain($0)) }.separated(by: " ")
          }
        }
      }
    }
  }

  /// A wrong address sends people to a fraud: it is printed only while its fact is verified and not overdue.
  private func address(_ address: Platform.Address) -> Node {
    Tag.p {
      Tag.strong { "\(plain(address.label)): " }
      if OfficialAddresses.isTrusted(address, map) {
        plain(address.value)
      } else {
        "địa chỉ chưa được kiểm chứng"
        Tag.span(.class("doubt")) { "?" }
      }
    }
  }

  @NodeBuilder private var terms: [Node] {
    let numbers = map.terms.flatMap(\.sections).flatMap(\.items)
    if !numbers.isEmpty {
      Tag.dl(.class("terms")) {
        for number in numbers { term(map.course.terms[number]) }
      }
    }
  }

  @NodeBuilder private func term(_ term: Term) -> [Node] {
    Tag.dt { plain(term.term) }
    Tag.dd {
      map.titles.plain(term.meaning)
      if !term.aliases.isEmpty {
        Tag.span(.class("fine")) { " Còn gọi là: \(term.aliases.map(plain).joined(separator: ", "))." }
      }
    }
  }
}
