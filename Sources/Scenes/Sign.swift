/// A sign for an action or a thing, on a square of 24: beside words that say the same, where a whole scene would be too
/// much.
package struct Sign: Sendable {
  /// What a lesson calls it.
  package let name: String
  /// What it stands for, in a few words.
  package let label: String
  /// The same in English.
  package let english: String
  /// Lines in the ink of the words around it, as paths of SVG.
  package let ink: [String]
  /// Lines in the accent: where to look or press. One part of a sign at most is in it.
  package let accent: [String]
  /// Areas in the accent.
  package let filled: [String]

  init(
    _ name: String, _ label: String, english: String, ink: [String], accent: [String] = [], filled: [String] = []
  ) {
    self.name = name
    self.label = label
    self.english = english
    self.ink = ink
    self.accent = accent
    self.filled = filled
  }

  /// All signs, in the order of the catalogue.
  package static let all = SignGroup.all.flatMap(\.signs)

  private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  package static func named(_ name: String) -> Sign? { byName[name] }
}

/// Signs of one kind, as the catalogue keeps them together.
package struct SignGroup: Sendable {
  package let title: String
  /// The title in English.
  package let english: String
  package let signs: [Sign]

  init(_ title: String, english: String, _ signs: [Sign]) {
    self.title = title
    self.english = english
    self.signs = signs
  }

  /// All groups, in the order of the catalogue.
  package static var all: [SignGroup] { SignCatalogue.groups }
}
