import Diagnostics
import Foundation
import JSON
import Workspace

/// A PDF as qpdf tells it (its JSON, version 2): objects by their numbers.
struct PDFTree {
  private(set) var json: JSONValue
  private var objects: [String: JSONValue]
  private var lastNumber: Int

  /// - Throws: ``WorkspaceError`` where it is something else.
  init(_ bytes: [UInt8]) throws {
    // As deep as qpdf itself goes.
    guard let node = try? JSONNode(bytes[...], within: JSONBounds(depth: 512)) else { throw PDFTree.unexpected }
    json = JSONValue(node)
    let parts = json["qpdf"]?.elements ?? []
    guard parts.count == 2, case .integer(let last)? = parts[0]["maxobjectid"], case .object(let objects) = parts[1]
    else { throw PDFTree.unexpected }
    self.objects = objects.reduce(into: [:]) { $0[$1.key] = $1.value }
    lastNumber = last
  }

  /// For qpdf.
  var bytes: [UInt8] { json.bytes }

  static var unexpected: WorkspaceError {
    WorkspaceError(
      LocalizedText(
        vi: "Không xếp được trang thành sách gấp: tệp PDF có cấu trúc lạ",
        en: "The booklet cannot be laid out: the PDF has a structure that was not expected"))
  }

  /// A4 on its side and A5, in points.
  private static let sheet = (width: 841.89, height: 595.276)

  /// Puts the pages on sheets.
  mutating func impose() throws -> Booklet {
    guard let rootName = objects["trailer"]?["value"]?["/Root"]?.string, var root = value(rootName),
      let pagesName = root["/Pages"]?.string
    else { throw PDFTree.unexpected }
    let pages = try leaves(pagesName, inheriting: [:], depth: 0)
    let forms = try pages.map { try form(of: $0) }
    let booklet = Booklet(pages: forms.count)
    let list = newName()
    let sheets = booklet.sides.map { side in addSheet(side, forms: forms, parent: list) }
    set(list, ["/Type": "/Pages", "/Kids": .strings(sheets), "/Count": .integer(sheets.count)])
    // What speaks of pages that are no longer there.
    for key in [
      "/Outlines", "/StructTreeRoot", "/MarkInfo", "/Names", "/Dests", "/OpenAction", "/PageLabels", "/Metadata",
    ] { root[key] = nil }
    root["/Pages"] = .string(list)
    // A reader that prints is told how: on both sides, turned at the short edge, in full size.
    root["/ViewerPreferences"] = ["/Duplex": "/DuplexFlipShortEdge", "/PrintScaling": "/None"]
    set(rootName, root)
    finish()
    return booklet
  }

  private mutating func finish() {
    guard var head = json["qpdf"]?.elements.first else { return }
    head["maxobjectid"] = .integer(lastNumber)
    let members = objects.sorted { $0.key < $1.key }.map { JSONValue.Member(key: $0.key, value: $0.value) }
    json["qpdf"] = [head, .object(members)]
  }

  private func value(_ name: String) -> JSONValue? { objects["obj:" + name]?["value"] }

  private mutating func newName() -> String {
    lastNumber += 1
    return "\(lastNumber) 0 R"
  }

  private mutating func set(_ name: String, _ value: JSONValue) { objects["obj:" + name] = ["value": value] }

  /// What a page may get from the lists above it.
  private static let inherited = ["/Resources", "/MediaBox"]

  /// The pages in their order, with what they inherit.
  private func leaves(_ name: String, inheriting: JSONValue, depth: Int) throws -> [JSONValue] {
    guard var node = value(name), depth < 64 else { throw PDFTree.unexpected }
    for member in inheriting.members where node[member.key] == nil { node[member.key] = member.value }
    guard node["/Type"]?.string == "/Pages" else { return [node] }
    let own = PDFTree.inherited.reduce(into: inheriting) { all, key in all[key] = node[key] }
    return try (node["/Kids"]?.elements ?? []).flatMap { kid in
      guard let kid = kid.string else { throw PDFTree.unexpected }
      return try leaves(kid, inheriting: own, depth: depth + 1)
    }
  }

  /// Makes the content of a page into a form; `nil` for a page without content.
  private mutating func form(of page: JSONValue) throws -> String? {
    guard let contents = page["/Contents"] else { return nil }
    let box = page["/MediaBox"] ?? .null
    guard let name = contents.string ?? contents.elements.first?.string, contents.elements.count < 2,
      var stream = objects["obj:" + name]?["stream"], var form = stream["dict"], case .object = form,
      box.elements.count(where: \.isNumber) == 4
    else { throw PDFTree.unexpected }
    form["/Type"] = "/XObject"
    form["/Subtype"] = "/Form"
    form["/BBox"] = box
    form["/Resources"] = page["/Resources"] ?? [:]
    form["/Group"] = page["/Group"]
    stream["dict"] = form
    objects["obj:" + name] = ["stream": stream]
    return name
  }

  private mutating func addSheet(_ side: Booklet.Side, forms: [String?], parent: String) -> String {
    let (name, contents) = (newName(), newName())
    var shown: JSONValue = [:]
    var drawing = ""
    for (key, page, left) in [("/L", side.left, 0.0), ("/R", side.right, PDFTree.sheet.width / 2)] {
      guard let page, let form = forms[page - 1] else { continue }
      shown[key] = .string(form)
      drawing += "q 1 0 0 1 \(left) 0 cm \(key) Do Q\n"
    }
    objects["obj:" + contents] = ["stream": ["data": .string(PDFTree.base64(drawing)), "dict": [:]]]
    let size = [PDFTree.sheet.width, PDFTree.sheet.height].map { JSONValue.number("\($0)") }
    set(
      name,
      [
        "/Type": "/Page", "/Parent": .string(parent), "/Contents": .string(contents),
        "/MediaBox": .array([0, 0] + size), "/Resources": ["/XObject": shown],
      ])
    return name
  }

  private static func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }
}
