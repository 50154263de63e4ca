package import Curriculum
import Diagnostics
import Handbook

/// Which courses are built.
package enum VariantChoice: Sendable, Equatable {
  case base
  case one(String)
  /// The base and every province.
  case all
}

/// The courses that are built, each of them without an error.
struct Volumes {
  /// Whatever is built, the page that leads to all sites speaks for it.
  let base: Course
  let all: [Volume]
  /// The provinces, by id, that were wanted as well and have errors: nothing is built of them.
  let leftOut: [String]
  /// Whether one volume was wanted. Where others are left out the folders are called as if they were there.
  let isAlone: Bool

  /// How many lessons the first of them has.
  var lessonCount: Int { all.first?.course.lessons.count ?? 0 }

  /// The sites of one of them.
  func sites(of volume: Volume, _ editions: [Edition]) -> [Volume.Site] {
    Volume.sites(of: volume.variant, editions, isAlone: isAlone)
  }

  /// What is decided for one of its sites: where it stands, and what stands beside it.
  func options(_ options: SiteOptions, for place: Volume.Site, among places: [Volume.Site]) -> SiteOptions {
    let siblings = places.compactMap { sibling in
      sibling.edition == place.edition ? nil : sibling.folder.map { (sibling.edition, $0) }
    }
    return options.with(place.edition, in: place.folder, beside: siblings)
  }

  /// The folders in which the sites of those that are left out would stand.
  func foldersLeftOut(_ editions: [Edition]) -> [String] {
    leftOut.flatMap { Volume.sites(of: $0, editions, isAlone: isAlone) }.compactMap(\.folder)
  }

  /// The page that leads to all sites and what belongs to it; nothing where there is but one.
  func frontPage(for editions: [Edition], options: SiteOptions) -> [OutputFile] {
    guard editions.count > 1 || !isAlone else { return [] }
    let shelves = all.map { $0.shelf(sites(of: $0, editions), isAlone: isAlone) }
    return EditionsPage.files(for: shelves, base, options: options)
  }
}

extension Manuscript {
  /// The courses that are wanted, and all mistakes in them and in the book. Of several a province with errors is left
  /// out: it stops nobody else.
  ///
  /// - Parameter choice: Which.
  /// - Returns: No courses where the book has errors, or the one province that is wanted.
  /// - Throws: ``WorkspaceError`` where there is no such variant.
  func volumes(_ choice: VariantChoice) throws -> Checked<Volumes?> {
    let readings = try wanted(choice).map(judged)
    let diagnostics = (book.diagnostics + readings.flatMap(\.diagnostics)).sortedByLocation()
    let leftOut = readings.filter { $0.course == nil }.map(\.id.name)
    let isOne = if case .one = choice { true } else { false }
    guard let base = book.value, !book.hasErrors, !isOne || leftOut.isEmpty else { return Checked(nil, diagnostics) }
    let provinces = readings.compactMap { reading in
      reading.course.map { Volume(course: $0, variant: reading.id.name) }
    }
    let own = isOne ? [] : [Volume(course: base, variant: nil)]
    let volumes = Volumes(
      base: base, all: own + provinces, leftOut: leftOut, isAlone: own.count + readings.count == 1)
    return Checked(volumes, diagnostics)
  }

  private func wanted(_ choice: VariantChoice) throws -> [VariantReading] {
    switch choice {
    case .base: []
    case .all: readings
    // Where the book is broken, that comes first.
    case .one(let id) where book.hasErrors: readings.filter { $0.id.name == id }
    case .one(let id): [try readings.named(id)]
    }
  }
}

extension [VariantReading] {
  /// The variant with this id.
  ///
  /// - Throws: ``WorkspaceError`` that names those there are.
  package func named(_ id: String) throws -> VariantReading {
    if let reading = first(where: { $0.id.name == id }) { return reading }
    let names = map(\.id.name).joined(separator: ", ")
    throw WorkspaceError(
      LocalizedText(
        vi: "Không có biến thể nào mang mã «\(id)». Đang có: \(names.isEmpty ? "chưa có biến thể nào" : names)",
        en: "No variant has the id “\(id)”. There are: \(names.isEmpty ? "none" : names)"), isUsage: true)
  }
}

/// A course that a build makes sites of, and the folder of each.
struct Volume {
  let course: Course
  /// The province's id; `nil` for the base.
  let variant: String?

  /// A site of a volume.
  struct Site {
    let edition: Edition
    /// Inside the output folder; `nil` where the site fills it.
    let folder: String?
  }

  /// The sites of a volume. The output is two folders deep at most: a province's editions stand beside the base's.
  ///
  /// - Parameters:
  ///   - variant: The province's id; `nil` for the base.
  ///   - editions: What is built of each volume.
  ///   - isAlone: Whether there is no other volume.
  /// - Returns: One site for each edition.
  static func sites(of variant: String?, _ editions: [Edition], isAlone: Bool) -> [Site] {
    editions.map { edition in
      switch (isAlone, editions.count == 1) {
      case (true, true): Site(edition: edition, folder: nil)
      case (true, false): Site(edition: edition, folder: edition.folder)
      case (false, true): Site(edition: edition, folder: variant.map(Volume.folder) ?? "ban-chung")
      case (false, false):
        Site(edition: edition, folder: variant.map { "\(Volume.folder(of: $0))--\(edition.folder)" } ?? edition.folder)
      }
    }
  }

  /// No edition's folder begins like this, so that a province may have any id.
  private static func folder(of variant: String) -> String { "tinh-\(variant)" }

  /// What the page that leads to all sites says of this volume's.
  func shelf(_ sites: [Site], isAlone: Bool) -> EditionsPage.Shelf {
    let isOne = sites.count == 1
    return EditionsPage.Shelf(
      title: isAlone || isOne ? "" : name,
      sites: sites.map { site in
        EditionsPage.Entry(
          folder: site.folder ?? "", title: isOne ? name : site.edition.title,
          purpose: isOne ? site.edition.title : site.edition.purpose)
      })
  }

  private var name: String { course.local.map { "Bản \($0.title.markdown)" } ?? "Sách chung" }
}
