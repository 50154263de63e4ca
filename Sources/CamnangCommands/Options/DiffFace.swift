import Diagnostics
import Foundation
import Workspace

/// How the difference that a run would make is printed: its very bytes where a program reads them, made visible and
/// coloured where a person does.
struct DiffFace {
  let talk: TalkOptions

  func write(_ rewrites: [SourceRewrite]) {
    let output = FileHandle.standardOutput
    let useColor = talk.usesColor(on: output)
    let isLookedAt = Console.isTerminal(output)
    for diff in rewrites.map(\.diff) {
      guard isLookedAt else {
        Console.write(diff.bytes)
        continue
      }
      for line in diff.lines { Console.write(DiffFace.shown(line, useColor: useColor) + "\n") }
    }
  }

  /// A line without its end.
  static func shown(_ line: ArraySlice<UInt8>) -> String {
    var line = line
    if line.last == UInt8(ascii: "\n") { line = line.dropLast() }
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    return VisibleText.of(String(decoding: line, as: UTF8.self))
  }

  private static func shown(_ line: UnifiedDiff.Line, useColor: Bool) -> String {
    let text = shown(line.bytes[...])
    let color: Int? =
      switch line.kind {
      case .file: 1
      case .hunk: 36
      case .removed: 31
      case .added: 32
      case .same, .remark: nil
      }
    return if useColor, let color { "\u{1B}[\(color)m\(text)\u{1B}[0m" } else { text }
  }
}
