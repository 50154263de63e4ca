// swift-tools-version: 6.2
// Copied as Package.swift beside links to the sources by ../store.py: only within one package is `package` seen.
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "camnang",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", "3.12.3"..<"5.0.0"),
  ],
  targets: [
    .systemLibrary(name: "CZlib", pkgConfig: "zlib"),
    .target(name: "Zip", dependencies: ["CZlib"], swiftSettings: settings),
    .target(name: "VietnameseText", swiftSettings: settings),
    .target(name: "Diagnostics", dependencies: ["VietnameseText"], swiftSettings: settings),
    .target(name: "LessonSyntax", dependencies: ["Diagnostics"], swiftSettings: settings),
    .target(name: "Curriculum", dependencies: ["LessonSyntax", "Diagnostics", "VietnameseText"], swiftSettings: settings),
    .systemLibrary(name: "CCmarkGFM", pkgConfig: "libcmark-gfm"),
    .target(name: "HTML", swiftSettings: settings),
    .target(name: "Markdown", dependencies: ["CCmarkGFM", "HTML", "Diagnostics"], swiftSettings: settings),
    .target(
      name: "Marking",
      dependencies: ["Curriculum", "Markdown", "Diagnostics", "VietnameseText"],
      swiftSettings: settings
    ),
    .target(name: "Quiz", dependencies: ["Marking", "Curriculum", "VietnameseText"], swiftSettings: settings),
    .target(
      name: "ProgressStore",
      dependencies: [
        "Zip", "Quiz", "Curriculum", "Diagnostics",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "bench-store",
      dependencies: ["ProgressStore", "Quiz", "Curriculum", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: settings
    ),
  ]
)
