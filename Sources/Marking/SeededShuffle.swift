import Diagnostics

/// Shuffles that a seed settles for good, on the page, on paper and in the quiz: a seed is in the log, and a session that
/// was cut off must show the same order when it goes on, with a later version of the program too; a paper and its key are
/// printed apart. So nothing here is left to the standard library.
///
/// Source: SplitMix64 (Steele, Lea, Flood, «Fast Splittable Pseudorandom Number Generators», 2014); shuffle of Fisher and
/// Yates.
package struct SeededShuffle {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// For one thing with a name, so that its order does not hang on what stands before it.
  package init(seed: UInt64 = 0, name: String) { state = seed ^ Fingerprint(name).value }

  package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for last in elements.indices.dropFirst().reversed() { elements.swapAt(last, Int(next() % UInt64(last + 1))) }
    return elements
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
