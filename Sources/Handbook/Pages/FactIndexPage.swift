import Curriculum
import HTML

/// The register of facts: what each says, where it is from, when it was looked up and when it must be again.
struct FactIndexPage {
  let page: PageContext
  let index: IndexPage<SiteMap.FactPlace>

  /// A fact that thousands of lessons use lists only the first.
  static let listedLessons = 12

  private var today: Day { page.map.options.today }

  var content: PageContent {
    let lead = "Mọi dữ kiện của sách, kèm nguồn, ngày kiểm tra và hạn xem lại. Ngày tính hạn: \(today.vietnamese)."
    return IndexFrame(page: page, section: .facts).content(index, lead: lead, counted: "dữ kiện") { section, heading in
      for place in section.items { entry(page.map.fact(at: place), heading) }
    }
  }

  private func entry(_ fact: Fact, _ heading: Tag) -> Node {
    let text = page.text()
    let anchor = Anchor.fact(fact.id.name)
    return Tag.article(.class("fact anchored"), .id(anchor)) {
      heading {
        text(fact.statement)
        FactViews.reviewMark(fact, page.map)
      }
      page.permalink(anchor, to: "dữ kiện này")
      Tag.p(.class("fine")) {
        FactViews.status(fact)
        " · kiểm tra ngày "
        FactViews.date(fact.checked)
        " · hạn xem lại "
        FactViews.date(fact.reviewBy)
        if fact.isOverdue(on: today) { Tag.strong { " (đã quá hạn)" } }
      }
      details(fact, text)
    }
  }

  private func details(_ fact: Fact, _ text: TextSetter) -> Node {
    Tag.details {
      Tag.summary { "Nguồn, nơi dùng" }
      Tag.dl {
        if let value = fact.value {
          Tag.dt { "Giá trị" }
          Tag.dd { text(value) }
        }
        if let answer = fact.answer {
          Tag.dt { "Trả lời" }
          Tag.dd { FactViews.answered(answer, page) }
        }
        if let question = fact.question {
          Tag.dt { "Hỏi gì" }
          Tag.dd { text(question) }
        }
        if let ask = fact.ask {
          Tag.dt { "Hỏi ai để xác nhận" }
          Tag.dd { text(ask) }
        }
        sources(of: fact)
        uses(of: fact)
      }
    }
  }

  @NodeBuilder private func sources(of fact: Fact) -> [Node] {
    let (sources, text) = (fact.sources.compactMap { page.course.source($0.name) }, page.text())
    if !sources.isEmpty {
      Tag.dt { "Nguồn" }
      for source in sources {
        Tag.dd {
          FactViews.source(source, page)
          Tag.span(.class("fine")) {
            if let number = source.number {
              " · số "
              text(number)
            }
            if let published = source.published {
              " · \(source.url == nil ? "ban hành" : "đăng") \(FactViews.published(published))"
            }
            if let place = source.keptAt {
              " · bản giấy giữ tại "
              text(place)
            }
            " · xem ngày "
            FactViews.date(source.accessed)
          }
        }
      }
    }
  }

  @NodeBuilder private func uses(of fact: Fact) -> [Node] {
    let numbers = page.map.uses.lessonsOfFact[fact.id.name] ?? []
    if !numbers.isEmpty {
      Tag.dt { "Dùng trong bài" }
      Tag.dd {
        numbers.prefix(FactIndexPage.listedLessons).map { page.lessonLink($0) }.separated()
        if numbers.count > FactIndexPage.listedLessons { " và \(numbers.count - FactIndexPage.listedLessons) bài khác" }
      }
    }
  }
}
