/// Whoever is in a scene.
enum Person: Sendable {
  /// Old people of the village: pale shirt; she has a bun and glasses, he is bald and has a beard.
  case grandmother, grandfather
  /// Whoever helps wears the accent.
  case helper, helperWoman
  /// Whoever sits behind a counter: a white shirt and a card without a name. No uniform.
  case official
  /// Whoever sells, under a hat of palm leaves.
  case seller
  /// Of the family, of the group, of the village.
  case neighbour, neighbourWoman

  /// Where the eyes go.
  enum Look: Sendable {
    case ahead, left, right, down, downLeft, downRight
    /// What is seen is the back of the head.
    case away
  }

  fileprivate var clothes: SceneShape.Fill {
    switch self {
    case .grandmother, .grandfather, .seller: .tint
    case .helper, .helperWoman: .accent
    case .official, .neighbour, .neighbourWoman: .sheet
    }
  }

  /// What an arm of theirs is drawn in.
  var sleeve: SceneShape.Line {
    switch self {
    case .grandmother, .grandfather, .seller: .tint
    case .helper, .helperWoman: .accent
    case .official, .neighbour, .neighbourWoman: .sheet
    }
  }
}

extension SceneShape {
  /// A person from the head down to `base`. The place is the middle of the head, 16 units from its edge.
  static func person(_ who: Person, _ x: Int, _ y: Int, base: Int, _ look: Person.Look = .ahead) -> SceneShape {
    .at(x, y, [body(who, height: base - y)] + head(who, look))
  }

  private static func body(_ who: Person, height: Int) -> SceneShape {
    let outline = "M-31 \(height)V42C-31 28-18 20 0 20S31 28 31 42V\(height)z"
    switch who {
    case .official:
      let strap = SceneShape.path("M-9 22L0 42L9 22", line: .accent, weight: .thin)
      return .all([.path(outline, .sheet), strap, .rect(-7, 40, 14, 12, round: 3, .sheet, weight: .thin)])
    case .grandmother, .grandfather, .seller, .helper, .helperWoman, .neighbour, .neighbourWoman:
      return .path(outline, who.clothes)
    }
  }

  /// The head alone, around the place of the person.
  static func head(_ who: Person, _ look: Person.Look) -> [SceneShape] {
    guard look != .away else { return back(who) }
    return behind(who) + [ears, .circle(0, 0, 16, .skin)] + hair(who) + face(who, look)
  }

  private static let ears = SceneShape.path("M-15-3a5 5 0 0 0 0 10M15-3a5 5 0 0 1 0 10", .skin)

  private static func back(_ who: Person) -> [SceneShape] {
    switch who {
    case .helperWoman, .neighbourWoman:
      [.path("M-18 16V-1a18 18 0 0 1 36 0V16a5 5 0 0 1-5 5h-26a5 5 0 0 1-5-5z", .hair)]
    case .grandmother: [ears, .circle(0, 0, 16, .greyHair), .circle(0, -6, 8, .greyHair)]
    case .grandfather:
      [ears, .circle(0, 0, 16, .skin), .path("M-15 2a16 16 0 0 0 30 0c-9 4-21 4-30 0z", .greyHair)]
    case .seller: [ears, .circle(0, 0, 16, .hair), hat]
    case .helper, .official, .neighbour:
      [ears, .circle(0, 0, 16, .hair), .path("M-6 15h12v6h-12z", .skin, line: .none), .path("M-7 15v6M7 15v6")]
    }
  }

  /// What stands out behind the head.
  private static func behind(_ who: Person) -> [SceneShape] {
    switch who {
    case .helperWoman, .neighbourWoman:
      [.path("M-19 14V-2a19 19 0 0 1 38 0V14a5 5 0 0 1-5 5h-28a5 5 0 0 1-5-5z", .hair)]
    case .grandmother: [.circle(0, -20, 8, .greyHair)]
    case .grandfather: [.path("M-16-8c-6 2-6 13-1 17M16-8c6 2 6 13 1 17", .greyHair)]
    case .helper, .official, .neighbour, .seller: []
    }
  }

  private static let hat = SceneShape.path("M-34-8L-2-33q2-2 4 0L34-8Q0 0-34-8z", .sheet)

