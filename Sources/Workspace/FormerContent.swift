import Curriculum
package import Diagnostics
import Disk
import Foundation

/// The sources of a content folder as they were at one time: what a change is judged by.
package struct FormerContent: Sendable {
  /// Bytes by their paths inside the folder.
  package let files: [String: [UInt8]]
  /// What lay there and could not be read, by paths inside the folder.
  package let unread: [String]
  /// Which time it was, for a person.
  package let name: LocalizedText

  package init(files: [String: [UInt8]], unread: [String] = [], name: LocalizedText) {
    self.files = files
    self.unread = unread
    self.name = name
  }

  /// Reads the folder out of the history of the git repository that it lies in: as it was where the current branch left
  /// that of the revision, as `git diff REVISION...` has it. What the other branch gained since is not this one's doing.
  ///
  /// - Parameters:
  ///   - content: The folder as it is. It is looked for where it really lies, whatever links lead to it.
  ///   - revision: Whatever git understands: a branch, a tag, `HEAD~3`, a number.
  ///   - environment: Where git is looked for, and what it gets.
  /// - Throws: ``WorkspaceError`` where there is no git, no repository, no such revision, or no such folder in it.
  package init(of content: ContentFolder, since revision: String, environment: [String: String]) throws {
    let scratch = try ScratchFolder(besides: FileManager.default.temporaryDirectory.appending(path: "camnang-git"))
    defer { scratch.remove() }
    let history = try GitHistory(of: content.url, environment: environment, in: scratch)
    let commit = try history.divergence(from: revision)
    let entries = try history.sources(at: commit, in: revision)
    let bytes = try history.contents(of: entries.compactMap(\.blob))
    self.init(
      files: Dictionary(
        entries.compactMap { entry in entry.blob.flatMap { bytes[$0] }.map { (entry.path, $0) } },
        uniquingKeysWith: { first, _ in first }),
      unread: entries.filter { $0.blob == nil }.map(\.path), name: try history.name(of: commit, for: revision))
  }
}

extension Manuscript {
  /// What changed since, as far as people's progress and the truth of facts depend on it, in the book and in every
  /// province's.
  ///
  /// - Returns: Warnings and errors at places of this content; and the paths of the former files of which something could
  ///   not be read, and is compared with nothing.
  package func changes(since former: FormerContent) -> (diagnostics: [Diagnostic], unread: [String]) {
    let old = decoded(former)
    let (was, now) = (CourseTrace(old), CourseTrace(decodedFiles))
    let today = surroundings.today
    let own = CourseComparison(from: was, to: now, today: today).diagnostics
    let found = own + changesInVariants(from: old, leaving: was.keys.union(now.keys), known: own)
    return (found.sortedByLocation(), Set(former.unread + was.unreadPaths).sorted())
  }

  /// A file that is the same now is not read again.
  private func decoded(_ former: FormerContent) -> [DecodedFile] {
    let known = Dictionary(decodedFiles.map { ($0.file.path, $0) }, uniquingKeysWith: { first, _ in first })
    let files = former.files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let first = content.sources.files.count
    return ParallelMap.map(Array(files.enumerated())) { number, file in
      if let same = known[file.key], same.bytes == file.value { return same }
      let id = FileID(index: UInt32(first + number))
      return CourseReader.decode(
        ContentFile(id: id, path: file.key), source: SourceFile(path: file.key, bytes: file.value))
    }
  }

  /// - Parameters:
  ///   - old: The former files.
  ///   - base: What the book has or had: where a province has it no more, that is told of the book, or its patches say
  ///     why.
  ///   - known: What was found in the book.
  /// - Returns: What was found besides in a province's course, where it can be read now and could be then.
  private func changesInVariants(from old: [DecodedFile], leaving base: Set<ObjectKey>, known: [Diagnostic])
    -> [Diagnostic]
  {
    guard old.contains(where: { $0.kind == .variant }) else { return [] }
    let formerBase = CourseReader.course(from: old, in: surroundings)
    let former = CourseReader.variants(from: old, base: formerBase, in: surroundings)
    return readings.flatMap { reading -> [Diagnostic] in
      guard reading.course != nil, let was = former.first(where: { $0.id.name == reading.id.name }), was.course != nil
      else { return [] }
      let comparison = CourseComparison(
        from: CourseTrace(was.files), to: CourseTrace(reading.files), today: surroundings.today, mayVanish: base)
      return comparison.diagnostics.without(known).map(reading.noted)
    }
  }
}
