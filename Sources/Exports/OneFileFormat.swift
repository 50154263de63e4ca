package import Diagnostics
import Handbook
package import Workspace

/// The whole book in one HTML file.
package struct OneFileFormat: ExportFormat {
  package let name = "single"
  package let summary = LocalizedText(
    vi: "cả cuốn trong một tệp HTML để gửi qua Zalo", en: "the whole book in one HTML file")
  package let ending = ".html"
  package let fileExtension = "html"
  package let needsPrograms = false

  package init() {}

  package func maker(with programs: InstalledPrograms) -> (ExportSource) throws -> ExportedFile {
    { source in ExportedFile(bytes: source.book.oneFile(for: .screen, pictures: try source.pictures())) }
  }
}
