import Curriculum
import VietnameseText

/// Puts the entries of each index in order and decides its pages.
enum IndexBuilder {
  static func problems(_ course: Course, _ roadmap: Roadmap, _ titles: PlainTitles) -> [IndexPage<Int>] {
    let sections = byModule(roadmap, titles) { !course.lessons[$0].problems.isEmpty }
    return IndexPage.split(sections, as: "su-co") { number in
      course.lessons[number].problems.reduce(300) { sum, problem in
        sum + 250 + 2 * (problem.symptom.markdown.utf8.count + (problem.cause?.markdown.utf8.count ?? 0))
      }
    }
  }

  static func questions(_ course: Course, _ roadmap: Roadmap, _ titles: PlainTitles) -> [IndexPage<Int>] {
    let sections = byModule(roadmap, titles) { !course.lessons[$0].questions.isEmpty }
    return IndexPage.split(sections, as: "cau-hoi") { number in
      let questions = course.lessons[number].questions
      // By their places: questions are large to hand on.
      return questions.indices.reduce(300) { $0 + 200 + questions[$1].prompt.markdown.utf8.count }
    }
  }

  static func facts(_ course: Course, _ titles: PlainTitles) -> [IndexPage<SiteMap.FactPlace>] {
    var seen: Set<String> = []
    var slugs: Set<String> = []
    let sections = course.factTopics.enumerated().map { number, topic in
      let places = topic.facts.indices.filter { seen.insert(topic.facts[$0].id.name).inserted }
      let title = titles.plain(topic.title)
      let slug = slug(of: title).flatMap { slugs.insert($0).inserted ? $0 : nil }
      return IndexPage<SiteMap.FactPlace>.Section(
        id: slug, suffix: slug == nil ? "chu-de-\(number + 1)" : nil, title: title,
        items: places.map { SiteMap.FactPlace(topic: number, fact: $0) })
    }
    return IndexPage.split(sections, as: "du-kien") { place in
      let fact = course.factTopics[place.topic].facts[place.fact]
      return 1_600 + 2 * fact.statement.markdown.utf8.count + 350 * fact.sources.count
    }
  }

  static func terms(_ course: Course, _ titles: PlainTitles) -> [IndexPage<Int>] {
    var seen: Set<String> = []
    let numbers = course.terms.indices.filter { seen.insert(course.terms[$0].id.name).inserted }
    let keyed = numbers.map { number in
      let name = course.terms[number].id.name
      return (key: Collation.key(for: titles.terms[name] ?? name), name: name, number: number)
    }
    let sorted = keyed.sorted { $0.key == $1.key ? $0.name < $1.name : $0.key < $1.key }
    let section = IndexPage<Int>.Section(id: nil, suffix: "phan", title: "Thuật ngữ", items: sorted.map(\.number))
    func letter(_ number: Int) -> String { titles.letter(ofTerm: course.terms[number]) }
    return IndexPage.split(
      [section], as: "thuat-ngu",
      range: { first, last in
        letter(first) == letter(last) ? "Vần \(letter(first))" : "Vần \(letter(first))–\(letter(last))"
      }
    ) {
      500 + 3 * course.terms[$0].meaning.markdown.utf8.count + 300 * course.terms[$0].facts.count
    }
  }

  /// A topic has a title and no id: «Thanh toán số» becomes `thanh-toan-so`.
  private static func slug(of title: String) -> String? {
    let words = Folding.bare(title).utf8.split { byte in
      !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    let slug = words.compactMap { String($0) }.joined(separator: "-")
    return IdentifierRule.allows(slug) ? slug : nil
  }

  /// The lessons that `isListed`, module by module and in reading order.
  private static func byModule(_ roadmap: Roadmap, _ titles: PlainTitles, isListed: (Int) -> Bool) -> [IndexPage<Int>
    .Section]
  {
    let placed = roadmap.parts.map { part in
      let name = part.module.id.name
      return IndexPage<Int>.Section(
        id: name, suffix: nil, title: titles.modules[name] ?? name,
        items: part.meetings.flatMap(\.lessons).filter(isListed))
    }
    let unplaced = roadmap.unplaced.filter(isListed)
    return placed + [.init(id: nil, suffix: "khac", title: "Bài chưa xếp buổi", items: unplaced)]
  }
}
