import Diagnostics
import Foundation
import Workspace

/// One line on a terminal that says how far a long run is. Silent for the first second, and where nobody looks.
struct ProgressLine {
  private let language: Language
  private let started = ContinuousClock.now
  private let isShown = Console.isTerminal(.standardError)
  private var lastShown: ContinuousClock.Instant?

  init(language: Language) { self.language = language }

  mutating func show(_ progress: Pipeline.Progress) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - started > .seconds(1), lastShown.map({ now - $0 > .milliseconds(100) }) ?? true else { return }
    lastShown = now
    let text =
      LocalizedText(
        vi: "Đang dựng trang \(progress.done) trên \(progress.total)…",
        en: "Page \(progress.done) of \(progress.total)…")(language)
    Console.draw("\r\u{1B}[K\(text)")
  }

  mutating func clear() {
    if lastShown != nil { Console.draw("\r\u{1B}[K") }
    lastShown = nil
  }
}
