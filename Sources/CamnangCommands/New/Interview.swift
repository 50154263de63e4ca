import Diagnostics
import Foundation
import Terminal
import VietnameseText

/// Asks whoever sits at the terminal for what the command line left out. Without a terminal nobody is asked: the command
/// ends with what it lacks.
struct Interview {
  private let screen: ScreenOptions
  private var input = LineInput(descriptor: FileHandle.standardInput.fileDescriptor)

  init(screen: ScreenOptions) { self.screen = screen }

  /// Words that mean something, as they were given or are answered.
  ///
  /// - Parameters:
  ///   - given: On the command line, if at all.
  ///   - question: What is asked.
  ///   - mistake: That it is missing, and how to give it.
  ///   - read: What the words mean; throws where they mean nothing. An answer of this kind is asked for again.
  /// - Returns: what they mean.
  /// - Throws: ``UsageMistake`` where words on the command line mean nothing, or where nobody answers.
  mutating func value<Value>(
    _ given: String?, of question: LocalizedText, lacking mistake: UsageMistake,
    read: (String) throws(UsageMistake) -> Value
  ) throws -> Value {
    if let given { return try read(given) }
    guard Console.isTerminal(.standardInput) else { throw mistake }
    while true {
      Console.say(question(screen.language) + " ")
      switch input.next() {
      case .line(let line):
        do throws(UsageMistake) { return try read(line) } catch { screen.say(error.text(screen.language)) }
      case .tooLong: continue
      case .unfinished, .end, .interrupted, .failed:
        Console.say("\n")
        throw mistake
      }
    }
  }

  /// Any words.
  mutating func words(_ given: String?, of question: LocalizedText, lacking mistake: UsageMistake) throws -> String {
    try value(given, of: question, lacking: mistake, read: Interview.title)
  }

  /// Words on one line, as a title is written.
  static func title(_ words: String) throws(UsageMistake) -> String {
    let title = Normalization.nfc(words).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isPlain = !title.isEmpty && !title.unicodeScalars.contains { $0.properties.generalCategory == .control }
    guard isPlain else {
      throw UsageMistake(vi: "Hãy viết vài chữ nhìn thấy được.", en: "Write a few words that can be seen.")
    }
    return title
  }
}
