import Curriculum
import Diagnostics
import Foundation
import LessonSyntax
import Workspace

/// One content folder as an editor sees it: what is on the disk, what is open on top of it, and what is known of both.
///
/// After a keystroke one file is read anew and the book is checked over what is remembered of the others
/// (``refresh(today:)``). The provinces' books are looked at when the typing pauses (``settle(today:isInterrupted:)``);
/// until then what was found in them moves along with the text.
final class ContentSession {
  /// The folder's path, without a `/` at its end.
  let root: String
  private let name: String
  private var disk: ContentFolder
  /// The disk with what is open on top.
  private(set) var content: ContentFolder
  /// Open documents by their path inside the folder.
  private(set) var documents: [String: OpenDocument] = [:]

  private var manuscript: Manuscript?
  var course: Course? { manuscript?.book.value }
  private var analyses: [String: FileAnalysis] = [:]
  private var lines: [String: TextLines] = [:]
  /// The numbers of the files by their paths.
  private var ids: [String: FileID] = [:]
  /// What is wrong, by file: in the book and in each variant's file by itself; and in the provinces' books.
  private var found: [FileID: [Diagnostic]] = [:]
  private var foundInVariants: [FileID: [Diagnostic]] = [:]
  private var day: Day?

  /// Whether something has changed since ``refresh(today:)``.
  private(set) var isStale = true
  /// Whether something has changed since the provinces' books were looked at.
  private(set) var isUnsettled = true

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

  /// Changes an open document. Mistakes found in provinces' books move with the text; those in the changed part are dropped.
  func change(_ path: String, to version: Int, _ changes: [LSP.DidChangeParams.Change], _ encoding: PositionEncoding) {
    guard var document = documents.removeValue(forKey: path) else { return }
    let id = fileID(of: path)
    for change in changes {
      let edit = document.apply(change, encoding)
      if let id { foundInVariants[id] = foundInVariants[id]?.compactMap { $0.moved(by: edit) } }
    }
    document.version = version
    documents[path] = document
    overlay()
  }

  /// Reads the folder again. What cannot be read stays as it was: the next change of the folder is another chance.
  func readDisk() {
    if let now = try? ContentFolder(at: disk.url, name: name, after: disk) { disk = now }
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
    foundInVariants = [:]
  }

  private static func numbered(_ content: ContentFolder) -> [String: FileID] {
    Dictionary(content.sources.ids.map { (content.path(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: What is wrong

  /// Reads what has changed and checks the book.
  ///
  /// - Complexity: O(bytes of the files that changed + objects of all files).
  func refresh(today: Day) {
    guard isStale || day != today else { return }
    let now = Manuscript(content, today: today, after: manuscript)
    found = Dictionary(grouping: now.book.diagnostics + now.diagnosticsOfVariantFiles, by: \.location.file)
    manuscript = now
    day = today
    isStale = false
  }

  /// Looks at the provinces' books.
  ///
  /// - Returns: Whether it came to an end; `false` where it was interrupted.
  func settle(today: Day, isInterrupted: () -> Bool = { false }) -> Bool {
    refresh(today: today)
    guard isUnsettled else { return true }
    guard let readings = manuscript?.variants(isInterrupted: isInterrupted) else { return false }
    let mistakes = readings.flatMap(\.diagnostics).without(found.values.flatMap(\.self))
    foundInVariants = Dictionary(grouping: mistakes, by: \.location.file)
    isUnsettled = false
    return true
  }

  /// Everything that is known to be wrong in a file, in the order of the file.
  func diagnostics(of file: FileID) -> [Diagnostic] {
    ((found[file] ?? []) + (foundInVariants[file] ?? [])).sortedByLocation()
  }

  /// The steps of a lesson without a drawing.
  func undrawnSteps(in file: FileID) -> [UndrawnStep] {
    (manuscript?.undrawnSteps ?? []).filter { $0.action.source.location.file == file }
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

  /// The language in which a file's keys are written: its own, else the book's.
  func keyLanguage(of file: FileAnalysis) -> Language {
    file.keys ?? analysis(of: ContentKind.bookFile)?.keys ?? .vietnamese
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
