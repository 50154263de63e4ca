import Foundation

/// `embed-files OUTPUT TYPE FILE…` writes a Swift file with an enum `TYPE` that holds the text of each file as a
/// raw string literal: `page.mustache` becomes `TYPE.pageMustache`; `TYPE.files` has all of them in the order named.
@main struct EmbedFiles {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 3 else {
      FileHandle.standardError.write(Data("usage: embed-files OUTPUT TYPE FILE…\n".utf8))
      exit(2)
    }
    let files = arguments.dropFirst(3).map { URL(filePath: $0) }
    var code = "/// Made from files at build time.\nenum \(arguments[2]) {\n"
    for file in files {
      let text = Slimming.slimmed(try String(contentsOf: file, encoding: .utf8), ending: file.pathExtension)
      code += "  static let \(memberName(for: file.lastPathComponent)) = \(literal(text))\n"
    }
    let members = files.map { memberName(for: $0.lastPathComponent) }.joined(separator: ", ")
    code += "  static let files: [String] = [\(members)]\n}\n"
    try code.write(to: URL(filePath: arguments[1]), atomically: true, encoding: .utf8)
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
