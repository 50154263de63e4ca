import Curriculum
import Diagnostics

extension Edition {
  /// What is put on a wall: critical warnings of lessons for homes, in reading order, and sheets that were written as
  /// posters.
  package static let poster = Edition(
    name: "poster", folder: "ap-phich", title: "Áp phích", purpose: "Để dán ở nhà văn hóa, quầy một cửa, chợ.",
    gloss: LocalizedText(vi: "áp phích", en: ""),
    pictures: { course, taught in
      taught.flatMap(PosterPage.warnings).compactMap(PosterPage.picture) + sheets(of: course).flatMap(\.pictures)
    },
    scenes: { course, taught in
      taught.flatMap(PosterPage.warnings).compactMap(\.poster?.scene) + sheets(of: course).flatMap(\.shownScenes)
    }, sceneGround: .wall
  ) { map in
    let warnings = map.roadmap.sequence.flatMap { number in
      PosterPage.warnings(of: map.lesson(number)).map { (number, $0) }
    }
    return warnings.map { number, warning in
      EditionSheet(
        page: PosterPage.name(of: warning, in: map.lesson(number)), place: .lesson(number),
        title: map.titles.plain(PosterPage.message(of: warning), of: number), label: "Áp phích"
      ) { PosterPage(page: $0, number: number, warning: warning).content }
    }
      + sheets(of: map.course).map { sheet in
        EditionSheet(
          page: PageName.make("phieu", id: sheet.id.name), place: .heading("Áp phích soạn riêng"),
          title: map.titles.plain(sheet.title), label: nil
        ) { PosterSheetPage(page: $0, sheet: sheet).content }
      }
  }

  private static func sheets(of course: Course) -> [Sheet] { course.sheets.filter { $0.kind == .poster } }
}
