import Diagnostics

/// What is gathered while one page is set: what is wrong in its texts, and a counter for its footnotes.
///
/// A class, because texts are set inside nested builder closures that all add to it. It never leaves the making of one
/// page.
final class PageLog {
  private(set) var diagnostics: [Diagnostic] = []
  private var texts = 0

  func add(_ new: [Diagnostic]) { diagnostics += new }

  /// Notes that another text is set.
  func countText() { texts += 1 }

  /// Footnotes of several texts on a page need ids of their own: this is for the text last counted.
  var footnotePrefix: String { "chu-thich-\(texts)-" }
}
