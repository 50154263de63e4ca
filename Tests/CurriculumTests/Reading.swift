import Curriculum
import Diagnostics
import TestSupport
import Testing

let lessonPath = "bai-hoc/bai-mot.yaml"

/// What reading a tiny course gives, in forms that are easy to compare.
struct Reading {
  let course: Course?
  let diagnostics: [Diagnostic]
  private let sources: SourceSet

  init(_ tiny: TinyCourse, today: String = "2026-11-23") throws {
    let sources = tiny.sources
    let files = sources.ids.map { id in
      let file = ContentFile(id: id, path: String(sources[id].path.dropFirst("content/".count)))
      return CourseReader.decode(file, source: sources[id])
    }
    let day = try #require(Day(today))
    let read = CourseReader.course(from: files, in: Surroundings(today: day))
    (course, diagnostics) = (read.value, read.diagnostics)
    self.sources = sources
  }

  /// `S201 6:1` for each diagnostic, in the order of the places.
  var places: [String] {
    diagnostics.sortedByLocation().map { diagnostic in
      let table = LineTable(sources[diagnostic.location.file].bytes)
      let position = table.position(of: diagnostic.location.range.start)
      return "\(diagnostic.code) \(position.line):\(position.column)"
    }
  }

  var codes: [String] { diagnostics.sortedByLocation().map(\.code) }

  /// The text that a diagnostic's range covers; empty where there is no such diagnostic.
  func marked(_ index: Int = 0) -> String {
    let sorted = diagnostics.sortedByLocation()
    guard sorted.indices.contains(index) else { return "" }
    let location = sorted[index].location
    return String(decoding: sources[location.file].bytes[location.range.indices], as: UTF8.self)
  }
}
