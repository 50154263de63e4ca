import Curriculum

/// Which lessons become sheets of paper in which edition.
extension SiteMap {
  /// Lessons that households get a leaflet of, in reading order: those for citizens that have steps or messages.
  var leafletLessons: [Int] {
    roadmap.sequence.filter { number in
      let lesson = lesson(number)
      let isForHomes = lesson.audience.contains(.citizen) || lesson.audience.contains(.householdBusiness)
      return isForHomes && (lesson.leaflet != nil || !lesson.steps.isEmpty)
    }
  }

  /// Lessons with critical warnings, in reading order.
  var posterLessons: [Int] { roadmap.sequence.filter { !lesson($0).criticalWarnings.isEmpty } }

  /// Sheets that are put on a wall, as numbers in the course.
  var posterSheets: [Int] { course.sheets.indices.filter { course.sheets[$0].kind == .poster } }

  /// Lessons with questions, in reading order.
  var paperLessons: [Int] { roadmap.sequence.filter { !lesson($0).questions.isEmpty } }
}
