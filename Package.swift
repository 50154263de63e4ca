// swift-tools-version: 6.2
import PackageDescription

/// The settings of every target: Swift 6 mode with each strict feature that this package was written under.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// What `camnang --version` says beside the version.
let revision = Context.gitInformation.map { "\($0.currentCommit.prefix(7))\($0.hasUncommittedChanges ? "+" : "")" }

let package = Package(
  name: "camnang",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "camnang", targets: ["camnang"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", "4.0.0"..<"5.0.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    // Leaves: no target of ours below them.
    .systemLibrary(
      name: "CCmarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]),
        .brew(["cmark-gfm"]),
      ]
    ),
    .target(name: "CRenameExchange"),
    .target(name: "CBuild", cSettings: [.define("CAMNANG_REVISION", to: "\"\(revision ?? "")\"")]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "Zip", dependencies: ["CZlib"], swiftSettings: strict),
    .systemLibrary(
      name: "CQREncode",
      pkgConfig: "libqrencode",
      providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]
    ),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .target(name: "XMLEvents", dependencies: ["CExpat"], swiftSettings: strict),
    .target(name: "Scenes", swiftSettings: strict),
    .target(name: "VietnameseText", swiftSettings: strict),
    .target(name: "HTML", swiftSettings: strict),
    .target(name: "JSON", swiftSettings: strict),
    .target(name: "QRCode", dependencies: ["CQREncode"], swiftSettings: strict),

    // The build pipe, in the order a lesson goes through it.
    .target(name: "Diagnostics", dependencies: ["JSON", "VietnameseText"], swiftSettings: strict),
    .target(name: "Disk", dependencies: ["Diagnostics"], swiftSettings: strict),
    .target(name: "LessonSyntax", dependencies: ["JSON", "Diagnostics", "VietnameseText"], swiftSettings: strict),
    .target(
      name: "Curriculum",
      dependencies: ["Scenes", "JSON", "LessonSyntax", "Diagnostics", "VietnameseText"],
      swiftSettings: strict
    ),
    .target(
      name: "Markdown",
      dependencies: ["CCmarkGFM", "HTML", "Diagnostics", "VietnameseText"],
      swiftSettings: strict
    ),
    .target(
      name: "Handbook",
      dependencies: [
        "Curriculum", "Certificates", "Scenes", "Marking", "Markdown", "HTML", "XMLEvents", "QRCode", "Zip", "JSON",
        "Diagnostics", "VietnameseText",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      exclude: ["Theme"],
      swiftSettings: strict,
      plugins: ["EmbedFiles"]
    ),
    .target(
      name: "Workspace",
      dependencies: ["CRenameExchange", "Disk", "Handbook", "Certificates", "Curriculum", "Diagnostics"],
      swiftSettings: strict
    ),
    .target(
      name: "Exports",
      dependencies: ["Workspace", "Handbook", "Curriculum", "Zip", "JSON", "Diagnostics"],
      swiftSettings: strict
    ),

    // What is signed for those who passed, and whether it holds.
    .target(
      name: "Certificates",
      dependencies: [
        "Curriculum", "JSON", "Diagnostics", "VietnameseText",
        .product(name: "Crypto", package: "swift-crypto"), .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: strict
    ),

    // What counts as right, for the page and the quiz alike.
    .target(
      name: "Marking",
      dependencies: ["Curriculum", "Markdown", "Diagnostics", "VietnameseText"],
      swiftSettings: strict
    ),

    // The quiz pipe.
    .target(name: "Terminal", dependencies: ["VietnameseText"], swiftSettings: strict),
    .target(name: "Quiz", dependencies: ["Marking", "Curriculum", "VietnameseText"], swiftSettings: strict),
    .target(
      name: "ProgressStore",
      dependencies: [
        "Zip", "Disk", "Quiz", "Curriculum", "JSON", "Diagnostics",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "QuizUI",
      dependencies: [
        "Quiz", "Marking", "Curriculum", "Scenes", "Markdown", "JSON", "Diagnostics", "VietnameseText", "Terminal",
      ],
      swiftSettings: strict
    ),

    // Editors.
    .target(
      name: "LanguageServer",
      dependencies: [
        "Workspace", "Handbook", "Markdown", "Curriculum", "LessonSyntax", "Diagnostics", "VietnameseText",
      ],
      swiftSettings: strict
    ),

    // What `camnang new` writes.
    .target(
      name: "Authoring",
      dependencies: ["Curriculum", "LessonSyntax", "Diagnostics"],
      exclude: ["Templates"],
      swiftSettings: strict,
      plugins: ["EmbedFiles"]
    ),

    // What `camnang explain` prints.
    .target(
      name: "ErrorPages",
      dependencies: ["Terminal", "Diagnostics", "VietnameseText"],
      swiftSettings: strict,
      plugins: ["EmbedFiles"]
    ),

    // The reference of the lesson language as pages.
    .target(
      name: "Guide",
      dependencies: ["Handbook", "Scenes", "ErrorPages", "Curriculum", "HTML", "Diagnostics", "VietnameseText"],
      swiftSettings: strict
    ),

    // Reports on a class, in every format from one table.
    .target(
      name: "Reports",
      dependencies: [
        "Quiz", "Marking", "Markdown", "Curriculum", "Handbook", "HTML", "Zip", "JSON", "Diagnostics", "VietnameseText",
      ],
      swiftSettings: strict
    ),

    // A web server, and what is served: the book while it is written, a class that answers from its phones.
    .target(
      name: "Serving",
      dependencies: [
        "Diagnostics",
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "Preview",
      dependencies: ["Serving", "Workspace", "Handbook", "Curriculum", "Disk", "JSON", "Diagnostics"],
      exclude: ["Client"],
      swiftSettings: strict,
      plugins: ["EmbedFiles"]
    ),
    .target(
      name: "Classroom",
      dependencies: [
        "Serving", "ProgressStore", "Quiz", "Marking", "Markdown", "Curriculum", "Scenes", "Handbook", "HTML", "JSON",
        "Disk",
        "Diagnostics",
      ],
      exclude: ["Client"],
      swiftSettings: strict,
      plugins: ["EmbedFiles"]
    ),

    // The program.
    .target(
      name: "CamnangCommands",
      dependencies: [
        "CBuild", "Preview", "Classroom", "Serving", "QRCode", "Certificates", "Guide", "Authoring", "LanguageServer",
        "Exports", "Workspace", "Handbook",
        "ErrorPages", "Reports", "QuizUI",
        "ProgressStore", "Quiz",
        "Terminal", "Curriculum",
        "LessonSyntax", "JSON", "Diagnostics", "VietnameseText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .executableTarget(name: "camnang", dependencies: ["CamnangCommands"], swiftSettings: strict),

    // Turns the theme, the pages of the error codes and the templates into code, so that the program is one file.
    .executableTarget(name: "embed-files", swiftSettings: strict),
    .plugin(
      name: "EmbedFiles",
      capability: .buildTool(),
      dependencies: ["embed-files"],
      path: "Sources/EmbedFiles"
    ),

    // Tests mirror the sources; TestSupport is what they share.
    .target(
      name: "TestSupport",
      dependencies: ["Curriculum", "LessonSyntax", "Terminal", "Diagnostics"],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),
    // The proofs about the language of lessons, which ./test fuzz shares. The program itself does without libyaml.
    .systemLibrary(
      name: "CLibYAML",
      path: "Tests/CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .target(
      name: "LanguageProof",
      dependencies: ["CLibYAML", "LessonSyntax", "Diagnostics"],
      path: "Tests/LanguageProof",
      swiftSettings: strict
    ),
    test("ArchitectureTests", []),
    test("AuthoringTests", ["Authoring", "Curriculum", "Diagnostics"]),
    test(
      "CamnangCommandsTests",
      ["CamnangCommands", "Workspace", "ErrorPages", "LessonSyntax", "Curriculum", "Handbook", "Diagnostics"]
    ),
    test("CertificatesTests", ["Certificates", "Curriculum", "Diagnostics"]),
    test("CurriculumTests", ["Curriculum", "LessonSyntax", "JSON", "Diagnostics"]),
    test("DiagnosticsTests", ["Diagnostics"]),
    test("EndToEndTests", ["camnang"], exclude: ["Fixtures"]),
    test("ErrorPagesTests", ["ErrorPages", "Terminal", "Diagnostics"], exclude: ["Snapshots"]),
    test("ExportsTests", ["Exports", "Workspace", "Handbook", "Curriculum", "JSON", "Diagnostics"]),
    test("GuideTests", ["Guide", "Handbook", "Scenes", "ErrorPages", "Curriculum", "LessonSyntax", "Diagnostics"]),
    test(
      "HandbookTests",
      ["Handbook", "Scenes", "Marking", "Curriculum", "Markdown", "LessonSyntax", "HTML", "Diagnostics"]
    ),
    test("HTMLTests", ["HTML"]),
    test("JSONTests", ["JSON"]),
    test("QRCodeTests", ["QRCode"]),
    test("LanguageProofTests", ["LanguageProof", "LessonSyntax", "Diagnostics"]),
    test(
      "LanguageServerTests",
      ["LanguageServer", "Workspace", "Handbook", "Curriculum", "LessonSyntax", "Diagnostics"]
    ),
    test("LessonSyntaxTests", ["LessonSyntax", "JSON", "Diagnostics"], exclude: ["Fixtures"]),
    test("MarkingTests", ["Marking", "Curriculum", "LessonSyntax", "Diagnostics"]),
    test("MarkdownTests", ["Markdown", "HTML", "Diagnostics"]),
    test(
      "ClassroomTests",
      [
        "Classroom", "Serving", "ProgressStore", "Quiz", "Marking", "Curriculum", "Handbook", "HTML", "Diagnostics",
      ]),
    test("ServingTests", ["Serving", "Diagnostics"]),
    test("PreviewTests", ["Preview", "Serving", "Workspace", "Handbook", "Curriculum", "Diagnostics"]),
    test("ProgressStoreTests", ["ProgressStore", "Quiz", "Curriculum", "Diagnostics"]),
    test("QuizTests", ["Quiz", "Marking", "Curriculum", "LessonSyntax", "Diagnostics"], exclude: ["Fixtures"]),
    test(
      "QuizUITests",
      ["QuizUI", "Quiz", "Marking", "Curriculum", "LessonSyntax", "Terminal", "Diagnostics"],
      exclude: ["Snapshots"]
    ),
    test(
      "ReportsTests",
      [
        "Reports", "Quiz", "Marking", "Curriculum", "LessonSyntax", "Handbook", "HTML", "XMLEvents", "Diagnostics",
      ]
    ),
    test("ScenesTests", ["Scenes"]),
    test("TerminalTests", ["Terminal"], exclude: ["Snapshots"]),
    test("VietnameseTextTests", ["VietnameseText"], exclude: ["Fixtures"]),
    test("WorkspaceTests", ["Workspace", "Handbook", "Curriculum", "Diagnostics"]),
    test("XMLEventsTests", ["XMLEvents"]),
    test("ZipTests", ["Zip"]),
  ]
)

/// A test target beside its fixtures and snapshots, which tests read from the source tree.
func test(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: strict)
}
