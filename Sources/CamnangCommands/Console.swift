import Diagnostics
import Foundation
import VietnameseText
import Workspace

/// Exit codes, as the README lists them. A quiz that was not passed ends with the code of content with errors, where
/// `--require-pass` was given, and so does a certificate that does not hold.
enum ExitStatus: Int32 {
  case done = 0
  case contentHasErrors = 1
  case usage = 2
  case world = 3
  case storeUnusable = 4
  /// What was asked for was built, but for provinces with errors.
  case variantsLeftOut = 5
  case hungUp = 129
  case interrupted = 130
  case terminated = 143
}

/// Ends a command whose trouble has been told already.
struct Failure: Error { let code: ExitStatus }

/// The process's streams: results on standard output, talk on standard error.
enum Console {
  static func write(_ text: String) { write(Array(text.utf8)) }

  /// A result that cannot be written is a failure of the world. A closed pipe (`camnang check | head`) ends the program
  /// by SIGPIPE before that.
  static func write(_ bytes: [UInt8]) {
    do { try FileHandle.standardOutput.write(contentsOf: Data(bytes)) } catch {
      say("camnang: Không ghi được kết quả (cannot write the result)\n")
      exit(.world)
    }
  }

  /// A result in words for people, with names of files and what was typed in it: see ``say(_:)``.
  static func report(_ text: String) { write(wrapped(shown(text), in: .standardOutput)) }

  /// Talk. Whatever a name of a file, an argument or the environment has put into it, a terminal obeys nothing of it.
  static func say(_ text: String) { draw(wrapped(shown(text), in: .standardError)) }

  /// What a renderer has made of pages and excerpts: it has shown what is hidden in them, and writes colours itself.
  static func draw(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

  /// Where somebody reads it in a window, sentences are broken at blanks, for a terminal breaks words. What is indented is
  /// to be copied, and stays as it is.
  private static func wrapped(_ text: String, in handle: FileHandle) -> String {
    guard isTerminal(handle) else { return text }
    let columns = ScreenOptions.columns(of: handle)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard !line.hasPrefix(" "), DisplayWidth.of(String(line)) > columns else { return String(line) }
      // A question ends with a blank, behind which somebody types.
      let end = line.hasSuffix(" ") ? " " : ""
      return WrappedText.lines(of: String(line), first: columns, rest: columns).joined(separator: "\n") + end
    }.joined(separator: "\n")
  }

  private static func shown(_ text: String) -> String { VisibleText.of(text, keeping: "\n") }

  /// What failed, a line for each.
  static func say(_ errors: [WorkspaceError], in language: Language) {
    for error in errors { say("camnang: \(VisibleText.of(error.message(language)))\n") }
  }

  /// What is worth telling of a run that succeeded, a line for each.
  static func say(notes: [LocalizedText], in language: Language) {
    for note in notes { say("camnang: \(VisibleText.of(note(language)))\n") }
  }

  static func exit(_ status: ExitStatus) -> Never { Foundation.exit(status.rawValue) }

  static func isTerminal(_ handle: FileHandle) -> Bool { isatty(handle.fileDescriptor) == 1 }
}