  private static func hair(_ who: Person) -> [SceneShape] {
    switch who {
    case .helper:
      [.path("M-17 0C-20-14-9-20 1-19C12-19 19-12 17 0C15-3 13-6 12-10C4-4-6-5-12-8C-13-5-15-3-17 0z", .hair)]
    case .helperWoman, .neighbourWoman: [.path("M-16 2C-19-20 19-20 16 2C9-1 2-5-2-11C-5-5-10 0-16 2z", .hair)]
    case .grandmother: [.path("M-17 2C-19-12-9-18 0-18S19-12 17 2C15-6 9-10 0-12C-9-10-15-6-17 2z", .greyHair)]
    case .grandfather:
      [.path("M-9 11C-4 15 4 15 9 11C10 21 5 31 0 36C-5 31-10 21-9 11z", .greyHair, weight: .thin)]
    case .official:
      [.path("M-17 0C-19-14-8-20 0-19C10-20 18-13 17 0C14-4 12-6 10-11C2-6-2-10-6-12C-10-9-14-5-17 0z", .hair)]
    case .neighbour: [.path("M-17 0C-19-13-9-19 0-19S19-13 17 0C15-6 11-9 0-9S-15-6-17 0z", .hair)]
    case .seller: [hat]
    }
  }

  private static func face(_ who: Person, _ look: Person.Look) -> [SceneShape] {
    let (dx, dy): (Int, Int) =
      switch look {
      case .ahead, .away: (0, 0)
      case .left: (-5, 0)
      case .right: (5, 0)
      case .down: (0, 4)
      case .downLeft: (-5, 3)
      case .downRight: (5, 3)
      }
    let eyes = SceneShape.path("M\(dx - 6) \(dy + 1)v.1M\(dx + 6) \(dy + 1)v.1", line: .feature)
    switch who {
    case .grandmother:
      return [
        .path("M\(dx - 2) \(dy + 1)h4", line: .feature, weight: .fine),
        .circle(dx - 7, dy + 1, 6, .skin, line: .feature, weight: .fine),
        .circle(dx + 7, dy + 1, 6, .skin, line: .feature, weight: .fine),
        .path("M\(dx - 7) \(dy + 1)v.1M\(dx + 7) \(dy + 1)v.1", line: .feature, weight: .thin),
        .path("M\(dx - 5) \(min(dy + 10, 11))c3 3 7 3 10 0", line: .feature, weight: .fine),
      ]
    case .grandfather:
      return [
        eyes, .path("M\(dx - 9) \(dy - 4)q3-3 6 0M\(dx + 3) \(dy - 4)q3-3 6 0", line: .feature, weight: .fine),
        .path("M\(dx - 5) \(min(dy + 5, 5))c3 3 7 3 10 0", line: .feature, weight: .fine),
      ]
    case .helper, .helperWoman, .official, .seller, .neighbour, .neighbourWoman:
      return [eyes, .path("M\(dx - 5) \(dy + 7)c3 3 7 3 10 0", line: .feature, weight: .thin)]
    }
  }
}

extension SceneShape {
  /// A person with a phone in both hands, as seen by whoever sits opposite.
  static func withPhone(_ who: Person, _ x: Int, _ y: Int, base: Int, _ look: Person.Look = .down) -> SceneShape {
    .all([
      .person(who, x, y, base: base, look),
      .arm("M\(x - 23) \(y + 40)L\(x - 26) \(y + 59)L\(x - 11) \(y + 55)", who.sleeve),
      .arm("M\(x + 23) \(y + 40)L\(x + 26) \(y + 59)L\(x + 11) \(y + 55)", who.sleeve),
      .phoneBack(x - 12, y + 29, 24, 38),
      .fist(x - 13, y + 54), .fist(x + 13, y + 54),
    ])
  }

  /// A person who speaks on the phone, in the hand on the right of the picture.
  static func calling(_ who: Person, _ x: Int, _ y: Int, base: Int) -> SceneShape {
    .all([
      .person(who, x, y, base: base), .arm("M\(x + 25) \(y + 54)L\(x + 34) \(y + 34)L\(x + 24) \(y + 17)", who.sleeve),
      .rect(x + 14, y - 12, 13, 30, round: 5, .sheet), .fist(x + 23, y + 10),
    ])
  }
}
