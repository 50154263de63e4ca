import Curriculum
import HTML

/// What a lesson's leaflet tells a household: part of the lesson's page, so that a team says what the paper says.
enum LeafletMessages {
  @NodeBuilder static func section(_ leaflet: Leaflet?, _ text: TextSetter) -> [Node] {
    if let leaflet, !leaflet.messages.isEmpty {
      Tag.section(.class("leaflet-messages"), .aria("labelledby", "dan-ba-con")) {
        Tag.h2(.id("dan-ba-con")) { "Dặn bà con" }
        Tag.p { "Những câu này in trên tờ rơi để lại cho gia đình." }
        Tag.ul { for message in leaflet.messages { Tag.li { text(message) } } }
      }
    }
  }
}
