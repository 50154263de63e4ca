import Curriculum
import Diagnostics
import HTML
import Markdown

/// Tells a trainer which texts are the province's own: by its name before the text and by a line beside it.
enum LocalMark {
  /// - Parameters:
  ///   - nodes: The text as it is set.
  ///   - source: The text as it stands in a file.
  ///   - mode: Whether it is a line or paragraphs.
  ///   - map: Of the site, which knows whether it is a trainer's and a province's.
  /// - Returns: The nodes, marked where the text stands in the variant's file.
  static func around(_ nodes: [Node], _ source: MappedText, as mode: MarkdownMode, on map: SiteMap) -> [Node] {
    guard map.options.edition == .trainer, let local = map.course.local, local.file == source.file else { return nodes }
    let name = map.titles.plain(local.title)
    switch mode {
    case .inline:
      return [
        Tag.span(.class("local")) {
          Tag.span(.class("local-name")) { "\(name): " }
          nodes
        }
      ]
    case .blocks:
      return [
        Tag.div(.class("local")) {
          Tag.p(.class("local-name")) { "Riêng \(name):" }
          nodes
        }
      ]
    }
  }
}
