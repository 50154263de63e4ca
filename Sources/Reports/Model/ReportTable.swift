import Curriculum

/// A table of a report: columns, and rows with a cell for each.
package struct ReportTable: Sendable {
  /// For machines: the same in every language.
  package let id: String
  package let title: String
  /// A sentence below the title on its page.
  package let about: String?
  package let layout: Layout
  /// Whether it says who somebody is: it stands on a sheet of its own, which nobody hangs up.
  package let isPrivate: Bool
  package let columns: [ReportColumn]
  /// As many cells in each as there are columns.
  package let rows: [[Cell]]

  /// How a page sets it. No other format asks.
  package enum Layout: Sendable {
    case grid
    /// A table that takes the whole width of the paper.
    case wide
    /// A list of entries, each with its fields below each other: for long texts.
    case cards
    case facts
    case notes
  }

  /// - Parameters:
  ///   - id: Of the table.
  ///   - title: Its heading.
  ///   - about: A sentence below that.
  ///   - layout: On a page.
  ///   - isPrivate: Whether it says who somebody is.
  ///   - items: One for each row.
  ///   - fields: What stands in the row of an item.
  init<Item>(
    _ id: String, _ title: String, about: String? = nil, layout: Layout = .grid, isPrivate: Bool = false,
    of items: [Item], _ fields: [ReportField<Item>]
  ) {
    self.id = id
    self.title = PlainWords(title).text
    self.about = about.map { PlainWords($0).text }
    self.layout = layout
    self.isPrivate = isPrivate
    columns = fields.flatMap(\.columns)
    rows = items.map { item in fields.flatMap { $0.cells(item) } }
  }
}

/// A column of a table.
package struct ReportColumn: Sendable, Hashable {
  /// For machines: unique in its table, the same in every language.
  package let id: String
  package let title: String
  package let kind: Kind
  /// The title where a page has no room for it.
  let short: String?
  let place: Place

  package enum Kind: String, Sendable {
    case text, integer, day, mark
  }

  /// Where its cells stand on a page.
  enum Place: Sendable {
    case ordinary
    /// What the row is about.
    case heading
    /// In small letters.
    case fine
    /// Behind the cell before, which is a part of it: «7 trên 19».
    case whole
    /// The same, with a bar that shows how large the part is.
    case wholeWithBar
  }

  init(_ id: String, _ title: String, _ kind: Kind, short: String? = nil, _ place: Place = .ordinary) {
    self.id = id
    self.title = PlainWords(title).text
    self.kind = kind
    self.short = short
    self.place = place
  }

  var isWhole: Bool { place == .whole || place == .wholeWithBar }
}

/// A column, or the two of a part and its whole, with what stands there for an item.
struct ReportField<Item> {
  let columns: [ReportColumn]
  let cells: (Item) -> [Cell]

  static func text(
    _ id: String, _ title: String, _ place: ReportColumn.Place = .ordinary, _ value: @escaping (Item) -> String?
  ) -> ReportField {
    ReportField(columns: [ReportColumn(id, title, .text, place)]) { [.words(value($0))] }
  }

  static func integer(
    _ id: String, _ title: String, short: String? = nil, _ place: ReportColumn.Place = .ordinary,
    _ value: @escaping (Item) -> Int?
  ) -> ReportField {
    ReportField(columns: [ReportColumn(id, title, .integer, short: short, place)]) { [.number(value($0))] }
  }

  static func day(_ id: String, _ title: String, short: String? = nil, _ value: @escaping (Item) -> Day?) -> ReportField
  {
    ReportField(columns: [ReportColumn(id, title, .day, short: short)]) { [value($0).map(Cell.day) ?? .empty] }
  }

  static func mark(_ id: String, _ title: String, short: String? = nil, _ value: @escaping (Item) -> Mark)
    -> ReportField
  {
    ReportField(columns: [ReportColumn(id, title, .mark, short: short)]) { [.mark(value($0))] }
  }

  /// «7 trên 19»: two columns of numbers for machines, read as one.
  static func part(
    _ id: String, _ title: String, of whole: (id: String, title: String), short: String? = nil, hasBar: Bool = true,
    _ value: @escaping (Item) -> Share?
  ) -> ReportField {
    ReportField(columns: [
      ReportColumn(id, title, .integer, short: short),
      ReportColumn(whole.id, whole.title, .integer, hasBar ? .wholeWithBar : .whole),
    ]) { item in
      let share = value(item)
      return [.number(share?.part), .number(share?.whole)]
    }
  }
}

/// So many of so many.
struct Share: Sendable, Hashable {
  let part: Int
  let whole: Int

  init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }
}
