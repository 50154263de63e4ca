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

  /// The drawing at this height, its fields at the bottom.
  func shapes(height: Int) -> [XML] {
    func y(_ fromBottom: Int) -> Int { height - fromBottom }
    let way = "M 760 \(height) C 700 \(y(200)) 1130 \(y(260)) 1010 \(y(470)) S 900 \(y(700)) 1200 \(y(800))"
    return [
      CoverDrawing.rectangle(0, 0, CoverDrawing.width, height, sky),
      .element(
        "path",
        ["d": "M 0 \(y(460)) C 400 \(y(580)) 800 \(y(320)) 1200 \(y(510)) V \(height) H 0 Z", "fill": far]
      ),
      .element(
        "path",
        ["d": "M 0 \(y(280)) C 460 \(y(370)) 760 \(y(140)) 1200 \(y(320)) V \(height) H 0 Z", "fill": near]
      ),
      .element(
        "path",
        [
          "d": way, "fill": "none", "stroke": path, "stroke-width": "9", "stroke-dasharray": "1 26",
          "stroke-linecap": "round",
        ]
      ),
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
      ],
      content
    )
  }
}
