import Curriculum
import Diagnostics
import HTML
import Handbook
import VietnameseText

/// Every key by its name, in the order of the alphabet.
struct KeyListPage {
  let page: GuideContext

  static let fileName = "khoa.html"
  static let title = LocalizedText(vi: "Mọi khóa", en: "All keys")

  var file: OutputFile {
    page.file(KeyListPage.fileName, KeyListPage.title(page.language)) {
      Tag.header(.class("page-head")) { Tag.h1 { page.names(KeyListPage.title) } }
      list(page.language)
      list(page.language.other)
    }
  }

  private func list(_ language: Language) -> Node {
    let keys = SchemaReference.keys.map { (Collation.key(for: $0.field.name(language)), $0) }
    return Tag.section {
      Tag.h2 {
        switch language {
        case .vietnamese: page.words("Theo tên tiếng Việt", "By their Vietnamese names")
        case .english: page.words("Theo tên tiếng Anh", "By their English names")
        }
      }
      Tag.ul(.class("letters"), .role("list")) {
        for (_, key) in keys.sorted(by: { $0.0 < $1.0 }) {
          if let address = page.map.address(of: key.owner.object, key.field) {
            Tag.li {
              Tag.link(to: address) {
                Tag.code(.lang(language.rawValue)) { key.field.name(language) }
                Tag.span(.class("other")) { " " + key.owner.object.name(page.language) }
              }
            }
          }
        }
      }
    }
  }
}
