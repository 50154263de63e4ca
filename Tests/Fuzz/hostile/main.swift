// What hostile files cost: hostile-language [BYTES [FILE…]]
//
// Each shape is made in two sizes, BYTES (a million by default) and twice that, then read, laid out and mended as the
// program does. Prints milliseconds a megabyte and how the time grows. FILEs are read as they are, beside the shapes.
// Exit code 1 where reading takes over 100 ms a megabyte or mending, which makes every change, over 5 s; or where twice the
// bytes take over 2.3 times as long to read, over 3.2 times to mend.

import Diagnostics
import LanguageProof
import LessonSyntax

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

let mostPerMegabyte = 100.0
let mostGrowth = 2.3
/// Mending makes every change that there is to make, of hundreds of thousands in a megabyte, in a round or a few more.
let mostPerMegabyteMended = 5000.0
let mostGrowthMended = 3.2
/// Of which the best counts: neighbours make a run slower, never faster.
let runs = 7

func milliseconds(_ body: () -> Void) -> Double {
  var start = timespec()
  var end = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start)
  body()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end)
  return Double(end.tv_sec - start.tv_sec) * 1e3 + Double(end.tv_nsec - start.tv_nsec) * 1e-6
}

/// The best times of several bodies, which run in turn: what slows one down slows them all.
func best(of bodies: [() -> Void]) -> [Double] {
  var times = bodies.map { _ in Double.infinity }
  for _ in 0..<runs {
    for (index, body) in bodies.enumerated() { times[index] = min(times[index], milliseconds(body)) }
  }
  return times
}

func parse(_ bytes: [UInt8]) -> ParsedFile {
  LessonParser.parse(SourceFile(path: "", bytes: bytes), id: FileID(index: 0))
}

/// What `check --fix` and `format` do to a file, but for writing it: round by round, until nothing is left to mend.
func mendAndLayOut(_ file: ParsedFile) {
  if file.isAccepted {
    _ = Layout.edits(of: file.tree, advice: Layout.Advice { _ in true })
  } else {
    _ = SafeRepairs.made(in: file.tree.bytes) { bytes in
      let limit = Limits.diagnosticsPerRound(mending: bytes.count)
      return LessonParser.parse(SourceFile(path: "", bytes: bytes), id: FileID(index: 0), limit: limit).diagnostics
    }
  }
}

func column(_ text: some CustomStringConvertible, _ width: Int) -> String {
  let text = text.description
  return String(repeating: " ", count: max(1, width - text.count)) + text
}

func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

func readFile(_ path: String) -> [UInt8] {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else {
    print("hostile-language: cannot open \(path)")
    exit(2)
  }
  defer { close(descriptor) }
  let size = Int(lseek(descriptor, 0, SEEK_END))
  return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    count = max(0, pread(descriptor, buffer.baseAddress, size, 0))
  }
}

let size = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 500_000
var broken: [String] = []
print(column("read", 10), column("mended", 9), "  ms a MB", column("x2", 7), column("x2", 7))
for shape in Shape.all {
  let (single, double) = (Array(shape.make(size).utf8), Array(shape.make(size * 2).utf8))
  let (file, longer) = (parse(single), parse(double))
  let reading = best(of: [{ _ = parse(single) }, { _ = parse(double) }])
  let mending = best(of: [{ mendAndLayOut(file) }, { mendAndLayOut(longer) }])
  let megabytes = Double(single.count) / 1e6
  // Sizes are met roughly, and what takes no time at all does not grow.
  let scale = Double(double.count) / Double(single.count) / 2
  let growth = [reading, mending].map { rounded(max($0[1], 1) / max($0[0], 0.5) / scale) }
  let costs = [reading[0] / megabytes, mending[0] / megabytes].map(rounded)
  let code = file.diagnostics.first?.code
  print(
    column(costs[0], 10),
    column(costs[1], 9),
    "         ",
    column(growth[0], 7),
    column(growth[1], 7),
    " ",
    shape.name
  )
  if code != shape.code { broken.append("\(shape.name): \(code ?? "accepted"), not \(shape.code ?? "accepted")") }
  if costs[0] > mostPerMegabyte || costs[1] > mostPerMegabyteMended { broken.append("\(shape.name): too slow") }
  if growth[0] > mostGrowth || growth[1] > mostGrowthMended {
    broken.append("\(shape.name): grows faster than its size")
  }
}
var slowest = (cost: 0.0, path: "")
for path in CommandLine.arguments.dropFirst(2) {
  let bytes = readFile(path)
  // Of a file of a few bytes a bar by the megabyte says nothing.
  let cost = best(of: [{ mendAndLayOut(parse(bytes)) }])[0] / max(0.01, Double(bytes.count) / 1e6)
  if cost > slowest.cost { slowest = (cost, path) }
  if cost > mostPerMegabyte { broken.append("\(path): \(rounded(cost)) ms a MB") }
}
if CommandLine.arguments.count > 2 {
  print("\(CommandLine.arguments.count - 2) files, the slowest \(rounded(slowest.cost)) ms a MB: \(slowest.path)")
}
for line in broken { print("BROKEN \(line)") }
print("\(Shape.all.count) shapes, \(broken.count) broken")
exit(broken.isEmpty ? 0 : 1)
