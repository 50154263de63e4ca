import HTML

/// What is drawn on a cover: fields seen from above, with one path through them, from door to door.
struct CoverDrawing {
  let sky: String
  let far: String
  let near: String
  let path: String

  /// Light words stand on it.
  static let dark = CoverDrawing(sky: "#0a5a5c", far: "#084b4d", near: "#063c3e", path: "#f0c46c")
  /// Dark words stand on it, and a printer spends little on it.
  static let light = CoverDrawing(sky: "#ffffff", far: "#e9f2ef", near: "#cfe3de", path: "#c08a1e")

  static let width = 1_200

  /// A point, from the left edge and from the bottom.
  struct Point {
    let x: Int
    let up: Int

    init(_ x: Int, _ up: Int) {
      self.x = x
      self.up = up
    }
  }

  /// A cubic curve: where it begins and ends, and between them what it bends to.
  typealias Curve = [Point]

  /// The upper edges of the fields, from the left to the right.
  static let farEdge: Curve = [Point(0, 460), Point(400, 580), Point(800, 320), Point(1_200, 510)]
  static let nearEdge: Curve = [Point(0, 280), Point(460, 370), Point(760, 140), Point(1_200, 320)]
  /// The path, in two curves; the second goes on as the first ended.
  static let way: [Curve] = [
    [Point(760, 0), Point(700, 200), Point(1_130, 260), Point(1_010, 470)],
    [Point(1_010, 470), Point(890, 680), Point(900, 700), Point(1_200, 800)],
  ]
  static let wayWidth = 9
  /// From the beginning of a dot of the path to that of the next; the dots are round.
  static let wayStep = 27

  /// The drawing at this height, its fields at the bottom.
  func shapes(height: Int) -> [XML] {
    func place(_ point: Point) -> String { "\(point.x) \(height - point.up)" }
    func curve(_ curve: Curve) -> String {
      "M \(place(curve[0])) C \(place(curve[1])) \(place(curve[2])) \(place(curve[3]))"
    }
    func field(_ edge: Curve, _ color: String) -> XML {
      .element("path", ["d": "\(curve(edge)) V \(height) H 0 Z", "fill": color])
    }
    let (first, second) = (CoverDrawing.way[0], CoverDrawing.way[1])
    return [
      CoverDrawing.rectangle(0, 0, CoverDrawing.width, height, sky), field(CoverDrawing.farEdge, far),
      field(CoverDrawing.nearEdge, near),
      .element(
        "path",
        [
          "d": "\(curve(first)) S \(place(second[2])) \(place(second[3]))", "fill": "none", "stroke": path,
          "stroke-width": "\(CoverDrawing.wayWidth)", "stroke-dasharray": "1 \(CoverDrawing.wayStep - 1)",
          "stroke-linecap": "round",
        ]),
    ]
  }

  static func rectangle(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ color: String) -> XML {
    .element("rect", ["x": "\(x)", "y": "\(y)", "width": "\(width)", "height": "\(height)", "fill": color])
  }

  /// A picture of `height` with `more` on it.
  static func picture(height: Int, _ content: [XML]) -> XML {
    .element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(width) \(height)", "width": "\(width)",
        "height": "\(height)", "xml:lang": "vi",
      ], content)
  }
}
