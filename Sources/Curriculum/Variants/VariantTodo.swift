package import Diagnostics

/// What in a province's book is still the base's own: words that nobody has replaced, and texts that write them out.
package struct VariantTodo: Sendable {
  /// In the order of the book.
  package let words: [Word]
  /// Where a text of the base writes out a word that should be another here, or that nobody has decided about; by file
  /// and place.
  package let mentions: [BaseMention]
  /// How many mentions stay, because the variant says so.
  package let keptCount: Int
  /// What keeps nothing, each with its file.
  let unneeded: [(file: MappedText, isThere: Bool)]

  /// A word of the book, as the province has it.
  package struct Word: Sendable {
    package let id: String
    /// As the base says it.
    package let base: String
    /// As it is said here; the base's own where nobody has decided.
    package let local: String
    package let state: State
    /// Where the variant says it, or could.
    package let location: Location
    /// How many texts insert it.
    package let insertions: Int
    /// How many texts write it out and should not.
    package let mentions: Int

    /// Places that are still to be done.
    package var open: Int { mentions + (state == .undecided ? insertions : 0) }
  }

  package enum State: Sendable {
    case undecided
    case replaced
    /// The variant says that the base's word is right here.
    case kept
  }

  /// Whether nothing is left.
  package var isDone: Bool { words.allSatisfy { $0.open == 0 } }
  package var open: Int { words.reduce(0) { $0 + $1.open } }
}

/// Where the base's files name its words: found once, for all provinces.
struct BaseMentions {
  private let base: Course
  private let search: WordSearch
  private let found: [FileID: [BaseMention]]

