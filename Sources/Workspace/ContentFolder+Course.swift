package import Curriculum
package import Diagnostics

extension ContentFolder {
  /// The course that the files make, and what is wrong with it. No page is made: links between pages go unchecked.
  ///
  /// - Parameter today: The day that facts are overdue or not on.
  /// - Returns: The course, `nil` where there is no book; and the diagnostics of decoding and of checks across files.
  package func course(today: Day) -> (course: Course?, diagnostics: [Diagnostic]) {
    CourseReader.course(from: decoded(), today: today)
  }

  /// A province's course, and what is wrong with the book and with the variant.
  ///
  /// - Parameters:
  ///   - variant: The province's id.
  ///   - today: The day that facts are overdue or not on.
  /// - Returns: The course, `nil` where a mistake of either stands in the way; and the diagnostics.
  /// - Throws: ``WorkspaceError`` where there is no such variant.
  package func course(of variant: String, today: Day) throws -> (course: Course?, diagnostics: [Diagnostic]) {
    let files = decoded()
    let base = CourseReader.course(from: files, today: today)
    let reading = try CourseReader.variants(from: files, base: base, today: today).named(variant)
    return (reading.course, base.diagnostics + reading.diagnostics)
  }

  /// Every file decoded by itself, on all cores, in the order of ``files``.
  ///
  /// - Parameter known: What was decoded of a file before and still holds; `nil` where it must be decoded anew.
  /// - Returns: as many as there are files.
  package func decoded(reusing known: @Sendable (ContentFile) -> DecodedFile? = { _ in nil }) -> [DecodedFile] {
    ParallelMap.map(files) { known($0) ?? CourseReader.decode($0, source: sources[$0.id]) }
  }

  /// Names this edition of the content: 16 hexadecimal digits over the paths and bytes of all sources. Equal content has
  /// an equal name; that different content has one too is as unlikely as a collision of FNV-1a, 64 bits.
  package var edition: String {
    var fingerprint = Fingerprint()
    for file in files {
      fingerprint.add(file.path.utf8)
      fingerprint.add(sources[file.id].bytes)
    }
    return Digits.padded(fingerprint.value, to: 16, radix: 16)
  }
}
