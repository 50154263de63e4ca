import Diagnostics
import LessonSyntax

extension Day {
  /// A day as people write it: `2/9/2026` and `2026/9/2`, with `/`, `-` or `.` between the parts.
  ///
  /// - Parameter text: one day and nothing else.
  package init?(loose text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
    let numbers = parts.compactMap { Int($0) }
    guard parts.count == 3, numbers.count == 3, !numbers.contains(where: { $0 < 0 }) else { return nil }
    if parts[0].utf8.count == 4 {
      self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    } else {
      self.init(year: numbers[2], month: numbers[1], day: numbers[0])
    }
  }
}

extension DecodingContext {
  /// Says that a text is no date; offers one where it can be told which is meant.
  func reportNoDay(_ node: NodeID, _ text: String, expected: LocalizedText) {
    let location = tree.location(of: node)
    let fixes = Day(loose: text).map { day in
      // What starts with the year can be nothing else; 2/9 may be the second of September or the ninth of February.
      let isCertain = text.utf8.prefix(4).allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      return Diagnostic.Fix(
        LocalizedText(vi: "Đổi thành «\(day.iso)»", en: "Change to “\(day.iso)”"), grade: isCertain ? .safe : .maybe,
        edits: [Diagnostic.Edit(location.range, day.iso)])
    }
    report(
      "S206", at: location, LocalizedText(vi: "«\(text)» không phải là một ngày", en: "“\(text)” is no date"),
      label: LocalizedText(vi: "viết \(expected.vietnamese)", en: "write \(expected.english)"),
      fixes: fixes.map { [$0] } ?? [])
  }
}
