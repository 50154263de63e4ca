import Serving
import Synchronization

/// The addresses by which phones come in: those of this machine at which the class is found by itself. Which there are
/// changes while a class goes on: a Wi-Fi is joined, a hotspot opened.
package final class ClassDoor: Sendable {
  private struct State {
    /// 0 while nothing listens.
    var port: UInt16 = 0
    var found: [String] = []
    var looked: ContinuousClock.Instant?
  }

  private let state = Mutex(State())

  private static let interval = Duration.seconds(5)

  package init() {}

  /// The server listens.
  package func opened(at port: UInt16) {
    state.withLock { state in
      state.port = port
      state.looked = nil
    }
  }

  /// Where it listens.
  var port: UInt16 { state.withLock { $0.port } }

  /// The best first; what was found is believed for some seconds.
  package var addresses: [String] {
    let (known, isFresh) = state.withLock { state -> ([String], Bool) in
      let now = ContinuousClock.now
      guard state.port != 0 else { return ([], true) }
      if let looked = state.looked, now - looked < ClassDoor.interval { return (state.found, true) }
      // Whoever asks meanwhile gets what was known before.
      state.looked = now
      return (state.found, false)
    }
    guard !isFresh else { return known }
    let port = port
    let found = LocalAddresses.all.filter { Reachability.answers($0, port: port, path: ClassAddress.probe) }
    state.withLock { $0.found = found }
    return found
  }
}
