/// Something that must never be, found in what the parser made of a file.
package struct Finding: Equatable, Sendable, CustomStringConvertible {
  package enum Kind: String, Sendable {
    /// Our parser takes a file that libyaml refuses, or reads it as something else.
    case disagreement
    /// A tree whose places do not fit each other or the file.
    case brokenTree
    /// A diagnostic or a fix whose places do not fit each other or the file.
    case brokenDiagnostic
    /// Two ways to read a text that give two texts.
    case brokenText
    /// A safe fix after which the same mistake is still there.
    case idleFix
    /// Safe fixes of which each brings the next, or which swell the file.
    case endlessFix
    /// A layout in which a file says something else, or which is none the second time.
    case brokenLayout
  }

  package let kind: Kind
  package let detail: String

  package init(_ kind: Kind, _ detail: String) {
    self.kind = kind
    self.detail = detail
  }

  package var description: String { "\(kind.rawValue): \(detail)" }
}
