extension SceneShape {
  /// An arm in a sleeve, along a path from the shoulder to the wrist.
  static func arm(_ d: String, _ sleeve: Line) -> SceneShape {
    .all([.path(d, line: .ink, weight: .limb), .path(d, line: sleeve, weight: .insideLimb)])
  }

  /// A hand so far away that its fingers do not matter.
  static func fist(_ x: Int, _ y: Int) -> SceneShape { .circle(x, y, 7, .skin) }

  /// The hand of whoever owns the phone, its first finger on a place.
  static func finger(_ x: Int, _ y: Int, turn: Int = -18, mirrored: Bool = false) -> SceneShape {
    .at(
      x, y, turn: turn, mirrored: mirrored,
      [
        .path("M0 47L5 66L29 62L26 42z", .tint),
        .path(
          "M-7 4a7 7 0 0 1 14 0V22c1-5 9-5 10 1c2-4 8-3 9 2c5-1 7 3 7 7l-2 12c-1 4-2 6-4 8L3 54c-5-4-10-11-15-18"
            + "c-5-7 1-12 5-9z", .skin),
        .path("M17 23v7M26 25v6", weight: .thin),
      ])
  }

  /// The flat hand of a person in the picture, held up.
  static func smallPalm(_ x: Int, _ y: Int) -> SceneShape {
    .all([
      .path(
        "M\(x - 9) \(y + 10)v-22a4 4 0 0 1 6-3a4 4 0 0 1 7 0a4 4 0 0 1 7 3v14l5-5a4 4 0 0 1 6 6l-8 11c-6 9-23 8-23-4z",
        .skin, weight: .thin),
      .path("M\(x - 2) \(y - 11)v9M\(x + 4) \(y - 11)v9", weight: .fine),
    ])
  }

  /// A flat hand that is held up: not this way. Its middle is at the place.
  static func palm(_ x: Int, _ y: Int, turn: Int = 0, mirrored: Bool = false) -> SceneShape {
    .at(
      x, y, turn: turn, mirrored: mirrored,
      [
        .path("M-14 28h28v20h-28z", .tint),
        .path(
          "M-17 2V-20a5 5 0 0 1 10 0V-28a5 5 0 0 1 10 0v3a5 5 0 0 1 10 0v8a5 5 0 0 1 9 0V14c0 11-8 18-19 18"
            + "c-10 0-15-5-19-13l-8-15c-3-6 4-10 8-5z", .skin),
        .path("M-7-20v14M3-25v19M13-17v11", weight: .thin),
      ])
  }

  /// Fingers around the right edge of what is held, and the thumb on the left one. `x` is the left edge, `y` the height
  /// of the thumb.
  static func holding(_ x: Int, _ y: Int, width: Int) -> SceneShape {
    .all([
      .path(
        "M\(x - 2) \(y + 26)V\(y + 4)c0-9 13-9 13 0v10c0 6-2 10-6 14", .skin),
      .tiles(
        [(x + width - 9, y - 8), (x + width - 9, y + 4), (x + width - 9, y + 16)], 16, 12, round: 6, .skin, line: .ink),
    ])
  }

  /// A pen whose point is at the place.
  static func pen(_ x: Int, _ y: Int, turn: Int = 35) -> SceneShape {
    .at(
      x, y, turn: turn,
      [
        .path("M0 0L-6-12V-46a3 3 0 0 1 3-3h6a3 3 0 0 1 3 3V-12z", .accent),
        .path("M-6-38h12", line: .onAccent, weight: .thin),
      ])
  }

  /// A hand that writes with a pen whose point is at the place.
  static func writing(_ x: Int, _ y: Int) -> SceneShape {
    .at(
      x, y,
      [
        .pen(0, 0, turn: 40),
        .path("M30 6L54 22L44 40L20 26z", .tint),
        .path("M8-16c4-4 9-3 13-1l13 8c5 4 6 9 3 14l-4 8c-3 5-8 6-13 4l-14-8c-7-4-4-11 2-10l5 1z", .skin),
        .path("M13-1l7 1", weight: .thin),
      ])
  }
}
