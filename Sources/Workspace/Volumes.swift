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
