/// Things of the house, the village and the market.
extension SceneShape {
  /// A pot of tea; the place is the middle of its belly.
  static func teapot(_ x: Int, _ y: Int) -> SceneShape {
    .all([
      .path("M\(x + 14) \(y - 8)c12-2 12 18-2 16"), .path("M\(x - 14) \(y)l-12-10l4-4l10 4", .sheet),
      .path("M\(x - 16) \(y + 22)c-6-16 0-30 16-30s22 14 16 30z", .tint),
      .path("M\(x - 8) \(y - 10)h16M\(x) \(y - 14)v.1", weight: .bold),
    ])
  }

  /// A loudspeaker.
  static func speaker(_ x: Int, _ y: Int) -> SceneShape {
    .path("M\(x - 14) \(y - 6)h8l12-9v30l-12-9h-8z", .tint)
  }

  static func bell(_ x: Int, _ y: Int) -> SceneShape {
    .all([
      .path("M\(x - 16) \(y + 10)c6-6 4-12 4-18c0-16 24-16 24 0c0 6-2 12 4 18z", .accent),
      .path("M\(x - 5) \(y + 15)c2 4 8 4 10 0M\(x) \(y - 22)v2"),
    ])
  }

  static func parcel(_ x: Int, _ y: Int) -> SceneShape {
    .all([.rect(x, y, 42, 36, round: 4, .tint), .path("M\(x + 15) \(y)v14h12v-14", .sheet)])
  }

  /// A stall under its awning.
  static func stall(_ x: Int, _ y: Int) -> SceneShape {
    .all([
      .path("M\(x - 22) \(y - 6)v40h44v-40", .sheet),
      .path("M\(x - 26) \(y - 8)l6-20h40l6 20c-2 10-16 10-17 0c-2 10-16 10-18 0c-2 10-15 10-17 0z", .tint),
      .path("M\(x - 10) \(y + 28)c0-22 20-22 20 0z", .accent, weight: .thin),
    ])
  }

  /// Somebody of a group, without a face.
  static func member(_ x: Int, _ y: Int) -> SceneShape {
    .all([.circle(x, y - 6, 6, .tint), .path("M\(x - 11) \(y + 12)c0-16 22-16 22 0")])
  }

  static func smallWifi(_ x: Int, _ y: Int) -> SceneShape {
    .path("M\(x - 11) \(y - 11)a16 16 0 0 1 22 0M\(x - 5) \(y - 5)a8 8 0 0 1 10 0M\(x) \(y + 1)v.1")
  }
}
