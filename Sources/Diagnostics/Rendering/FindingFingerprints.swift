/// Names for findings that stay when lines move: made of what is said of which file, and of the place in the order of
/// those that say the same. By them a forge knows an old finding from a new one.
struct FindingFingerprints {
  private var seen: [String: Int] = [:]

  /// The name of the next diagnostic, in the order of the report.
  mutating func next(for diagnostic: Diagnostic, in path: String) -> String {
    let text = "\(path)\n\(diagnostic.code)\n\(diagnostic.message.vietnamese)"
    let count = seen[text, default: 0]
    seen[text] = count + 1
    return Fingerprint("\(text)\n\(count)").hexadecimal
  }
}
