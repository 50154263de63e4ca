// swift-tools-version: 6.2
// Copied as Package.swift beside links to the sources by language_package.py: only within one package is `package` seen.
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
  targets: [
    .target(name: "VietnameseText", swiftSettings: settings),
    .target(name: "Diagnostics", dependencies: ["VietnameseText"], swiftSettings: settings),
    .target(name: "LessonSyntax", dependencies: ["Diagnostics", "VietnameseText"], swiftSettings: settings),
    .executableTarget(name: "bench-language", dependencies: ["LessonSyntax", "Diagnostics"], swiftSettings: settings),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1"),
    .target(
      name: "LanguageProof",
      dependencies: ["CLibYAML", "LessonSyntax", "Diagnostics"],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "hostile-language",
      dependencies: ["LanguageProof", "LessonSyntax", "Diagnostics"],
      swiftSettings: settings
    ),
    .executableTarget(name: "mutate-language", dependencies: ["LanguageProof"], swiftSettings: settings),
    .executableTarget(
      name: "fuzz-language",
      dependencies: ["LanguageProof"],
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]
    ),
  ]
)
