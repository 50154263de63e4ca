/// Which target may import which: the arrows of `docs/ARCHITECTURE.md`. SwiftPM does not hold them: importing a sibling
/// that the manifest does not name builds all the same.
///
/// A change here is a change of the architecture: change the picture in `docs/ARCHITECTURE.md` in the same commit, and
/// write down why in `docs/decisions/`.
enum Arrows {
  static let allowed: [String: Set<String>] = [
    "CCmarkGFM": [],
    "CRenameExchange": [],
    "CBuild": [],
    "CZlib": [],
    "Zip": ["CZlib"],
    "CQREncode": [],
    "VietnameseText": ["Foundation"],
    "HTML": [],
    "Scenes": [],
    "CExpat": [],
    "XMLEvents": ["CExpat"],
    "QRCode": ["CQREncode", "Synchronization"],
    "JSON": [],
    "Diagnostics": ["JSON", "VietnameseText"],
    "Disk": ["Diagnostics", "Foundation", "Glibc", "Musl", "Darwin"],
    "LessonSyntax": ["JSON", "Diagnostics", "VietnameseText", "Glibc", "Musl", "Darwin"],
    "Curriculum": ["Scenes", "JSON", "LessonSyntax", "Diagnostics", "VietnameseText", "Synchronization"],
    "Markdown": ["CCmarkGFM", "HTML", "Diagnostics", "VietnameseText", "Synchronization"],
    "Certificates": ["Curriculum", "JSON", "Diagnostics", "VietnameseText", "Crypto", "CryptoExtras"],
    "Marking": ["Curriculum", "Markdown", "Diagnostics", "VietnameseText"],
    "Handbook": [
      "Marking", "Certificates", "Curriculum", "Scenes", "Markdown", "HTML", "XMLEvents", "QRCode", "Zip", "JSON",
      "Diagnostics", "VietnameseText", "Mustache",
      "Crypto",
    ],
    "Workspace": [
      "Handbook", "Certificates", "Curriculum", "Diagnostics", "Disk", "CRenameExchange",
      "Foundation", "Dispatch", "Synchronization", "Glibc", "Musl", "Darwin",
    ],
    "Exports": [
      "Workspace", "Handbook", "Curriculum", "Zip", "JSON", "Diagnostics", "Foundation", "Glibc", "Musl", "Darwin",
    ],
    "Terminal": ["VietnameseText", "Synchronization", "Glibc", "Musl", "Darwin"],
    "ErrorPages": ["Terminal", "Diagnostics", "VietnameseText"],
    "Quiz": ["Marking", "Curriculum", "VietnameseText", "Glibc", "Musl", "Darwin"],
    "QuizUI": [
      "Quiz", "Marking", "Curriculum", "Scenes", "Markdown", "JSON", "Diagnostics", "VietnameseText", "Terminal",
    ],
    "ProgressStore": [
      "Zip", "Disk", "Quiz", "Curriculum", "JSON", "Diagnostics", "GRDB", "Crypto", "Foundation", "Glibc", "Musl",
      "Darwin",
    ],
    "Authoring": ["Curriculum", "LessonSyntax", "Diagnostics", "Foundation"],
    "LanguageServer": [
      "Workspace", "Handbook", "Markdown", "Curriculum", "LessonSyntax", "Diagnostics", "VietnameseText", "Foundation",
    ],
    "Guide": ["Handbook", "Scenes", "ErrorPages", "Curriculum", "HTML", "Diagnostics", "VietnameseText"],
    "Reports": [
      "Quiz", "Marking", "Markdown", "Curriculum", "Handbook", "HTML", "Zip", "JSON", "Diagnostics", "VietnameseText",
    ],
    "Serving": ["Diagnostics", "NIOCore", "NIOPosix", "NIOHTTP1", "Synchronization", "Glibc", "Musl", "Darwin"],
    "Preview": [
      "Serving", "Workspace", "Handbook", "Curriculum", "Disk", "JSON", "Diagnostics", "Foundation", "Synchronization",
      "Glibc", "Musl", "Darwin",
    ],
    "Classroom": [
      "Serving", "ProgressStore", "Quiz", "Marking", "Markdown", "Curriculum", "Scenes", "Handbook", "HTML", "JSON",
      "Disk", "Diagnostics", "Foundation", "Synchronization",
    ],
    "CamnangCommands": [
      "CBuild", "Preview", "Classroom", "Serving", "QRCode", "Certificates", "Guide", "Authoring", "LanguageServer",
      "Exports", "Workspace", "Handbook",
      "ErrorPages", "Reports", "QuizUI",
      "ProgressStore", "Quiz",
      "Terminal", "Curriculum", "LessonSyntax", "JSON",
      "Diagnostics", "VietnameseText", "ArgumentParser",
      "Foundation", "Dispatch", "Synchronization", "Glibc", "Musl", "Darwin",
    ],
    "camnang": ["CamnangCommands"],
    "embed-files": ["Foundation"],
    "CLibYAML": [],
    "LanguageProof": ["CLibYAML", "LessonSyntax", "Diagnostics"],
    "EmbedFiles": ["PackagePlugin", "Foundation"],
    // No target: the programs of a package of their own, which Tests/Fuzz/small_package.py lays out.
    "Fuzz": ["LanguageProof", "LessonSyntax", "Diagnostics", "Foundation", "Glibc", "Darwin"],
    "TestSupport": ["Curriculum", "LessonSyntax", "Terminal", "Diagnostics", "Foundation", "Testing"],
  ]

  /// What only the named targets may import, so that each of these can be replaced.
  static let exclusive: [String: Set<String>] = [
    "CCmarkGFM": ["Markdown"],
    "CRenameExchange": ["Workspace"],
    "CQREncode": ["QRCode"],
    "CLibYAML": ["LanguageProof"],
    "CZlib": ["Zip"],
    "Crypto": ["Certificates", "Handbook", "ProgressStore"],
    "CryptoExtras": ["Certificates"],
    "Mustache": ["Handbook"],
    "GRDB": ["ProgressStore"],
    "NIOCore": ["Serving"],
    "NIOPosix": ["Serving"],
    "NIOHTTP1": ["Serving"],
    "ArgumentParser": ["CamnangCommands", "camnang"],
  ]

  /// Targets that turn values into values: no clock, no environment, no file, no randomness. Days and seeds are
  /// parameters there.
  static let pure: Set<String> = [
    "VietnameseText", "HTML", "QRCode", "Zip", "JSON", "Diagnostics", "LessonSyntax", "Curriculum", "Markdown",
    "Marking", "Certificates",
    "Handbook", "Authoring", "ErrorPages", "Guide", "Quiz", "QuizUI", "Reports",
  ]

  /// What a test target may import: its own target, what that may import at any distance, and the test tools.
  static func allowedInTests(_ target: String) -> Set<String> {
    let subject = String(target.dropLast("Tests".count))
    var reached: Set<String> = []
    var waiting = [subject]
    while let next = waiting.popLast() {
      guard reached.insert(next).inserted else { continue }
      waiting += allowed[next] ?? []
    }
    return reached.subtracting(exclusive.keys).union(["Testing", "Foundation", "TestSupport", "Diagnostics"])
  }
}
