import Curriculum
package import Diagnostics
package import Quiz
package import Terminal

/// What tells apart the parts of a code that two people had.
package enum SplitView {
  /// - Parameters:
  ///   - parts: Numbered from 1 in this order.
  ///   - code: As it is shown.
  ///   - language: Of the screen.
  /// - Returns: A paragraph for each part.
  package static func page(_ parts: [CodePart], of code: String, _ language: Language) -> Page {
    func say(_ vietnamese: String, _ english: String) -> String { LocalizedText(vi: vietnamese, en: english)(language) }
    let isByDevice = parts.contains { $0.device != nil }
    return Page {
      Paragraph(
        isByDevice
          ? say(
            "Mã «\(code)» có câu trả lời từ \(parts.count) máy:",
            "The code “\(code)” has answers from \(parts.count) devices:")
          : say(
            "Mã «\(code)» có câu trả lời trong \(parts.count) ngày:",
            "The code “\(code)” has answers on \(parts.count) days:"))
      for (index, part) in parts.enumerated() {
        Paragraph(marker: Span("\(index + 1)."), indent: 2) {
          Span(title(of: part, say), .strong)
          Span(": ")
          Span(facts(of: part, language, say).joined(separator: "; ") + ".")
        }
      }
    }
  }

  private static func title(of part: CodePart, _ say: (String, String) -> String) -> String {
    guard let device = part.device else { return say("Ngày \(part.firstDay.vietnamese)", part.firstDay.iso) }
    return say("Máy \(device.prefix(4))", "Device \(device.prefix(4))")
  }

  private static func facts(of part: CodePart, _ language: Language, _ say: (String, String) -> String) -> [String] {
    func shown(_ day: Day) -> String { language == .vietnamese ? day.vietnamese : day.iso }
    var facts: [String] = []
    if !part.names.isEmpty {
      facts.append(say("tên ghi ở đó: ", "named there: ") + part.names.joined(separator: ", "))
    }
    facts.append(say("\(part.answers) câu trả lời", part.answers == 1 ? "1 answer" : "\(part.answers) answers"))
    if part.device != nil {
      facts.append(
        part.firstDay == part.lastDay
          ? say("ngày \(shown(part.firstDay))", "on \(shown(part.firstDay))")
          : say(
            "từ \(shown(part.firstDay)) đến \(shown(part.lastDay))",
            "from \(shown(part.firstDay)) to \(shown(part.lastDay))"))
    }
    if !part.lessons.isEmpty {
      let rest = part.lessons.count - 3
      facts.append(
        say("bài ", "lessons ") + part.lessons.prefix(3).joined(separator: ", ")
          + (rest > 0 ? say(" và \(rest) bài nữa", " and \(rest) more") : ""))
    }
    return facts
  }
}
