import Diagnostics
import Workspace

/// Whether the fonts that style sheets ask for are there. A printer takes others without a word where they are not, and
/// then lines break elsewhere, and a lesson for two spreads needs a third.
struct FontCheck {
  private static let families = ["Noto Sans", "Noto Serif"]

  /// What printers find fonts by; `nil` where nobody can be asked.
  private let fontconfig: ExternalProgram?

  init(_ programs: InstalledPrograms) { fontconfig = programs.first(of: ["fc-match"]) }

  func advice(in scratch: ScratchFolder) throws -> [LocalizedText] {
    guard let fontconfig else { return [] }
    var missing: [(wanted: String, taken: String)] = []
    for family in FontCheck.families {
      // A family has a name in each of several languages: «Noto Sans,Noto Sans Regular».
      let names = try fontconfig.run(["--format=%{family}", family], in: scratch).split(separator: ",").map(String.init)
      if let first = names.first, !names.contains(family) { missing.append((family, first)) }
    }
    guard !missing.isEmpty else { return [] }
    let wanted = missing.map(\.wanted).joined(separator: ", ")
    let taken = missing.map(\.taken).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(
      separator: ", ")
    return [
      LocalizedText(
        vi: """
          Máy này thiếu phông chữ \(wanted) nên PDF in bằng \(taken): chữ và số trang sẽ khác. \
          Hãy cài rồi chạy lại: «sudo apt install fonts-noto-core» (Debian, Ubuntu).
          """,
        en: """
          The fonts \(wanted) are missing here, so the PDF is set in \(taken): its letters and pages will differ. \
          Install them and run this again: “sudo apt install fonts-noto-core” (Debian, Ubuntu).
          """)
    ]
  }
}
