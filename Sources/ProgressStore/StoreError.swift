package import Diagnostics

/// Why a store cannot be used. The message is for the person at the terminal.
package struct StoreError: Error {
  package let kind: Kind
  package let message: LocalizedText

  package enum Kind: Sendable, Hashable {
    /// The disk: not there, full, read-only, locked by another program.
    case disk
    /// No store, a store that is not whole, or one that a newer program wrote.
    case unusable
  }

  package init(_ kind: Kind, _ message: LocalizedText) {
    self.kind = kind
    self.message = message
  }
}
