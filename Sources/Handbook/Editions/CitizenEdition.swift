import Curriculum
import Diagnostics

extension Edition {
  /// Leaflets that a household keeps.
  package static let citizen = Edition(
    name: "citizen", folder: "nguoi-dan", title: "Tờ rơi cho bà con",
    purpose: "Mỗi bài một tờ chữ to, để lại cho bà con.", gloss: LocalizedText(vi: "tờ rơi cho bà con", en: "leaflets")
  ) { map in
    // Lessons for citizens that have steps or messages, in reading order.
    map.roadmap.sequence.compactMap { number in
      let lesson = map.lesson(number)
      let isForHomes = lesson.audience.contains(.citizen) || lesson.audience.contains(.householdBusiness)
      guard isForHomes && (lesson.leaflet != nil || !lesson.steps.isEmpty) else { return nil }
      return EditionSheet(
        page: LeafletPage.name(of: lesson), place: .lesson(number), title: map.title(ofLesson: number), label: "Tờ rơi"
      ) { LeafletPage(page: $0, number: number).content }
    }
  }
}
