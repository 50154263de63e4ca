import HTML
import XMLEvents

/// An SVG (version 2) made safe: what draws is kept, what runs, moves, fetches or tells of its maker is not.
///
/// A page shows it as a picture, where nothing in it runs; but opened by itself, or taken out of an e-book, it is a
/// document like any other.
enum SVGPicture {
  private static let space = "http://www.w3.org/2000/svg"
  private static let xlink = "http://www.w3.org/1999/xlink"
  private static let xml = "http://www.w3.org/XML/1998/namespace"

  private static let elements: Set<String> = [
    "svg", "g", "defs", "symbol", "use", "title", "desc", "switch", "path", "rect", "circle", "ellipse", "line",
    "polyline", "polygon", "text", "tspan", "textPath", "linearGradient", "radialGradient", "stop", "pattern",
    "clipPath", "mask", "marker", "image", "style", "filter", "feBlend", "feColorMatrix", "feComponentTransfer",
    "feComposite", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge",
    "feMergeNode", "feMorphology", "feOffset",
  ]
  /// They stand around what is drawn, and do something with it that a picture does not.
  private static let unwrapped: Set<String> = ["a"]
  /// What is left out of a drawing without its author having meant anything a reader would miss.
  private static let untold: Set<String> = ["metadata"]

  /// - Returns: `nil` where it is no well-formed drawing, or says nothing of its size.
  static func published(_ bytes: [UInt8]) -> PublishedPicture? {
    guard let events = XMLEventReader.events(in: bytes), case .start(let root, let attributes)? = events.first,
      root.local == "svg", isDrawing(root), let size = size(attributes)
    else { return nil }
    var writer = Writer()
    for event in events { writer.add(event) }
    return PublishedPicture(
      bytes: writer.bytes + [0x0A],
      facts: PictureFacts(size: size, isDrawing: true, losesActiveParts: writer.losesActiveParts))
  }

  /// Without a namespace it is meant to be one all the same: browsers would not show it.
  private static func isDrawing(_ name: XMLName) -> Bool { name.space == space || name.space.isEmpty }

  // MARK: Size

  /// Pixels of CSS to each unit (CSS Values and Units 4, section 6.2).
  private static let units: [String: Double] = [
    "": 1, "px": 1, "pt": 96.0 / 72, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4,
  ]

  private static func size(_ attributes: [XMLEvent.Attribute]) -> PictureSize? {
    func value(_ name: String) -> String? { attributes.first { $0.name == XMLName(name) }?.value }
    let box = value("viewBox")?.split { " ,\t\n\r".contains($0) }.compactMap { Double($0) } ?? []
    let shape = box.count == 4 && box[2] > 0 && box[3] > 0 ? (width: box[2], height: box[3]) : nil
    let (width, height) = (value("width").flatMap(length), value("height").flatMap(length))
    switch (width, height, shape) {
    case (let width?, let height?, _): return PictureSize(width, height)
    case (let width?, nil, let shape?): return PictureSize(width, width * shape.height / shape.width)
    case (nil, let height?, let shape?): return PictureSize(height * shape.width / shape.height, height)
    case (nil, nil, let shape?): return PictureSize(shape.width, shape.height)
    default: return nil
    }
  }

  /// `nil` for a share of what is around it, such as `100%`.
  private static func length(_ text: String) -> Double? {
    let text = text.filter { $0 != " " }
    let number = text.prefix { $0.isNumber || $0 == "." || $0 == "+" }
    return units[text.dropFirst(number.count).lowercased()].flatMap { unit in
      Double(number).map { $0 * unit }.flatMap { $0 > 0 ? $0 : nil }
    }
  }

  // MARK: What is written

  private struct Writer {
    private(set) var bytes: [UInt8] = []
    private(set) var losesActiveParts = false
    private var isFirst = true
    /// How many elements deep it is in one that is left out.
    private var skipped = 0
    /// In a style sheet, whose text is judged before it is kept.
    private var isInStyle = false

    mutating func add(_ event: XMLEvent) {
      switch event {
      case .start(let name, let attributes): start(name, attributes)
      case .end(let name): end(name)
      case .text(let text):
        guard skipped == 0 else { return }
        if isInStyle, !SVGPicture.isHarmless(text) {
          losesActiveParts = true
        } else {
          XMLText.append(text, to: &bytes)
        }
      }
    }

    private mutating func start(_ name: XMLName, _ attributes: [XMLEvent.Attribute]) {
      guard skipped == 0, SVGPicture.isDrawing(name), SVGPicture.elements.contains(name.local) else {
        if skipped == 0 {
          if SVGPicture.isDrawing(name), SVGPicture.unwrapped.contains(name.local) { return }
          // What has a namespace of its own is the drawing program's.
          if SVGPicture.isDrawing(name), !SVGPicture.untold.contains(name.local) { losesActiveParts = true }
        }
        skipped += 1
        return
      }
      isInStyle = name.local == "style"
      bytes += Array("<\(name.local)".utf8)
      if isFirst {
        XMLText.append(attribute: "xmlns", SVGPicture.space, to: &bytes)
        XMLText.append(attribute: "xmlns:xlink", SVGPicture.xlink, to: &bytes)
        isFirst = false
      }
      for attribute in attributes { add(attribute, of: name.local) }
      bytes.append(UInt8(ascii: ">"))
    }

    private mutating func add(_ attribute: XMLEvent.Attribute, of element: String) {
      let (name, value) = (attribute.name, attribute.value)
      switch name.space {
      case SVGPicture.xlink where name.local == "href", "" where name.local == "href":
        guard SVGPicture.isWithin(value, element) else {
          losesActiveParts = true
          return
        }
        XMLText.append(attribute: name.space.isEmpty ? "href" : "xlink:href", value, to: &bytes)
      case SVGPicture.xml where name.local == "space" || name.local == "lang":
        XMLText.append(attribute: "xml:" + name.local, value, to: &bytes)
      case "":
        let local = name.local.lowercased()
        guard !local.hasPrefix("on"), SVGPicture.isHarmless(value) else {
          losesActiveParts = true
          return
        }
        guard !local.hasPrefix("data-") else { return }
        XMLText.append(attribute: name.local, value, to: &bytes)
      default: return
      }
    }

    private mutating func end(_ name: XMLName) {
      guard skipped == 0 else {
        skipped -= 1
        return
      }
      if SVGPicture.isDrawing(name), SVGPicture.unwrapped.contains(name.local) { return }
      isInStyle = false
      bytes += Array("</\(name.local)>".utf8)
    }
  }

  /// Whether an address leads to a part of the drawing, or is a picture within it.
  private static func isWithin(_ address: String, _ element: String) -> Bool {
    if address.hasPrefix("#") { return true }
    let pictures = ["png", "jpeg", "jpg", "gif", "webp"].map { "data:image/\($0);base64," }
    return element == "image" && pictures.contains { address.lowercased().hasPrefix($0) }
  }

  /// Whether a value or a style sheet fetches nothing and runs nothing. A backslash could hide either from us.
  private static func isHarmless(_ text: String) -> Bool {
    // Most values are numbers and names: nothing of what is looked for can be in them.
    guard text.utf8.contains(where: { #"\(@:"#.utf8.contains($0) }) else { return true }
    let text = text.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    guard !text.contains("\\"), !text.contains("@import"), !text.contains("javascript:"), !text.contains("expression(")
    else { return false }
    return text.ranges(of: "url(").allSatisfy { text[$0.upperBound...].first == "#" }
  }
}
