package import Diagnostics
package import Handbook

/// The build pipe from the disk to the disk: content → files → course → volumes → sites → pages → output.
package struct Pipeline: Sendable {
  package let content: ContentFolder
  package let options: SiteOptions

  package init(content: ContentFolder, options: SiteOptions) {
    self.content = content
    self.options = options.with(content.theme, bundle: content.bundle)
  }

  /// The content as it is understood, with all that is wrong in it. Nothing is planned, rendered or written for it.
  package var manuscript: Manuscript { Manuscript(content, today: options.today) }

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
  ) throws -> Checked<BuildReport?> {
    let checked = try manuscript.volumes(variants)
    guard let volumes = checked.value else { return Checked(nil, checked.diagnostics) }
    let staging = try output.stage()
    defer { staging.discard() }
    var report = BuildReport(lessons: volumes.lessonCount)
    for volume in volumes.all {
      let places = volumes.sites(of: volume, editions)
      for place in places {
        let site = Site.plan(
          volume.course, options: volumes.options(options, for: place, among: places), sizes: content.pictures.sizes)
        try staging.write(
          site, to: place.folder, with: content.pictures, reporting: &report, progress: progress)
      }
    }
    for file in volumes.frontPage(for: editions, options: options) {
      try staging.write(file.bytes, to: file.path)
      report.add(asset: file.bytes.count)
    }
    try staging.commit()
    report.notes = staging.notes
    report.leftOut = volumes.leftOut
    return Checked(report, checked.diagnostics)
  }

  package struct Progress: Sendable {
    package let done: Int
    package let total: Int
  }
}
