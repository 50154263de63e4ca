package import Diagnostics

/// An id as it stands at its definition.
package struct Identifier: Sendable, Equatable {
  package let name: String
  package let location: Location

  package init(name: String, location: Location) {
    self.name = name
    self.location = location
  }
}

/// An id as it stands where something is referred to.
package struct Reference: Sendable, Equatable {
  package let name: String
  package let location: Location

  package init(name: String, location: Location) {
    self.name = name
    self.location = location
  }
}

/// One line of Markdown: no blocks.
package struct InlineText: Sendable, Equatable {
  package let source: MappedText
  package init(_ source: MappedText) { self.source = source }
  package var markdown: String { source.text }
}

/// Markdown blocks.
package struct BlockText: Sendable, Equatable {
  package let source: MappedText
  package init(_ source: MappedText) { self.source = source }
  package var markdown: String { source.text }
}
