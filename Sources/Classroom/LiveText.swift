import Curriculum
import Diagnostics
import HTML
import Handbook
import Markdown
import Marking
import Scenes

/// Texts and pictures of the course, on the pages of a class. Links lead nowhere there: nobody is to leave the page in
/// which the class answers.
struct LiveText {
  let course: Course
  let lesson: Lesson
  let today: Day
  let language: Language

  /// How deep texts that show one another through links without a text are followed.
  private static let deepest = 3

  func line(_ text: InlineText) -> [Node] { set(text.source, as: .inline) }

  func blocks(_ text: BlockText) -> [Node] { set(text.source, as: .blocks) }

  func plain(_ text: InlineText) -> String { SeenText.of(text, in: course, lesson: lesson) }

  func plain(_ text: BlockText) -> String {
    MarkdownDocument(text.source, as: .blocks).plainText { link in
      CourseLink(link.destination).flatMap { course.name(of: $0, in: lesson) }.map(plain) ?? link.destination
    }.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  @NodeBuilder func choice(_ choice: Question.Choice) -> [Node] {
    line(choice.text)
    figure(of: choice)
  }

  /// What a question, a choice or a stage shows.
  func figure(of thing: some Illustrated) -> Node? {
    if let picture = thing.picture, let url = SafeURL(ClassAddress.picture(picture.file.name)) {
      return Tag.figure {
        Tag.img(.src(url), .alt(plain(picture.alternative)))
        if let caption = picture.caption { Tag.figcaption { line(caption) } }
      }
    }
    guard let scene = thing.scene, let url = SafeURL("/" + SceneDrawing(scene: scene).fileName) else { return nil }
    return Tag.figure {
      Tag.img(
        .src(url), .alt(scene.alternative), .width(SceneDrawing.size.width), .height(SceneDrawing.size.height))
    }
  }

  private func set(_ source: MappedText, as mode: MarkdownMode) -> [Node] {
    MarkdownDocument(source, as: mode).render(
      RenderOptions(headingLevel: 3, link: { rendering(of: $0) }, words: words))
  }

  private func rendering(of link: LinkReference) -> LinkRendering {
    guard let target = CourseLink(link.destination) else { return .text() }
    let fact = target.kind == .fact ? course.fact(target.id) : nil
    // Nothing out of date is said unmarked, here as in the handbook.
    let doubt =
      fact?.needsReview(on: today) == true ? [Node.text(say(" (cần kiểm tra lại)", " (to be checked again)"))] : []
    let name = course.name(of: target, in: lesson).map { SeenText.of($0, in: course, lesson: lesson) }
    return .text(replacement: link.isEmpty ? name : nil, after: doubt)
  }

  private func say(_ vietnamese: String, _ english: String) -> String {
    LocalizedText(vi: vietnamese, en: english)(language)
  }

  private var words: RenderWords {
    RenderWords(
      table: say("Bảng", "Table"), task: say("Việc", "Task"), footnote: say("Chú thích", "Note"),
      backToText: say("Về chỗ đang đọc", "Back to the text"))
  }
}
