import Curriculum
import Diagnostics

extension Edition {
  /// What is put on a wall: lessons with critical warnings, in reading order, and sheets that were written as posters.
  package static let poster = Edition(
    name: "poster", folder: "ap-phich", title: "Áp phích", purpose: "Để dán ở nhà văn hóa, quầy một cửa, chợ.",
    gloss: LocalizedText(vi: "áp phích", en: ""),
    pictures: { course, taught in
      taught.flatMap(\.criticalWarnings).compactMap(\.picture)
        + course.sheets.filter { $0.kind == .poster }.flatMap(\.pictures)
    }, scenes: { _, _ in [] }
  ) { map in
    let lessons = map.roadmap.sequence.filter { !map.lesson($0).criticalWarnings.isEmpty }
    let sheets = map.course.sheets.filter { $0.kind == .poster }
    return lessons.map { number in
      EditionSheet(
        page: PosterPage.name(of: map.lesson(number)), place: .lesson(number), title: map.title(ofLesson: number),
        label: "Áp phích"
      ) { PosterPage(page: $0, number: number).content }
    }
      + sheets.map { sheet in
        EditionSheet(
          page: PageName.make("phieu", id: sheet.id.name), place: .heading("Áp phích soạn riêng"),
          title: map.titles.plain(sheet.title), label: nil
        ) { PosterSheetPage(page: $0, sheet: sheet).content }
      }
  }
}
