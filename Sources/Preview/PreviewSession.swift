package import Curriculum
package import Diagnostics
package import Foundation
package import Handbook
import Serving
import Synchronization
package import Workspace

/// A content folder while somebody writes in it: what it is now, the last book that could be made of it, and what is
/// wrong. One thread refreshes it; any may look.
package final class PreviewSession: Sendable {
  /// What of the content is shown.
  package struct Choice: Sendable {
    package let editions: [Edition]
    package let variants: VariantChoice

    package init(editions: [Edition], variants: VariantChoice) {
      self.editions = editions
      self.variants = variants
    }
  }

  /// A moment of it.
  struct Snapshot: Sendable {
    /// Differs from that of any other moment, also of another run.
    var version = ""
    /// Counts the changes of what pages fetch: the theme and pictures.
    var look = 0
    var content: ContentFolder?
    /// The last that could be made.
    var book: BookOnDemand?
    /// What is wrong in the content as it is now.
    var mistakes: [Diagnostic] = []
    /// Why the content could not be read or used at all.
    var trouble: LocalizedText?
  }

  /// What a refresh found, for whoever tells a person.
  package struct News: Sendable {
    package let mistakes: [Diagnostic]
    package let sources: SourceSet?
    package let trouble: WorkspaceError?
    /// Whether there is a book to show, be it an earlier one.
    package let hasBook: Bool
    /// Whether that is the book as it is now, but for provinces with errors.
    package let isCurrent: Bool
  }

  private struct State {
    var snapshot = Snapshot()
    var number = 0
    /// What the next one is made from.
    var manuscript: Manuscript?
    var today: Day?
    var troubleBefore: LocalizedText?
  }

  package let language: Language
  let feed: VersionFeed
  private let url: URL
  private let name: String
  private let choice: Choice
  private let options: SiteOptions
  /// A page has one stream each, and a browser opens six at most.
  private static let mostStreams = 64
  /// Tells this run's versions from another's.
  private let run: String
  private let state: Mutex<State>

  /// - Parameters:
  ///   - url: The content folder.
  ///   - name: What to call it in messages.
  ///   - choice: What of it is shown.
  ///   - options: As a build would have them.
  ///   - language: The language of messages.
  package init(at url: URL, name: String, showing choice: Choice, options: SiteOptions, language: Language) {
    self.url = url
    self.name = name
    self.choice = choice
    self.options = options
    self.language = language
    run = String(UInt64.random(in: 0...UInt64.max), radix: 16)
    var state = State()
    state.snapshot.version = "\(run)-0"
    feed = VersionFeed(version: state.snapshot.version, mostStreams: PreviewSession.mostStreams)
    self.state = Mutex(state)
  }

  var snapshot: Snapshot { state.withLock { $0.snapshot } }

  /// Reads the folder and, where anything in it changed, makes of it what can be made.
  ///
  /// - Parameter today: The day on which facts are overdue or not.
  /// - Returns: `nil` where nothing is new.
  package func refresh(today: Day) -> News? {
    let before = state.withLock { $0 }
    do {
      let content = try ContentFolder(at: url, name: name, after: before.snapshot.content)
      if let known = before.snapshot.content, known.isSame(as: content), before.today == today,
        before.snapshot.trouble == nil
      {
        return nil
      }
      let manuscript = Manuscript(content, today: today, after: before.manuscript)
      let made = try manuscript.bookOnDemand(
        choice.editions, of: choice.variants, options: options.on(today), after: before.snapshot.book)
      var now = before
      now.manuscript = manuscript
      now.today = today
      now.snapshot.look += before.snapshot.content.map { $0.looksSame(as: content) ? 0 : 1 } ?? 0
      now.snapshot.content = content
      now.snapshot.book = made.value ?? before.snapshot.book
      now.snapshot.mistakes = made.diagnostics
      now.snapshot.trouble = nil
      publish(now)
      return News(
        mistakes: made.diagnostics, sources: content.sources, trouble: nil, hasBook: now.snapshot.book != nil,
        isCurrent: made.value != nil)
    } catch {
      return fail(error as? WorkspaceError ?? WorkspaceError(LocalizedText(vi: "\(error)", en: "\(error)")), before)
    }
  }

  /// What cannot be read stays as it was: the next change of the folder is another chance.
  private func fail(_ error: WorkspaceError, _ before: State) -> News? {
    guard before.snapshot.trouble != error.message else { return nil }
    var now = before
    now.snapshot.trouble = error.message
    publish(now)
    return News(mistakes: [], sources: nil, trouble: error, hasBook: now.snapshot.book != nil, isCurrent: false)
  }

  private func publish(_ new: State) {
    var new = new
    new.number += 1
    new.snapshot.version = "\(run)-\(new.number)"
    let made = new
    state.withLock { $0 = made }
    feed.publish(made.snapshot.version)
  }

  /// Ends what anybody listens to.
  package func end() { feed.end() }

  /// A sign of life to whoever listens.
  package func beat() { feed.beat() }

  /// Makes the safe repair of one of the mistakes.
  ///
  /// - Parameters:
  ///   - number: Of the mistake, as ``MistakeReport`` counts them.
  ///   - version: That of the report.
  /// - Throws: ``WorkspaceError`` where it has none, something changed meanwhile, or the file cannot be written.
  func mend(_ number: Int, of version: String) throws(WorkspaceError) {
    let now = snapshot
    guard now.version == version, let content = now.content, now.mistakes.indices.contains(number),
      let fix = now.mistakes[number].safeFix
    else {
      throw WorkspaceError(
        LocalizedText(
          vi: "Nội dung đã thay đổi từ khi lỗi này được báo: hãy xem lại",
          en: "The content has changed since: look again"))
    }
    let file = now.mistakes[number].location.file
    var edits = TextEdits()
    edits.add(fix)
    let source = content.sources[file]
    let rewrite = SourceRewrite(
      of: source, at: content.url.appending(path: content.path(of: file)), to: edits.applied(to: source.bytes))
    try rewrite.write()
  }
}
