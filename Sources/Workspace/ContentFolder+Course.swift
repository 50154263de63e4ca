package import Curriculum
package import Diagnostics

extension ContentFolder {
  /// The course that the files make, and what is wrong with it. What its texts say goes unchecked.
  ///
  /// - Parameter today: The day that facts are overdue or not on.
  /// - Returns: The course, `nil` where there is no book; and the diagnostics of decoding and of checks across files.
  package func course(today: Day) -> Checked<Course?> {
    CourseReader.course(from: decoded(), in: Surroundings(today: today))
  }

  /// A province's course, and what is wrong with the book and with the variant.
  ///
  /// - Parameters:
  ///   - variant: The province's id.
  ///   - today: The day that facts are overdue or not on.
  /// - Returns: The course, `nil` where a mistake of either stands in the way; and the diagnostics.
  /// - Throws: ``WorkspaceError`` where there is no such variant.
  package func course(of variant: String, today: Day) throws -> Checked<Course?> {
    let files = decoded()
    let base = CourseReader.course(from: files, in: Surroundings(today: today))
    let reading = try CourseReader.variants(from: files, base: base, in: Surroundings(today: today)).named(variant)
    return Checked(reading.course, base.diagnostics + reading.diagnostics)
  }

  /// Every file decoded by itself, on all cores.
  private func decoded() -> [DecodedFile] { ParallelMap.map(files) { CourseReader.decode($0, source: sources[$0.id]) } }

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
