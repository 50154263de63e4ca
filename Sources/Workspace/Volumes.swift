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

  /// How many lessons the first of them has.
  var lessonCount: Int { all.first?.course.lessons.count ?? 0 }

  /// The sites of one of them.
  func sites(of volume: Volume, _ editions: [Edition]) -> [Volume.Site] {
    volume.sites(editions, isAlone: all.count == 1)
  }

  /// The page that leads to all sites and what belongs to it; nothing where there is but one.
  func frontPage(for editions: [Edition], options: SiteOptions) -> [OutputFile] {
    guard editions.count > 1 || all.count > 1 else { return [] }
    let shelves = all.map { $0.shelf(sites(of: $0, editions), isAlone: all.count == 1) }
    return EditionsPage.files(for: shelves, base, options: options)
  }
}

extension Manuscript {
  /// The courses that are wanted, and all mistakes in them and in the book.
  ///
  /// - Parameter choice: Which.
  /// - Returns: No courses where there are errors.
  /// - Throws: ``WorkspaceError`` where there is no such variant.
  func volumes(_ choice: VariantChoice) throws -> Checked<Volumes?> {
    let readings = try wanted(choice).map(judged)
    let diagnostics = (book.diagnostics + readings.flatMap(\.diagnostics)).sortedByLocation()
    guard let base = book.value, !diagnostics.hasErrors else { return Checked(nil, diagnostics) }
    let provinces = readings.compactMap { reading in
      reading.course.map { Volume(course: $0, variant: reading.id.name) }
    }
    let own = if case .one = choice { [Volume]() } else { [Volume(course: base, variant: nil)] }
    return Checked(Volumes(base: base, all: own + provinces), diagnostics)
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

  /// The sites of the volume. The output is two folders deep at most: a province's editions stand beside the base's.
  ///
  /// - Parameters:
  ///   - editions: What is built of each volume.
  ///   - isAlone: Whether there is no other volume.
  /// - Returns: One site for each edition.
  func sites(_ editions: [Edition], isAlone: Bool) -> [Site] {
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
