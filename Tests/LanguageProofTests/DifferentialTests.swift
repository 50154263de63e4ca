import Diagnostics
import Foundation
import LanguageProof
import LessonSyntax
import Testing

/// Whatever our parser accepts, libyaml reads as the same; and nothing else that `Proof` holds is broken.
@Suite struct DifferentialTests {
  private static let filesPerSeed = 4000

  /// `./test fuzz --mutate` tries millions.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func readsLessonsWithSlipsAsLibYAMLDoes(seed: UInt64) throws {
    var mutator = Mutator(try Sources.sound(), seed: seed)
    var accepted = 0
    for _ in 0..<Self.filesPerSeed {
      let bytes = mutator.next()
      let outcome = Proof.check(bytes)
      if outcome.isAccepted { accepted += 1 }
      guard let finding = outcome.finding else { continue }
      Issue.record("\(finding) in \(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
    print("seed \(seed): \(accepted) accepted, \(Self.filesPerSeed - accepted) refused")
    // Or the test would pass where everything is refused, or nothing was changed.
    #expect(accepted > Self.filesPerSeed / 4)
    #expect(accepted < Self.filesPerSeed * 3 / 4)
  }

  /// Lessons that are written in other layouts come into the one layout, and say what they said.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func laysOutLessonsOfOtherLayouts(seed: UInt64) throws {
    var mutator = LayoutMutator(try Sources.sound(), seed: seed)
    var accepted = 0
    for _ in 0..<1000 {
      let bytes = mutator.next()
      let outcome = Proof.check(bytes)
      if outcome.isAccepted { accepted += 1 }
      guard let finding = outcome.finding else { continue }
      Issue.record("\(finding) in \(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
    #expect(accepted > 300)
  }

  /// The events that four YAML parsers agree on.
  @Test(arguments: try Sources.alike())
  func readsWhatOtherParsersAgreeOnAlike(_ each: Sources.Alike) throws {
    let source = SourceFile(path: "bai.yaml", text: each.yaml)
    #expect(LessonParser.parse(source, id: FileID(index: 0), root: .any).tree.events() == each.events)
  }

  @Test(arguments: try Sources.content())
  func readsTheContentAsLibYAMLDoes(_ file: Sources.File) {
    let outcome = Proof.check(file.bytes)
    #expect(outcome.isAccepted)
    #expect(outcome.finding == nil)
  }

  @Test(arguments: try Sources.findings())
  func holdsWhatFuzzingOnceBroke(_ file: Sources.File) {
    #expect(Proof.check(file.bytes).finding == nil)
  }

  /// A folder that has lost its files fails no case.
  @Test func findsItsCases() throws {
    #expect(try !Sources.content().isEmpty)
    #expect(try Sources.findings().count >= 15)
    #expect(try Sources.alike().count == 337)
  }
}
