import Curriculum
import Diagnostics
import Foundation
import Handbook
import TestSupport
import Testing
import Serving
import Workspace

@testable import Preview

/// Who gets what, and who gets nothing.
@Suite struct RequestTests {
  private static let today = Day("2026-11-30")
  private static let lesson = "content/bai-hoc/bai-mot.yaml"

  /// A session over the smallest course, with a file beside it that nobody may see.
  private func withSession<Result>(
    _ course: TinyCourse = TinyCourse(), _ body: (PreviewSession, Requests, TemporaryFolder) throws -> Result
  ) throws -> Result {
    let today = try #require(Self.today)
    return try withTemporaryFolder { folder in
      try folder.write(Dictionary(uniqueKeysWithValues: course.files.map { ("content/\($0.key)", $0.value) }))
      try folder.write(["secret.html": "secret", "content/secret.html": "secret"])
      let session = PreviewSession(
        at: folder.url.appending(path: "content"), name: "content",
        showing: PreviewSession.Choice(editions: [.trainee], variants: .base), options: SiteOptions(today: today),
        language: .vietnamese)
      _ = session.refresh(today: today)
      let guide = [OutputFile(path: "index.html", bytes: Array("guide".utf8))]
      return try body(session, Requests(session, guide: guide), folder)
    }
  }

  /// A stream is no reply: its status is none of HTTP's.
  private func reply(_ requests: Requests, _ request: Request) -> Reply {
    if case .file(let reply) = requests.answer(request) { reply } else { Reply(status: 0) }
  }

  @Test(arguments: [
    "/../secret.html", "/..%2fsecret.html", "/%2e%2e/secret.html", "/%252e%252e/secret.html", "/secret.html",
    "//secret.html", "/./index.html", "/sach.yaml", "/content/sach.yaml", "/etc/passwd", "//etc/passwd",
    "/%2fetc/passwd",
    "/_so-tay/../index.html", "/_so-tay/%69ndex.html", "/index.html/..", "/index.html%00", "/a\\..\\secret.html",
    "/.camnang-manifest", "/\u{1F600}", "/bai-bai-mot.html/", "/_xem/", "/_xem/../index.html", "*", "", "secret.html",
    "/%", "/%zz", "/%ff",
  ])
  func leadsNowhereOutside(path: String) throws {
    try withSession { _, requests, _ in
      let reply = reply(requests, Request(path: path, host: "127.0.0.1:4400"))
      #expect([400, 404].contains(reply.status), "\(reply.status)")
      #expect(!String(decoding: reply.bytes, as: UTF8.self).contains("secret"))
    }
  }

  @Test func showsPagesTheGuideAndItself() throws {
    try withSession { _, requests, _ in
      let host = "localhost:4400"
      for path in [
        "/", "/index.html", "/camnang.css", "/camnang.js", "/_xem/xem.js", "/_xem/noi.js", "/_xem/xem.css",
        "/_xem/loi.json", "/_so-tay/", "/_so-tay/index.html", "/%69ndex.html",
      ] {
        #expect(reply(requests, Request(path: path, host: host)).status == 200, "\(path)")
      }
      #expect(reply(requests, Request(path: "/_so-tay", host: host)).location == "/_so-tay/")
      #expect(reply(requests, Request(method: "DELETE", path: "/", host: host)).status == 405)
      #expect(reply(requests, Request(method: "POST", path: "/", host: host)).status == 405)
    }
  }

  /// A name of somebody's that was made to lead here (DNS rebinding).
  @Test(arguments: [
    nil, "", "evil.example", "evil.example:4400", "localhost.evil.example", "127.0.0.1.evil.example", "1.2.3",
  ])
  func answersNoForeignName(host: String?) throws {
    try withSession { _, requests, _ in
      #expect(reply(requests, Request(path: "/", host: host)).status == 421)
    }
  }

  @Test func givesNoTokenToOtherMachines() throws {
    try withSession { _, requests, _ in
      var request = Request(path: "/", host: "192.168.1.5:4400")
      #expect(String(decoding: reply(requests, request).bytes, as: UTF8.self).contains("data-token="))
      request.isFromHere = false
      let page = String(decoding: reply(requests, request).bytes, as: UTF8.self)
      #expect(page.contains("/_xem/xem.js") && !page.contains("data-token="))
    }
  }

  // MARK: Mending

  private static let broken = "tiêu đề: Bài một: mở"

