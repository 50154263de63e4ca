import ErrorPages
import Foundation
import TestSupport
import Testing

extension TinyCourse {
  /// The course with a text put into the file that its first line names: entries take the place of those with their key;
  /// a file that the course does not have is the text alone.
  func changed(by text: String, in folder: TemporaryFolder) throws -> TinyCourse {
    let parts = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let path = String(try #require(parts.first?.hasPrefix("# ") == true ? parts[0].dropFirst(2) : nil))
    let rest = parts.dropFirst().joined()
    if let bytes = TinyCourse.pictures[rest] {
      try folder.write(bytes, to: "content/\(path)")
      return self
    }
    if rest == "‹ống dẫn›" {
      try folder.write([], to: "content/\(path)")
      try FileManager.default.removeItem(atPath: folder.path + "/content/\(path)")
      try #require(unsafe mkfifo(folder.path + "/content/\(path)", 0o600) == 0)
      return self
    }
    if rest.hasPrefix("‹liên kết tắt› ") {
      let link = folder.url.appending(path: "content/\(path)")
      try FileManager.default.createDirectory(at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: link.path(percentEncoded: false),
        withDestinationPath: String(rest.dropFirst("‹liên kết tắt› ".count))
      )
      return self
    }
    let written = String(decoding: ExampleText.bytes(of: rest), as: UTF8.self)
    guard let old = files[path] else { return adding(path, written) }
    return adding(path, Entries(old).replacing(by: Entries(written)).text)
  }
}

extension TinyCourse {
  /// What stands for a picture in an example.
  fileprivate static let pictures: [String: [UInt8]] = [
    "‹tệp hình›": SamplePicture.png,
    "‹ảnh có nơi chụp›": photo(hasPlace: true),
    "‹ảnh không có nơi chụp›": photo(hasPlace: false),
    "‹ảnh nặng›": photo(ofBlocks: 10),
    "‹ảnh vừa›": photo(ofBlocks: 8),
    "‹hình GIF›": SamplePicture.gif(),
    "‹hình động›": SamplePicture.gif(with: [SamplePicture.frame]),
  ]

  /// As many blocks of some 60 KB, which are kept.
  private static func photo(ofBlocks count: Int) -> [UInt8] {
    let block = Array("ICC_PROFILE\0".utf8) + [UInt8](repeating: 1, count: 60_000)
    return SamplePicture.jpeg(with: Array(repeating: (0xE2, block), count: count))
  }

  private static func photo(hasPlace: Bool) -> [UInt8] {
    let notes = SamplePicture.notes(orientation: 1, hasPlace: hasPlace)
    return SamplePicture.jpeg(with: [(0xE1, Array("Exif\0\0".utf8) + notes)])
  }
}

/// The entries of a map at the left edge of a file: each a key and the lines that belong to it.
private struct Entries {
  private var entries: [(key: Substring, lines: [Substring])] = []

  init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.first.map({ !" -#".contains($0) }) ?? false, let colon = line.firstIndex(of: ":") {
        entries.append((line[..<colon], [line]))
      } else if entries.isEmpty {
        entries.append(("", [line]))
      } else {
        entries[entries.count - 1].lines.append(line)
      }
    }
  }

  func replacing(by others: Entries) -> Entries {
    var copy = self
    for entry in others.entries {
      if let place = copy.entries.firstIndex(where: { $0.key == entry.key }) {
        copy.entries[place] = entry
      } else {
        copy.entries.append(entry)
      }
    }
    return copy
  }

  var text: String { entries.flatMap(\.lines).map { $0 + "\n" }.joined() }
}
