import Curriculum
import HTML

/// Pictures, wherever a page shows one.
extension TextSetter {
  /// A picture with its caption. One whose file nobody looked at is told in words.
  func figure(_ picture: Picture?) -> Node? {
    guard let picture else { return nil }
    let alternative = plain(picture.alternative)
    return Tag.figure(.class(picture.width.map { "picture \($0.rawValue)" } ?? "picture")) {
      if let place = map.pictures.place(of: picture.file.name), let size = place.size, let url = SafeURL(place.name) {
        // Room is kept before it is there: nothing below it jumps under a reader's finger.
        let shown = size.within(picture.width.bounds)
        Tag.img(.src(url), .alt(alternative), .width(shown.width), .height(shown.height), .loading("lazy"))
        if let caption = picture.caption { Tag.figcaption { self(caption) } }
      } else {
        Tag.figcaption {
          alternative
          if let caption = picture.caption { [". "] + self(caption) }
        }
      }
    }
  }
}

extension Picture.Width? {
  /// The largest that a picture is shown, in pixels of CSS: its words can still be read, and it is seen whole on a laptop.
  fileprivate var bounds: PictureSize {
    switch self {
    case .small: PictureSize(width: 160, height: 360)
    case .half: PictureSize(width: 340, height: 760)
    case nil: PictureSize(width: 640, height: 760)
    case .full: PictureSize(width: 960, height: 2_400)
    }
  }
}

extension PictureSize {
  /// Made smaller until it is no larger than the bounds either way; never larger.
  fileprivate func within(_ bounds: PictureSize) -> PictureSize {
    let share = min(1, Double(bounds.width) / Double(width), Double(bounds.height) / Double(height))
    return PictureSize(Double(width) * share, Double(height) * share)
  }
}
