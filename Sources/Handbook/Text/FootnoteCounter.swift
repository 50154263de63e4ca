/// Counts the texts of one page: footnotes of several need ids of their own.
///
/// A class, because texts are set inside nested builder closures. It never leaves the making of one page.
final class FootnoteCounter {
  private var texts = 0

  /// The number of a text that is set now.
  func next() -> Int {
    texts += 1
    return texts
  }
}
