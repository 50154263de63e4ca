import Curriculum
import Diagnostics
import Foundation
import Handbook
import LessonSyntax
import Workspace

/// One content folder as an editor sees it: what is on the disk, what is open on top of it, and what is known of both.
///
/// After a keystroke one file is decoded anew and the checks across files run over what is remembered of the others
/// (``refresh(today:)``). Pages are made when the typing pauses (``settle(today:isInterrupted:)``); until then what was
/// found in them moves along with the text.
final class ContentSession {
  /// The folder's path, without a `/` at its end.
  let root: String
  private let name: String
  private var disk: ContentFolder
  /// The disk with what is open on top.
  private(set) var content: ContentFolder
  /// Open documents by their path inside the folder.
  private(set) var documents: [String: OpenDocument] = [:]

  private var decoded: [String: Decoded] = [:]
  private var analyses: [String: FileAnalysis] = [:]
  private var lines: [String: TextLines] = [:]
  /// The numbers of the files by their paths.
  private var ids: [String: FileID] = [:]
  private(set) var course: Course?
  /// What is wrong, by file: of the language, the fields and the course; and of texts and links.
  private var found: [FileID: [Diagnostic]] = [:]
  private var foundInPages: [FileID: [Diagnostic]] = [:]
  private var day: Day?

  /// Whether something has changed since ``refresh(today:)``.
  private(set) var isStale = true
  /// Whether something has changed since the pages were looked at.
  private(set) var isUnsettled = true

  private struct Decoded: Sendable {
    let id: FileID
    let bytes: [UInt8]
    let file: DecodedFile
  }

  /// - Throws: ``WorkspaceError`` where the folder cannot be read.
  init(root: String) throws {
    self.root = root
    name = URL(filePath: root).lastPathComponent
    disk = try ContentFolder(at: URL(filePath: root, directoryHint: .isDirectory), name: name)
    content = disk
    ids = ContentSession.numbered(disk)
  }

  // MARK: What happens to documents

  func open(_ document: OpenDocument, at path: String) {
    documents[path] = document
    overlay()
  }

  func close(_ path: String) {
    documents[path] = nil
    readDisk()
  }

  /// Changes an open document. Mistakes found in pages move with the text; those in the changed part are dropped.
  func change(_ path: String, to version: Int, _ changes: [LSP.DidChangeParams.Change], _ encoding: PositionEncoding) {
    guard var document = documents.removeValue(forKey: path) else { return }
    let id = fileID(of: path)
    for change in changes {
      let edit = document.apply(change, encoding)
      if let id { foundInPages[id] = foundInPages[id]?.compactMap { $0.moved(by: edit) } }
    }
    document.version = version
    documents[path] = document
    overlay()
  }

  /// Reads the folder again. What cannot be read stays as it was: the next change of the folder is another chance.
  func readDisk() {
    if let now = try? ContentFolder(at: disk.url, name: name) { disk = now }
    overlay()
  }

  private func overlay() {
    content = disk.replacing(documents.mapValues(\.lines.bytes))
    isStale = true
    isUnsettled = true
    let numbered = ContentSession.numbered(content)
    guard numbered != ids else { return }
    ids = numbered
    // What was found is known by the numbers of files, which have changed.
    foundInPages = [:]
  }

