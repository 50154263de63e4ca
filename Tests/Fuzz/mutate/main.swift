// Checks lessons, then as many changed ones as it is told: mutate-language COUNT SEED FOLDER.
//
// Prints each finding with the file's bytes, and at the end how many files were accepted and refused. Exit code 1 where
// there was a finding.

import Foundation
import LanguageProof

struct Tally {
  private static let mostShown = 40

  private var accepted = 0
  private var refused = 0
  private(set) var findings = 0

  mutating func check(_ bytes: [UInt8]) {
    let outcome = Proof.check(bytes)
    if outcome.isAccepted { accepted += 1 } else { refused += 1 }
    guard let finding = outcome.finding else { return }
    findings += 1
    guard findings <= Self.mostShown else { return }
    print("\(finding)\n  \(String(decoding: bytes, as: UTF8.self).debugDescription)")
  }

  func report(_ name: String) {
    print("\(name): \(accepted) accepted, \(refused) refused, \(findings) findings")
  }
}

let arguments = CommandLine.arguments
guard arguments.count == 4, let count = Int(arguments[1]), let seed = UInt64(arguments[2]) else {
  print("mutate-language COUNT SEED FOLDER")
  exit(2)
}
let folder = URL(filePath: arguments[3])
let documents = try FileManager.default.contentsOfDirectory(atPath: arguments[3]).sorted().map { name in
  Array(try Data(contentsOf: folder.appending(path: name)))
}
var untouched = Tally()
for document in documents { untouched.check(document) }
untouched.report("as they are")
var mutator = Mutator(documents, seed: seed)
var changed = Tally()
for _ in 0..<count { changed.check(mutator.next()) }
changed.report("with slips")
var layoutMutator = LayoutMutator(documents, seed: seed)
var written = Tally()
for _ in 0..<count / 4 { written.check(layoutMutator.next()) }
written.report("in other layouts")
exit(untouched.findings + changed.findings + written.findings == 0 ? 0 : 1)
