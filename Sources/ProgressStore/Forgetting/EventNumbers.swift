import Quiz

/// A set of events, by their devices and counters: in ranges, for what is forgotten are long runs of events.
struct EventNumbers: Equatable {
  /// Apart from each other and in order.
  private var byDevice: [String: [ClosedRange<Int64>]] = [:]

  var isEmpty: Bool { byDevice.isEmpty }

  /// In order; two sets are equal where their ranges are.
  var ranges: [EventRange] {
    byDevice.sorted { $0.key < $1.key }.flatMap { device, ranges in
      ranges.map { EventRange(device: device, first: $0.lowerBound, last: $0.upperBound) }
    }
  }

  func contains(_ id: EventID) -> Bool { range(of: id) != nil }

  func contains(_ range: EventRange) -> Bool {
    self.range(of: EventID(device: range.device, counter: range.first)).map { $0.contains(range.last) } ?? false
  }

  /// The last of the events that follow one of a device without a gap, itself included.
  func end(after id: EventID) -> Int64 {
    let next = EventID(device: id.device, counter: id.counter + 1)
    return range(of: next)?.upperBound ?? id.counter
  }

  /// The first of the events behind one of a device, but at most `limit`.
  func start(after id: EventID, before limit: Int64) -> Int64 {
    let ranges = byDevice[id.device] ?? []
    let index = ranges.partitioningIndex { $0.lowerBound > id.counter }
    return index < ranges.endIndex ? min(ranges[index].lowerBound, limit) : limit
  }

  /// Whether it holds events of a device.
  func holdsSome(of device: String) -> Bool { byDevice[device] != nil }

  mutating func insert(_ id: EventID) { insert(EventRange(id)) }

  mutating func insert(_ ranges: some Sequence<EventRange>) { for range in ranges { insert(range) } }

  /// - Complexity: O(ranges of the device).
  mutating func insert(_ range: EventRange) {
    guard range.first <= range.last else { return }
    var ranges = byDevice[range.device] ?? []
    let start = ranges.partitioningIndex { $0.upperBound >= range.first - 1 }
    let end = ranges.partitioningIndex { $0.lowerBound > range.last + 1 }
    let lower = start < end ? min(range.first, ranges[start].lowerBound) : range.first
    let upper = start < end ? max(range.last, ranges[end - 1].upperBound) : range.last
    ranges.replaceSubrange(start..<end, with: [lower...upper])
    byDevice[range.device] = ranges
  }

  private func range(of id: EventID) -> ClosedRange<Int64>? {
    guard let ranges = byDevice[id.device] else { return nil }
    let index = ranges.partitioningIndex { $0.upperBound >= id.counter }
    return index < ranges.endIndex && ranges[index].contains(id.counter) ? ranges[index] : nil
  }
}

extension [ClosedRange<Int64>] {
  /// The first index for which a condition holds that holds for all behind it.
  fileprivate func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
