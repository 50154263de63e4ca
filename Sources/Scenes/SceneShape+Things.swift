extension SceneShape {
  /// A phone with an empty screen.
  static func phone(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ fill: Fill = .sheet) -> SceneShape {
    let notch = width < 34 ? 4 : 12
    return .all([
      .rect(x, y, width, height, round: width < 34 ? 6 : 12, fill),
      .path("M\(x + (width - notch) / 2) \(y + (notch == 12 ? 9 : 8))h\(notch)"),
    ])
  }

  /// A phone seen from its back, as it looks in somebody's hands.
  static func phoneBack(_ x: Int, _ y: Int, _ width: Int = 24, _ height: Int = 40) -> SceneShape {
    .all([.rect(x, y, width, height, round: 6, .sheet), .path("M\(x + 8) \(y + 9)v.1", weight: .bold)])
  }

  /// Words that somebody says; the tip is where they come from.
  static func bubble(
    _ x: Int, _ y: Int, _ width: Int, _ height: Int, tip: (x: Int, y: Int), _ fill: Fill = .sheet, line: Line = .ink
  ) -> SceneShape {
    let (right, bottom) = (x + width - 10, y + height)
    let foot = min(max(tip.x, x + 18), right - 8)
    let below = tip.y > y
    let low = below ? "L\(foot + 8) \(bottom)L\(tip.x) \(tip.y)L\(foot - 8) \(bottom)" : ""
    let high = below ? "" : "L\(foot - 8) \(y)L\(tip.x) \(tip.y)L\(foot + 8) \(y)"
    return .path(
      "M\(x + 10) \(y)\(high)H\(right)a10 10 0 0 1 10 10V\(bottom - 10)a10 10 0 0 1-10 10\(low)H\(x + 10)"
        + "a10 10 0 0 1-10-10V\(y + 10)a10 10 0 0 1 10-10z", fill, line: line)
  }

  /// A sheet of paper, one corner folded.
  static func paper(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ fill: Fill = .sheet) -> SceneShape {
    let fold = x + width - 14
    return .all([
      .path(
        "M\(x + 4) \(y)H\(fold)l14 14V\(y + height - 4)a4 4 0 0 1-4 4H\(x + 4)a4 4 0 0 1-4-4V\(y + 4)a4 4 0 0 1 4-4z",
        fill),
      .path("M\(fold) \(y)v14h14"),
    ])
  }

  /// An open notebook, its fold at the place.
  static func notebook(_ x: Int, _ y: Int, width: Int = 60, height: Int = 84) -> SceneShape {
    let third = width / 3
    return .all([
      .path(
        "M\(x) \(y + 8)c-\(third)-10-\(2 * third)-10-\(width)-6v\(height)c\(third)-4 \(2 * third)-4 \(width) 6"
          + "c\(third)-10 \(2 * third)-10 \(width)-6V\(y + 2)c-\(third)-4-\(2 * third)-4-\(width) 6z",
        .sheet),
      .path("M\(x) \(y + 8)v\(height)"),
    ])
  }

  /// What must not be: one line from low on the left to high on the right.
  static func strike(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> SceneShape {
    let line = "M\(x) \(y + height)l\(width)-\(height)"
    return .all([.path(line, line: .sheet, weight: .gap), .path(line, line: .danger, weight: .bold)])
  }

  static func check(_ x: Int, _ y: Int, size: Int = 8, line: Line = .accent) -> SceneShape {
    .path(
      "M\(x - size) \(y)l\(size * 3 / 4) \(size * 3 / 4)l\(size * 5 / 4)-\(size * 3 / 2)", line: line, weight: .bold)
  }

  static func cross(_ x: Int, _ y: Int, size: Int = 6, line: Line = .danger) -> SceneShape {
    .path(
      "M\(x - size) \(y - size)l\(2 * size) \(2 * size)m0-\(2 * size)l-\(2 * size) \(2 * size)", line: line,
      weight: .bold)
  }

  /// From the place to the right, before it is turned.
  static func arrow(_ x: Int, _ y: Int, length: Int = 28, turn: Int = 0, line: Line = .accent) -> SceneShape {
    .at(x, y, turn: turn, [.path("M0 0h\(length)m-9-9l9 9l-9 9", line: line, weight: .bold)])
  }

  static func dots(_ d: String) -> SceneShape { .path(d, line: .accent, weight: .dotted) }

  static func question(_ x: Int, _ y: Int, line: Line = .ink) -> SceneShape {
    .path("M\(x - 7) \(y - 7)a7 7 0 1 1 10 6c-2.5 1.5-3 3-3 6M\(x) \(y + 13)v.1", line: line)
  }

  static func lock(_ x: Int, _ y: Int, _ fill: Fill = .accent) -> SceneShape {
    .all([
      .path("M\(x - 7) \(y)v-7a7 7 0 0 1 14 0v7"), .rect(x - 12, y - 1, 24, 20, round: 4, fill),
      .path("M\(x) \(y + 7)v4", line: fill == .accent ? .onAccent : .ink),
    ])
  }

  static func eye(_ x: Int, _ y: Int) -> SceneShape {
    .all([
      .path("M\(x - 22) \(y)c12-19 32-19 44 0c-12 19-32 19-44 0z", .sheet), .circle(x, y, 7, .accent),
    ])
  }

  static func magnifier(_ x: Int, _ y: Int, radius: Int = 7, line: Line = .accent) -> SceneShape {
    .all([
      .circle(x, y, radius, line: line),
      .path("M\(x + radius * 5 / 7 + 1) \(y + radius * 5 / 7 + 1)l\(radius * 6 / 7) \(radius * 6 / 7)", line: line),
    ])
  }

  /// Money, without a number.
  static func coin(_ x: Int, _ y: Int, _ fill: Fill = .sheet) -> SceneShape {
    let line: Line = fill == .accent ? .onAccent : .ink
    return .all([
      .circle(x, y, 14, fill),
      .path(
        "M\(x + 4) \(y - 8)V\(y + 6)M\(x) \(y - 5)h8M\(x + 4) \(y + 2)a5 5 0 1 1 0-.1z", line: line, weight: .thin),
    ])
  }

  /// A card with a chip and a face without a name.
  static func chipCard(_ x: Int, _ y: Int, turn: Int = 0) -> SceneShape {
    .at(
      x, y, turn: turn,
      [
        .rect(-38, -24, 76, 48, round: 6, .sheet), .rect(-30, -14, 22, 18, round: 4, .accent),
        .path("M-19-14v18M-30-5h22", line: .onAccent, weight: .fine), .circle(18, -8, 7, .tint),
        .path("M5 13a13 13 0 0 1 26 0"),
        .path("M-30 14h20"),
      ])
  }

  /// Something like a QR code, which no reader reads.
  static func code(_ x: Int, _ y: Int, line: Line = .ink) -> SceneShape {
    .all([
      .path("M\(x + 2) \(y + 2)h12v12h-12zM\(x + 30) \(y + 2)h12v12h-12zM\(x + 2) \(y + 30)h12v12h-12z", line: line),
      .path(
        "M\(x + 22) \(y + 4)v4M\(x + 22) \(y + 18)v4M\(x + 8) \(y + 22)h4M\(x + 30) \(y + 24)h12M\(x + 22) \(y + 30)v12"
          + "M\(x + 32) \(y + 34)v4M\(x + 41) \(y + 34)v8", line: line, weight: .bold),
    ])
  }

  /// The corners of a frame in which something is sought.
  static func frame(_ x: Int, _ y: Int, _ width: Int, _ height: Int, corner: Int = 12) -> SceneShape {
    let (r, b) = (x + width, y + height)
    return .path(
      "M\(x) \(y + corner)V\(y)H\(x + corner)M\(r - corner) \(y)H\(r)V\(y + corner)"
        + "M\(r) \(b - corner)V\(b)H\(r - corner)"
        + "M\(x + corner) \(b)H\(x)V\(b - corner)", line: .accent, weight: .bold)
  }

  /// The receiver of a telephone. Turned by 135 degrees it is hung up.
  static func receiver(_ x: Int, _ y: Int, turn: Int = 0, _ fill: Fill = .accent, line: Line = .ink) -> SceneShape {
    .at(
      x, y, turn: turn,
      [
        .path(
          "M-15-10c2-4 6-6 9-5l4 9c0 3-3 4-4 6c2 5 5 8 10 10c2-1 3-4 6-4l9 4c1 3-1 7-5 9C0 24-22 4-15-10z", fill,
          line: line)
      ])
  }

  /// The button that ends a call.
  /// Red, as the key is on any phone: in the accent it would be taken for the one that answers.
  static func hangUpKey(_ x: Int, _ y: Int) -> SceneShape {
    .all([.circle(x, y, 20, .danger), .path("M\(x - 10) \(y + 5)v-4c5-6 15-6 20 0v4", line: .onAccent, weight: .bold)])
  }

  static func house(_ x: Int, _ y: Int, _ fill: Fill = .sheet) -> SceneShape {
    .all([
      .path("M\(x - 14) \(y)v18h28v-18", fill), .path("M\(x - 19) \(y + 2)l19-17l19 17z", fill),
      .path("M\(x - 4) \(y + 18)v-9h8v9", weight: .thin),
    ])
  }

  /// The house with columns that stands for a bank or an office everywhere.
  static func office(_ x: Int, _ y: Int, _ fill: Fill = .accent) -> SceneShape {
    .all([
      .path("M\(x - 20) \(y - 6)l20-14l20 14z", fill), .path("M\(x - 13) \(y)v14M\(x) \(y)v14M\(x + 13) \(y)v14"),
      .path("M\(x - 20) \(y + 20)h40"),
    ])
  }

  static func camera(_ x: Int, _ y: Int, _ fill: Fill = .none) -> SceneShape {
    .all([
      .path(
        "M\(x - 15) \(y - 8)h7l3-6h10l3 6h7a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-30a3 3 0 0 1-3-3v-14a3 3 0 0 1 3-3z", fill),
      .circle(x, y + 2, 6, line: fill == .accent ? .onAccent : .ink),
    ])
  }

  static func pin(_ x: Int, _ y: Int, _ fill: Fill = .none) -> SceneShape {
    .path("M\(x) \(y + 14)c-7-8-11-12-11-19a11 11 0 0 1 22 0c0 7-4 11-11 19zM\(x) \(y - 5)v.1", fill)
  }

  /// A switch that is on, or off.
  static func toggle(_ x: Int, _ y: Int, isOn: Bool) -> SceneShape {
    .all([
      .rect(x, y, 34, 20, round: 10, isOn ? .accent : .sheet),
      .circle(isOn ? x + 24 : x + 10, y + 10, 5, isOn ? .sheet : .tint),
    ])
  }

  /// The same, for a screen where nothing else is to be done.
  static func bigToggle(_ x: Int, _ y: Int, isOn: Bool) -> SceneShape {
    .all([
      .rect(x, y, 44, 26, round: 13, isOn ? .accent : .sheet),
      isOn ? .circle(x + 30, y + 13, 7, .sheet, line: .none) : .circle(x + 14, y + 13, 7, .tint),
    ])
  }

  /// An airplane from above, flying upwards; the place is its middle.
  static func plane(_ x: Int, _ y: Int, _ fill: Fill) -> SceneShape {
    .at(
      x, y,
      [
        .path(
          "M0-36c5 0 7 5 7 11v8L33-1V7L7 0v16l8 6v6L0 24l-15 4v-6l8-6V0L-33 7v-8l26-16v-8c0-6 2-11 7-11z", fill)
      ])
  }

  /// A waste bin; the place is the middle of its rim.
  static func trash(_ x: Int, _ y: Int) -> SceneShape {
    .all([
      .path("M\(x - 21) \(y)h42l-4 50h-34z", .sheet),
      .path("M\(x - 27) \(y)h54M\(x - 7) \(y)v-7h14v7M\(x - 7) \(y + 14)v22M\(x + 7) \(y + 14)v22"),
    ])
  }

  /// Waves that go out from the place upwards.
  static func wifi(_ x: Int, _ y: Int, line: Line = .ink) -> SceneShape {
    .path(
      "M\(x - 24) \(y - 18)a34 34 0 0 1 48 0M\(x - 15) \(y - 9)a21 21 0 0 1 30 0M\(x) \(y + 1)v.1", line: line,
      weight: .bold)
  }

  static func bars(_ x: Int, _ y: Int, line: Line = .ink) -> SceneShape {
    .path("M\(x) \(y)v-4M\(x + 10) \(y)v-11M\(x + 20) \(y)v-18M\(x + 30) \(y)v-25", line: line, weight: .bold)
  }

  static func shield(_ x: Int, _ y: Int, _ fill: Fill = .accent) -> SceneShape {
    .path("M\(x) \(y - 20)c6 4 12 6 18 6c0 16-4 26-18 34c-14-8-18-18-18-34c6 0 12-2 18-6z", fill)
  }

  /// Somebody whom nobody knows.
  static func stranger(_ x: Int, _ y: Int, line: Line = .ink) -> SceneShape {
    .all([
      .circle(x, y, 18, .sheet, line: line), .question(x, y - 2, line: line),
    ])
  }

  /// A table from edge to edge.
  static func table(_ y: Int) -> SceneShape {
    .all([.rect(6, y, 188, 10, round: 4, .sheet), .path("M22 \(y + 10)V148M178 \(y + 10)V148")])
  }

  static func keys(_ x: Int, _ y: Int, columns: Int = 5, rows: Int = 2, step: Int = 14) -> SceneShape {
    .tiles((0..<columns * rows).map { (x + $0 % columns * step, y + $0 / columns * step) }, 9, 9, round: 3, .ink)
  }
}
