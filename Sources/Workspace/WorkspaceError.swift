package import Diagnostics

/// The world failed, not the content: a folder that is not there, a disk that is full.
package struct WorkspaceError: Error, Sendable, Equatable {
  /// What could not be done, for a person.
  package let message: LocalizedText
  /// Whether the command was given the wrong paths (exit code 2) rather than a failing disk (3).
  package let isUsage: Bool

  package init(_ message: LocalizedText, isUsage: Bool = false) {
    self.message = message
    self.isUsage = isUsage
  }
}
