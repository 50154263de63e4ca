import Authoring
import Curriculum
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
    guard Interview.canAsk else { throw mistake }
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

  /// Something to choose.
  struct Choice<Value> {
    let label: LocalizedText
    /// What it can be called besides.
    var otherName: String?
    let value: Value

    fileprivate var names: [String] { [label.vietnamese, label.english, otherName].compactMap(\.self) }
  }

  /// One of a few, by a name; where it is asked for, by its number, too.
  mutating func choice<Value>(
    _ given: String?, of question: LocalizedText, among all: [Choice<Value>], lacking mistake: UsageMistake
  ) throws -> Value {
    try value(given, of: given == nil ? Interview.listing(all, under: question) : question, lacking: mistake) {
      word throws(UsageMistake) in
      if given == nil, let number = Int(word), all.indices.contains(number - 1) { return all[number - 1].value }
      return try Interview.named(word, among: all)
    }
  }

  /// What a word names, with or without diacritics.
  static func named<Value>(_ word: String, among all: [Choice<Value>]) throws(UsageMistake) -> Value {
    let wanted = Folding.name(word)
    if let found = all.first(where: { $0.names.contains { Folding.name($0) == wanted } }) { return found.value }
    throw unknown(word, among: all.map(\.label))
  }

  private static func listing<Value>(_ all: [Choice<Value>], under question: LocalizedText) -> LocalizedText {
    func rows(_ language: Language) -> String {
      all.enumerated().map { number, choice in
        "\n  \(number + 1). \(choice.label(language))" + (choice.otherName.map { " · \($0)" } ?? "")
      }.joined() + "\n>"
    }
    return LocalizedText(
      vi: question.vietnamese + rows(.vietnamese), en: question.english + rows(.english))
  }

  private static func unknown(_ word: String, among labels: [LocalizedText]) -> UsageMistake {
    func near(_ language: Language) -> String? {
      NearMiss.suggestions(for: word, among: labels.map { $0(language) }, limit: 1).first
    }
    func list(_ language: Language) -> String { labels.map { $0(language) }.joined(separator: ", ") }
    return UsageMistake(
      vi: "Không có «\(word)». "
        + (near(.vietnamese).map { "Có phải ý bạn là «\($0)»?" } ?? "Có: \(list(.vietnamese))."),
      en: "There is no “\(word)”. "
        + (near(.english).map { "Did you mean “\($0)”?" } ?? "There are: \(list(.english))."))
  }

  /// Whether somebody sits there who can answer.
  static var canAsk: Bool { Console.isTerminal(.standardInput) }

  /// Whether whoever sits there says yes; `nil` where nobody answers. Only a clear yes is one.
  mutating func agrees(to question: LocalizedText) -> Bool? {
    guard Interview.canAsk else { return nil }
    while true {
      Console.say(question(screen.language) + " ")
      switch input.next() {
      case .line(let line):
        switch Folding.name(line) {
        case "c", "co", "y", "yes": return true
        case "k", "khong", "n", "no": return false
        default: continue
        }
      case .tooLong: continue
      case .unfinished, .end, .interrupted, .failed:
        Console.say("\n")
        return nil
      }
    }
  }

  /// An id for something new.
  mutating func id(
    _ given: String?, for kind: IDKind, lacking mistake: UsageMistake, notAmong taken: Set<String>
  ) throws -> String {
    let question = LocalizedText(
      vi: "Mã của \(kind.name.vietnamese) mới (chữ thường không dấu, ví dụ gui-phan-anh):",
      en: "The id of the new \(kind.name.english) (lower-case letters without marks, such as gui-phan-anh):")
    return try value(given, of: question, lacking: mistake) { word throws(UsageMistake) in
      try Interview.id(word, for: kind, notAmong: taken)
    }
  }

  /// - Throws: Where the word is no id, or something has it.
  static func id(_ word: String, for kind: IDKind, notAmong taken: Set<String>) throws(UsageMistake) -> String {
    guard IdentifierRule.allows(word) else {
      let example = IdentifierRule.proposal(for: word) ?? "gui-phan-anh"
      throw UsageMistake(
        vi: "«\(word)» không dùng làm mã được. Viết chữ thường không dấu, chữ số và dấu gạch nối, ví dụ \(example).",
        en: "“\(word)” is no id. Write lower-case letters without marks, digits and hyphens, such as \(example).")
    }
    guard !taken.contains(word) else {
      let taken = BookSources.taken(word, kind)
      throw UsageMistake(vi: "\(taken.vietnamese).", en: "\(taken.english).")
    }
    return word
  }

  /// An id that was given, else one that nothing has.
  static func id(_ given: String?, else usual: String, for kind: IDKind, in book: BookSources) throws -> String {
    guard let given else { return book.freshID(usual, for: kind) }
    return try id(given, for: kind, notAmong: book.ids(of: kind))
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
