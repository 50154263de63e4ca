import Curriculum
import Diagnostics

extension Edition {
  /// Leaflets that a household keeps.
  package static let citizen = Edition(
    name: "citizen", folder: "nguoi-dan", title: "Tờ rơi cho bà con",
    purpose: "Mỗi bài một tờ chữ to, để lại cho bà con.", gloss: LocalizedText(vi: "tờ rơi cho bà con", en: "leaflets"),
    pictures: { _, taught in taught.filter(LeafletPage.isMade).flatMap(LeafletPage.pictures) },
    scenes: { _, taught in taught.filter(LeafletPage.isMade).flatMap(LeafletPage.scenes) }, sceneGround: .paper
  ) { map in
    // In reading order.
    map.roadmap.sequence.compactMap { number in
      let lesson = map.lesson(number)
      guard LeafletPage.isMade(of: lesson) else { return nil }
      return EditionSheet(
        page: LeafletPage.name(of: lesson), place: .lesson(number), title: map.title(ofLesson: number), label: "Tờ rơi"
      ) { LeafletPage(page: $0, number: number).content }
    }
  }
}
