import Dispatch
import Synchronization

/// A map over all cores. The results come in the order of the items, whichever was ready first.
enum ParallelMap {
  static func map<Item: Sendable, Result: Sendable>(_ items: [Item], _ transform: @Sendable (Item) -> Result)
    -> [Result]
  { mapRuns(items) { $0.map(transform) }.flatMap(\.self) }

  /// Maps several items at a time, so that what `transform` needs besides is made once for all of them.
  static func mapRuns<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ transform: @Sendable (ArraySlice<Item>) -> Result
  ) -> [Result] {
    // Long enough that the lock is taken seldom, short enough that no core waits long for the last.
    let run = max(1, min(16, items.count / 32))
    let starts = Array(stride(from: 0, to: items.count, by: run))
    let finished = Mutex<[Result?]>(Array(repeating: nil, count: starts.count))
    DispatchQueue.concurrentPerform(iterations: starts.count) { number in
      let result = transform(items[starts[number]..<min(starts[number] + run, items.count)])
      finished.withLock { $0[number] = result }
    }
    return finished.withLock { $0.compactMap(\.self) }
  }
}
