package import Diagnostics
package import Handbook
import Synchronization

/// What a build would write, each file made when it is asked for: for whoever looks at a page of the book, and not at
/// all of them.
package final class BookOnDemand: Sendable {
  /// The sites by their folders; "" for one that fills the output.
  fileprivate let sites: [String: SiteOnDemand]
  /// The page that leads to all sites, and what belongs to it.
  private let front: [String: [UInt8]]

  fileprivate init(sites: [String: SiteOnDemand], front: [OutputFile]) {
    self.sites = sites
    self.front = Dictionary(front.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  /// - Parameter path: As a build would write it: `bai-mot.html`, `nguoi-day/bai-mot.html`. It is looked up among the
  ///   names that the book has; no file of this path is ever opened.
  /// - Returns: `nil` where a build would write no such file.
  /// - Throws: ``WorkspaceError`` where a picture cannot be read.
  package func file(at path: String) throws(WorkspaceError) -> [UInt8]? {
    if let bytes = front[path] { return bytes }
    let parts = path.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return try parts.count == 1 ? sites[""]?.file(named: path) : sites[parts[0]]?.file(named: parts[1])
  }

  /// The file that an address in the book asks for: that of a folder is its first page.
  package static func fileName(of address: String) -> String {
    address.isEmpty || address.hasSuffix("/") ? address + "index.html" : address
  }

  /// Whether it is a folder of a site.
  package func isFolder(_ name: String) -> Bool { !name.isEmpty && sites[name] != nil }

  /// Every file that a build would write.
  ///
  /// - Throws: ``WorkspaceError`` never: all names are known without a picture being read.
  package var paths: [String] {
    front.keys
      + sites.flatMap { folder, site in site.names.map { folder.isEmpty ? $0 : "\(folder)/\($0)" } }
  }
}

/// A site whose plan is made when the first of its files is asked for.
private final class SiteOnDemand: Sendable {
  private let volume: Volume
  private let options: SiteOptions
  private let pictures: PictureShelf
  private let state = Mutex(State())

  private struct State {
    var site: Site?
    var pages: [String: PagePlan] = [:]
    /// What pages fetch: made whole when the first is asked for, because the names of an index's parts are known only
    /// with the parts.
    var rest: Rest?
  }

  private struct Rest {
    var files: [String: [UInt8]] = [:]
    var copies: [String: String] = [:]
  }

  init(_ volume: Volume, options: SiteOptions, pictures: PictureShelf) {
    self.volume = volume
    self.options = options
    self.pictures = pictures
  }

  func file(named name: String) throws(WorkspaceError) -> [UInt8]? {
    let (site, page) = page(named: name)
    if let page { return site.render(page).bytes }
    let rest = rest(of: site)
    if let bytes = rest.files[name] { return bytes }
    guard let source = rest.copies[name] else { return nil }
    return try pictures.published(source)
  }

  var names: [String] {
    let (site, _) = page(named: "")
    let rest = rest(of: site)
    return site.pages.map(\.path) + rest.files.keys + rest.copies.keys
  }

  private func page(named name: String) -> (Site, PagePlan?) {
    state.withLock { state in
      if let site = state.site { return (site, state.pages[name]) }
      let site = Site.plan(volume.course, options: options, sizes: pictures.sizes)
      state.site = site
      state.pages = Dictionary(site.pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
      return (site, state.pages[name])
    }
  }

  private func rest(of site: Site) -> Rest {
    state.withLock { state in
      if let rest = state.rest { return rest }
      let parts = ParallelMap.map(site.searchableLessons) { site.searchPart(of: $0) }.compactMap(\.self)
      let index = site.isSearchable ? [site.searchIndex(parts)] : []
      let files = site.assets() + parts.map(\.file) + index
      let rest = Rest(
        files: Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first }),
        copies: Dictionary(
          site.copies.map { ($0.destination, $0.source) }, uniquingKeysWith: { first, _ in first }))
      state.rest = rest
      return rest
    }
  }
}

extension Manuscript {
  /// The book that a build of it would write, none of it made yet.
  ///
  /// - Parameters:
  ///   - editions: As ``Pipeline`` builds them.
  ///   - variants: Of which courses.
  ///   - options: But for the theme, which is the content's own.
  ///   - earlier: What was made before: the sites of a province that has errors by now stay as they were.
  /// - Returns: No book where there are errors; and all mistakes.
  /// - Throws: ``WorkspaceError`` where there is no such variant.
  package func bookOnDemand(
    _ editions: [Edition], of variants: VariantChoice, options: SiteOptions, after earlier: BookOnDemand? = nil
  ) throws -> Checked<BookOnDemand?> {
    let checked = try volumes(variants)
    guard let volumes = checked.value else { return Checked(nil, checked.diagnostics) }
    let options = options.with(content.theme, bundle: content.bundle)
    var sites: [String: SiteOnDemand] = [:]
    for volume in volumes.all {
      let places = volumes.sites(of: volume, editions)
      for place in places {
        sites[place.folder ?? ""] = SiteOnDemand(
          volume, options: volumes.options(options, for: place, among: places), pictures: content.pictures)
      }
    }
    for folder in volumes.foldersLeftOut(editions) { sites[folder] = earlier?.sites[folder] }
    let book = BookOnDemand(sites: sites, front: volumes.frontPage(for: editions, options: options))
    return Checked(book, checked.diagnostics)
  }
}
