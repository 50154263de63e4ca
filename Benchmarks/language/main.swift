// How long the parser takes over files, diagnostics and all: bench-language ROUNDS FILE…
//
// Prints what the files come to (bytes, bytes of the trees, diagnostics), then for each round the seconds of CPU that
// reading them all took. ../libyaml_events.c is the same over libyaml.

import Diagnostics
import LessonSyntax

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct Totals {
  var bytes = 0
  /// Not the same in every round: the memory's manager may give more than was asked for.
  var treeBytes = 0
  var diagnostics = 0
}

func bytes(of path: String) -> [UInt8] {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else { fail("cannot open \(path)") }
  defer { close(descriptor) }
  let size = Int(lseek(descriptor, 0, SEEK_END))
  return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    count = max(0, pread(descriptor, buffer.baseAddress, size, 0))
  }
}

func fail(_ message: String) -> Never {
  print("bench-language: \(message)")
  exit(2)
}

func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

func parse(_ files: [SourceFile]) -> Totals {
  var totals = Totals()
  for file in files {
    let parsed = LessonParser.parse(file, id: FileID(index: 0))
    totals.bytes += file.bytes.count
    totals.treeBytes += parsed.tree.byteCount
    totals.diagnostics += parsed.diagnostics.count
  }
  return totals
}

let arguments = CommandLine.arguments
guard arguments.count > 2, let rounds = Int(arguments[1]) else { fail("bench-language ROUNDS FILE…") }
let files = arguments[2...].map { SourceFile(path: $0, bytes: bytes(of: $0)) }
let expected = parse(files)
print("\(expected.bytes) \(expected.treeBytes) \(expected.diagnostics)")
for _ in 0..<rounds {
  let start = processorSeconds()
  let totals = parse(files)
  let end = processorSeconds()
  guard totals.diagnostics == expected.diagnostics else { fail("two rounds differ") }
  print(end - start)
}
