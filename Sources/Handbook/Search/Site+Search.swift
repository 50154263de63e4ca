import Curriculum

/// What a search needs of a site: an index of words, and the texts of each lesson.
extension Site {
  /// Whether this edition can be searched.
  package var isSearchable: Bool { map.options.edition.isWhole }

  /// The lessons with pages, as numbers: the texts of each can be made alone, on any core.
  package var searchableLessons: [Int] { isSearchable ? map.roadmap.sequence : [] }

  /// A lesson's part of the search.
  package struct SearchPart: Sendable {
    let document: SearchDocument
    /// Its texts.
    package let file: OutputFile
  }

  /// - Returns: nothing where the lesson has no page.
  package func searchPart(of number: Int) -> SearchPart? {
    let lesson = map.lesson(number)
    guard let page = map.addresses.lesson(lesson.id.name)?.page else { return nil }
    let units = SearchUnits(map: map, number: number).all
    let document = SearchDocument(
      kind: .lesson, address: page.file, title: map.title(ofLesson: number),
      headings: units.dropFirst().map(\.heading) + otherNames(in: lesson), texts: units.map(\.text))
    return SearchPart(document: document, file: SearchShard.file(of: lesson.id.name, page: page, units: units))
  }

  /// The index of all that can be found.
  package func searchIndex(_ lessons: [SearchPart]) -> OutputFile {
    SearchIndex.file(of: lessons.map(\.document) + modules + platforms + terms + facts + sheets)
  }

  /// Other names of a lesson's platforms, and of the terms that its texts link to: people type what they say.
  private func otherNames(in lesson: Lesson) -> [String] {
    let platforms = lesson.platforms.compactMap { map.course.platform($0.name) }
    var terms: [String] = []
    for text in lesson.texts { LinkedNames.append(of: ["thuat-ngu", "term"], in: text.source, to: &terms) }
    let aliases =
      platforms.flatMap { [$0.name] + $0.aliases } + Set(terms).sorted().compactMap(map.course.term).flatMap(\.aliases)
    return aliases.map { map.titles.plain($0) }
  }

  // MARK: What else can be found

  private func short(_ text: String) -> String { QuestionIndexPage.shortened(text, to: 160) }

  private var modules: [SearchDocument] {
    map.course.modules.compactMap { module in
      let summary = module.summary.map { map.titles.plain($0) } ?? ""
      return document(
        .module, map.addresses.module(module.id.name), map.titles.modules[module.id.name], summary,
        headings: module.sessions.map { map.titles.plain($0.title) }, texts: [summary])
    }
  }

  private var platforms: [SearchDocument] {
    map.course.platforms.compactMap { platform in
      let summary = map.titles.plain(platform.summary)
      return document(
        .platform, map.addresses.platform(platform.id.name), map.titles.platforms[platform.id.name], summary,
        headings: platform.aliases.map { map.titles.plain($0) },
        texts: [summary, map.titles.plain(platform.description)])
    }
  }

  private var terms: [SearchDocument] {
    map.course.terms.compactMap { term in
      let meaning = map.titles.plain(term.meaning)
      return document(
        .term, map.addresses.term(term.id.name), map.titles.terms[term.id.name], meaning,
        headings: term.aliases.map { map.titles.plain($0) }, texts: [meaning])
    }
  }

  private var facts: [SearchDocument] {
    map.course.facts.compactMap { fact in
      let statement = map.titles.plain(fact.statement)
      return document(
        .fact, map.addresses.fact(fact.id.name), short(statement), "",
        texts: [statement, map.titles.factValues[fact.id.name] ?? ""], titleWeighs: false)
    }
  }

  private var sheets: [SearchDocument] {
    map.course.sheets.compactMap { sheet in
      let summary = map.titles.plain(sheet.summary)
      let address = PageName.make("phieu", id: sheet.id.name).map { Address($0) }
      return document(.sheet, address, map.titles.plain(sheet.title), summary, texts: [summary])
    }
  }

  private func document(
    _ kind: SearchDocument.Kind, _ address: Address?, _ title: String?, _ summary: String, headings: [String] = [],
    texts: [String], titleWeighs: Bool = true
  ) -> SearchDocument? {
    guard let address, let title else { return nil }
    return SearchDocument(
      kind: kind, address: address.reference(from: .notFound),
      title: title.split(whereSeparator: \.isNewline).joined(separator: " "), summary: short(summary),
      headings: headings, texts: texts, titleWeighs: titleWeighs)
  }
}
