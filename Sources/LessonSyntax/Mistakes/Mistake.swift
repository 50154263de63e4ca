import Diagnostics

/// What can be wrong with the spelling of a file: its code, how grave it is and what to say of it.
///
/// Each is stated once, in the extensions beside this file. Those that say something of the file take it as a parameter.
struct Mistake: Sendable {
  let code: String
  let severity: Diagnostic.Severity
  /// Put into words only where it is shown: a file may hold a million of them.
  let wording: @Sendable () -> Wording

  init(
    _ code: String, severity: Diagnostic.Severity = .error, vi: String, en: String, label: LocalizedText? = nil,
    hint: LocalizedText? = nil, related: LocalizedText? = nil
  ) {
    let wording = Wording(vi: vi, en: en, label: label, hint: hint, related: related)
    self.init(code, severity: severity) { wording }
  }

  init(_ code: String, severity: Diagnostic.Severity = .error, wording: @escaping @Sendable () -> Wording) {
    self.code = code
    self.severity = severity
    self.wording = wording
  }

  struct Wording: Sendable {
    /// The rule: a sentence with a capital letter and no full stop. What the file says stands in «».
    let message: LocalizedText
    let label: LocalizedText?
    /// What to do about it.
    let hint: LocalizedText?
    /// What the related place is.
    let related: LocalizedText?

    init(
      vi: String, en: String, label: LocalizedText? = nil, hint: LocalizedText? = nil, related: LocalizedText? = nil
    ) {
      message = LocalizedText(vi: vi, en: en)
      self.label = label
      self.hint = hint
      self.related = related
    }
  }
}

/// A mistake at its place in a file.
struct PlacedMistake {
  let mistake: Mistake
  let range: Range<Int>
  /// Another place that belongs to it: the first of two equal keys, the value above a deeper line.
  var related: Range<Int>?
  var repairs: [Repair] = []

  init(_ mistake: Mistake, at range: Range<Int>, related: Range<Int>? = nil, repairs: [Repair] = []) {
    self.mistake = mistake
    self.range = range
    self.related = related
    self.repairs = repairs
  }

  var isError: Bool { mistake.severity == .error }

  /// As it is shown, of a file with so many bytes.
  func diagnostic(in file: FileID, bytes count: Int) -> Diagnostic {
    func location(_ range: Range<Int>) -> Location { Location(file: file, range: range.bytes(of: count)) }
    let wording = mistake.wording()
    var notes: [Diagnostic.Note] = []
    if let related, let text = wording.related { notes.append(Diagnostic.Note(text, at: location(related))) }
    if let hint = wording.hint { notes.append(Diagnostic.Note(hint)) }
    return Diagnostic(
      code: mistake.code, severity: mistake.severity, at: location(range), wording.message, label: wording.label,
      notes: notes, fixes: repairs.map { $0.fix(bytes: count) })
  }
}

extension Range<Int> {
  /// The part of it that lies in a file with so many bytes.
  func bytes(of count: Int) -> ByteRange {
    let range = clamped(to: 0..<count)
    return ByteRange(range.lowerBound, range.upperBound)
  }
}
