package import Diagnostics
import Handbook
package import Workspace
import Zip

/// The pages of an edition as an e-book, for reading programs and phones.
package struct EPUBFormat: ExportFormat {
  package let name = "epub"
  package let summary = LocalizedText(vi: "máy đọc sách, điện thoại", en: "e-book readers, phones")
  package let ending = ".epub"
  package let fileExtension = "epub"
  package let needsPrograms = false

  package init() {}

  package func maker(with programs: InstalledPrograms) -> (ExportSource) throws -> ExportedFile {
    { source in
      var archive = ZipArchive()
      for file in EPUBBook(source.book, pictures: try source.pictures()).files
      where !archive.add(file.path, file.bytes, file.isStored ? .stored : .deflated) {
        throw WorkspaceError(
          LocalizedText(vi: "Sách quá lớn cho một tệp EPUB", en: "The book is too large for an EPUB"))
      }
      return ExportedFile(bytes: archive.finished())
    }
  }
}