  private static func numbered(_ content: ContentFolder) -> [String: FileID] {
    Dictionary(content.sources.ids.map { (content.path(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: What is wrong

  /// Decodes what has changed and checks what spans files.
  ///
  /// - Complexity: O(bytes of the files that changed + objects of all files).
  func refresh(today: Day) {
    guard isStale || day != today else { return }
    let known = decoded
    let content = content
    let files = content.decoded { file in
      guard let old = known[file.path], old.id == file.id, old.bytes == content.sources[file.id].bytes else {
        return nil
      }
      return old.file
    }
    decoded = Dictionary(
      zip(content.files, files).map { file, value in
        (file.path, Decoded(id: file.id, bytes: content.sources[file.id].bytes, file: value))
      }, uniquingKeysWith: { first, _ in first })
    let (course, diagnostics) = CourseReader.course(from: files, today: today)
    let pictures = course.map(content.mistakesInPictures) ?? []
    self.course = course
    let provinces = files.flatMap(\.diagnosticsOfVariant)
    found = Dictionary(grouping: content.diagnostics + diagnostics + pictures + provinces, by: \.location.file)
    day = today
    isStale = false
  }

  /// Makes the pages to see what is wrong in them.
  ///
  /// - Returns: Whether it came to an end; `false` where it was interrupted.
  func settle(today: Day, isInterrupted: () -> Bool = { false }) -> Bool {
    refresh(today: today)
    guard isUnsettled else { return true }
    var mistakes: [Diagnostic] = []
    if let course {
      let options = SiteOptions(today: today)
      guard let found = Pipeline.mistakesOfPages(of: course, options: options, isInterrupted: isInterrupted) else {
        return false
      }
      mistakes = found
      guard let found = mistakesOfVariants(today: today, besides: mistakes, isInterrupted) else { return false }
      mistakes += found
    }
    foundInPages = Dictionary(grouping: mistakes, by: \.location.file)
    isUnsettled = false
    return true
  }

  /// What is wrong with the provinces' courses and was not said yet; `nil` where it was interrupted.
  private func mistakesOfVariants(today: Day, besides known: [Diagnostic], _ isInterrupted: () -> Bool) -> [Diagnostic]?
  {
    let files = content.files.compactMap { decoded[$0.path]?.file }
    let base = found.values.flatMap(\.self)
    var mistakes: [Diagnostic] = []
    for reading in CourseReader.variants(from: files, base: (course, base), today: today) {
      mistakes += reading.diagnostics
      guard let course = reading.course else { continue }
      let options = SiteOptions(today: today, edition: .trainer)
      guard let pages = Pipeline.mistakesOfPages(of: course, options: options, isInterrupted: isInterrupted) else {
        return nil
      }
      mistakes += (content.mistakesInPictures(of: course) + pages).without(base + known).map(reading.noted)
    }
    return mistakes.without(base)
  }

  /// Everything that is known to be wrong in a file, in the order of the file.
  func diagnostics(of file: FileID) -> [Diagnostic] {
    ((found[file] ?? []) + (foundInPages[file] ?? [])).sortedByLocation()
  }

  // MARK: Files

  func fileID(of path: String) -> FileID? { ids[path] }

  /// The lines of a file as it is now.
  func lines(of path: String) -> TextLines? {
    if let open = documents[path] { return open.lines }
    guard let id = ids[path] else { return nil }
    let bytes = content.sources[id].bytes
    if let known = lines[path], known.bytes == bytes { return known }
    let made = TextLines(bytes)
    lines[path] = made
    return made
  }

  /// The file as nodes and lines, made when first asked for and kept until its bytes change.
  func analysis(of path: String) -> FileAnalysis? {
    guard let id = ids[path], let lines = lines(of: path) else { return nil }
    if let known = analyses[path], known.lines.bytes == lines.bytes, known.tree.file == id { return known }
    let made = FileAnalysis(path: path, lines: lines, source: content.sources[id], id: id)
    analyses[path] = made
    return made
  }

  /// The address of a file: as the editor wrote it where it is open there.
  func uri(of path: String) -> String { documents[path]?.uri ?? DocumentURI.uri(ofPath: root + "/" + path) }

  /// The path inside the folder; `nil` for what lies elsewhere.
  func relativePath(_ path: String) -> String? {
    path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : nil
  }
}

/// A text that an editor holds.
struct OpenDocument: Sendable {
  let uri: String
  var version: Int
  private(set) var lines: TextLines

  init(uri: String, version: Int, text: String) {
    self.uri = uri
    self.version = version
    lines = TextLines(Array(text.utf8), countsByteOrderMark: true)
  }

  /// Applies a change and says which bytes it replaced by how many.
  mutating func apply(_ change: LSP.DidChangeParams.Change, _ encoding: PositionEncoding) -> TextChange {
    let range = change.range.map { lines.byteRange(of: $0, encoding) } ?? lines.bytes.indices
    lines.replace(range, with: change.text)
    return TextChange(replaced: range, count: change.text.utf8.count)
  }
}

/// Bytes of a text that were replaced.
struct TextChange: Sendable {
  let replaced: Range<Int>
  /// How many bytes stand there now.
  let count: Int

  /// Where a range has gone; `nil` where the change has a part in it.
  func moved(_ range: ByteRange) -> ByteRange? {
    if Int(range.end) < replaced.lowerBound { return range }
    guard Int(range.start) > replaced.upperBound else { return nil }
    let shift = count - replaced.count
    return ByteRange(Int(range.start) + shift, Int(range.end) + shift)
  }
}

extension Diagnostic {
  /// The diagnostic at its new place; `nil` where it, or what would mend it, is in what changed.
  fileprivate func moved(by change: TextChange) -> Diagnostic? {
    guard let range = change.moved(location.range) else { return nil }
    var fixes: [Fix] = []
    for fix in self.fixes {
      let edits = fix.edits.compactMap { edit in change.moved(edit.range).map { Edit($0, edit.replacement) } }
      guard edits.count == fix.edits.count else { return nil }
      fixes.append(Fix(fix.title, grade: fix.grade, edits: edits))
    }
    return Diagnostic(
      code: code, severity: severity, at: Location(file: location.file, range: range), message, label: label,
      notes: notes, fixes: fixes)
  }
}
