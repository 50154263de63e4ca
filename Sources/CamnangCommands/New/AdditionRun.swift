import ArgumentParser
import Authoring
import Curriculum
import Diagnostics
import Foundation
import Workspace

/// To which book something is added.
struct AdditionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Thư mục nội dung.", valueName: "thư mục")) var content = "content"

  @OptionGroup var screen: ScreenOptions

  /// Adds what a command makes of the book's sources, and tells what was written and what is still to be done.
  func add(_ make: (BookSources, inout Interview) throws -> Addition) throws {
    let language = screen.language
    try reportingWorldErrors(in: language) {
      let url = URL(filePath: content, directoryHint: .isDirectory)
      let folder = try ContentFolder(at: url, name: ShownPath.of(content))
      var interview = Interview(screen: screen)
      do {
        let addition = try make(BookSources(folder.files, in: folder.sources), &interview)
        try AdditionRun(folder: folder, addition: addition, screen: screen).finish()
      } catch let refusal as AdditionRefusal {
        Console.say("camnang: \(VisibleText.of(refusal.message(language)))\n")
        throw Failure(code: refusal.isContent ? .contentHasErrors : .usage)
      }
    }
  }
}

/// Writes what is added, and looks once more at the book.
struct AdditionRun {
  let folder: ContentFolder
  let addition: Addition
  let screen: ScreenOptions

  func finish() throws {
    let before = Manuscript(folder, today: try Day.now())
    let after = Manuscript(result, after: before)
    try write()
    let language = screen.language
    for path in addition.newFiles.map(\.path) { Console.report(line("Đã viết", "Wrote", path)(language)) }
    for path in addition.editedFiles.map(\.path) { Console.report(line("Đã thêm vào", "Added to", path)(language)) }
    Console.report(
      LocalizedText(
        vi: "Mã mới: \(addition.id). Hãy sửa lời viết sẵn cho đúng việc của bạn, rồi gõ: camnang check\n",
        en: "The new id: \(addition.id). Put your own words in the place of the example's, then type: camnang check\n")(
          language))
    tell(new(in: after, since: before), after.content.sources)
  }

  /// What `check` says now and did not say before: the author has to answer it.
  private func tell(_ diagnostics: [Diagnostic], _ sources: SourceSet) {
    guard !diagnostics.isEmpty else { return }
    let heading = LocalizedText(
      vi: "camnang check sẽ nhắc điều sau, bạn phải tự trả lời:",
      en: "camnang check will ask for this, which is yours to answer:")
    screen.say("\n" + heading(screen.language))
    Console.draw(MistakeFace.usual(for: screen).text(of: diagnostics, sources, screen, on: .standardError))
  }

  /// Numbers of files differ where there is a new one: mistakes are the same that say the same of the same path.
  private func new(in after: Manuscript, since before: Manuscript) -> [Diagnostic] {
    func name(_ diagnostic: Diagnostic, in manuscript: Manuscript) -> String {
      let path = manuscript.content.sources[diagnostic.location.file].path
      return "\(path) \(diagnostic.code) \(diagnostic.message.vietnamese)"
    }
    let known = Set(before.diagnostics.map { name($0, in: before) })
    return after.diagnostics.filter { !known.contains(name($0, in: after)) }
  }

  private var result: ContentFolder {
    let texts = addition.newFiles.map { ($0.path, $0.bytes) } + addition.editedFiles.map { ($0.path, $0.bytes) }
    return folder.replacing(Dictionary(texts, uniquingKeysWith: { $1 }))
  }

  /// New files first: where a file that is there cannot be edited, they are taken away again.
  private func write() throws {
    let files = NewFiles(addition.newFiles.map { ($0.path, $0.bytes) }, in: folder.url)
    try files.write()
    let rewrites = addition.editedFiles.compactMap { edited in
      folder.files.first { $0.path == edited.path }.map { file in
        SourceRewrite(of: folder.sources[file.id], at: folder.url.appending(path: file.path), to: edited.bytes)
      }
    }
    do { for rewrite in rewrites { try rewrite.write() } } catch {
      files.remove()
      throw error
    }
  }

  private func line(_ vietnamese: String, _ english: String, _ path: String) -> LocalizedText {
    let shown = ShownPath.of(folder.url.appending(path: path).path(percentEncoded: false))
    return LocalizedText(vi: "\(vietnamese) \(shown)\n", en: "\(english) \(shown)\n")
  }
}
