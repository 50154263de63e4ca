/// The same disorder on every machine: what a question shows mixed is mixed by its own name.
enum Shuffle {
  /// The numbers from 0 to `count - 1`, mixed; never in ascending order if there are two or more.
  static func order(of count: Int, seed: String) -> [Int] {
    var order = Array(0..<count)
    guard count > 1 else { return order }
    var state = seed.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    for last in stride(from: count - 1, to: 0, by: -1) { order.swapAt(last, Int(next(&state) % UInt64(last + 1))) }
    return order == Array(0..<count) ? Array(order.dropFirst()) + [0] : order
  }

  /// SplitMix64 (Steele, Lea and Flood, 2014).
  private static func next(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
