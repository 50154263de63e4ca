package import Curriculum
package import Diagnostics

extension ContentFolder {
  /// The course that the files make, and what is wrong with it. No page is made: links between pages go unchecked.
  ///
  /// - Parameter today: The day that facts are overdue or not on.
  /// - Returns: The course, `nil` where there is no book; and the diagnostics of decoding and of checks across files.
  package func course(today: Day) -> (course: Course?, diagnostics: [Diagnostic]) {
    let decoded = ParallelMap.map(files) { CourseReader.decode($0, source: sources[$0.id]) }
    return CourseReader.course(from: decoded, today: today)
  }

  /// Names this edition of the content: 16 hexadecimal digits over the paths and bytes of all sources. Equal content has
  /// an equal name; that different content has one too is as unlikely as a collision of FNV-1a, 64 bits.
  package var edition: String {
    var fingerprint = Fingerprint()
    for file in files {
      fingerprint.add(file.path.utf8)
      fingerprint.add(sources[file.id].bytes)
    }
    let digits = fingerprint.hexadecimal
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
