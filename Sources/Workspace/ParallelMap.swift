import Dispatch
import Synchronization

/// A map over all cores. The results come in the order of the items, whichever was ready first.
enum ParallelMap {
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item],
    _ transform: @Sendable (Item) -> Result
  ) -> [Result] {
    guard items.count > 1 else { return items.map(transform) }
    // Runs of items, so that the lock is taken seldom.
    let run = max(1, min(16, items.count / 8))
    let starts = Array(stride(from: 0, to: items.count, by: run))
    let finished = Mutex<[[Result]?]>(Array(repeating: nil, count: starts.count))
    DispatchQueue.concurrentPerform(iterations: starts.count) { number in
      let results = items[starts[number]..<min(starts[number] + run, items.count)].map(transform)
      finished.withLock { $0[number] = results }
    }
    return finished.withLock { $0.flatMap { $0 ?? [] } }
  }
}
