package import Handbook
package import Workspace

/// The papers of a class in a file: a page to print, or its PDF.
package enum ClassPaperFile: String, Sendable, CaseIterable {
  case html, pdf

  /// What makes the file.
  ///
  /// - Parameters:
  ///   - papers: Whose and which.
  ///   - programs: Those that can help.
  /// - Returns: What turns an edition of papers into the bytes of the file.
  /// - Throws: ``Workspace/WorkspaceError`` where a program that it needs is not there.
  package func maker(of papers: ClassPapers, with programs: InstalledPrograms) throws -> (ExportSource) throws ->
    ExportedFile
  {
    switch self {
    case .html: return { source in ExportedFile(bytes: try source.page(of: papers)) }
    case .pdf:
      let printer = try BookPrinter.find(among: programs)
      let fonts = FontCheck(programs)
      return { source in
        let pages = try printer.pdf(of: source.page(of: papers), in: source.scratch)
        return ExportedFile(bytes: pages, advice: try fonts.advice(in: source.scratch))
      }
    }
  }
}
