/// The same disorder on every machine: what a question shows mixed is mixed by its own name.
package enum Shuffle {
  /// The numbers from 0 to `count - 1`, mixed; never in ascending order if there are two or more.
  package static func order(of count: Int, seed: String) -> [Int] {
    let ascending = Array(0..<count)
    var shuffle = SeededShuffle(name: seed)
    let order = shuffle.shuffled(ascending)
    return count > 1 && order == ascending ? ascending.dropFirst() + [0] : order
  }
}
