/// What a camera writes beside a picture in the form of a TIFF (Exif 3.0, section 4.6): only what is asked for here is read.
struct CameraNotes {
  /// How the picture is to be turned, 1 to 8; 1 is upright.
  private(set) var orientation = 1
  /// Whether it tells where it was taken.
  private(set) var hasPlace = false

  /// - Parameter bytes: From the TIFF's own head on. What is not understood is as if it were not there.
  init(_ bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    let isLittle = bytes.starts(with: [0x49, 0x49])
    guard isLittle || bytes.starts(with: [0x4D, 0x4D]) else { return }
    func number(_ place: Int, _ count: Int) -> Int? {
      isLittle ? bytes.littleEndian(at: place, count: count) : bytes.bigEndian(at: place, count: count)
    }
    /// The entries of a list: a tag and where it stands.
    func entries(at start: Int) -> [(tag: Int, place: Int)] {
      guard let count = number(start, 2) else { return [] }
      return (0..<count).compactMap { entry in
        let place = start + 2 + 12 * entry
        return number(place, 12) == nil ? nil : number(place, 2).map { ($0, place) }
      }
    }
    guard let first = number(4, 4) else { return }
    for (tag, place) in entries(at: first) {
      switch tag {
      case 0x0112: if let turned = number(place + 8, 2), (1...8).contains(turned) { orientation = turned }
      case 0x8825:
        // The list about the place holds a latitude, unless the telephone knew none.
        hasPlace = number(place + 8, 4).map { entries(at: $0).contains { $0.tag == 2 } } ?? true
      default: break
      }
    }
  }

  /// Notes that say how the picture is turned, and nothing else; empty for one that is upright.
  var turning: [UInt8] {
    guard orientation != 1 else { return [] }
    // A head, one list of one entry (tag 0x0112, one number of 16 bits), no further list.
    return [
      0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0, 0, 0, 0, 0,
    ]
  }

  /// Whether a description of the picture in XML (XMP) tells where it was taken.
  static func tellsPlace(xmp bytes: some Collection<UInt8>) -> Bool {
    Array(bytes).firstRange(of: "GPSLatitude".utf8) != nil
  }
}
