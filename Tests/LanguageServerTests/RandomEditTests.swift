import Curriculum
import Diagnostics
import Foundation
import Handbook
import TestSupport
import Testing
import Workspace

/// Whatever is typed, in pieces, must leave the server with what a check of the same texts finds.
@Suite struct RandomEditTests {
  /// What people and hostile tools type.
  private static let pieces = [
    "", "a", "\n", "  ", ": ", "- ", "\"", "'", "[", "]", "{", "#", "|", ">", "\t", "\r\n", "🎉", "ho\u{0300}a",
    "\u{A0}",
    "mã: ", "mã: bai-mot\n", "[x](bai:", "[](du-kien:nam-ra-doi)", "<b>", "\u{FEFF}", "tiêu đề: a: b\n", "  - mã: x\n",
  ]

  /// SplitMix64: the same edits on every machine.
  private struct Random {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(max(1, bound)))
    }
  }

  @Test(arguments: 1...8)
  func findsWhatACheckFinds(seed: Int) throws {
    try withTemporaryFolder { folder in
      var random = Random(state: UInt64(seed))
      let client = try TestClient(in: folder)
      var texts = TinyCourse().files
      for path in texts.keys.sorted() { try client.open(path) }
      for round in 1...40 {
        let path = texts.keys.sorted()[random.below(texts.count)]
        for _ in 0..<(1 + random.below(3)) { texts[path] = try edit(path, texts[path] ?? "", &random, client) }
        try client.publish()
        if round % 4 == 0 {
          try client.settle()
          #expect(try Self.said(client) == Self.checked(texts, in: folder), "seed \(seed), round \(round)")
        }
      }
    }
  }

  private func edit(_ path: String, _ text: String, _ random: inout Random, _ client: TestClient) throws -> String {
    let scalars = Array(text.unicodeScalars.indices) + [text.endIndex]
    let start = random.below(scalars.count)
    let end = min(scalars.count - 1, start + (random.below(3) == 0 ? random.below(30) : 0))
    let range = scalars[start]..<scalars[end]
    // An editor that speaks UTF-16 cannot name the middle of a line end.
    guard !Self.splitsLineEnd(range.lowerBound, text), !Self.splitsLineEnd(range.upperBound, text) else { return text }
    let piece = Self.pieces[random.below(Self.pieces.count)]
    try client.change(path, [["range": Places.range(of: range, in: text), "text": .string(piece)]])
    var changed = text.unicodeScalars
    changed.replaceSubrange(range, with: piece.unicodeScalars)
    return String(changed)
  }

  private static func splitsLineEnd(_ index: String.Index, _ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard index > scalars.startIndex, index < scalars.endIndex else { return false }
    return scalars[scalars.index(before: index)] == "\r" && scalars[index] == "\n"
  }

  /// `CODE LINE` of everything that the server said, by file.
  private static func said(_ client: TestClient) throws -> [String: [String]] {
    client.diagnostics.filter { !$0.value.isEmpty }.mapValues { diagnostics in
      diagnostics.map { "\($0["code"].text ?? "") \($0["range"]["start"]["line"].integer ?? 0)" }.sorted()
    }
  }

  /// The same of a check of these texts in a folder of their own.
  private static func checked(_ texts: [String: String], in folder: TemporaryFolder) throws -> [String: [String]] {
    try withTemporaryFolder { fresh in
      try fresh.write(Dictionary(uniqueKeysWithValues: texts.map { ("content/\($0.key)", $0.value) }))
      let content = try ContentFolder(at: fresh.url.appending(path: "content"), name: "content")
      let today = try #require(Day("2026-11-24"))
      let diagnostics = Pipeline(content: content, options: SiteOptions(today: today)).manuscript.diagnostics
      return Dictionary(grouping: diagnostics) { content.path(of: $0.location.file) }.mapValues { found in
        found.map { diagnostic in
          let bytes = content.sources[diagnostic.location.file].bytes
          let before = bytes[..<min(Int(diagnostic.location.range.start), bytes.count)]
          let text = String(decoding: before, as: UTF8.self).unicodeScalars
          // A carriage return alone ends a line for editors.
          var line = 0
          var last: Unicode.Scalar?
          for scalar in text {
            if scalar == "\r" || scalar == "\n" && last != "\r" { line += 1 }
            last = scalar
          }
          return "\(diagnostic.code) \(line)"
        }
        .sorted()
      }
    }
  }
}
