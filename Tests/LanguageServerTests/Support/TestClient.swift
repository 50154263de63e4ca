import Curriculum
import Diagnostics
import Foundation
import LanguageServer
import TestSupport
import Testing

/// An editor in a test: sends messages to a server in this process and keeps what it said.
final class TestClient {
  let server: LessonServer
  let folder: TemporaryFolder
  /// What the server last said of each document, by its path inside the content folder.
  private(set) var diagnostics: [String: [JSON]] = [:]
  /// Requests and other notifications that the server sent.
  private(set) var calls: [JSON] = []
  private var number = 0
  private var texts: [String: String] = [:]
  private var versions: [String: Int] = [:]

  /// Writes a course into a folder and opens that folder, with the capabilities and options given.
  init(
    _ course: TinyCourse = TinyCourse(),
    in folder: TemporaryFolder,
    capabilities: JSON = [:],
    options: JSON = nil,
    locale: JSON = nil,
    language: Language? = nil,
    usualLanguage: Language = .vietnamese
  ) throws {
    self.folder = folder
    try folder.write(Dictionary(uniqueKeysWithValues: course.files.map { ("content/\($0.key)", $0.value) }))
    let today = try #require(Day("2026-11-24"))
    server = LessonServer(
      content: nil,
      language: language,
      usualLanguage: usualLanguage,
      version: "0",
      today: { today }
    )
    try request(
      "initialize",
      [
        "processId": nil, "rootUri": .string(folder.url.absoluteString), "capabilities": capabilities,
        "initializationOptions": options, "locale": locale,
      ]
    )
    try notify("initialized", [:])
  }

  // MARK: Messages

  /// Sends a request and gives its whole answer.
  @discardableResult
  func answer(_ method: String, _ params: JSON) throws -> JSON {
    number += 1
    let id = number
    let message: JSON = ["jsonrpc": "2.0", "id": .number(Double(id)), "method": .string(method), "params": params]
    return try #require(try take(server.receive(message.bytes())).first { $0["id"].integer == id })
  }

  /// Sends a request and gives its result.
  @discardableResult
  func request(_ method: String, _ params: JSON) throws -> JSON {
    let answer = try answer(method, params)
    #expect(answer["error"] == .null, "\(method)")
    return answer["result"]
  }

  func notify(_ method: String, _ params: JSON) throws {
    let message: JSON = ["jsonrpc": "2.0", "method": .string(method), "params": params]
    try take(server.receive(message.bytes()))
  }

  /// Lets the server say what is wrong, pages left out.
  func publish() throws { try take(server.publish()) }

  /// Lets the server say everything that is wrong.
  func settle() throws { try take(server.settle()) }

  @discardableResult
  private func take(_ messages: [[UInt8]]) throws -> [JSON] {
    let messages = try messages.map { try JSON($0) }
    for message in messages where message["method"] != .null {
      guard message["method"] == "textDocument/publishDiagnostics" else {
        calls.append(message)
        continue
      }
      let path = try path(of: #require(message["params"]["uri"].text))
      diagnostics[path] = message["params"]["diagnostics"].items
    }
    return messages
  }

  // MARK: Documents

  func uri(_ path: String) -> String { folder.url.appending(path: "content/\(path)").absoluteString }

  private func path(of uri: String) throws -> String {
    let path = try #require(URL(string: uri)).path(percentEncoded: false)
    return String(path.dropFirst(folder.path.count + (folder.path.hasSuffix("/") ? 0 : 1) + "content/".count))
  }

  func document(_ path: String) -> JSON { ["uri": .string(uri(path))] }

  func text(_ path: String) throws -> String { try texts[path] ?? folder.read("content/\(path)") }

  func open(_ path: String, _ text: String? = nil) throws {
    let text = try text ?? self.text(path)
    texts[path] = text
    versions[path] = 1
    try notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": .string(uri(path)), "languageId": "yaml", "version": 1, "text": .string(text)]]
    )
  }

  func close(_ path: String) throws {
    texts[path] = nil
    try notify("textDocument/didClose", ["textDocument": document(path)])
  }

  /// Replaces one occurrence of a text in an open document, as an editor does: by its range.
  func replace(_ old: String, with new: String, in path: String) throws {
    let text = try #require(texts[path])
    let range = try #require(text.range(of: old), "there is no «\(old)» in \(path)")
    try change(path, [["range": Places.range(of: range, in: text), "text": .string(new)]])
    texts[path] = text.replacingCharacters(in: range, with: new)
  }

  /// Sends changes as they are.
  func change(_ path: String, _ changes: JSON) throws {
    let version = versions[path, default: 0] + 1
    versions[path] = version
    try notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": .string(uri(path)), "version": .number(Double(version))],
        "contentChanges": changes,
      ]
    )
  }

  /// The parameters of a request about the start of a text's first occurrence, `by` UTF-16 units further on.
  func place(_ needle: String, by: Int = 0, in path: String) throws -> JSON {
    let text = try text(path)
    let range = try #require(text.range(of: needle), "there is no «\(needle)» in \(path)")
    let index = text.utf16.index(range.lowerBound, offsetBy: by)
    return ["textDocument": document(path), "position": Places.position(of: index, in: text)]
  }

  /// The codes of what is wrong in a file, in its order.
  func codes(_ path: String) -> [String] { (diagnostics[path] ?? []).compactMap { $0["code"].text } }
}

/// Places as the protocol writes them, worked out by Swift's own strings.
enum Places {
  static func position(of index: String.Index, in text: String) -> JSON {
    let before = text[..<index]
    // A line feed within CR LF is half of one character, so lines are counted in scalars.
    let lines = before.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let column = String(lines.last ?? Substring.UnicodeScalarView()).utf16.count
    return ["line": .number(Double(lines.count - 1)), "character": .number(Double(column))]
  }

  static func range(of range: Range<String.Index>, in text: String) -> JSON {
    ["start": position(of: range.lowerBound, in: text), "end": position(of: range.upperBound, in: text)]
  }

  /// The text that a range of an answer stands for.
  static func text(_ range: JSON, in text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    func index(_ position: JSON) -> String.Index {
      let line = lines[position["line"].integer ?? 0]
      return line.utf16.index(line.startIndex, offsetBy: position["character"].integer ?? 0)
    }
    return String(text[index(range["start"])..<index(range["end"])])
  }

  /// A text after edits, which do not overlap.
  static func applying(_ edits: [JSON], to text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    func index(_ position: JSON) -> String.Index {
      let number = position["line"].integer ?? 0
      guard number < lines.count else { return text.endIndex }
      let line = lines[number]
      return line.utf16.index(line.startIndex, offsetBy: position["character"].integer ?? 0)
    }
    let ranges = edits.map { ($0, index($0["range"]["start"])..<index($0["range"]["end"])) }
    var result = text
    for (edit, range) in ranges.sorted(by: { $0.1.lowerBound > $1.1.lowerBound }) {
      result.replaceSubrange(range, with: edit["newText"].text ?? "")
    }
    return result
  }
}