  private func wish(_ requests: Requests, _ version: String) throws -> Request {
    let page = String(decoding: reply(requests, Request(path: "/", host: "127.0.0.1:1")).bytes, as: UTF8.self)
    let token = try #require(page.firstMatch(of: /data-token="([a-z0-9]+)"/)).output.1
    return Request(
      method: "POST", path: "/_xem/sua", host: "127.0.0.1:1", origin: "http://127.0.0.1:1", token: String(token),
      body: Array("\(version) 0".utf8))
  }

  @Test func mendsWhatNeedsNoGuess() throws {
    let course = try TinyCourse().replacing("tiêu đề: Bài một", with: Self.broken, in: "bai-hoc/bai-mot.yaml")
    try withSession(course) { session, requests, folder in
      let version = session.snapshot.version
      #expect(session.snapshot.mistakes.hasErrors)
      #expect(reply(requests, Request(path: "/", host: "127.0.0.1:1")).status == 503)
      let wish = try wish(requests, version)
      #expect(reply(requests, wish).status == 204)
      let mended = try folder.read(Self.lesson)
      #expect(mended.contains("tiêu đề: \"Bài một: mở\""))
      _ = session.refresh(today: try #require(Self.today))
      #expect(session.snapshot.mistakes.isEmpty && session.snapshot.version != version)
      // The same once more is about a version that is gone.
      #expect(reply(requests, wish).status == 409)
    }
  }

  private enum Stranger: CaseIterable {
    case noToken, otherToken, noOrigin, otherOrigin, otherMachine, otherHost
  }

  @Test(arguments: Stranger.allCases) private func mendsForNobodyElse(who: Stranger) throws {
    let course = try TinyCourse().replacing("tiêu đề: Bài một", with: Self.broken, in: "bai-hoc/bai-mot.yaml")
    try withSession(course) { session, requests, folder in
      var request = try wish(requests, session.snapshot.version)
      switch who {
      case .noToken: request.token = nil
      case .otherToken: request.token = "abc"
      case .noOrigin: request.origin = nil
      case .otherOrigin: request.origin = "http://evil.example"
      case .otherMachine: request.isFromHere = false
      case .otherHost:
        request.host = "192.168.1.5:1"
        request.origin = "http://192.168.1.5:1"
      }
      #expect(reply(requests, request).status == 403)
      let left = try folder.read(Self.lesson)
      #expect(left.contains(Self.broken))
    }
  }

  // MARK: The last good version

  @Test func keepsTheLastGoodPages() throws {
    try withSession { session, requests, folder in
      let today = try #require(Self.today)
      let path = "/bai-hoc-bai-mot.html"
      let good = reply(requests, Request(path: "/", host: "localhost"))
      let text = try folder.read(Self.lesson)
      try folder.write([Self.lesson: "mã: [\n"])
      #expect(session.refresh(today: today)?.mistakes.hasErrors == true)
      #expect(session.refresh(today: today) == nil)
      #expect(reply(requests, Request(path: "/", host: "localhost")).bytes.count == good.bytes.count)
      // The folder is gone, and comes back.
      let content = folder.url.appending(path: "content")
      let aside = folder.url.appending(path: "aside")
      try FileManager.default.moveItem(at: content, to: aside)
      #expect(session.refresh(today: today)?.trouble != nil)
      #expect(reply(requests, Request(path: "/", host: "localhost")).status == 200)
      try FileManager.default.moveItem(at: aside, to: content)
      try folder.write([Self.lesson: text])
      #expect(session.refresh(today: today)?.mistakes.isEmpty == true)
      #expect(reply(requests, Request(path: path, host: "localhost")).status == 404)
    }
  }

  @Test(arguments: [
    ("<!DOCTYPE html>\n<html>\n<head>\n<title>", "<!DOCTYPE html>\n<html>\n<head>|\n<title>"),
    ("<!doctype html><HTML><HEAD class=\"a\"><p>", "<!doctype html><HTML><HEAD class=\"a\">|<p>"),
    ("<!DOCTYPE html><header></header><p>", "<!DOCTYPE html>|<header></header><p>"), ("<p>", "|<p>"), ("", "|"),
    ("<head", "|<head"),
  ])
  func putsItsTagFirst(page: String, marked: String) {
    let tag = ServedPage.tag("v", nil)
    let served = ServedPage.bytes(of: Array(page.utf8), version: "v", token: nil)
    #expect(served == Array(marked.replacing("|", with: String(decoding: tag, as: UTF8.self)).utf8))
  }
}
