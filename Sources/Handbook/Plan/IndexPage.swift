/// A page of an index. An index that would be too heavy for one page becomes an overview and a page for each section.
struct IndexPage<Item: Sendable>: Sendable {
  /// A stretch of the index with a heading: a module's problems, a topic's facts.
  struct Section: Sendable {
    /// In the page's name, if the section gets pages of its own; checked as an id.
    let id: String?
    /// Beside or instead of an id.
    let suffix: String?
    let title: String
    let items: [Item]
  }

  /// What the overview says of a section that has pages of its own.
  struct Entry: Sendable {
    let title: String
    let count: Int
    let page: PageName
  }

  let name: PageName
  /// The section's title on a page of one section; of a section of several pages, which part of it this is.
  let subtitle: String?
  let sections: [Section]
  /// Not empty only on an overview.
  let entries: [Entry]
}

extension IndexPage {
  /// The estimated bytes of HTML on an index page. The rule is 100 KB with styles; the shell and the style sheet take a
  /// third of that.
  static var weightLimit: Int { 60_000 }

  /// The pages of an index.
  ///
  /// - Parameters:
  ///   - sections: What they hold.
  ///   - prefix: Of the pages' names.
  ///   - range: What the part of a section from one item to another is called, where parts are no mere numbers.
  ///   - weight: Estimates the bytes of an item's HTML.
  /// - Returns: One page, or an overview and a page for each part.
  static func split(
    _ sections: [Section], as prefix: StaticString, range: ((Item, Item) -> String)? = nil, weight: (Item) -> Int
  ) -> [IndexPage] {
    let sections = sections.filter { !$0.items.isEmpty }
    guard !sections.isEmpty, let base = PageName.make(prefix) else { return [] }
    let weights = sections.map { $0.items.map(weight) }
    guard weights.joined().reduce(0, +) > weightLimit else {
      return [IndexPage(name: base, subtitle: nil, sections: sections, entries: [])]
    }

    var entries: [Entry] = []
    var pages: [IndexPage] = []
    for (section, weights) in zip(sections, weights) {
      let chunks = chunks(of: section.items, weights)
      for (number, items) in chunks.enumerated() {
        let suffixes = [section.suffix, number == 0 ? nil : String(number + 1)].compactMap(\.self)
        let suffix = suffixes.isEmpty ? nil : suffixes.joined(separator: "-")
        guard let name = PageName.make(prefix, id: section.id, suffix: suffix) else { continue }
        let title =
          chunks.count == 1
          ? section.title
          : range?(items[0], items[items.count - 1]) ?? "\(section.title), phần \(number + 1) trên \(chunks.count)"
        let part = Section(id: section.id, suffix: section.suffix, title: section.title, items: items)
        pages.append(IndexPage(name: name, subtitle: title, sections: [part], entries: []))
        entries.append(Entry(title: title, count: items.count, page: name))
      }
    }
    return [IndexPage(name: base, subtitle: nil, sections: [], entries: entries)] + pages
  }

  private static func chunks(of items: [Item], _ weights: [Int]) -> [[Item]] {
    var chunks: [[Item]] = []
    var sum = 0
    for (item, itemWeight) in zip(items, weights) {
      if chunks.isEmpty || sum + itemWeight > weightLimit {
        chunks.append([])
        sum = 0
      }
      chunks[chunks.count - 1].append(item)
      sum += itemWeight
    }
    return chunks
  }
}
