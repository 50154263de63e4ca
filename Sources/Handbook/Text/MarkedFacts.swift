/// The facts that a page has marked as to be looked up again: each bears the mark where it is mentioned first, and no more.
/// A page that repeats it at every turn is read as one that doubts all it says.
///
/// A class, because texts are set inside nested builder closures. It never leaves the making of one page.
final class MarkedFacts {
  private var names: Set<String> = []

  /// Whether a fact is mentioned for the first time.
  func isFirst(_ name: String) -> Bool { names.insert(name).inserted }
}
