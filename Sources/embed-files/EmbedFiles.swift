import Foundation

/// `embed-files OUTPUT TYPE FILE…` writes a Swift file with an enum `TYPE` that holds the text of each file as a
/// raw string literal: `page.mustache` becomes `TYPE.pageMustache`; `TYPE.files` has all of them in the order named.
///
/// `embed-files OUTPUT TYPE --paths PATH… FILE…`, with a path for each file, gives a tree: `TYPE.files` has each text with
/// its path. A picture stands there in base64.
@main struct EmbedFiles {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 3 else {
      FileHandle.standardError.write(Data("usage: embed-files OUTPUT TYPE FILE…\n".utf8))
      exit(2)
    }
    let code =
      arguments[3] == "--paths"
      ? try tree(arguments.dropFirst(4)) : try members(arguments.dropFirst(3).map { URL(filePath: $0) })
    try "/// Made from files at build time.\nenum \(arguments[2]) {\n\(code)}\n".write(
      to: URL(filePath: arguments[1]), atomically: true, encoding: .utf8)
  }

  static func members(_ files: [URL]) throws -> String {
    var code = ""
    for file in files {
      let text = Slimming.slimmed(try String(contentsOf: file, encoding: .utf8), ending: file.pathExtension)
      code += "  static let \(memberName(for: file.lastPathComponent)) = \(literal(text))\n"
    }
    let members = files.map { memberName(for: $0.lastPathComponent) }.joined(separator: ", ")
    return code + "  static let files: [String] = [\(members)]\n"
  }

  /// The code for as many paths as files.
  static func tree(_ words: ArraySlice<String>) throws -> String {
    let count = words.count / 2
    let entries = try zip(words.prefix(count), words.suffix(count)).map { path, file in
      let data = try Data(contentsOf: URL(filePath: file))
      let text = path.hasSuffix(".png") ? data.base64EncodedString() : String(decoding: data, as: UTF8.self)
      return "    (\"\(path)\", \(literal(text))),\n"
    }
    return "  static let files: [(path: String, text: String)] = [\n\(entries.joined())  ]\n"
  }

  static func memberName(for file: String) -> String {
    let words = file.split(whereSeparator: { $0 == "." || $0 == "-" })
    return words[0] + words.dropFirst().map(\.capitalized).joined()
  }

  /// A multi-line raw literal whose delimiter has more `#` than any run in the text, so that nothing in it is special.
  static func literal(_ text: String) -> String {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "#") ? run + 1 : 0
      longest = max(longest, run)
    }
    let hashes = String(repeating: "#", count: longest + 1)
    return "\(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)"
  }
}
