import Curriculum
import HTML

/// What a lesson's leaflet tells a household: part of the lesson's page, so that a team says what the paper says.
enum LeafletMessages {
  /// On leaflets and posters: a lesson without messages of its own says what is to be remembered.
  static func onPaper(_ lesson: Lesson) -> [InlineText] { lesson.leaflet?.messages ?? lesson.keyPoints }

  /// A list of them in large letters.
  static func list(_ messages: [InlineText], _ text: TextSetter) -> Node? {
    guard !messages.isEmpty else { return nil }
    return Tag.ul(.class("messages"), .role("list")) { for each in messages { Tag.li { text(each) } } }
  }

  /// On the lesson's page.
  @NodeBuilder static func words(_ leaflet: Leaflet, _ text: TextSetter) -> [Node] {
    Tag.p { "Những câu này in trên tờ rơi để lại cho gia đình." }
    Tag.ul { for message in leaflet.messages { Tag.li { text(message) } } }
    if !leaflet.blanks.isEmpty {
      Tag.p { "Trước khi đưa tờ rơi, hỏi rõ rồi ghi lên tờ:" }
      Tag.ul { for blank in leaflet.blanks { Tag.li { text(blank) } } }
    }
    text.figure(leaflet.picture)
  }
}
