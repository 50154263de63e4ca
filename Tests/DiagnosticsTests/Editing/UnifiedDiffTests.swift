import Diagnostics
import TestSupport
import Testing

@Suite struct UnifiedDiffTests {
  @Test func saysNothingOfEqualFiles() { #expect(diff("a\nb\n", "a\nb\n").isEmpty) }

  @Test func showsChangesWithTheLinesAroundThem() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nnăm\n6\n7\n8\n9\n") == """
        --- a/bai.yaml
        +++ b/bai.yaml
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +năm
         6
         7
         8

        """
    )
  }

  @Test func putsChangesThatAreFarApartIntoHunksOfTheirOwn() {
    let old = (1...20).map { "\($0)\n" }
    var new = old
    new[1] = "hai\n"
    new.insert("mới\n", at: 15)
    let text = diff(old.joined(), new.joined())
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("@@") } == ["@@ -1,5 +1,5 @@", "@@ -13,6 +13,7 @@"])
    // Six lines between two changes are the context of both.
    new[8] = "chín\n"
    #expect(diff(old.joined(), new.joined()).split(separator: "\n").count { $0.hasPrefix("@@") } == 1)
  }

  @Test func tellsOfAMissingLineEnd() {
    #expect(
      diff("a\nb", "a\nb\n").hasSuffix("@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n")
    )
    #expect(diff("a", "").hasSuffix("@@ -1,1 +0,0 @@\n-a\n\\ No newline at end of file\n"))
    #expect(diff("", "a\n").hasSuffix("@@ -0,0 +1,1 @@\n+a\n"))
  }

  @Test func keepsCarriageReturns() { #expect(diff("a\r\nb\r\n", "a\r\nc\r\n").hasSuffix(" a\r\n-b\r\n+c\r\n")) }

  @Test func namesNoFolderAtTheRoot() {
    let diff = UnifiedDiff(path: "/tmp/a.yaml", from: Array("a".utf8), to: Array("b".utf8))
    #expect(String(decoding: diff.bytes, as: UTF8.self).hasPrefix("--- a/tmp/a.yaml\n+++ b/tmp/a.yaml\n"))
  }

  /// Random files: the new one can be made again from the difference, and nothing equal lies at the edge of a change.
  @Test(arguments: 1...200)
  func findsWhatChanged(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let old = lines(&random, count: random.below(40))
    var new = old
    for _ in 0..<random.below(8) {
      let at = random.below(new.count + 1)
      switch random.below(3) {
      case 0: new.insert("\(random.below(9))\n", at: at)
      case 1 where at < new.count: new.remove(at: at)
      case 2 where at < new.count: new[at] = "\(random.below(9))\n"
      default: break
      }
    }
    let difference = LineDifference(from: Array(old.joined().utf8), to: Array(new.joined().utf8))
    var made: [ArraySlice<UInt8>] = []
    var next = 0
    for change in difference.changes {
      made += difference.old[next..<change.old.lowerBound]
      made += difference.new[change.new]
      next = change.old.upperBound
    }
    made += difference.old[next...]
    #expect(made.map { String(decoding: $0, as: UTF8.self) } == new)
    #expect(
      zip(difference.changes, difference.changes.dropFirst()).allSatisfy { $0.old.upperBound < $1.old.lowerBound }
    )
  }

  /// Longer than the least difference is looked for.
  @Test func findsTheMiddleOfALongFile() {
    let old = (1...5000).map { "\($0)\n" }
    var new = old
    new[10] = "a\n"
    new[4990] = "b\n"
    let difference = LineDifference(from: Array(old.joined().utf8), to: Array(new.joined().utf8))
    #expect(difference.changes.map(\.old) == [10..<4991])
    #expect(difference.changes.map(\.new) == [10..<4991])
  }

  private func diff(_ old: String, _ new: String) -> String {
    String(
      decoding: UnifiedDiff(path: "bai.yaml", from: Array(old.utf8), to: Array(new.utf8)).bytes,
      as: UTF8.self
    )
  }

  private func lines(_ random: inout SeededNumbers, count: Int) -> [String] {
    (0..<count).map { _ in "\(random.below(9))\n" }
  }
}
