package import Curriculum
package import Diagnostics
import Foundation
package import Handbook

/// The build pipe from the disk to the disk: content → sources → course → site → pages → output.
package struct Pipeline: Sendable {
  package let content: ContentFolder
  package let options: SiteOptions

  package init(content: ContentFolder, options: SiteOptions) {
    self.content = content
    self.options = options.with(content.theme)
  }

  /// Runs every stage and writes nothing: pages are made and thrown away. Every text is judged, whatever the edition:
  /// a trainer's has them all. So it is for every province's course.
  package func check(progress: (Progress) -> Void = { _ in }) -> [Diagnostic] {
    let decoded = content.decoded()
    let (course, found) = course(decoded)
    return check(course, found, with: variants(of: decoded, base: (course, found)), progress)
  }

  private func check(_ course: Course?, _ found: [Diagnostic], _ progress: (Progress) -> Void) -> [Diagnostic] {
    var diagnostics = found
    if let course {
      let (site, planned) = Site.plan(course, options: options.with(.trainer))
      diagnostics += planned
      for page in makePages(of: site, progress, deliver: { _, _ in }) { diagnostics += page.diagnostics }
    }
    return diagnostics
  }

  /// What is wrong with a province's course and was not said of the base.
  private func check(_ reading: VariantReading, besides known: [Diagnostic], _ progress: (Progress) -> Void)
    -> [Diagnostic]
  { reading.diagnostics + check(reading.course, [], progress).without(known).map(reading.noted) }

  /// Builds editions into the output folder, which is replaced whole where there are no errors and else left alone.
  ///
  /// - Parameters:
  ///   - editions: one, which fills the folder, or several, each in a folder of its own with a page that leads to all.
  ///   - variants: of which courses; where there are several, so do theirs.
  ///   - output: the folder.
  ///   - progress: is told how far it is.
  /// - Returns: what was made (`nil` where errors prevent it), and all mistakes.
  /// - Throws: ``WorkspaceError`` where the disk does not let it, or there is no such variant.
  package func build(
    _ editions: [Edition] = [.trainee], of variants: VariantChoice = .base, into output: OutputFolder,
    progress: (Progress) -> Void = { _ in }
  ) throws -> (report: BuildReport?, diagnostics: [Diagnostic]) {
    let decoded = content.decoded()
    var (course, diagnostics) = course(decoded)
    let readings = try readings(variants, of: decoded, base: (course, diagnostics))
    guard let course, !diagnostics.hasErrors, !readings.contains(where: { $0.course == nil }) else {
      return (nil, check(course, diagnostics, with: readings, progress))
    }
    diagnostics += readings.flatMap(\.diagnostics)
    let volumes = Pipeline.volumes(of: course, readings, variants)
    let staging = try output.stage()
    defer { staging.discard() }
    var report = BuildReport(lessons: volumes.first?.course.lessons.count ?? 0)
    var shelves: [EditionsPage.Shelf] = []
    for volume in volumes {
      let sites = volume.sites(editions, isAlone: volumes.count == 1)
      let found = try write(volume, sites, to: staging, &report, progress).without(diagnostics)
      diagnostics += found.map { diagnostic in
        readings.first { $0.id.name == volume.variant }?.noted(diagnostic) ?? diagnostic
      }
      shelves.append(volume.shelf(sites, isAlone: volumes.count == 1))
    }
    if editions.count > 1 || volumes.count > 1 {
      for file in EditionsPage.files(for: shelves, course, options: options) {
        try staging.write(file.bytes, to: file.path)
        report.add(asset: file.bytes.count)
      }
    }
    let sorted = diagnostics.sortedByLocation()
    guard !sorted.hasErrors else { return (nil, sorted) }
    try staging.commit()
    report.notes = staging.notes
    return (report, sorted)
  }

  /// The courses that are wanted, where there are no errors, and all mistakes in them and on their pages.
  ///
  /// - Parameters:
  ///   - variants: which.
  ///   - progress: is told how far it is.
  /// - Returns: the courses; none where there are errors.
  /// - Throws: ``WorkspaceError`` where there is no such variant.
  func checkedVolumes(_ variants: VariantChoice, _ progress: (Progress) -> Void) throws -> (
    volumes: [Volume], diagnostics: [Diagnostic]
  ) {
    let decoded = content.decoded()
    let (course, found) = course(decoded)
    let readings = try readings(variants, of: decoded, base: (course, found))
    let diagnostics = check(course, found, with: readings, progress)
    guard let course, !diagnostics.hasErrors else { return ([], diagnostics) }
    return (Pipeline.volumes(of: course, readings, variants), diagnostics)
  }

  /// All mistakes in a course and in the provinces' that are made from it.
  private func check(
    _ course: Course?, _ found: [Diagnostic], with readings: [VariantReading], _ progress: (Progress) -> Void
  ) -> [Diagnostic] {
    var diagnostics = check(course, found, progress)
    for reading in readings { diagnostics += check(reading, besides: diagnostics, progress) }
    return diagnostics.sortedByLocation()
  }

  private static func volumes(of course: Course, _ readings: [VariantReading], _ variants: VariantChoice) -> [Volume] {
    let provinces = readings.compactMap { reading in reading.course.map { Volume(course: $0, variant: reading.id.name) }
    }
    return if case .one = variants { provinces } else { [Volume(course: course, variant: nil)] + provinces }
  }

  /// The provinces' courses, and what is wrong with them before a page is made.
  private func variants(of decoded: [DecodedFile], base: (course: Course?, diagnostics: [Diagnostic]))
    -> [VariantReading]
  {
    CourseReader.variants(from: decoded, base: base, today: options.today).map { reading in
      reading.adding(reading.course.map { content.mistakesInPictures(of: $0).without(base.diagnostics) } ?? [])
    }
  }

  /// The provinces' courses that are wanted.
  private func readings(
    _ choice: VariantChoice, of decoded: [DecodedFile], base: (course: Course?, diagnostics: [Diagnostic])
  ) throws -> [VariantReading] {
    guard choice != .base else { return [] }
    let all = variants(of: decoded, base: base)
    guard case .one(let id) = choice else { return all }
    // Where the book is broken, that comes first.
    guard !base.diagnostics.hasErrors else { return all.filter { $0.id.name == id } }
    return [try all.named(id)]
  }

  /// Writes the sites of a volume.
  ///
  /// - Returns: What is wrong in the texts: the pages of a whole edition tell it while they are made; where there is none,
  ///   those of a trainer's are made for it.
  private func write(
    _ volume: Volume, _ sites: [Volume.Site], to staging: Staging, _ report: inout BuildReport,
    _ progress: (Progress) -> Void
  ) throws -> [Diagnostic] {
    let judge = sites.first { $0.edition == .trainer } ?? sites.first(where: \.edition.isWhole)
    var diagnostics = judge == nil ? check(volume.course, [], progress) : []
    for made in sites {
      let (site, planned) = Site.plan(volume.course, options: options.with(made.edition, in: made.folder))
      let folder = made.folder.map { $0 + "/" } ?? ""
      let found = try write(site, in: folder, to: staging, &report, progress)
      if made.edition == judge?.edition { diagnostics += planned + found }
    }
    return diagnostics
  }

  /// Writes the pages of a site and what belongs to them.
  private func write(
    _ site: Site, in folder: String, to staging: Staging, _ report: inout BuildReport, _ progress: (Progress) -> Void
  ) throws -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for page in try makePages(of: site, progress, deliver: { try staging.write($1, to: folder + $0) }) {
      diagnostics += page.diagnostics
      report.add(page: folder + page.path, bytes: page.byteCount)
    }
    let parts = try ParallelMap.map(site.searchableLessons) { number in
      Result {
        let part = site.searchPart(of: number)
        if let file = part?.file { try staging.write(file.bytes, to: folder + file.path) }
        return part
      }
    }.compactMap { try $0.get() }
    let index = site.isSearchable ? [site.searchIndex(parts)] : []
    for asset in site.assets() + index {
      try staging.write(asset.bytes, to: folder + asset.path)
      report.add(asset: asset.bytes.count)
    }
    for copy in site.copies {
      let bytes = try content.pictures.published(copy.source)
      try staging.write(bytes, to: folder + copy.destination)
      report.add(asset: bytes.count)
    }
    return diagnostics
  }

  package struct Progress: Sendable {
    package let done: Int
    package let total: Int
  }

  /// What is kept of a page once it was delivered.
  private struct MadePage: Sendable {
    let path: String
    let byteCount: Int
    let diagnostics: [Diagnostic]
  }

  /// Makes the pages on all cores. Each is delivered where it was made, in no order, and its memory is used for the
  /// next; what is kept of them is in the order of the site.
  private func makePages<Failure: Error>(
    of site: Site, _ progress: (Progress) -> Void,
    deliver: @Sendable (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> [MadePage] {
    // Between batches there is a moment to tell how far it is, and to stop where the disk is full.
    let batch = 256
    var made: [MadePage] = []
    for start in stride(from: 0, to: site.pages.count, by: batch) {
      let end = min(start + batch, site.pages.count)
      let runs = ParallelMap.mapRuns(Array(site.pages[start..<end])) { run in
        Result { () throws(Failure) in try Pipeline.makeRun(run, of: site, deliver: deliver) }
      }
      for run in runs { made += try run.get() }
      progress(Progress(done: end, total: site.pages.count))
    }
    return made
  }

  private static func makeRun<Failure: Error>(
    _ plans: ArraySlice<PagePlan>, of site: Site, deliver: (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> [MadePage] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(128 << 10)
    var made: [MadePage] = []
    for plan in plans {
      bytes.removeAll(keepingCapacity: true)
      let diagnostics = site.render(plan, to: &bytes)
      try deliver(plan.path, bytes)
      made.append(MadePage(path: plan.path, byteCount: bytes.count, diagnostics: diagnostics))
    }
    return made
  }

  /// What is wrong in texts and links, which shows when pages are made: the families M and H.
  ///
  /// - Parameters:
  ///   - course: What pages are made of.
  ///   - options: As for a build.
  ///   - isInterrupted: Asked between a few pages and the next: whether something has become more urgent.
  /// - Returns: The mistakes; `nil` where it was interrupted.
  package static func mistakesOfPages(of course: Course, options: SiteOptions, isInterrupted: () -> Bool = { false })
    -> [Diagnostic]?
  {
    let (site, planned) = Site.plan(course, options: options)
    let batch = 8
    var diagnostics = planned
    for start in stride(from: 0, to: site.pages.count, by: batch) {
      guard !isInterrupted() else { return nil }
      let pages = Array(site.pages[start..<min(start + batch, site.pages.count)])
      diagnostics += ParallelMap.map(pages) { site.render($0).1 }.flatMap(\.self)
    }
    return diagnostics
  }

  /// The course, and what is wrong with it before a page is made.
  private func course(_ decoded: [DecodedFile]) -> (Course?, [Diagnostic]) {
    let (course, found) = CourseReader.course(from: decoded, today: options.today)
    let pictures = course.map { content.mistakesInPictures(of: $0) } ?? []
    return (course, content.diagnostics + found + pictures)
  }
}

/// What a build made: for the line that it ends with.
package struct BuildReport: Sendable {
  package let lessons: Int
  package private(set) var pages = 0
  package private(set) var bytes = 0
  package private(set) var heaviestPage: (path: String, bytes: Int)?
  /// What a person should hear of besides: that something was left behind, or brought back.
  package internal(set) var notes: [LocalizedText] = []

  init(lessons: Int) { self.lessons = lessons }

  mutating func add(page path: String, bytes count: Int) {
    pages += 1
    bytes += count
    if count > heaviestPage?.bytes ?? -1 { heaviestPage = (path, count) }
  }

  mutating func add(asset count: Int) { bytes += count }
}