  /// `nil` where the base declares no words.
  init?(_ files: [DecodedFile], of base: Course?) {
    guard let base, !base.book.words.isEmpty else { return nil }
    let search = WordSearch(base.book.words, in: base)
    self.base = base
    self.search = search
    found = Dictionary(
      files.map { ($0.id, search.mentions(in: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// - Parameters:
  ///   - variant: What the province says.
  ///   - course: Its course.
  ///   - files: What that is made of.
  /// - Returns: What is left to do.
  func todo(for variant: Variant, _ course: Course, of files: [DecodedFile]) -> VariantTodo {
    let paths = Dictionary(files.map { ($0.path, $0.id) }, uniquingKeysWith: { first, _ in first })
    var kept = KeptMentions(variant.kept, paths)
    let states = Dictionary(
      base.book.words.map { ($0.id.name, state(of: $0, variant, course)) }, uniquingKeysWith: { first, _ in first })
    var mentions: [BaseMention] = []
    var insertions: [String: Int] = [:]
    for file in files {
      for mention in file.isPatched ? search.mentions(in: file) : found[file.id] ?? [] {
        if mention.isInserted {
          insertions[mention.word, default: 0] += 1
        } else if !kept.covers(mention), states[mention.word] != .kept {
          mentions.append(mention)
        }
      }
    }
    let counts = Dictionary(grouping: mentions, by: \.word).mapValues(\.count)
    let words = base.book.words.map { word in
      let replacement = variant.words.first { $0.word.name == word.id.name }
      return VariantTodo.Word(
        id: word.id.name, base: base.filled(word.text), local: local(word, course),
        state: states[word.id.name] ?? .undecided, location: replacement?.word.location ?? variant.id.location,
        insertions: insertions[word.id.name] ?? 0, mentions: counts[word.id.name] ?? 0)
    }
    return VariantTodo(words: words, mentions: mentions, keptCount: kept.count, unneeded: kept.unneeded)
  }

  private func local(_ word: BookWord, _ course: Course) -> String {
    course.word(word.id.name).map { course.filled($0.text) } ?? base.filled(word.text)
  }

  private func state(of word: BookWord, _ variant: Variant, _ course: Course) -> VariantTodo.State {
    if local(word, course) != base.filled(word.text) { return .replaced }
    return variant.words.contains { $0.word.name == word.id.name && $0.text != nil } ? .kept : .undecided
  }
}

/// What of a variant's kept words something has needed.
private struct KeptMentions {
  private let entries: [(file: MappedText, words: Set<String>, id: FileID?)]
  private let byFile: [FileID: [Int]]
  private var isNeeded: [Bool]
  private(set) var count = 0

  init(_ kept: [KeptWords], _ paths: [String: FileID]) {
    entries = kept.flatMap { kept in
      kept.files.map { ($0, Set(kept.words.map(\.text)), paths[$0.text]) }
    }
    byFile = Dictionary(grouping: entries.indices.filter { [entries] in entries[$0].id != nil }) { [entries] in
      entries[$0].id ?? FileID(index: 0)
    }
    isNeeded = Array(repeating: false, count: entries.count)
  }

  mutating func covers(_ mention: BaseMention) -> Bool {
    let covering = (byFile[mention.location.file] ?? []).filter {
      entries[$0].words.isEmpty || entries[$0].words.contains(mention.words)
    }
    for entry in covering { isNeeded[entry] = true }
    if !covering.isEmpty { count += 1 }
    return !covering.isEmpty
  }

  var unneeded: [(file: MappedText, isThere: Bool)] {
    zip(entries, isNeeded).filter { !$1 }.map(\.0).map { ($0.file, $0.id != nil) }
  }
}

extension VariantTodo {
  /// How many places a warning shows: all of them are a list of its own.
  private static let mostShown = 3

  /// One warning for each word of which something is left, and for each entry that keeps nothing.
  func diagnostics(of variant: Variant) -> [Diagnostic] {
    words.filter { $0.open > 0 }.map { left($0, variant.id.name) }
      + unneeded.map { VariantTodo.keepsNothing($0.file, isThere: $0.isThere) }
  }

  private func left(_ word: Word, _ variant: String) -> Diagnostic {
    let places = mentions.filter { $0.word == word.id }.prefix(VariantTodo.mostShown)
    return Diagnostic(
      code: "C350", severity: .warning, at: word.location,
      word.state == .undecided
        ? LocalizedText(
          vi: "Bản của tỉnh phải nói rõ chữ «\(word.base)» của sách chung ở đây là gì: còn \(word.open) chỗ",
          en: "A province's book says what the common book's “\(word.base)” is here: \(word.open) places are left")
        : LocalizedText(
          vi: "Bản của tỉnh không được còn chữ «\(word.base)» của sách chung: còn \(word.open) chỗ",
          en: "A province's book keeps no “\(word.base)” of the common book: \(word.open) places are left"),
      label: LocalizedText(
        vi: "gõ «camnang variant todo \(variant)» để xem từng chỗ",
        en: "type “camnang variant todo \(variant)” to see each"),
      notes: places.map { Diagnostic.Note(LocalizedText(vi: "một chỗ ở đây", en: "one is here"), at: $0.location) })
  }

  private static func keepsNothing(_ file: MappedText, isThere: Bool) -> Diagnostic {
    Diagnostic(
      code: "C351", severity: .warning, at: file.location,
      isThere
        ? LocalizedText(
          vi: "Chỗ giữ nguyên phải có chữ để giữ: «\(file.text)» không còn chữ nào như thế",
          en: "What is kept is there to be kept: “\(file.text)” has no such words")
        : LocalizedText(
          vi: "Chỗ giữ nguyên phải là một tệp có trong bản này: không có tệp «\(file.text)»",
          en: "What is kept is a file of this book: there is no “\(file.text)”"),
      label: isThere
        ? LocalizedText(vi: "xóa dòng này đi", en: "remove this")
        : LocalizedText(
          vi: "viết đường dẫn từ thư mục nội dung, như bai-hoc/ten-tep.yaml",
          en: "write its path in the content folder, such as bai-hoc/file-name.yaml"))
  }
}
