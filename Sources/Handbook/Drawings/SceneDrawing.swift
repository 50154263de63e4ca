import HTML
package import Scenes

/// A scene as a file that pages show: in the colours of a light page, and of a dark one where the device asks for that.
///
/// A file, because a lesson of a dozen steps would else carry its drawings on its page, and the next one most of them
/// again (docs/decisions/0037).
package struct SceneDrawing {
  let scene: Scene
  var ground = Ground.page

  /// What a scene is drawn on.
  enum Ground: Sendable {
    case page
    /// White as paper is, so that nothing of it is printed.
    case paper
    /// Paper with a round of the tint of danger, that holds the drawing together across a room.
    case wall
  }

  package init(scene: Scene) { self.scene = scene }

  init(scene: Scene, ground: Ground) {
    self.scene = scene
    self.ground = ground
  }

  package static let size = PictureSize(width: 200, height: 150)

  package var fileName: String { "canh-\(scene.name).svg" }

  package var file: OutputFile { OutputFile(path: fileName, bytes: document) }

  private var document: [UInt8] {
    XML.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 200 150", "width": "200", "height": "150",
        "color": "#23211d", "fill": "none", "stroke": "currentColor", "stroke-width": "4", "stroke-linecap": "round",
        "stroke-linejoin": "round",
      ], [.element("style", [:], [.text(SceneDrawing.style)])] + grounds + scene.shapes.map(\.drawn)
    ).document()
  }

  /// A ground of its own: a picture in a file goes by the device, and the page around it by what its reader chose.
  private var grounds: [XML] {
    let sheet = XML.element(
      "rect",
      [
        "class": "w", "width": "200", "height": "150", "rx": "10", "fill": ground == .page ? "#fffefb" : "#fff",
        "stroke": "none",
      ])
    let round = XML.element(
      "path",
      ["class": "r", "fill": "#fdeceb", "stroke": "none", "d": "M100 3a72 72 0 1 0 0 144 72 72 0 1 0 0-144z"])
    return ground == .wall ? [sheet, round] : [sheet]
  }

  /// Chalk lines, brown skin, black hair; eyes and mouths stay dark, so that no face is a negative. Where a device has
  /// colours of its own, these are they.
  private static let style = """
    @media (prefers-color-scheme: dark) { svg { color: #ece7dc; } .w { fill: #1f1d1a; } .r { fill: #3a1716; } .t { fill: #26413e; } \
    .a { fill: #6cc5bb; } .f { fill: #9a7d62; } .h { fill: #0b0a09; stroke-width: 1.5; } .d { fill: #ff9c94; } \
    .s { stroke: #6cc5bb; } .e { stroke: #0b0a09; } .x { stroke: #ff9c94; } .o { stroke: #0c1f1e; } \
    .v { stroke: #1f1d1a; } .u { stroke: #26413e; } } \
    @media (forced-colors: active) { svg { color: CanvasText; } .w, .r, .t, .f, .g { fill: Canvas; } \
    .h, .d { fill: CanvasText; } .a { fill: Highlight; } .s { stroke: LinkText; } .e, .x { stroke: CanvasText; } \
    .o { stroke: HighlightText; } .v, .u { stroke: Canvas; } }
    """
}

extension SceneShape {
  /// Each shape says its light colour itself: printers of PDFs and readers of EPUBs may take no style sheet into a
  /// drawing. Its class lets the colours of a dark device win.
  fileprivate var drawn: XML {
    switch self {
    case .drawn(let d, let fill, let line, let weight):
      let classes = [fill.ink.name, line.ink.name].compactMap(\.self).joined(separator: " ")
      return .element(
        "path",
        [
          "class": classes.isEmpty ? nil : classes, "fill": fill.ink.colour, "stroke": line.ink.colour,
          "stroke-width": weight.width, "stroke-dasharray": weight.dashes, "d": d,
        ])
    case .all(let shapes): return .element("g", [:], shapes.map(\.drawn))
    case .placed(let place, let shapes):
      let turned = place.turn == 0 ? "" : " rotate(\(place.turn))"
      let mirrored = place.mirrored ? " scale(-1 1)" : ""
      return .element("g", ["transform": "translate(\(place.x) \(place.y))\(turned)\(mirrored)"], shapes.map(\.drawn))
    }
  }
}

/// The class by which a style sheet knows a colour, `nil` for what no device changes; and the colour on a light page,
/// `nil` for what the whole drawing says.
private struct SceneInk {
  let name: String?
  let colour: String?

  init(_ name: String?, _ colour: String?) {
    self.name = name
    self.colour = colour
  }
}

extension SceneShape.Fill {
  fileprivate var ink: SceneInk {
    switch self {
    case .none: SceneInk(nil, nil)
    case .ink: SceneInk(nil, "currentColor")
    case .sheet: SceneInk("w", "#fffefb")
    case .tint: SceneInk("t", "#d3e7e3")
    case .accent: SceneInk("a", "#12807a")
    case .skin: SceneInk("f", "#fdf0e1")
    case .hair: SceneInk("h", "#23211d")
    case .greyHair: SceneInk("g", "#c9c3b6")
    case .danger: SceneInk("d", "#a3141a")
    }
  }
}

extension SceneShape.Line {
  fileprivate var ink: SceneInk {
    switch self {
    case .ink: SceneInk(nil, nil)
    case .none: SceneInk(nil, "none")
    case .sheet: SceneInk("v", "#fffefb")
    case .tint: SceneInk("u", "#d3e7e3")
    case .accent: SceneInk("s", "#12807a")
    case .feature: SceneInk("e", "#23211d")
    case .onAccent: SceneInk("o", "#fff")
    case .danger: SceneInk("x", "#a3141a")
    }
  }
}

extension SceneShape.Weight {
  /// `nil` for the width of the whole drawing.
  fileprivate var width: String? {
    switch self {
    case .plain, .dotted, .dashed: nil
    case .thin: "3"
    case .fine: "2.5"
    case .bold: "6"
    case .limb: "18"
    case .insideLimb: "10"
    case .gap: "11"
    }
  }

  fileprivate var dashes: String? {
    switch self {
    case .dotted: "1 8"
    case .dashed: "10 8"
    case .plain, .thin, .fine, .bold, .limb, .insideLimb, .gap: nil
    }
  }
}
