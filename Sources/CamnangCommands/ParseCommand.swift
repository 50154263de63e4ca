import ArgumentParser
import Diagnostics
import Foundation
import JSON
import LessonSyntax
import Workspace

struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "In dữ liệu đọc được từ một tệp, dạng JSON.",
    discussion: """
      Ví dụ: camnang parse content/sach.yaml
             camnang parse - < bai.yaml

      Chữ vẫn là chữ, giá trị trống là null, thứ tự các khóa được giữ.
      """)

  @Argument(help: ArgumentHelp("Tệp cần đọc; «-» là đầu vào chuẩn.", valueName: "tệp")) var file: String?

  @Flag(name: .customLong("any-root"), help: "Nhận cả một giá trị đơn lẻ làm gốc.") var acceptsAnyRoot = false

  @Flag(help: "In {\"version\",\"data\",\"diagnostics\"}.") var report = false

  @Flag(help: "Mỗi dòng vào là một chuỗi JSON chứa cả một tệp; mỗi dòng ra là một báo cáo.") var batch = false

  @Flag(help: "Chỉ in lời báo lỗi.") var quiet = false

  @OptionGroup var screen: ScreenOptions

  func validate() throws {
    if file == nil, !batch { throw ParseCommand.noFile }
    if batch, file != nil || quiet {
      throw UsageMistake(
        vi: "--batch chỉ đọc đầu vào chuẩn: bỏ tên tệp và --quiet.",
        en: "--batch reads standard input alone: leave out the file and --quiet.")
    }
  }

  private static let noFile = UsageMistake(
    vi: "Lệnh camnang parse còn thiếu tên tệp: viết camnang parse content/sach.yaml, hoặc «-» để đọc đầu vào chuẩn.",
    en: "camnang parse lacks a file: write camnang parse content/sach.yaml, or “-” for standard input.")

  func run() throws {
    try reportingWorldErrors(in: screen.language) {
      if batch { return try runBatch() }
      let name = file ?? "-"
      let bytes = try name == "-" ? Array(FileHandle.standardInput.readDataToEndOfFile()) : read(name)
      let parsed = Parsed(SourceFile(path: name == "-" ? "stdin" : ShownPath.of(name), bytes: bytes), root: root)
      if report {
        Console.write(parsed.report() + [UInt8(ascii: "\n")])
      } else {
        say(parsed)
        if !quiet, let data = parsed.data { Console.write(data + [UInt8(ascii: "\n")]) }
      }
      if parsed.file.diagnostics.hasErrors { throw Failure(code: .contentHasErrors) }
    }
  }

  private var root: RootRule { acceptsAnyRoot ? .any : .document }

  /// A pipe that was named (`<(…)`, `/dev/stdin`) is read to its end, as standard input is.
  private func read(_ path: String) throws -> [UInt8] {
    if ContentFolder.isStream(URL(filePath: path)), let handle = FileHandle(forReadingAtPath: path) {
      return Array(handle.readDataToEndOfFile())
    }
    // Of a file that is too large the parser says so by its size, whatever is in it.
    return try ContentFolder.bytes(ofSource: URL(filePath: path))
      ?? Array(repeating: UInt8(ascii: "#"), count: LessonParser.largestFile + 1)
  }

  private func say(_ parsed: Parsed) {
    guard !parsed.file.diagnostics.isEmpty else { return }
    let face = MistakeFace.usual(for: screen)
    Console.draw(face.text(of: parsed.file.diagnostics, parsed.sources, screen, on: .standardError))
  }

  /// One report per line, whatever the sources hold: wrong content is no failure of the batch. A line that is no JSON
  /// string in UTF-8 is wrong usage, and ends it.
  private func runBatch() throws {
    let input = FileHandle.standardInput.readDataToEndOfFile()
    for (number, line) in input.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let node = try? JSONNode(Array(line)[...], within: JSONBounds(depth: 1)),
        case .string(let text) = node.value
      else {
        let line = LocalizedText(
          vi: "--batch, dòng \(number + 1): mỗi dòng phải là một chuỗi JSON",
          en: "--batch, line \(number + 1): each line must be a JSON string")
        Console.say(line(screen.language) + "\n")
        throw Failure(code: .usage)
      }
      let parsed = Parsed(SourceFile(path: "stdin", text: text), root: root)
      Console.write(parsed.report() + [UInt8(ascii: "\n")])
    }
  }
}

/// A file parsed alone.
private struct Parsed {
  let sources: SourceSet
  let file: ParsedFile

  init(_ source: SourceFile, root: RootRule) {
    var sources = SourceSet()
    let id = sources.add(source)
    self.sources = sources
    file = LessonParser.parse(source, id: id, root: root)
  }

  /// The data as JSON; `nil` where the file is refused.
  var data: [UInt8]? {
    guard !file.diagnostics.hasErrors else { return nil }
    var json = JSONText()
    file.tree.write(into: &json)
    return json.bytes
  }

  /// `{"version":1,"data":…,"diagnostics":[…]}`.
  func report() -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("version", JSONRenderer.version)
      json.key("data")
      if let data { json.json(data) } else { json.null() }
      json.key("diagnostics")
      JSONRenderer(sources).list(file.diagnostics, into: &json)
    }
    return json.bytes
  }
}
