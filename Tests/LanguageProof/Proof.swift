import Diagnostics
import LessonSyntax

/// All that must hold for every file there can be.
package enum Proof {
  package struct Outcome {
    package let isAccepted: Bool
    package let finding: Finding?
  }

  /// Parses a file and checks what comes of it. What takes long is checked on a part of all files, chosen by their bytes.
  package static func check(_ bytes: [UInt8]) -> Outcome {
    let choice = hash(bytes)
    let root: RootRule = choice & 1 == 0 ? .document : .any
    let file = LessonParser.parse(SourceFile(path: "", bytes: bytes), id: FileID(index: 0), root: root)
    let finding = finding(in: file, root: root, choice: choice >> 1)
    return Outcome(isAccepted: file.isAccepted, finding: finding)
  }

  private static func finding(in file: ParsedFile, root: RootRule, choice: UInt64) -> Finding? {
    if let finding = file.brokenPart() { return finding }
    if file.isAccepted {
      if let finding = file.disagreementWithLibYAML() { return finding }
      if let finding = LayoutCheck.finding(in: file, root: root) { return finding }
    }
    guard !file.diagnostics.isEmpty else { return nil }
    if choice & 63 == 1, let finding = FixCheck.findingInAll(file, root: root) { return finding }
    guard choice & 3 == 0 else { return nil }
    let diagnostic = file.diagnostics[Int((choice >> 2) % UInt64(file.diagnostics.count))]
    return FixCheck.finding(for: diagnostic, in: file, root: root)
  }

  /// FNV-1a: the same in every run.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    return hash ^ hash >> 29
  }
}
