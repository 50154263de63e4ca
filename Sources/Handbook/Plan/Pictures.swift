import Curriculum

/// The pictures of lessons: which file of the content goes where in the flat output folder.
struct Pictures: Sendable {
  /// In the order of their first use.
  let copies: [(source: String, destination: String)]
  private let destinations: [String: String]

  init(of lessons: [Lesson]) {
    var copies: [(source: String, destination: String)] = []
    var destinations: [String: String] = [:]
    var taken: Set<String> = []
    for source in lessons.lazy.flatMap(\.steps).compactMap(\.picture?.file.name) {
      guard destinations[source] == nil, let wanted = Pictures.flatName(for: source) else { continue }
      var name = "hinh-" + wanted
      var number = 2
      while !taken.insert(name).inserted {
        name = "hinh-\(number)-" + wanted
        number += 1
      }
      destinations[source] = name
      copies.append((source, name))
    }
    self.copies = copies
    self.destinations = destinations
  }

  /// `nil` where the path is not one of a picture inside the content folder.
  func destination(of source: String) -> String? { destinations[source] }

  /// `an-toan/Buoc_1.PNG` becomes `an-toan-buoc-1.png`.
  private static func flatName(for path: String) -> String? {
    guard PicturePath.allows(path) else { return nil }
    let bytes = path.lowercased().utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."): byte
      default: UInt8(ascii: "-")
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
