/// A shape of a scene, on a grid of 200 by 150: lines in the ink of the text around it, and quiet fills.
///
/// The grid is in whole units, so that the same drawing is the same text everywhere; what is finer stands in a path.
package indirect enum SceneShape: Sendable, Equatable {
  /// Lines in the language of SVG, as they are written in code.
  case drawn(String, Fill, Line, Weight)
  case all([SceneShape])
  case placed(Placement, [SceneShape])

  /// What is inside a shape.
  package enum Fill: Sendable {
    case none, ink
    /// Paper and screens.
    case sheet
    /// What is there, and is not looked at now.
    case tint
    /// What is to be looked at or pressed; the clothes of whoever helps.
    case accent
    case skin, hair, greyHair
    case danger
  }

  /// The color of a line.
  package enum Line: Sendable {
    case ink, none, sheet, tint, accent
    /// Eyes and mouths: dark on every skin, also where the ink is light.
    case feature
    /// On what is filled with the accent.
    case onAccent
    /// What must not be done.
    case danger
  }

  /// How a line is drawn.
  package enum Weight: Sendable {
    case plain, thin, fine, bold
    /// Dots along the line: what goes from one thing to another, or is not there any more.
    case dotted
    case dashed
    /// An arm or a finger is two lines on each other: the outline and what is inside.
    case limb, insideLimb
    /// A gap around what lies on top.
    case gap
  }

  /// Where shapes stand that are drawn around a point of their own.
  package struct Placement: Sendable, Equatable {
    package let x: Int
    package let y: Int
    /// In degrees, clockwise.
    package let turn: Int
    package let mirrored: Bool
  }
}

extension SceneShape {
  static func path(_ d: String, _ fill: Fill = .none, line: Line = .ink, weight: Weight = .plain) -> SceneShape {
    .drawn(d, fill, line, weight)
  }

  static func rect(
    _ x: Int, _ y: Int, _ width: Int, _ height: Int, round: Int = 6, _ fill: Fill = .none, line: Line = .ink,
    weight: Weight = .plain
  ) -> SceneShape {
    .drawn(outline(x, y, width, height, round), fill, line, weight)
  }

  static func circle(
    _ x: Int, _ y: Int, _ radius: Int, _ fill: Fill = .none, line: Line = .ink, weight: Weight = .plain
  ) -> SceneShape {
    .drawn(ring(x, y, radius), fill, line, weight)
  }

  /// Rectangles of one size, as one path: the tiles of a screen, the keys of a keyboard.
  static func tiles(
    _ places: [(x: Int, y: Int)], _ width: Int, _ height: Int, round: Int = 4, _ fill: Fill = .tint, line: Line = .none
  ) -> SceneShape {
    .drawn(places.map { outline($0.x, $0.y, width, height, round) }.joined(), fill, line, .plain)
  }

  /// A row of dots from the left to the right: letters that nobody else may read.
  static func secret(_ x: Int, _ y: Int, count: Int = 5, step: Int = 11, radius: Int = 3) -> SceneShape {
    .drawn((0..<count).map { ring(x + $0 * step, y, radius) }.joined(), .ink, .none, .plain)
  }

  /// A place where a name or a number stands in life, and nothing stands here.
  static func blank(_ x: Int, _ y: Int, _ width: Int, _ height: Int = 12) -> SceneShape {
    .rect(x, y, width, height, round: 4, .tint, weight: .thin)
  }

  /// Words: lines of these lengths below each other.
  static func text(_ x: Int, _ y: Int, _ lengths: [Int], step: Int = 11, line: Line = .ink) -> SceneShape {
    .drawn(lengths.enumerated().map { "M\(x) \(y + $0.offset * step)h\($0.element)" }.joined(), .none, line, .plain)
  }

  static func at(_ x: Int, _ y: Int, turn: Int = 0, mirrored: Bool = false, _ shapes: [SceneShape]) -> SceneShape {
    .placed(Placement(x: x, y: y, turn: turn, mirrored: mirrored), shapes)
  }

  private static func outline(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ round: Int) -> String {
    guard round > 0 else { return "M\(x) \(y)h\(width)v\(height)h-\(width)z" }
    let (across, down) = (width - 2 * round, height - 2 * round)
    let arc = "a\(round) \(round) 0 0 1"
    return "M\(x + round) \(y)h\(across)\(arc) \(round) \(round)v\(down)\(arc)-\(round) \(round)"
      + "h-\(across)\(arc)-\(round)-\(round)v-\(down)\(arc) \(round)-\(round)z"
  }

  private static func ring(_ x: Int, _ y: Int, _ radius: Int) -> String {
    let half = "a\(radius) \(radius) 0 1 0"
    return "M\(x - radius) \(y)\(half) \(2 * radius) 0\(half)-\(2 * radius) 0z"
  }
}
