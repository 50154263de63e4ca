/// How large a picture is shown when nothing makes it smaller, in pixels of CSS.
package struct PictureSize: Sendable, Equatable {
  package let width: Int
  package let height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// Rounded, at least one each way.
  init(_ width: Double, _ height: Double) {
    // No drawing is larger than this, and no number of it beyond what an integer holds.
    func whole(_ length: Double) -> Int { Int(min(max(length.rounded(), 1), 100_000)) }
    self.init(width: whole(width), height: whole(height))
  }

  /// As it stands after it was turned as its camera noted (Exif 3.0, tag 0x0112).
  func turned(_ orientation: Int) -> PictureSize {
    orientation >= 5 ? PictureSize(width: height, height: width) : self
  }

  package var pixels: Int { width * height }
}

/// What there is to know of a picture that is sound.
package struct PictureFacts: Sendable, Equatable {
  package var size: PictureSize
  /// Of the copy that is published.
  package var byteCount = 0
  /// Whether the file tells where it was taken.
  package var hasPlace = false
  /// Whether it has several frames, one after the other.
  package var isMoving = false
  /// Whether it is made of shapes rather than of pixels.
  package var isDrawing = false
  /// Whether the file is a drawing that runs or fetches something, which the copy does not.
  package var losesActiveParts = false
}
