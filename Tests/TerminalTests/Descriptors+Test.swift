import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

enum TestFailure: Error {
  case system(String, Int32)
}

func succeed(_ call: String, _ result: Int32) throws -> Int32 {
  guard result >= 0 else { throw TestFailure.system(call, errno) }
  return result
}

func send(_ text: String, to descriptor: Int32) throws { try send(Array(text.utf8), to: descriptor) }

func send(_ bytes: [UInt8], to descriptor: Int32) throws {
  guard unsafe write(descriptor, bytes, bytes.count) == bytes.count else { throw TestFailure.system("write", errno) }
}

/// Runs a test's body with the two ends of a new pipe. The body may close the end that is written to.
func withPipe(_ body: (_ reading: Int32, _ writing: FileHandle) throws -> Void) throws {
  let pipe = Pipe()
  // The reading end is closed with its owner.
  try withExtendedLifetime(pipe) { try body(pipe.fileHandleForReading.fileDescriptor, pipe.fileHandleForWriting) }
}

/// A new pseudo-terminal: the side that a window and a keyboard are at, and the side that a program has.
///
/// `openpty` is looked up by its name, because Swift's module of the C library on Linux leaves it out.
func makeTerminal() throws -> (window: Int32, program: Int32) {
  typealias OpenPTY =
    @convention(c) (
      UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<CChar>?, UnsafeRawPointer?,
      UnsafeRawPointer?
    ) -> Int32
  guard let symbol = unsafe dlsym(dlopen(nil, RTLD_NOW), "openpty") else { throw TestFailure.system("dlsym", errno) }
  let openpty = unsafe unsafeBitCast(symbol, to: OpenPTY.self)
  var (window, program): (Int32, Int32) = (-1, -1)
  _ = try succeed("openpty", unsafe openpty(&window, &program, nil, nil, nil))
  return (window, program)
}

/// Runs a test's body with a new pseudo-terminal.
func withTerminal(_ body: (_ window: Int32, _ program: Int32) throws -> Void) throws {
  let (window, program) = try makeTerminal()
  defer {
    close(window)
    close(program)
  }
  try body(window, program)
}
