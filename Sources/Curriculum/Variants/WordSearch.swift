package import Diagnostics

/// Finds in texts where they write a word of the book, and where they insert one.
struct WordSearch: Sendable {
  private struct Form: Sendable {
    let word: String
    let bytes: [UInt8]
  }

  /// By their first byte, the longest first: «C-Thái Nguyên» is not «Thái Nguyên».
  private let forms: [[Form]]
  /// Where the words themselves are declared.
  private let declarations: Set<Location>

  init(_ words: [BookWord], in course: Course) {
    var forms = Array(repeating: [Form](), count: 256)
    for word in words {
      for text in [course.filled(word.text)] + word.aliases.map(course.filled) {
        let parts = text.utf8.split(whereSeparator: \.isBlank)
        let bytes = Array(parts.joined(separator: [UInt8(ascii: " ")]))
        guard let first = bytes.first else { continue }
        forms[Int(first)].append(Form(word: word.id.name, bytes: bytes))
      }
    }
    self.forms = forms.map { $0.sorted { $0.bytes.count > $1.bytes.count } }
    declarations = Set(words.flatMap { [$0.text] + $0.aliases }.map(\.source.location))
  }

  /// Where a file's own texts name the words: what a patch puts there stands in another file.
  ///
  /// - Complexity: O(bytes), where few places begin like a word.
  func mentions(in file: DecodedFile) -> [BaseMention] {
    // A source's title is others' words, exceptions are on no page, and what a variant says is meant.
    guard let content = file.content, ![.sources, .exceptions, .answers, .variant].contains(file.kind) else {
      return []
    }
    var mentions: [BaseMention] = []
    for text in content.texts where text.source.file == file.id && !declarations.contains(text.source.location) {
      add(text.source, to: &mentions)
    }
    return mentions.sorted { $0.location.range.start < $1.location.range.start }
  }

  private func add(_ text: MappedText, to mentions: inout [BaseMention]) {
    let bytes = text.text.utf8.span
    var offset = 0
    // At the end of what came before no word goes on.
    var isInWord = false
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "]"), offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "(") {
        let end = WordSearch.destinationEnd(bytes, from: offset + 2)
        let isEmpty = offset > 0 && bytes[offset - 1] == UInt8(ascii: "[")
        if isEmpty, let word = WordSearch.word(bytes, offset + 2..<end) {
          mentions.append(
            BaseMention(word: word, words: "", location: text.location(of: offset - 1..<end), isInserted: true))
        }
        offset = end
        isInWord = false
      } else if !isInWord, let (form, end) = form(bytes, at: offset) {
        let words = String(decoding: form.bytes, as: UTF8.self)
        mentions.append(
          BaseMention(word: form.word, words: words, location: text.location(of: offset..<end), isInserted: false))
        offset = end
        isInWord = true
      } else {
        if !byte.isContinuation {
          isInWord = byte.beginsWordCharacter(before: offset + 1 < bytes.count ? bytes[offset + 1] : 0)
        }
        offset += 1
      }
    }
  }

  /// The longest form that stands here as words of its own.
  private func form(_ bytes: borrowing Span<UInt8>, at start: Int) -> (Form, end: Int)? {
    for form in forms[Int(bytes[start])] {
      guard let end = WordSearch.end(of: form.bytes, bytes, at: start) else { continue }
      let next = end < bytes.count ? bytes[end] : 0
      if !next.beginsWordCharacter(before: end + 1 < bytes.count ? bytes[end + 1] : 0) { return (form, end) }
    }
    return nil
  }

  /// Behind the form; a blank of it may be several, or a line end.
  private static func end(of form: [UInt8], _ bytes: borrowing Span<UInt8>, at start: Int) -> Int? {
    var offset = start
    for byte in form {
      guard offset < bytes.count else { return nil }
      if byte == UInt8(ascii: " ") {
        guard bytes[offset].isBlank else { return nil }
        while offset < bytes.count, bytes[offset].isBlank { offset += 1 }
      } else {
        guard bytes[offset] == byte else { return nil }
        offset += 1
      }
    }
    return offset
  }

  /// Where a link leads is on no page.
  private static func destinationEnd(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: ")"), !bytes[end].isBlank { end += 1 }
    return end
  }

  /// The word that a destination names.
  private static func word(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> String? {
    var destination: [UInt8] = []
    for offset in range { destination.append(bytes[offset]) }
    guard let link = CourseLink(String(decoding: destination, as: UTF8.self)), link.kind == .word else { return nil }
    return link.id
  }
}

/// A place where a text of the base names a word of the book.
package struct BaseMention: Sendable, Equatable {
  /// The id of the word.
  package let word: String
  /// As it is written; "" where it is inserted.
  package let words: String
  package let location: Location
  /// Whether it is inserted by a link, and so follows what a province says.
  package let isInserted: Bool
}

extension Course {
  /// A word with those in it that it inserts itself: «C-[](chu:tinh)».
  func filled(_ text: InlineText) -> String {
    var filled = text.markdown
    // Words that insert one another come to an end here.
    for _ in 0..<3 where filled.contains("[](") {
      for word in book.words {
        for scheme in IDKind.schemes where IDKind(scheme: scheme) == .word {
          filled = filled.replacing("[](\(scheme):\(word.id.name))", with: word.text.markdown)
        }
      }
    }
    return filled
  }
}
