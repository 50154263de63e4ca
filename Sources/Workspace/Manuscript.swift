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
  /// What is wrong in the texts of each of the ``files``; of a variant's nothing.
  private let judged: [[Diagnostic]]
  private let memory: CourseMemory
  /// The book before its texts were judged: variants are made where there is no error in this.
  private let base: Checked<Course?>

  /// A file with its texts. A class: most are handed on from one manuscript to the next as they are.
  private final class ReadFile: Sendable {
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
    let made = CourseReader.reading(of: files.map(\.decoded), in: surroundings, after: earlier?.memory)
    let pictures = made.course.value.map { content.mistakesInPictures(of: $0) } ?? []
    let ofFolder = content.diagnostics + content.warningOfOldBundle(on: today)
    base = Checked(made.course.value, ofFolder + made.course.diagnostics + pictures)
    memory = made.memory
    judged = Manuscript.judge(files, in: base.value, after: made.memory.hasSameIDs ? earlier : nil)
    let ofTheme = base.value.map(theme.mistakes) ?? []
    book = Checked(base.value, base.diagnostics + ofTheme + judged.flatMap(\.self))
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

  /// What is wrong in the texts of each file.
  ///
  /// - Parameters:
  ///   - files: All files.
  ///   - course: What they make.
  ///   - earlier: What was made of the same files with the same ids. Where only the insides of lessons changed since,
  ///     links in other files lead where they did, and have the names that they had or none.
  /// - Returns: For each file, in their order.
  private static func judge(_ files: [ReadFile], in course: Course?, after earlier: Manuscript?) -> [[Diagnostic]] {
    guard let course else { return files.map { _ in [] } }
    var judged = earlier?.judged ?? files.map { _ in [] }
    let changed = files.indices.filter { earlier?.files[$0].decoded.isSame(as: files[$0].decoded) != true }
    let areLessons = changed.allSatisfy { files[$0].decoded.kind == .lesson }
    let again = files.indices.filter { !areLessons || files[$0].texts?.showsNamesInAnswers == true }
    let numbers = Set(changed + again).sorted()
    let found = ParallelMap.map(numbers) { number in
      files[number].decoded.kind == .variant ? [] : files[number].texts?.mistakes(in: course) ?? []
    }
    for (number, found) in zip(numbers, found) { judged[number] = found }
    return judged
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

  /// The steps of the book without a drawing, each with the sign that would suit it.
  package var undrawnSteps: [UndrawnStep] { UndrawnStep.all(in: decodedFiles) }

  /// Everything that is wrong, in the book and in every province's.
  package var diagnostics: [Diagnostic] {
    (book.diagnostics + readings.flatMap { judged($0).diagnostics }).sortedByLocation()
  }
}
