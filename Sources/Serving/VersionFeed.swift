import Synchronization

/// Tells everybody who listens that there is a new version. Nothing queues up for one who is slow: what is told is the
/// newest version, and whoever hears of it asks for what it shows.
package final class VersionFeed: Sendable {
  /// What a stream has told last.
  package struct Moment: Sendable, Equatable {
    package fileprivate(set) var version: String
    /// Counts the signs of life between versions: that somebody is gone shows only when something is sent.
    package fileprivate(set) var beats = 0
  }

  private struct State {
    var moment: Moment
    var isOver = false
    var streams = 0
    /// By the numbers of their seats.
    var listeners: [Int: @Sendable () -> Void] = [:]
    var lastNumber = 0
  }

  private let state: Mutex<State>
  private let mostStreams: Int

  /// - Parameters:
  ///   - version: The first one.
  ///   - mostStreams: How many may listen at once.
  package init(version: String, mostStreams: Int) {
    state = Mutex(State(moment: Moment(version: version)))
    self.mostStreams = mostStreams
  }

  /// `nil` at the end.
  package var moment: Moment? { state.withLock { $0.isOver ? nil : $0.moment } }

  package func publish(_ version: String) { change { $0.moment.version = version } }
  package func beat() { change { $0.moment.beats += 1 } }
  /// Ends every stream.
  package func end() { change { $0.isOver = true } }

  private func change(_ change: (inout State) -> Void) {
    let listeners = state.withLock { state in
      change(&state)
      return state.listeners
    }
    for tell in listeners.values { tell() }
  }

  /// A place among the streams, given back when nobody holds it.
  package final class Seat: Sendable {
    private let feed: VersionFeed
    private let number: Int

    fileprivate init(_ feed: VersionFeed, number: Int) {
      self.feed = feed
      self.number = number
    }

    deinit {
      feed.state.withLock { state in
        state.streams -= 1
        state.listeners[number] = nil
      }
    }

    /// What there is to tell now; `nil` at the end.
    package var moment: Moment? { feed.moment }

    /// Has something called, on any thread, whenever there is something new to tell; it must not wait.
    package func listen(_ tell: @escaping @Sendable () -> Void) {
      feed.state.withLock { $0.listeners[number] = tell }
    }
  }

  /// `nil` where there are as many as there may be.
  package func takeSeat() -> Seat? {
    state.withLock { state in
      guard state.streams < mostStreams else { return nil }
      state.streams += 1
      state.lastNumber += 1
      return Seat(self, number: state.lastNumber)
    }
  }
}
