import ArgumentParser
import Curriculum
import Diagnostics
import Foundation
import Guide
import Handbook
import Preview
import Serving
import Terminal
import Workspace

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Xem sách trong trình duyệt ngay khi viết: lưu tệp là trang đổi theo.",
    discussion: """
      Ví dụ: camnang serve
             camnang serve --open               mở luôn trình duyệt
             camnang serve --lan                cho điện thoại cùng mạng Wi-Fi xem
             camnang serve --edition trainer
             camnang serve --edition all --variant all

      Mở địa chỉ được in ra rồi cứ viết và lưu: trang đang mở đổi theo, vẫn ở chỗ đang đọc. Có lỗi thì trang giữ bản cuối \
      cùng còn đúng và báo lỗi ở dưới; lỗi nào tự sửa được thì có nút để sửa. Không ghi gì vào thư mục output.
      Sổ tay viết bài: thêm _so-tay/ sau địa chỉ. Bấm Ctrl-C để dừng.
      """)

  @OptionGroup var source: ContentOptions

  @Option(help: ArgumentHelp("Bản dựng ra.", valueName: "bản")) var edition: EditionChoice = .one(.trainee)

  @OptionGroup var variant: VariantOptions

  @Option(help: ArgumentHelp("Cổng; 0 là cổng nào còn trống.", valueName: "cổng")) var port: UInt16 = 4400

  @Flag(help: "Mở luôn trình duyệt.") var open = false

  @Flag(help: "Cho máy khác trong mạng xem: in địa chỉ và mã QR.") var lan = false

  @OptionGroup var screen: ScreenOptions

  /// A request that this program has a use for is shorter, and a phone looks beside a few windows.
  private static let bounds = Server.Bounds(body: 4096, connections: 256)

  func run() throws {
    let language = screen.language
    try reportingWorldErrors(in: language) {
      let options = SiteOptions(today: try source.today ?? Day.now(), baseURL: source.baseURL?.text)
      let session = PreviewSession(
        at: source.contentURL, name: ShownPath.of(source.content),
        showing: PreviewSession.Choice(editions: edition.editions, variants: variant.choice), options: options,
        language: language)
      // Before the first look: what is written meanwhile is seen by the second.
      let folder = FolderWatch(source.contentURL)
      let first = session.refresh(today: options.today)
      if let trouble = first?.trouble { throw trouble }
      // Before anybody is told that it runs, and so may end it. Where signals cannot be watched they end it by themselves.
      let signals = SignalWatch()
      let requests = Requests(session, guide: Guide(language: language).files)
      let server = try Server(port: port, isOpen: lan, bounds: ServeCommand.bounds, answer: requests.answer)
      let talk = ServeTalk(screen: screen)
      talk.tellAddresses(port: server.port, isOpen: lan)
      if let first { talk.tell(first) }
      if open, !Browser.open("http://127.0.0.1:\(server.port)/") { talk.tellNoBrowser() }
      let loop = ServeLoop(session: session, folder: folder, talk: talk) { try? source.today ?? Day.now() }
      let signal = signals.map(loop.run) ?? .terminate
      session.end()
      server.stop()
      // Ctrl-C is how it is ended, and no failure.
      guard signal == .interrupt else { throw Failure(code: ExitStatus(rawValue: signal.exitCode) ?? .terminated) }
    }
  }
}
