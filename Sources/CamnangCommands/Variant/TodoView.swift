import Curriculum
import Diagnostics
import JSON

/// Where mentions stand, for whoever prints them.
struct TodoPlaces {
  let reading: VariantReading
  let sources: SourceSet

  struct Line {
    let path: String
    let position: LineTable.Position
    let place: TextPlace?
    /// The words around it.
    let excerpt: String
  }

  /// The mentions of each file, in their order.
  func files(_ mentions: [BaseMention]) -> [(file: FileID, lines: [(mention: BaseMention, line: Line)])] {
    var files: [(file: FileID, lines: [(mention: BaseMention, line: Line)])] = []
    var table: LineTable?
    for mention in mentions {
      let file = mention.location.file
      if files.last?.file != file {
        files.append((file, []))
        table = LineTable(sources[file].bytes)
      }
      guard let table else { continue }
      let line = Line(
        path: sources[file].path, position: table.position(of: mention.location.range.start),
        place: reading.place(of: mention.location), excerpt: excerpt(mention.location))
      files[files.count - 1].lines.append((mention, line))
    }
    return files
  }

  /// Bytes before and behind that are shown, at most.
  private static let before = 40
  private static let behind = 60

  /// As it stands in the file, on one line, from word to word.
  private func excerpt(_ location: Location) -> String {
    let bytes = sources[location.file].bytes
    let (start, end) = (Int(location.range.start), Int(location.range.end))
    let isLineEnd = { (byte: UInt8) in byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    let head = bytes[max(0, start - TodoPlaces.before)..<start].split(
      omittingEmptySubsequences: false, whereSeparator: isLineEnd)
    let tail = bytes[end..<min(bytes.count, end + TodoPlaces.behind)].split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: isLineEnd)
    var first = head.last ?? []
    if head.count == 1, start > TodoPlaces.before { first = first.drop { $0 != UInt8(ascii: " ") } }
    var last = tail.first ?? []
    let isCut = tail.count == 1 && end + TodoPlaces.behind < bytes.count
    if isCut, let blank = last.lastIndex(of: UInt8(ascii: " ")) { last = last[..<blank] }
    let words = String(decoding: first + bytes[start..<end] + last, as: UTF8.self)
    return words.split { $0 == " " || $0 == "\n" }.joined(separator: " ") + (isCut ? "…" : "")
  }
}

/// What is left of a province's book, for people: the words first, then each file.
struct TodoView {
  let todo: VariantTodo
  let places: TodoPlaces
  let language: Language

  var text: String {
    let words = todo.words.map(line).joined()
    return words + places.files(todo.mentions).map(text).joined()
  }

  /// «  tinh: «Thái Nguyên» chưa thay · 120 chỗ chèn, 30 chỗ viết thẳng · content/bien-the/bac-ninh.yaml:5»
  private func line(_ word: VariantTodo.Word) -> String {
    let source = places.sources[word.location.file]
    let place = "\(source.path):\(LineTable(source.bytes).position(of: word.location.range.start).line)"
    let state =
      switch word.state {
      case .undecided: LocalizedText(vi: "chưa thay", en: "not replaced")
      case .replaced: LocalizedText(vi: "→ «\(word.local)»", en: "→ “\(word.local)”")
      case .kept: LocalizedText(vi: "dùng như sách chung", en: "as in the common book")
      }
    let head = LocalizedText(vi: "\(word.id): «\(word.base)»", en: "\(word.id): “\(word.base)”")
    let counts = LocalizedText(
      vi: "\(word.insertions) chỗ chèn, \(word.mentions) chỗ viết thẳng",
      en: "inserted \(word.insertions) times, written out \(word.mentions) times")
    return "\(head(language)) \(state(language)) · \(counts(language)) · \(place)\n"
  }

  private func text(_ file: (file: FileID, lines: [(mention: BaseMention, line: TodoPlaces.Line)])) -> String {
    let title = places.reading.title(of: file.file).map { LocalizedText(vi: " · «\($0)»", en: " · “\($0)”")(language) }
    let path = places.sources[file.file].path
    let count = LocalizedText(
      vi: "\(file.lines.count) chỗ", en: Summary.count(file.lines.count, "place"))
    let lines = file.lines.map { _, line in
      let target = line.place.map { " · " + name($0) } ?? ""
      return "  \(line.path):\(line.position.line):\(line.position.column)\(target)\n    \(line.excerpt)\n"
    }
    return "\n\(path)\(title ?? ""): \(count(language))\n" + lines.joined()
  }

  /// As a patch names it: «bước: bai-mot/mo-ung-dung, khóa: thấy».
  private func name(_ place: TextPlace) -> String {
    let target = "\(place.target.kind.name(language)): \(place.target.written)"
    guard !place.path.isEmpty else { return target }
    return target + LocalizedText(vi: ", khóa: \(place.path)", en: ", key: \(place.path)")(language)
  }

  static func summary(of todo: VariantTodo, _ language: Language) -> String {
    let kept = LocalizedText(
      vi: todo.keptCount > 0 ? " Giữ nguyên \(todo.keptCount) chỗ." : "",
      en: todo.keptCount > 0 ? " \(Summary.count(todo.keptCount, "place")) kept as they are." : "")
    guard !todo.isDone else {
      return LocalizedText(vi: "Không còn chỗ nào.\(kept.vietnamese)", en: "Nothing is left.\(kept.english)")(language)
    }
    let undecided = todo.words.count { $0.state == .undecided && $0.open > 0 }
    let files = Set(todo.mentions.map(\.location.file)).count
    return LocalizedText(
      vi: """
        Còn \(todo.open) chỗ: \(undecided) chữ chưa thay, \(todo.mentions.count) chỗ viết thẳng trong \(files) tệp.\
        \(kept.vietnamese)
        """,
      en: """
        \(Summary.count(todo.open, "place")) left: \(Summary.count(undecided, "word")) not replaced, \
        \(todo.mentions.count) written out in \(Summary.count(files, "file")).\(kept.english)
        """)(language)
  }
}

/// The same for programs.
struct TodoJSON {
  let todo: VariantTodo
  let places: TodoPlaces

  func bytes(of variant: String) -> [UInt8] {
    JSONText.line { json in
      json.member("version", 1)
      json.member("variant", variant)
      json.member("left", todo.open)
      json.member("kept", todo.keptCount)
      json.list("words", todo.words) { json, word in
        json.member("id", word.id)
        json.member("base", word.base)
        json.member("local", word.local)
        json.member("state", TodoJSON.name(of: word.state))
        json.member("inserted", word.insertions)
        json.member("written", word.mentions)
      }
      json.list("mentions", places.files(todo.mentions).flatMap(\.lines)) { json, entry in
        json.member("word", entry.mention.word)
        json.member("text", entry.mention.words)
        json.member("file", entry.line.path)
        json.member("line", entry.line.position.line)
        json.member("column", entry.line.position.column)
        if let place = entry.line.place {
          json.member("kind", place.target.kind.name.english)
          json.member("id", place.target.written)
          json.member("key", place.path)
        }
        json.member("excerpt", entry.line.excerpt)
      }
    }
  }

  private static func name(of state: VariantTodo.State) -> String {
    switch state {
    case .undecided: "undecided"
    case .replaced: "replaced"
    case .kept: "kept"
    }
  }
}
