package import Diagnostics
import Handbook

extension Staging {
  /// Writes the pages of a site and what belongs to them.
  func write(
    _ site: Site, to folder: String?, with pictures: PictureShelf, reporting report: inout BuildReport,
    progress: (Pipeline.Progress) -> Void
  ) throws {
    let folder = folder.map { $0 + "/" } ?? ""
    for page in try site.renderAll(progress: progress, deliver: { try write($1, to: folder + $0) }) {
      report.add(page: folder + page.path, bytes: page.byteCount)
    }
    let parts = try ParallelMap.map(site.searchableLessons) { number in
      Result {
        let part = site.searchPart(of: number)
        if let file = part?.file { try write(file.bytes, to: folder + file.path) }
        return part
      }
    }.compactMap { try $0.get() }
    let index = site.isSearchable ? [site.searchIndex(parts)] : []
    for asset in site.assets() + index {
      try write(asset.bytes, to: folder + asset.path)
      report.add(asset: asset.bytes.count)
    }
    for copy in site.copies {
      let bytes = try pictures.published(copy.source)
      try write(bytes, to: folder + copy.destination)
      report.add(picture: bytes.count)
    }
  }
}

/// What a build made: for the line that it ends with.
package struct BuildReport: Sendable {
  package let lessons: Int
  package private(set) var pages = 0
  package private(set) var bytes = 0
  /// Of the pictures among them, and how many there are.
  package private(set) var pictures: (count: Int, bytes: Int) = (0, 0)
  package private(set) var heaviestPage: (path: String, bytes: Int)?
  /// What a person should hear of besides: that something was left behind, or brought back.
  package internal(set) var notes: [LocalizedText] = []
  /// The provinces, by id, of which nothing was built because they have errors.
  package internal(set) var leftOut: [String] = []

  init(lessons: Int) { self.lessons = lessons }

  mutating func add(page path: String, bytes count: Int) {
    pages += 1
    bytes += count
    if count > heaviestPage?.bytes ?? -1 { heaviestPage = (path, count) }
  }

  mutating func add(asset count: Int) { bytes += count }

  mutating func add(picture count: Int) {
    bytes += count
    pictures = (pictures.count + 1, pictures.bytes + count)
  }
}
