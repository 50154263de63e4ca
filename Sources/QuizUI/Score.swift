package import Diagnostics

/// Scores as they are said: «8 trên 10».
package enum Score {
  package static func text(_ right: Int, of total: Int) -> LocalizedText {
    LocalizedText(vi: "\(right) trên \(total)", en: "\(right) of \(total)")
  }
}
