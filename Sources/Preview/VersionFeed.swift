import Synchronization

/// Tells everybody who waits that there is a new version. Nothing queues up for one who is slow: what is told is the
/// newest version, and whoever hears of it asks for what it shows.
final class VersionFeed: Sendable {
  /// What a stream has told last.
  struct Moment: Sendable, Equatable {
    fileprivate(set) var version: String
    /// Counts the signs of life between versions: that somebody is gone shows only when something is sent.
    fileprivate(set) var beats = 0
  }

  private struct State {
    var moment: Moment
    var isOver = false
    var streams = 0
    var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    var lastNumber = 0
  }

  private let state: Mutex<State>
  /// A page has one stream each, and a browser opens six at most.
  private static let mostStreams = 64

  init(version: String) { state = Mutex(State(moment: Moment(version: version))) }

  var moment: Moment { state.withLock { $0.moment } }

  func publish(_ version: String) { change { $0.moment.version = version } }
  func beat() { change { $0.moment.beats += 1 } }
  /// Ends every stream.
  func end() { change { $0.isOver = true } }

  private func change(_ change: (inout State) -> Void) {
    let waiting = state.withLock { state in
      change(&state)
      defer { state.waiting = [:] }
      return state.waiting
    }
    for continuation in waiting.values { continuation.resume() }
  }

  /// Waits until something is to be told to one who was told `seen`.
  ///
  /// - Returns: `nil` at the end.
  func next(after seen: Moment) async -> Moment? {
    let number = state.withLock { state in
      state.lastNumber += 1
      return state.lastNumber
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isLate = state.withLock { state in
          guard state.moment == seen, !state.isOver, !Task.isCancelled else { return true }
          state.waiting[number] = continuation
          return false
        }
        if isLate { continuation.resume() }
      }
    } onCancel: {
      state.withLock { $0.waiting.removeValue(forKey: number) }?.resume()
    }
    return state.withLock { $0.isOver || Task.isCancelled ? nil : $0.moment }
  }

  // MARK: Streams

  /// A place among the streams, given back when nobody holds it.
  final class Seat: Sendable {
    private let feed: VersionFeed
    fileprivate init(_ feed: VersionFeed) { self.feed = feed }
    deinit { feed.state.withLock { $0.streams -= 1 } }
  }

  /// `nil` where there are as many as there may be.
  func takeSeat() -> Seat? {
    state.withLock { state in
      guard state.streams < VersionFeed.mostStreams else { return nil }
      state.streams += 1
      return Seat(self)
    }
  }
}
