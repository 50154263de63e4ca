import Diagnostics
package import Handbook
package import Serving
import Workspace

/// What is answered to whom. Every name is looked up in a table: no file is opened by a path that was asked for.
package struct Requests: Sendable {
  private let session: PreviewSession
  private let guide: [String: [UInt8]]
  /// What a page must know to mend mistakes: other sites that a browser has open cannot read it.
  private let token: String

  /// - Parameters:
  ///   - session: What is shown.
  ///   - guide: The authors' guide.
  package init(_ session: PreviewSession, guide: [OutputFile]) {
    self.session = session
    self.guide = Dictionary(guide.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    token = (0..<2).map { _ in String(UInt64.random(in: 0...UInt64.max), radix: 36) }.joined()
  }

  package func answer(_ request: Request) -> Answer {
    // A name that leads here by somebody's DNS would make a stranger's page one of ours.
    guard let host = request.host, Host.isAddress(host) else {
      return .file(.text(421, "camnang serve: mở bằng địa chỉ số hoặc localhost (open it by its number or localhost)"))
    }
    switch (request.method, request.path) {
    case ("POST", Addresses.mend): return .file(mended(request, host))
    case ("GET", Addresses.events), ("HEAD", Addresses.events):
      return session.feed.takeSeat().map(Answer.events) ?? .file(.text(503, "too many pages are open"))
    case ("GET", let path), ("HEAD", let path): return .file(shown(path, request.isFromHere))
    default: return .file(.text(405, "no such method here"))
    }
  }

  // MARK: Mending

  /// Only a page of ours, on this machine, may have a file of the content changed.
  private func mended(_ request: Request, _ host: String) -> Reply {
    guard request.isFromHere, Host.isThisMachine(host), request.origin == "http://\(host)", request.token == token
    else { return .text(403, "not from here") }
    let words = String(decoding: request.body, as: UTF8.self).split(separator: " ")
    guard words.count == 2, let number = Int(words[1]) else { return .text(400, "which mistake?") }
    do {
      try session.mend(number, of: String(words[0]))
      return Reply(status: 204)
    } catch { return .text(409, error.message(session.language)) }
  }

  // MARK: Showing

  private func shown(_ path: String, _ isFromHere: Bool) -> Reply {
    switch path {
    case Addresses.script: return Reply(type: MediaType.script, bytes: Array(EmbeddedClient.xemJs.utf8))
    case Addresses.worker: return Reply(type: MediaType.script, bytes: Array(EmbeddedClient.noiJs.utf8))
    case Addresses.styles: return Reply(type: MediaType.styles, bytes: Array(EmbeddedClient.xemCss.utf8))
    case Addresses.report:
      return Reply(
        type: MediaType.json, bytes: MistakeReport(snapshot: session.snapshot, language: session.language).json)
    default: break
    }
    guard path.hasPrefix("/"), let name = PercentEncoding.decoded(path.dropFirst()) else {
      return .text(400, "no such address")
    }
    if path == Addresses.guide.dropLast() { return Reply(status: 302, location: Addresses.guide) }
    if path.hasPrefix(Addresses.guide) {
      let name = String(path.dropFirst(Addresses.guide.count))
      let file = name.isEmpty ? "index.html" : name
      return guide[file].map { Reply(type: MediaType.of(file), bytes: $0) } ?? .text(404, "no such page of the guide")
    }
    return page(name, isFromHere)
  }

  private func page(_ name: String, _ isFromHere: Bool) -> Reply {
    let now = session.snapshot
    guard let book = now.book else { return notice(503, Notices.noBook, now, isFromHere) }
    if book.isFolder(name) { return Reply(status: 302, location: "/\(name)/") }
    let file = BookOnDemand.fileName(of: name)
    do throws(WorkspaceError) {
      guard let bytes = try book.file(at: file) else { return notice(404, Notices.noPage, now, isFromHere) }
      var reply = Reply(type: MediaType.of(file), bytes: bytes, version: now.version)
      if file.hasSuffix(".html") {
        reply.bytes = ServedPage.bytes(of: bytes, version: now.version, token: isFromHere ? token : nil)
      }
      return reply
    } catch { return .text(500, error.message(session.language)) }
  }

  private func notice(_ status: Int, _ words: Notices.Words, _ now: PreviewSession.Snapshot, _ isFromHere: Bool)
    -> Reply
  {
    let page = Notices.page(words, session.language)
    return Reply(
      status: status, type: MediaType.page,
      bytes: ServedPage.bytes(of: page, version: now.version, token: isFromHere ? token : nil), version: now.version)
  }
}

/// Pages that stand where the book has none.
enum Notices {
  struct Words: Sendable {
    let title: LocalizedText
    let text: LocalizedText
  }

  static let noBook = Words(
    title: LocalizedText(vi: "Chưa có trang nào", en: "No pages yet"),
    text: LocalizedText(
      vi: "Nội dung còn lỗi. Sửa xong và lưu lại thì sách hiện ra ở đây.",
      en: "The content has errors. Mend and save them, and the book appears here."))

  static let noPage = Words(
    title: LocalizedText(vi: "Sách không có trang này", en: "The book has no such page"),
    text: LocalizedText(
      vi: "Trang có thể đã đổi tên hoặc bị xóa. Khi có lại, nó sẽ hiện ra ở đây.",
      en: "It may have been renamed or removed. Where it comes back, it appears here."))

  static func page(_ words: Words, _ language: Language) -> [UInt8] {
    let home = LocalizedText(vi: "Về trang đầu", en: "To the first page")
    return Array(
      """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(words.title(language))</title>
      <link rel="stylesheet" href="\(Addresses.styles)">
      </head>
      <body class="wait">
      <main><h1>\(words.title(language))</h1><p>\(words.text(language))</p><p><a href="/">\(home(language))</a></p></main>
      </body>
      </html>

      """.utf8)
  }
}
