package import Curriculum
package import Diagnostics
import Handbook

/// The content as it is understood: its files, the book that they make, and everything that is wrong with them.
///
/// A check and a build make one and are done. Whoever watches the content being written makes each from the one before:
/// a file that stayed as it was is neither decoded nor are its texts parsed again, and of one that was typed in only the
/// texts that changed are.
package struct Manuscript: Sendable {
  package let content: ContentFolder
  /// The base's course as far as it was understood, and all that is wrong with the book; of variants nothing.
  package let book: Checked<Course?>

  let surroundings: Surroundings
  /// In the order of the content's files.
  private let files: [ReadFile]
  private let theme: ReadTexts
  /// The book before its texts were judged: variants are made where there is no error in this.
  private let base: Checked<Course?>

  /// A file with its texts.
  private struct ReadFile: Sendable {
    let decoded: DecodedFile
    let texts: ReadTexts?

    init(_ decoded: DecodedFile, after earlier: ReadFile?) {
      self.decoded = decoded
      texts = decoded.content.map { ReadTexts($0, after: earlier?.texts) }
    }
  }

  /// - Parameters:
  ///   - content: The folder as it is now.
  ///   - today: The day on which facts are overdue or not.
  ///   - earlier: How the folder was understood before.
  /// - Complexity: O(bytes of the files that changed + objects and links of all files).
  package init(_ content: ContentFolder, today: Day, after earlier: Manuscript? = nil) {
    self.content = content
    surroundings = Surroundings(today: today, otherFiles: content.otherFiles)
    theme = ReadTexts(content.theme)
    files = Manuscript.read(content, after: earlier?.files ?? [])
    base = Manuscript.assemble(files.map(\.decoded), of: content, in: surroundings)
    let own = files.filter { $0.decoded.kind != .variant }.compactMap(\.texts)
    book = Checked(base.value, base.diagnostics + Manuscript.judge([theme] + own, in: base.value))
  }

  /// The same for the folder as it is now.
  package init(_ content: ContentFolder, after earlier: Manuscript) {
    self.init(content, today: earlier.surroundings.today, after: earlier)
  }

  private static func read(_ content: ContentFolder, after earlier: [ReadFile]) -> [ReadFile] {
    let known = Dictionary(earlier.map { ($0.decoded.file.path, $0) }, uniquingKeysWith: { first, _ in first })
    return ParallelMap.map(content.files) { file in
      let source = content.sources[file.id]
      let old = known[file.path].flatMap { $0.decoded.file.id == file.id ? $0 : nil }
      if let old, old.decoded.bytes == source.bytes { return old }
      return ReadFile(CourseReader.decode(file, source: source), after: old)
    }
  }

  private static func assemble(_ files: [DecodedFile], of content: ContentFolder, in surroundings: Surroundings)
    -> Checked<Course?>
  {
    let made = CourseReader.course(from: files, in: surroundings)
    let pictures = made.value.map { content.mistakesInPictures(of: $0) } ?? []
    return Checked(made.value, content.diagnostics + made.diagnostics + pictures)
  }

  /// Without a book there is nothing for links to lead to.
  private static func judge(_ texts: [ReadTexts], in course: Course?) -> [Diagnostic] {
    guard let course else { return [] }
    return ParallelMap.map(texts) { $0.mistakes(in: course) }.flatMap(\.self)
  }

  // MARK: Provinces

  /// What is wrong with the variants' files by themselves.
  package var diagnosticsOfVariantFiles: [Diagnostic] { files.flatMap(\.decoded.diagnosticsOfVariant) }

  /// The provinces' courses, and what is wrong with them and not with the book.
  ///
  /// - Parameter isInterrupted: Asked between one and the next: whether something has become more urgent.
  /// - Returns: By id; `nil` where it was interrupted.
  package func variants(isInterrupted: () -> Bool = { false }) -> [VariantReading]? {
    var judged: [VariantReading] = []
    for reading in readings {
      guard !isInterrupted() else { return nil }
      judged.append(self.judged(reading))
    }
    return judged
  }

  /// Before their texts are judged.
  var readings: [VariantReading] { CourseReader.variants(from: decodedFiles, base: base, in: surroundings) }

  /// What the files say, each by itself.
  var decodedFiles: [DecodedFile] { files.map(\.decoded) }

  func judged(_ reading: VariantReading) -> VariantReading {
    guard let course = reading.course else { return reading }
    let known = Dictionary(files.map { ($0.decoded.file.id, $0.texts) }, uniquingKeysWith: { first, _ in first })
    let texts = ParallelMap.map(reading.files) { file in
      file.isPatched ? file.content.map { ReadTexts($0) } : known[file.file.id] ?? nil
    }
    let found = Manuscript.judge([theme] + texts.compactMap(\.self), in: course)
    return reading.adding((content.mistakesInPictures(of: course) + found).without(book.diagnostics))
  }

  /// What the book has and nothing shows. Of a book with errors only as far as it was understood.
  package var unused: UnusedItems {
    UnusedItems(
      in: files.map(\.decoded), links: ([theme] + files.compactMap(\.texts)).flatMap(\.links),
      otherFiles: content.otherFiles)
  }

  /// Everything that is wrong, in the book and in every province's.
  package var diagnostics: [Diagnostic] {
    (book.diagnostics + readings.flatMap { judged($0).diagnostics }).sortedByLocation()
  }
}
