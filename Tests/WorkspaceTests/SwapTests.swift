import Curriculum
import Foundation
import Synchronization
import TestSupport
import Testing

/// What somebody reads in the output folder while it is replaced.
@Suite struct SwapTests {
  #if os(Linux)
    /// At every instant one whole book is there. Other systems swap in two steps, and cannot promise it.
    @Test func leavesNoInstantWithoutABook() throws {
      try withTemporaryFolder { folder in
        try build(TinyCourse(), in: folder)
        let reader = Reader(of: folder.path + "/output/index.html")
        for _ in 0..<25 { try build(TinyCourse(), in: folder) }
        let seen = reader.stop()
        #expect(seen.looks > 25)
        #expect(seen.misses == 0)
      }
    }
  #endif
}

/// Looks for a file without pause until it is stopped.
private final class Reader: Sendable {
  private struct Seen {
    var looks = 0
    var misses = 0
    var mayGoOn = true
  }

  private let seen = Mutex(Seen())
  private let end = DispatchSemaphore(value: 0)

  init(of file: String) {
    Thread.detachNewThread { [self] in
      while seen.withLock(\.mayGoOn) {
        let isThere = unsafe access(file, R_OK) == 0
        seen.withLock { seen in
          seen.looks += 1
          if !isThere { seen.misses += 1 }
        }
      }
      end.signal()
    }
  }

  func stop() -> (looks: Int, misses: Int) {
    seen.withLock { $0.mayGoOn = false }
    end.wait()
    return seen.withLock { ($0.looks, $0.misses) }
  }
}
