import Curriculum
import Diagnostics
import HTML
import Handbook

/// What every page of the guide is made with.
struct GuideContext: Sendable {
  let language: Language
  let map = GuideMap()

  static let site = LocalizedText(vi: "Sổ tay viết bài", en: "The authors' guide")

  init(language: Language) { self.language = language }

  /// A page of the guide as a file.
  func file(_ fileName: String, _ title: String, @NodeBuilder body: () -> [Node]) -> OutputFile {
    let isIndex = fileName == IndexPage.fileName
    let sections: [(String, LocalizedText)] = [
      (StartPage.fileName, StartPage.shortTitle), (KeyListPage.fileName, KeyListPage.title),
      (DrawingsPage.fileName, DrawingsPage.shortTitle), (CodesPage.fileName, CodesPage.title),
    ]
    return PlainPage(
      title: isIndex ? title : "\(title) · \(GuideContext.site(language))", site: GuideContext.site, language: language,
      sections: sections.map { name, title in
        Tag.li { link(to: name, name == fileName ? .aria("current", "page") : nil) { title(language) } }
      },
      crumbs: isIndex ? [] : [Tag.li { link(to: IndexPage.fileName) { GuideContext.site(language) } }], body: body()
    ).file(at: fileName)
  }

  /// A link to a file of the guide.
  func link(to fileName: String, _ attribute: Attribute? = nil, @NodeBuilder content: () -> Node) -> Node {
    guard let address = SafeURL(fileName) else { return content() }
    return Tag.link(to: address, attribute, content: content)
  }

  /// The text in the page's language, and in the other one beside it.
  @NodeBuilder func both(_ text: LocalizedText) -> [Node] {
    Tag.p { text(language) }
    Tag.p(.class("other"), .lang(language.other.rawValue)) { text(language.other) }
  }

  /// A name with the other language's beside it, where that is another; both as they are typed, where they are typed.
  @NodeBuilder func names(_ name: LocalizedText, isCode: Bool = false) -> [Node] {
    if isCode { Tag.code { name(language) } } else { name(language) }
    if name.vietnamese != name.english {
      " "
      Tag.span(.class("other"), .lang(language.other.rawValue)) {
        if isCode { Tag.code { name(language.other) } } else { name(language.other) }
      }
    }
  }

  /// Lines to be typed, or of a file. A browser gives the focus to what can be scrolled only where it can be reached.
  func code(_ lines: [String]) -> Node {
    Tag.pre(.tabindex(0)) { Tag.code { lines.joined(separator: "\n") } }
  }

  func words(_ vietnamese: String, _ english: String) -> String {
    LocalizedText(vi: vietnamese, en: english)(language)
  }
}
