import Curriculum
package import Diagnostics
import Foundation
package import Handbook

/// The build pipe from the disk to the disk: content → sources → course → site → pages → output.
package struct Pipeline: Sendable {
  package let content: ContentFolder
  package let options: SiteOptions

  package init(content: ContentFolder, options: SiteOptions) {
    self.content = content
    self.options = options
  }

  /// Runs every stage and writes nothing. Pages are made and thrown away.
  package func check(progress: (Progress) -> Void = { _ in }) -> [Diagnostic] {
    let (site, found) = plan()
    return check(site, found, progress)
  }

  private func check(_ site: Site?, _ found: [Diagnostic], _ progress: (Progress) -> Void) -> [Diagnostic] {
    var diagnostics = found
    if let site { render(site, progress) { _, found in diagnostics += found } }
    return diagnostics.sortedByLocation()
  }

  /// Builds the site into the output folder, which is replaced whole where there are no errors and else left alone.
  package func build(
    into output: OutputFolder,
    progress: (Progress) -> Void = { _ in }
  ) throws -> (report: BuildReport?, diagnostics: [Diagnostic]) {
    var (site, diagnostics) = plan()
    guard let site, !diagnostics.hasErrors else { return (nil, check(site, diagnostics, progress)) }
    let staging = try output.stage()
    defer { staging.discard() }
    var report = BuildReport(lessons: site.lessonCount)
    try render(site, progress) { file, found in
      diagnostics += found
      try staging.write(file.bytes, to: file.path)
      report.add(page: file.path, bytes: file.bytes.count)
    }
    for asset in site.assets() {
      try staging.write(asset.bytes, to: asset.path)
      report.add(asset: asset.bytes.count)
    }
    for copy in site.copies {
      let bytes = try ContentFolder.bytes(of: content.url.appending(path: copy.source))
      try staging.write(bytes, to: copy.destination)
      report.add(asset: bytes.count)
    }
    let sorted = diagnostics.sortedByLocation()
    guard !sorted.hasErrors else { return (nil, sorted) }
    try staging.commit()
    return (report, sorted)
  }

  package struct Progress: Sendable {
    package let done: Int
    package let total: Int
  }

  /// Makes the pages on all cores, a batch at a time so that memory stays bounded, and hands them on in their order.
  private func render(
    _ site: Site,
    _ progress: (Progress) -> Void,
    _ receive: (OutputFile, [Diagnostic]) throws -> Void
  ) rethrows {
    let batch = 32
    for start in stride(from: 0, to: site.pages.count, by: batch) {
      let pages = site.pages[start..<min(start + batch, site.pages.count)]
      for (file, found) in ParallelMap.map(Array(pages), site.render) { try receive(file, found) }
      progress(Progress(done: start + pages.count, total: site.pages.count))
    }
  }

  private func plan() -> (Site?, [Diagnostic]) {
    let decoded = ParallelMap.map(content.files) { CourseReader.decode($0, source: content.sources[$0.id]) }
    let (course, found) = CourseReader.course(from: decoded, today: options.today)
    var diagnostics = content.diagnostics + found
    guard let course else { return (nil, diagnostics) }
    diagnostics += missingPictures(course)
    let (site, planned) = Site.plan(course, options: options)
    return (site, diagnostics + planned)
  }

  private func missingPictures(_ course: Course) -> [Diagnostic] {
    course.lessons.flatMap(\.steps).compactMap(\.picture).filter { !content.otherFiles.contains($0.file.name) }.map {
      Diagnostic(
        code: "C317",
        at: $0.file.location,
        LocalizedText(
          vi: "Không thấy tệp hình «\($0.file.name)» trong thư mục nội dung",
          en: "There is no picture “\($0.file.name)” in the content folder"
        )
      )
    }
  }
}

/// What a build made: for the line that it ends with.
package struct BuildReport: Sendable {
  package let lessons: Int
  package private(set) var pages = 0
  package private(set) var bytes = 0
  package private(set) var heaviestPage: (path: String, bytes: Int)?

  init(lessons: Int) { self.lessons = lessons }

  mutating func add(page path: String, bytes count: Int) {
    pages += 1
    bytes += count
    if count > heaviestPage?.bytes ?? -1 { heaviestPage = (path, count) }
  }

  mutating func add(asset count: Int) { bytes += count }
}
