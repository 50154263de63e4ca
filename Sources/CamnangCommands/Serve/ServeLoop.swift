import Curriculum
import Diagnostics
import Foundation
import Preview
import Serving
import Terminal
import Workspace

/// Waits for changes of the folder and for signals: one thread, one change at a time.
struct ServeLoop {
  let session: PreviewSession
  let folder: FolderWatch
  let talk: ServeTalk
  let today: () -> Day?

  /// How long nothing must happen before the folder is read, in milliseconds: editors write a file in several steps.
  private static let quiet: Int32 = 8
  /// How often that is waited for anew while something goes on happening.
  private static let mostQuiets = 12
  /// How often streams get a sign of life, in milliseconds: a page that is gone shows only then.
  private static let beat: Int32 = 10_000

  /// Runs until the program is to stop.
  func run(_ signals: SignalWatch) -> StopSignal {
    var sinceBeat = ContinuousClock.now
    while true {
      let happened = signals.wait(for: folder.descriptor, atMost: folder.pause ?? ServeLoop.beat)
      if let signal = signals.take() { return signal }
      if happened || folder.pause != nil, folder.take() {
        settle(signals)
        refresh()
      } else if ContinuousClock.now - sinceBeat >= .milliseconds(Int(ServeLoop.beat)) {
        session.beat()
        // A new day may have made a fact overdue.
        refresh()
        sinceBeat = ContinuousClock.now
      }
    }
  }

  private func settle(_ signals: SignalWatch) {
    for _ in 0..<ServeLoop.mostQuiets {
      guard signals.wait(for: folder.descriptor, atMost: ServeLoop.quiet), folder.take() else { return }
    }
  }

  private func refresh() {
    guard let day = today() else { return }
    let started = ContinuousClock.now
    if let news = session.refresh(today: day) { talk.tell(news, within: ContinuousClock.now - started) }
  }
}

/// What the terminal is told while the server runs.
final class ServeTalk {
  private let screen: ScreenOptions
  /// What was told of the content as it was before: with every save only what is new is told.
  private var told: Set<Told> = []

  /// At most so many mistakes are shown: `check` shows all.
  private static let mostShown = 12

  /// A mistake, wherever in its file it has moved to.
  private struct Told: Hashable {
    let code: String
    let file: FileID
    let message: LocalizedText

    init(_ mistake: Diagnostic) {
      code = mistake.code
      file = mistake.location.file
      message = mistake.message
    }
  }

  init(screen: ScreenOptions) { self.screen = screen }

  private var language: Language { screen.language }

  func tellAddresses(port: UInt16, isOpen: Bool) {
    let own = "http://127.0.0.1:\(port)/"
    say(vi: "Xem sách ở \(own)", en: "The book is at \(own)")
    if isOpen { tellNetwork(port: port) }
    say(
      vi: "Sổ tay viết bài: \(own)_so-tay/. Bấm Ctrl-C để dừng.",
      en: "The authors' guide: \(own)_so-tay/. Press Ctrl-C to stop.")
  }

  private func tellNetwork(port: UInt16) {
    let addresses = LocalAddresses.all.map { "http://\($0):\(port)/" }
    guard let first = addresses.first else {
      return say(
        vi: "Máy này chưa nối mạng nào: điện thoại chưa xem được.",
        en: "This machine is on no network: phones cannot see the book.")
    }
    let list = addresses.joined(separator: ", ")
    say(vi: "Máy khác cùng mạng xem ở \(list)", en: "Other machines on the network see it at \(list)")
    screen.drawCode(of: first)
  }

  func tellNoBrowser() {
    say(
      vi: "Không thấy chương trình nào để mở trình duyệt: hãy tự mở địa chỉ trên.",
      en: "No program to open a browser was found: open the address above yourself.")
  }

  /// What a look at the folder found: mistakes as `check` shows them, and a line.
  ///
  /// - Parameters:
  ///   - news: What it found.
  ///   - duration: How long it took; `nil` for the first look.
  func tell(_ news: PreviewSession.News, within duration: Duration? = nil) {
    if let trouble = news.trouble { return Console.say([trouble], in: language) }
    if let sources = news.sources { tell(news.mistakes, sources) }
    let counts = Summary(diagnostics: news.mistakes, language: language).checked
    if !news.isCurrent {
      return news.hasBook
        ? say(vi: "\(counts) Trang vẫn là bản trước.", en: "\(counts) Pages are as they were before.")
        : say(vi: "\(counts) Sửa xong thì sách hiện ra.", en: "\(counts) Mend them to see the book.")
    }
    guard let duration else { return say(vi: counts, en: counts) }
    let time = "\(ServeTalk.milliseconds(duration)) ms"
    say(vi: "Đã đổi theo (\(time)). \(counts)", en: "Changed (\(time)). \(counts)")
  }

  private func tell(_ mistakes: [Diagnostic], _ sources: SourceSet) {
    let new = mistakes.filter { !told.contains(Told($0)) }
    told = Set(mistakes.map(Told.init))
    // An error stops the book, a warning does not.
    let worst = new.filter { $0.severity == .error } + new.filter { $0.severity != .error }
    let shown = Array(worst.prefix(ServeTalk.mostShown)).sortedByLocation()
    guard !shown.isEmpty else { return }
    Console.draw(MistakeFace.usual(for: screen).text(of: shown, sources, screen, on: .standardError))
    let rest = new.count - shown.count
    guard rest > 0 else { return }
    say(
      vi: "Và \(rest) chỗ nữa: gõ «camnang check» để xem hết.", en: "And \(rest) more: type “camnang check” to see all."
    )
  }

  private static func milliseconds(_ duration: Duration) -> Int64 {
    duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
  }

  private func say(vi vietnamese: String, en english: String) {
    screen.say(LocalizedText(vi: vietnamese, en: english)(language))
  }
}
