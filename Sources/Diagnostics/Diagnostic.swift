/// Something a person should know about a place in a source.
///
/// A stage never throws for what is wrong in a source: it appends diagnostics and returns what it understood.
package struct Diagnostic: Sendable, Equatable {
  /// A stable identifier such as `K023`: a letter for the family (K syntax, W syntax warnings, S schema, C curriculum,
  /// M Markdown, H handbook) and a number that never gets another meaning.
  package let code: String
  package let severity: Severity
  /// The smallest range that shows the mistake.
  package var location: Location
  /// The rule, in one sentence without a full stop.
  package let message: LocalizedText
  /// What to say at the caret, if anything.
  package let label: LocalizedText?
  /// Further places or explanations, in the order to show them.
  package var notes: [Note]
  /// Ways to repair it, the best first.
  package var fixes: [Fix]

  package init(
    code: String, severity: Severity = .error, at location: Location, _ message: LocalizedText,
    label: LocalizedText? = nil, notes: [Note] = [], fixes: [Fix] = []
  ) {
    self.code = code
    self.severity = severity
    self.location = location
    self.message = message
    self.label = label
    self.notes = notes
    self.fixes = fixes
  }

  package enum Severity: String, Sendable, Comparable {
    case warning
    case error

    package static func < (a: Severity, b: Severity) -> Bool { a == .warning && b == .error }
  }

  package struct Note: Sendable, Equatable {
    package let location: Location?
    package let message: LocalizedText

    package init(_ message: LocalizedText, at location: Location? = nil) {
      self.location = location
      self.message = message
    }
  }

  /// A repair: replacements in the diagnostic's own file.
  package struct Fix: Sendable, Equatable {
    package enum Grade: String, Sendable {
      /// Keeps what the author can only have meant: may be applied without asking.
      case safe
      /// A guess: shown, never applied unasked.
      case maybe
    }

    package let title: LocalizedText
    package let grade: Grade
    /// Not overlapping, ascending.
    package let edits: [Edit]

    package init(_ title: LocalizedText, grade: Grade, edits: [Edit]) {
      self.title = title
      self.grade = grade
      self.edits = edits
    }
  }

  package struct Edit: Sendable, Equatable {
    package let range: ByteRange
    package let replacement: String

    package init(_ range: ByteRange, _ replacement: String) {
      self.range = range
      self.replacement = replacement
    }
  }
}

extension Diagnostic {
  /// The same where the text that it is about begins further on, or further back, by a number of bytes. All its notes are
  /// about that text.
  package func shifted(by bytes: Int) -> Diagnostic {
    guard bytes != 0 else { return self }
    var shifted = self
    shifted.location = location.shifted(by: bytes)
    shifted.notes = notes.map { Note($0.message, at: $0.location?.shifted(by: bytes)) }
    shifted.fixes = fixes.map { fix in
      Fix(fix.title, grade: fix.grade, edits: fix.edits.map { Edit($0.range.shifted(by: bytes), $0.replacement) })
    }
    return shifted
  }
}

/// A sentence for people, in Vietnamese with English beside it.
package struct LocalizedText: Sendable, Hashable {
  package let vietnamese: String
  package let english: String

  package init(vi vietnamese: String, en english: String) {
    self.vietnamese = vietnamese
    self.english = english
  }

  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}

/// A language of messages.
package enum Language: String, Sendable, CaseIterable {
  case vietnamese = "vi"
  case english = "en"
}

extension [Diagnostic] {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// In the order of the files and of the places in them. Stable: what one place has several of keeps its order.
  package func sortedByLocation() -> [Diagnostic] {
    enumerated().sorted { ($0.element.location, $0.offset) < ($1.element.location, $1.offset) }.map(\.element)
  }
}
