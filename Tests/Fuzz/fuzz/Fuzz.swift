// What libFuzzer calls with each file that it thinks of: a finding ends the program, and libFuzzer keeps the file.

import LanguageProof

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  guard let finding = Proof.check(Array(UnsafeBufferPointer(start: start, count: count))).finding else { return 0 }
  print("FINDING \(finding)")
  fflush(nil)
  abort()
}
