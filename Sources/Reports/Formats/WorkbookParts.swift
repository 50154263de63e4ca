import Diagnostics
import Curriculum
import HTML

/// What a workbook says of itself and its sheets.
struct WorkbookParts {
  let report: Report
  let sheetNames: [String]

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  private func file(_ index: Int) -> String { "worksheets/sheet\(index + 1).xml" }

  var contentTypes: XML {
    func override(_ name: String, _ type: String) -> XML {
      .element("Override", ["PartName": name, "ContentType": type])
    }
    let fixed: [XML] = [
      .element(
        "Default",
        ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"]),
      .element("Default", ["Extension": "xml", "ContentType": "application/xml"]),
      override("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
      override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      override("/xl/workbook.xml", "\(WorkbookParts.type).sheet.main+xml"),
      override("/xl/styles.xml", "\(WorkbookParts.type).styles+xml"),
    ]
    let sheets = sheetNames.indices.map { override("/xl/" + file($0), "\(WorkbookParts.type).worksheet+xml") }
    return .element("Types", ["xmlns": WorkbookParts.package + "/content-types"], fixed + sheets)
  }

  var relations: XML {
    relationships([
      (WorkbookParts.office + "/relationships/officeDocument", "xl/workbook.xml"),
      (WorkbookParts.package + "/relationships/metadata/core-properties", "docProps/core.xml"),
      (WorkbookParts.office + "/relationships/extended-properties", "docProps/app.xml"),
    ])
  }

  /// The styles come last, so that the sheets have the numbers of their names.
  var workbookRelations: XML {
    relationships(
      sheetNames.indices.map { (WorkbookParts.office + "/relationships/worksheet", file($0)) }
        + [(WorkbookParts.office + "/relationships/styles", "styles.xml")])
  }

  private func relationships(_ targets: [(type: String, target: String)]) -> XML {
    .element(
      "Relationships", ["xmlns": WorkbookParts.package + "/relationships"],
      targets.enumerated().map { index, target in
        .element("Relationship", ["Id": "rId\(index + 1)", "Type": target.type, "Target": target.target])
      })
  }

  var workbook: XML {
    .element(
      "workbook", ["xmlns": WorkbookParts.main, "xmlns:r": WorkbookParts.office + "/relationships"],
      [
        .element("bookViews", [:], [.element("workbookView", ["activeTab": "0"])]),
        .element(
          "sheets", [:],
          sheetNames.enumerated().map { index, name in
            .element("sheet", ["name": name, "sheetId": String(index + 1), "r:id": "rId\(index + 1)"])
          }),
      ])
  }

  var application: XML {
    .element(
      "Properties", ["xmlns": WorkbookParts.office + "/extended-properties"],
      [.element("Application", [:], [.text("camnang")])])
  }

  /// The title and the day of the report; no author.
  var core: XML {
    .element(
      "cp:coreProperties",
      [
        "xmlns:cp": WorkbookParts.package + "/metadata/core-properties", "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/", "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      ],
      [
        .element("dc:title", [:], [.text(report.title)]),
        .element("dc:language", [:], [.text(report.language.rawValue)]),
        .element("dcterms:created", ["xsi:type": "dcterms:W3CDTF"], [.text("\(report.day.iso)T00:00:00Z")]),
      ])
  }
}

/// How cells look, by their numbers in the style sheet.
enum WorkbookStyle: Int, CaseIterable {
  case plain, heading, words, day, number

  private static let dayFormat = "164"

  /// With its strokes in quotes: a bare one is whatever parts a day where the workbook is opened, and some programs then
  /// turn day and month around.
  private static let dayCode = #"dd"/"mm"/"yyyy"#

  static var sheet: XML {
    func counted(_ name: StaticString, _ content: [XML]) -> XML {
      .element(name, ["count": String(content.count)], content)
    }
    let font: [XML] = [.element("sz", ["val": "11"]), .element("name", ["val": "Arial"])]
    return .element(
      "styleSheet", ["xmlns": WorkbookParts.main],
      [
        counted("numFmts", [.element("numFmt", ["numFmtId": dayFormat, "formatCode": dayCode])]),
        counted("fonts", [.element("font", [:], font), .element("font", [:], [.element("b")] + font)]),
        // The first two are Excel's own, whatever stands here.
        counted(
          "fills",
          [
            .element("fill", [:], [.element("patternFill", ["patternType": "none"])]),
            .element("fill", [:], [.element("patternFill", ["patternType": "gray125"])]),
          ]),
        counted(
          "borders", [.element("border", [:], ["left", "right", "top", "bottom", "diagonal"].map { XML.element($0) })]),
        counted("cellStyleXfs", [.element("xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"])]),
        counted("cellXfs", allCases.map(\.format)),
        counted("cellStyles", [.element("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])]),
      ])
  }

  private var format: XML {
    let isDay = self == .day
    return .element(
      "xf",
      [
        "numFmtId": isDay ? WorkbookStyle.dayFormat : "0", "fontId": self == .heading ? "1" : "0", "fillId": "0",
        "borderId": "0", "xfId": "0", "applyNumberFormat": isDay ? "1" : nil, "applyFont": self == .heading ? "1" : nil,
        "applyAlignment": self == .plain ? nil : "1",
      ],
      self == .plain
        ? []
        : [.element("alignment", ["vertical": "top", "wrapText": self == .heading || self == .words ? "1" : nil])])
  }
}
