import TestSupport
import Testing

@testable import Handbook

@Suite struct PictureFileTests {
  private static let exif = Array("Exif\0\0".utf8)
  private static let secret = Array("Hà Nội, máy của Lan".utf8)
  private static let xmp = Array("http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='21,1N'/>".utf8)

  private static func facts(_ bytes: [UInt8], _ name: String) -> PictureFacts? {
    if case .sound(let facts) = PictureFile.judge(bytes, named: name) { facts } else { nil }
  }

  /// What a JPEG keeps, and what it loses.
  @Test func takesOutWhatACameraWroteBesideAJPEG() {
    let kept: [(UInt8, [UInt8])] = [
      (0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0]), (0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 9]),
      (0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1]),
    ]
    let lost: [(UInt8, [UInt8])] = [
      (0xE1, Self.exif + SamplePicture.notes(orientation: 1)), (0xE1, Self.xmp),
      (0xE2, Array("MPF\0".utf8) + Self.secret),
      (0xED, Array("Photoshop 3.0\0".utf8) + Self.secret), (0xFE, Self.secret),
      (0xE0, Array("JFXX\0".utf8) + Self.secret),
    ]
    let photo = SamplePicture.jpeg(with: kept + lost, after: SamplePicture.jpeg() + Self.secret)
    #expect(Self.facts(photo, "a.JPG")?.hasPlace == true)
    #expect(PictureFile.published(photo) == SamplePicture.jpeg(with: kept))
  }

  /// Heads and ends without a picture between, and data that came out damaged.
  @Test(
    arguments: [
      ("a.jpg", [0xFF, 0xD8, 0xFF, 0xD9]),
      ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 9] + Array("JFIF\0".utf8) + [1, 1, 0xFF, 0xD9]),
      ("a.png", PNGPicture.signature + PNGPicture.chunk("IDAT", [1, 2, 3]) + PNGPicture.chunk("IEND", [])),
      (
        "a.png",
        PNGPicture.signature + PNGPicture.chunk("IHDR", [UInt8](repeating: 1, count: 13))
          + PNGPicture.chunk("IDAT", []) + PNGPicture.chunk("IEND", [])
      ),
      ("a.gif", Array("GIF89a".utf8) + [1, 0, 1, 0, 0, 0, 0, 0x3B]),
      ("a.webp", Array("RIFF".utf8) + [12, 0, 0, 0] + Array("WEBPVP8 ".utf8) + [0, 0, 0, 0]),
    ] as [(String, [UInt8])]
  )
  func missesThePictureItself(name: String, bytes: [UInt8]) {
    #expect(PictureFile.judge(bytes, named: name) == .truncated)
  }

  @Test func noticesDamageInAPNG() {
    var bytes = SamplePicture.png(with: [])
    let data = bytes.firstRange(of: "IDAT".utf8)?.upperBound ?? 0
    bytes[data] ^= 1
    #expect(PictureFile.judge(bytes, named: "a.png") == .truncated)
  }

  /// All eight ways to turn it, in both orders of bytes.
  @Test(arguments: 1...8, [true, false])
  func keepsAPhotoUpright(orientation: Int, isLittle: Bool) {
    let notes = SamplePicture.notes(orientation: UInt8(orientation), isLittle: isLittle)
    let published = PictureFile.published(SamplePicture.jpeg(with: [(0xE1, Self.exif + notes)]))
    let turning = CameraNotes(published.dropFirst(2 + 4 + 6))
    #expect(turning.orientation == orientation)
    #expect(!turning.hasPlace)
    #expect(published.firstRange(of: "Hãn".utf8) == nil)
    let again = PictureFile.published(published)
    #expect(again == published)
  }

  @Test func takesOutWhatAProgramWroteIntoAPNG() {
    let secret = Self.secret
    let whole = SamplePicture.png(with: [("gAMA", [0, 0, 0xB1, 0x8F]), ("iCCP", [0x61, 0, 0, 1])])
    let told = SamplePicture.png(with: [
      ("gAMA", [0, 0, 0xB1, 0x8F]), ("tEXt", secret), ("zTXt", secret), ("iTXt", Self.xmp),
      ("tIME", [7, 0xEA, 1, 1, 1, 1, 1]),
      ("iCCP", [0x61, 0, 0, 1]), ("caBX", secret),
    ])
    #expect(Self.facts(told, "a.png")?.hasPlace == true)
    #expect(PictureFile.published(told + secret) == whole)
    let turned = PictureFile.published(SamplePicture.png(with: [("eXIf", SamplePicture.notes(orientation: 6))]))
    let place = turned.firstRange(of: "eXIf".utf8)?.upperBound ?? 0
    #expect(CameraNotes(turned.dropFirst(place).prefix(26)).orientation == 6)
    // Its checksum is right: 26 bytes of notes behind the type.
    #expect(turned.dropFirst(place + 26).prefix(4).elementsEqual([0xD6, 0x67, 0x4B, 0x69]))
  }

  @Test(arguments: [1, 8])
  func takesOutWhatACameraWroteBesideAWebP(orientation: Int) {
    let notes = SamplePicture.notes(orientation: UInt8(orientation))
    let photo = SamplePicture.webp(with: [("EXIF", notes), ("XMP ", Self.xmp), ("ICCP", [1, 2, 3])])
    #expect(Self.facts(photo, "a.webp")?.hasPlace == true)
    let published = PictureFile.published(photo)
    #expect(Self.facts(published, "a.webp")?.hasPlace == false)
    #expect(published.firstRange(of: "XMP ".utf8) == nil && published.firstRange(of: "ICCP".utf8) != nil)
    #expect((published.firstRange(of: "EXIF".utf8) != nil) == (orientation != 1))
    // The head says which of the two there is.
    #expect(published[20] & 0x0C == (orientation == 1 ? 0 : 0x08))
    #expect(published.littleEndian(at: 4, count: 4) == published.count - 8)
  }

  @Test func takesRemarksOutOfAGIF() {
    let loops: [UInt8] = [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]
    let remark: [UInt8] = [0x21, 0xFE, UInt8(Self.secret.count)] + Self.secret + [0]
    let program: [UInt8] = [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + [2, 1, 1, 0]
    let frame: [UInt8] = [0x21, 0xF9, 4, 0, 0, 0, 0, 0]
    let gif = SamplePicture.gif(with: [loops, remark, program, frame]) + Self.secret
    #expect(PictureFile.published(gif) == SamplePicture.gif(with: [loops, frame]))
  }

  /// Where nothing has to go, not a byte is changed.
  static let untold: [[UInt8]] = [
    SamplePicture.png, SamplePicture.gif(), Array("chữ".utf8), [],
  ]

  @Test(arguments: untold)
  func leavesOtherPicturesAsTheyAre(bytes: [UInt8]) {
    #expect(PictureFile.published(bytes) == bytes)
  }

  struct Disguise: Sendable {
    let bytes: [UInt8]
    let name: String
    let kind: PictureKind

    init(_ bytes: [UInt8], _ name: String, _ kind: PictureKind) {
      self.bytes = bytes
      self.name = name
      self.kind = kind
    }

    /// A file of the family of HEIC, by what it says that it is.
    init(brand: String, _ name: String, _ kind: PictureKind) {
      self.init([0, 0, 0, 24] + Array("ftyp\(brand)".utf8), name, kind)
    }

    init(text: String, _ name: String, _ kind: PictureKind) { self.init(Array(text.utf8), name, kind) }
  }

  static let disguises: [Disguise] = [
    Disguise(SamplePicture.png, "a.jpg", .png), Disguise(SamplePicture.jpeg(), "a.png", .jpeg),
    Disguise(SamplePicture.gif(), "a.webp", .gif), Disguise(SamplePicture.webp(with: []), "a.jpeg", .webp),
    Disguise(brand: "heic", "a.jpg", .heic), Disguise(brand: "mif1", "a.jpg", .heic),
    Disguise(brand: "avif", "a.webp", .avif), Disguise(brand: "mp42", "a.gif", .video),
    Disguise(text: "%PDF-1.7", "a.png", .pdf), Disguise(text: "II*\0", "a.jpg", .tiff),
    Disguise(text: "BM", "a.png", .bmp), Disguise(text: "\u{FEFF} <svg", "a.png", .svg),
  ]

  @Test(arguments: disguises)
  func knowsAPictureByItsFirstBytes(disguise: Disguise) {
    #expect(PictureFile.judge(disguise.bytes, named: disguise.name) == .ofAnotherKind(disguise.kind))
  }

  static let whole: [(String, [UInt8])] = [
    ("a.png", SamplePicture.png), ("a.jpg", SamplePicture.jpeg(with: [(0xE1, exif)])),
    ("a.webp", SamplePicture.webp(with: [("ICCP", [1])])), ("a.gif", SamplePicture.gif()),
  ]

  @Test(arguments: 1...8)
  func knowsHowLargeAPhotoStands(orientation: Int) {
    let notes = Self.exif + SamplePicture.notes(orientation: UInt8(orientation))
    let photo = SamplePicture.jpeg(with: [(0xE1, notes)], size: (width: 4, height: 3))
    let upright = PictureSize(width: 4, height: 3)
    let turned = PictureSize(width: 3, height: 4)
    #expect(Self.facts(photo, "a.jpg")?.size == (orientation < 5 ? upright : turned))
  }

  @Test func tellsWhatMovesFromWhatDoesNot() {
    #expect(Self.facts(SamplePicture.gif(), "a.gif")?.isMoving == false)
    #expect(Self.facts(SamplePicture.gif(with: [SamplePicture.frame]), "a.gif")?.isMoving == true)
    let frames: [(String, [UInt8])] = [("acTL", [0, 0, 0, 2, 0, 0, 0, 0])]
    #expect(Self.facts(SamplePicture.png(with: frames), "a.png")?.isMoving == true)
    let films = [("ANMF", [UInt8](repeating: 0, count: 24)), ("ANMF", [UInt8](repeating: 0, count: 24))]
    #expect(Self.facts(SamplePicture.webp(with: films), "a.webp")?.isMoving == true)
  }

  @Test(arguments: whole)
  func missesTheEndOfAPicture(name: String, bytes: [UInt8]) {
    for count in 16..<(bytes.count - 1) {
      #expect(PictureFile.judge(Array(bytes[..<count]), named: name) == .truncated, "\(count)")
    }
    #expect(PictureFile.judge([], named: name) == .empty)
    #expect(PictureFile.judge(Array("chữ".utf8), named: name) == .noPicture)
  }
}
