package import Diagnostics
package import Handbook

/// A form in which a report is handed on. All of them show the same tables, cell for cell (``Cell/cellText(in:)``).
package struct ReportFormat: Sendable {
  /// As it is named on a command line.
  package let name: String
  package let about: LocalizedText
  private let make: @Sendable (_ report: Report, _ stem: String) -> [OutputFile]

  private init(
    _ name: String, _ about: LocalizedText,
    _ make: @escaping @Sendable (_ report: Report, _ stem: String) -> [OutputFile]
  ) {
    self.name = name
    self.about = about
    self.make = make
  }

  /// The report's files.
  ///
  /// - Parameters:
  ///   - report: What is written.
  ///   - stem: What their names begin with.
  /// - Returns: One file, or one for each table.
  package func files(of report: Report, named stem: String) -> [OutputFile] { make(report, stem) }

  package static func named(_ name: String) -> ReportFormat? { all.first { $0.name == name } }

  /// Every format there is; the first one is taken where none is named.
  package static let all = [
    ReportFormat("html", LocalizedText(vi: "một trang để xem và in", en: "a page to read and to print")) {
      report, stem in
      [PageFormat(report: report).file(at: "\(stem).html")]
    },
    ReportFormat(
      "xlsx", LocalizedText(vi: "một sổ tính, mỗi bảng một tờ", en: "a workbook with a sheet for each table")
    ) {
      report, stem in
      Workbook(report).map { [OutputFile(path: "\(stem).xlsx", bytes: $0.bytes)] } ?? []
    },
    ReportFormat("csv", LocalizedText(vi: "mỗi bảng một tệp CSV", en: "a CSV file for each table")) { report, stem in
      report.tables.map { table in
        OutputFile(path: "\(stem)-\(table.id).csv", bytes: CSVFormat(report.language).bytes(of: table))
      }
    },
    ReportFormat("json", LocalizedText(vi: "một tệp JSON cho máy đọc", en: "a JSON file for machines")) {
      report, stem in
      [OutputFile(path: "\(stem).json", bytes: JSONFormat(report: report).bytes)]
    },
  ]
}
