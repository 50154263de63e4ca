import Curriculum
import VietnameseText

/// The pictures that an edition shows: which file of the content goes where in the flat output folder, and how large each
/// is.
struct Pictures: Sendable {
  /// What is published of a file.
  struct Place: Sendable {
    let name: String
    /// `nil` where nobody looked at the file: such a picture is only told in words.
    let size: PictureSize?
  }

  /// In the order of their first use.
  let copies: [(source: String, destination: String)]
  private let places: [String: Place]

  /// - Parameters:
  ///   - pictures: Those that are shown.
  ///   - sizes: How large the file at a path is shown.
  init(_ pictures: [Picture], sizes: PictureSizes) {
    var copies: [(source: String, destination: String)] = []
    var places: [String: Place] = [:]
    var taken: Set<String> = []
    for source in pictures.lazy.map(\.file.name) {
      guard places[source] == nil, let wanted = Pictures.flatName(for: source) else { continue }
      var name = "hinh-" + wanted
      var number = 2
      while !taken.insert(name).inserted {
        name = "hinh-\(number)-" + wanted
        number += 1
      }
      places[source] = Place(name: name, size: sizes(source))
      copies.append((source, name))
    }
    self.copies = copies
    self.places = places
  }

  /// `nil` where the path is not one of a picture that is shown.
  func place(of source: String) -> Place? { places[source] }

  /// `an-toan/Bước 1.PNG` becomes `an-toan-buoc-1.png`.
  private static func flatName(for path: String) -> String? {
    guard PicturePath.allows(path) else { return nil }
    let bytes = Folding.bare(path).utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."): byte
      default: UInt8(ascii: "-")
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// How large the picture at a path inside the content folder is shown; `nil` where there is none that is sound.
package typealias PictureSizes = @Sendable (_ path: String) -> PictureSize?
