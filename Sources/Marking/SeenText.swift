package import Curriculum
import Diagnostics
import Markdown

/// A line of the course as its reader sees it: what an answer is compared with.
///
/// An author writes `\*100\*1#`, `**mã OTP**` or `[mã OTP](thuat-ngu:ma-otp)`; who answers types what the page shows.
package enum SeenText {
  /// How deep texts that show one another through links without a text are followed.
  private static let deepest = 3

  /// The words and signs alone. A link without a text shows the name of what it leads to.
  ///
  /// - Parameters:
  ///   - text: One line of Markdown. What is wrong in it is reported by the page that it is at home on.
  ///   - course: What links lead into.
  ///   - lesson: The one that the text is in.
  /// - Returns: The text without markup; empty where the markup shows nothing.
  package static func of(_ text: InlineText, in course: Course, lesson: Lesson?) -> String {
    seen(text, in: course, lesson: lesson, depth: 0)
  }

  /// The same where the course has no part in it; `nil` where a link shows the name of what it leads to.
  package static func ofItself(_ text: InlineText) -> String? {
    guard !isPlainParagraph(text.markdown) else { return text.markdown }
    var showsName = false
    let seen = plainText(of: text) { link in
      showsName = showsName || CourseLink(link.destination) != nil
      return link.destination
    }
    return showsName ? nil : seen
  }

  private static func seen(_ text: InlineText, in course: Course, lesson: Lesson?, depth: Int) -> String {
    guard !isPlainParagraph(text.markdown) else { return text.markdown }
    return plainText(of: text) { link in
      guard depth < deepest, let target = CourseLink(link.destination), let name = course.name(of: target, in: lesson)
      else { return link.destination }
      return seen(name, in: course, lesson: lesson, depth: depth + 1)
    }
  }

  private static func plainText(of text: InlineText, name: @escaping (LinkReference) -> String) -> String {
    var reportedElsewhere: [Diagnostic] = []
    return MarkdownDocument.parse(text.source, as: .inline, into: &reportedElsewhere)
      .plainText(replacingEmptyLinks: name)
  }
}
