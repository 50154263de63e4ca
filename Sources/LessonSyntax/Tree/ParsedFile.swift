package import Diagnostics

/// What parsing one file gives: a tree of what was understood, and every mistake.
package struct ParsedFile: Sendable {
  package let tree: SyntaxTree
  /// In the order of the file, at most ``Limits/diagnosticsPerFile`` and then one that says how many were left out.
  package let diagnostics: [Diagnostic]
}

/// What the root of a file may be.
package enum RootRule: Sendable {
  /// A lesson file: the root is a map or a list.
  case document
  /// A bare text is a root too: for tools and conformance tests.
  case any
}
