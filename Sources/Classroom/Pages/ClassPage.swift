import Diagnostics
import HTML
import Serving

/// A page of a class: a shell of its own, small enough for a phone of 2016 on a crowded Wi-Fi, and a part that changes.
struct ClassPage {
  /// What the browser's tab says.
  let title: String
  let language: Language
  /// Of whom it is: `phone`, `wall`, `leader`.
  let kind: String
  /// Where its part is fetched; `nil` for a page that stays as it is.
  var part: String?
  var stream: String?
  let content: ClassPart

  /// Nothing from anywhere else, nothing inline, nobody's frame.
  static let policy = """
    default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; \
    base-uri 'none'; frame-ancestors 'none'
    """

  func reply(status: Int = 200) -> Reply {
    Reply(status: status, type: MediaType.page, bytes: bytes, version: content.state, policy: ClassPage.policy)
  }

  private var bytes: [UInt8] {
    var bytes = Array("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n".utf8)
    bytes += Array("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>".utf8)
    Escaping.appendText(title, to: &bytes)
    bytes += Array("</title>\n<link rel=\"stylesheet\" href=\"\(ClassAddress.styles)\">\n".utf8)
    // Without a script the page looks again by itself, while there is nothing on it that could be lost.
    if part != nil, content.mayReload {
      bytes += Array("<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>\n".utf8)
    }
    bytes += Array("<script src=\"\(ClassAddress.script)\" defer></script>\n</head>\n".utf8)
    let body = Element(
      .main,
      [
        .class(kind), .id("trang"), .data("state", content.state), part.map { .data("part", $0) },
        stream.map { .data("stream", $0) },
        .data("lost", say("Mất liên lạc với lớp. Đang nối lại…", "The class cannot be reached. Trying again…")),
        .data("unsent", say("Chưa gửi được. Máy sẽ tự gửi lại…", "Not sent yet. Trying again…")),
        .data("sending", say("Đang gửi…", "Sending…")),
      ], .fragment(content.body))
    bytes += Array("<body>\n".utf8)
    Node.element(body).write(to: &bytes)
    return bytes + Array("\n<p id=\"lien-lac\" role=\"status\"></p>\n</body>\n</html>\n".utf8)
  }

  private func say(_ vietnamese: String, _ english: String) -> String {
    LocalizedText(vi: vietnamese, en: english)(language)
  }
}

/// The part of a page that changes with the class.
struct ClassPart {
  /// Tells one content from another: where it is the same, what somebody is filling in stays.
  let state: String
  /// Whether nothing is filled in on it.
  var mayReload = true
  let body: [Node]

  /// What a script puts in the place of the part that it shows.
  var reply: Reply {
    var bytes: [UInt8] = []
    for node in body { node.write(to: &bytes) }
    return Reply(type: MediaType.page, bytes: bytes, version: state, policy: ClassPage.policy)
  }
}
