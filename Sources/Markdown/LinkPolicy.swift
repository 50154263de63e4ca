import HTML

/// Which destinations a source may name.
enum LinkPolicy {
  /// Schemes that look like a reference `word:id` but that programs give a meaning to.
  private static let deniedSchemes: Set<String> = [
    "about", "blob", "chrome", "content", "data", "file", "filesystem", "ftp", "ftps", "intent", "jar", "javascript",
    "livescript", "mhtml", "mocha", "ms-its", "res", "resource", "sftp", "sms", "vbscript", "view-source", "ws", "wss",
  ]

  /// Whether a link may be shown to the caller: an address that is safe on a page, or a reference such as `bai:ma-bai`,
  /// which only the caller can understand.
  static func accepts(_ destination: String) -> Bool { SafeURL(destination) != nil || isReference(destination) }

  /// `[a-z][a-z-]*:[A-Za-z0-9/_#-]*` with a word that is no scheme of programs.
  static func isReference(_ destination: String) -> Bool {
    guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let word = destination[..<colon]
    let rest = destination.utf8[colon...].dropFirst()
    guard let first = word.utf8.first, isLowercase(first),
      word.utf8.allSatisfy({ isLowercase($0) || $0 == UInt8(ascii: "-") }),
      rest.allSatisfy({ $0.isASCIIAlphanumeric || "/_#-".utf8.contains($0) }), !rest.starts(with: "//".utf8)
    else { return false }
    return !deniedSchemes.contains(String(word))
  }

  private static func isLowercase(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte }
}
