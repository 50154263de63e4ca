import Diagnostics

/// The rules of a book that keeps a file of exceptions: figures, dates and addresses stand in facts, abbreviations in the
/// glossary, and sentences can be read aloud (docs/decisions/0032).
struct RegisterChecks {
  private let isBase: Bool
  /// `nil` where the book has no file of them, and so none of these rules.
  private var exceptions: [TextException]?
  private var held = HeldWords()
  private var findings: [TextFinding] = []
  /// What stands in variants, when it is the base that is judged.
  private var findingsElsewhere: [TextFinding] = []
  private var paths: [FileID: String] = [:]

  /// - Parameter variant: whose book is judged; the base where there is none.
  init(of variant: DecodedFile?) {
    isBase = variant == nil
    if let variant { add(variant) }
  }

  mutating func add(_ file: DecodedFile) {
    paths[file.id] = file.path
    held.formUnion(file.words.held)
    findings += file.words.findings
    if case .exceptions(let found)? = file.content { exceptions = found }
  }

  /// Notes what stands in a variant's file, which is no part of the base and may need its exceptions.
  mutating func passBy(_ variant: DecodedFile) {
    paths[variant.id] = variant.path
    findingsElsewhere += variant.words.findings + variant.words.patched
  }

  func check() -> [Diagnostic] {
    guard let exceptions else { return [] }
    var allowance = Allowance(exceptions)
    var diagnostics: [Diagnostic] = []
    for finding in findings where !held.hold(finding) {
      let path = paths[finding.location.file] ?? ""
      if !allowance.covers(finding, in: path) { diagnostics.append(finding.diagnostic(in: path)) }
    }
    guard isBase else { return diagnostics }
    for finding in findingsElsewhere { _ = allowance.covers(finding, in: paths[finding.location.file] ?? "") }
    let known = Set(paths.values)
    return diagnostics + allowance.unneeded.map { RegisterChecks.unneeded($0.words, $0.exception, among: known) }
  }

  private static func unneeded(_ words: MappedText, _ exception: TextException, among paths: Set<String>) -> Diagnostic
  {
    if let file = exception.file, !paths.contains(file.text) {
      return warning(
        "C338", at: file.location,
        LocalizedText(
          vi: "Ngoại lệ phải ở một tệp có trong sách: không có tệp «\(file.text)»",
          en: "An exception is for a file that the book has: there is no “\(file.text)”"),
        label: LocalizedText(
          vi: "viết đường dẫn từ thư mục nội dung, như bai-hoc/ten-tep.yaml",
          en: "write its path in the content folder, such as bai-hoc/file-name.yaml"))
    }
    return warning(
      "C338", at: words.location,
      LocalizedText(
        vi: "Ngoại lệ phải có chỗ cần đến: không chỗ nào cần «\(words.text)»",
        en: "An exception is needed somewhere: nothing needs “\(words.text)”"),
      label: LocalizedText(
        vi: "xóa đi, hoặc viết đúng như cảnh báo nêu", en: "remove it, or write it as the warning has it"))
  }

  fileprivate static func warning(
    _ code: String, at location: Location, _ message: LocalizedText, label: LocalizedText,
    notes: [Diagnostic.Note] = []
  ) -> Diagnostic { Diagnostic(code: code, severity: .warning, at: location, message, label: label, notes: notes) }
}

/// Which exceptions there are, and which of them something has needed.
private struct Allowance {
  private let entries: [(words: MappedText, exception: TextException)]
  private let byWords: [String: [Int]]
  /// Exceptions of two words or more, by the first of them: a sentence is known by how it begins.
  private let byOpening: [Substring: [Int]]
  private var isNeeded: [Bool]

  init(_ exceptions: [TextException]) {
    entries = exceptions.flatMap { exception in exception.words.map { ($0, exception) } }
    byWords = Dictionary(grouping: entries.indices) { [entries] in entries[$0].words.text }
    let openings = entries.indices.filter { [entries] in entries[$0].words.text.contains(" ") }
    byOpening = Dictionary(grouping: openings) { [entries] in entries[$0].words.text.prefix { $0 != " " } }
    isNeeded = Array(repeating: false, count: entries.count)
  }

  var unneeded: [(words: MappedText, exception: TextException)] {
    zip(entries, isNeeded).filter { !$1 }.map(\.0)
  }

  /// Whether an exception covers what was found in a file; that one is needed then.
  mutating func covers(_ finding: TextFinding, in path: String) -> Bool {
    let named = (byWords[finding.words] ?? []) + opening(finding)
    let covering = named.filter { entries[$0].exception.file.map { $0.text == path } ?? true }
    for entry in covering { isNeeded[entry] = true }
    return !covering.isEmpty
  }

  private func opening(_ finding: TextFinding) -> [Int] {
    guard case .longSentence = finding.rule else { return [] }
    let candidates = byOpening[finding.words.prefix { $0 != " " }] ?? []
    return candidates.filter { finding.words.hasPrefix(entries[$0].words.text) }
  }
}

extension TextFinding {
  fileprivate func diagnostic(in path: String) -> Diagnostic {
    switch rule {
    case .figure:
      RegisterChecks.warning(
        "C334", at: location,
        LocalizedText(
          vi: "Con số, ngày tháng phải có trong một dữ kiện: «\(words)» chưa có",
          en: "Figures and dates stand in a fact: “\(words)” stands in none"),
        label: LocalizedText(
          vi: "viết thành dữ kiện rồi dẫn đến bằng [\(words)](du-kien:mã)",
          en: "write the fact, then link to it: [\(words)](du-kien:id)"), notes: [exceptionNote(path)])
    case .address:
      RegisterChecks.warning(
        "C335", at: location,
        LocalizedText(
          vi: "Địa chỉ trên mạng phải có trong một dữ kiện có nguồn: «\(words)» chưa có",
          en: "Web addresses stand in a fact with a source: “\(words)” stands in none"),
        label: LocalizedText(
          vi: "viết thành dữ kiện, kèm nguồn", en: "write the fact, with its source"), notes: [exceptionNote(path)])
    case .abbreviation:
      RegisterChecks.warning(
        "C336", at: location,
        LocalizedText(
          vi: "Chữ viết tắt phải có trong bảng thuật ngữ: «\(words)» chưa có",
          en: "Abbreviations stand in the glossary: “\(words)” does not"),
        label: LocalizedText(
          vi: "thêm vào thư mục thuat-ngu, hoặc viết cho đủ chữ",
          en: "add it to the folder thuat-ngu, or write the words out"), notes: [exceptionNote(path)])
    case .longSentence(let count):
      RegisterChecks.warning(
        "C337", at: location,
        LocalizedText(
          vi: "Câu không được dài quá \(TextScan.mostWords) chữ: câu này \(count) chữ",
          en: "A sentence has at most \(TextScan.mostWords) words: this has \(count)"),
        label: LocalizedText(
          vi: "đọc thành tiếng thì người nghe không theo kịp: tách thành nhiều câu",
          en: "nobody can follow it when it is read aloud: make several sentences of it"))
    }
  }

  private func exceptionNote(_ path: String) -> Diagnostic.Note {
    Diagnostic.Note(
      LocalizedText(
        vi:
          "nếu cố ý viết thế (ví dụ bịa ra): thêm vào \(ContentKind.exceptions.path(named: "")) chữ «\(words)», ở «\(path)», kèm vì sao",
        en:
          "where it is meant to stand so (made up, for example): add “\(words)” at “\(path)” to \(ContentKind.exceptions.path(named: "")), with the reason"
      ))
  }
}
