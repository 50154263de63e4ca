package import Diagnostics
import LessonSyntax

/// A file of the content folder.
package struct ContentFile: Sendable {
  package let id: FileID
  /// The path inside the content folder, with `/` between parts.
  package let path: String

  package init(id: FileID, path: String) {
    self.id = id
    self.path = path
  }
}

/// What the content is judged by that stands in none of its files.
package struct Surroundings: Sendable {
  /// The day on which facts are overdue or not.
  package let today: Day
  /// What lies in the folder beside the sources, such as pictures, by paths inside it; `nil` where nobody looked.
  package let otherFiles: Set<String>?

  package init(today: Day, otherFiles: Set<String>? = nil) {
    self.today = today
    self.otherFiles = otherFiles
  }
}

/// Reads the content into a ``Course``: decodes each file by itself, then checks what spans files.
package enum CourseReader {
  /// Parses and decodes one file. Files do not depend on each other here: many can be read at once.
  package static func decode(_ file: ContentFile, source: SourceFile) -> DecodedFile {
    DecodedFile(file, source: source)
  }

  /// A file after every repair that needs no guess; what shows only across files has none.
  ///
  /// - Parameters:
  ///   - file: which file.
  ///   - source: its bytes.
  /// - Returns: `nil` where there is nothing to mend.
  /// - Complexity: O(bytes × rounds), of which there are few, however many mistakes there are
  ///   (``Diagnostics/SafeRepairs``).
  package static func repairs(in file: ContentFile, source: SourceFile) -> SafeRepairs? {
    SafeRepairs.made(in: source.bytes) { bytes in
      let source = SourceFile(path: source.path, bytes: bytes)
      return DecodedFile(file, source: source, limit: Limits.diagnosticsPerRound(mending: bytes.count)).diagnostics
    }
  }

  /// The largest source there can be.
  package static let largestFile = LessonParser.largestFile

  /// What is wrong with a larger one, which nobody needs to read to know it.
  package static func tooLarge(_ file: FileID) -> [Diagnostic] { LessonParser.tooLarge(file) }

  /// Puts the files together and checks what spans them. Variants are left aside: what is wrong in a province's file is
  /// no mistake of the book (``variants(from:base:in:)``).
  ///
  /// - Parameters:
  ///   - files: in any order; the result does not depend on it.
  ///   - surroundings: the day, and what else there is.
  /// - Returns: the course as far as it was understood (none where there is no book to start from), and every mistake.
  package static func course(from files: [DecodedFile], in surroundings: Surroundings) -> Checked<Course?> {
    reading(of: files, in: surroundings).course
  }

  /// The same for whoever reads the files again when some of them have changed.
  ///
  /// - Parameters:
  ///   - files: in any order.
  ///   - surroundings: the day, and what else there is.
  ///   - earlier: What a reading of them left.
  /// - Returns: Besides the course what the next reading can start from.
  package static func reading(
    of files: [DecodedFile], in surroundings: Surroundings, after earlier: CourseMemory? = nil
  ) -> (course: Checked<Course?>, memory: CourseMemory) {
    var gathered = GatheredContent()
    let ordered = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    for file in ordered {
      if file.kind == .variant { gathered.passBy(file) } else { gathered.add(file) }
    }
    gathered.checkAcrossFiles(surroundings, after: earlier?.identity)
    return (Checked(gathered.course, gathered.diagnostics), CourseMemory(identity: gathered.identity))
  }
}

/// What a reading of the content leaves for the next: see ``CourseReader/reading(of:in:after:)``.
package struct CourseMemory: Sendable {
  let identity: IdentityChecks.Memory?

  /// Whether every id is defined where it was in the reading before.
  package var hasSameIDs: Bool { identity?.hasSameIDs ?? false }
}
