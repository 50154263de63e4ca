/// What a stage understood, and what it found wrong on the way.
package struct Checked<Value> {
  package let value: Value
  package let diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic]) {
    self.value = value
    self.diagnostics = diagnostics
  }

  package var hasErrors: Bool { diagnostics.hasErrors }
}

extension Checked: Sendable where Value: Sendable {}
