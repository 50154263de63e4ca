import Curriculum
import Diagnostics
import HTML
import Handbook

/// What leads to every other page.
struct IndexPage {
  let page: GuideContext

  static let fileName = "index.html"

  var file: OutputFile {
    let language = page.language
    return page.file(IndexPage.fileName, GuideContext.site(language)) {
      Tag.header(.class("page-head")) {
        Tag.h1 { page.names(GuideContext.site) }
        Tag.p(.class("lead")) {
          page.words(
            "Mọi điều viết được trong một cuốn sách của camnang: mỗi loại tệp, mỗi khóa, mỗi giá trị, có ví dụ.",
            "All that can be written in a book of camnang: each kind of file, each key, each value, with examples.")
        }
      }
      Tag.p(.class("start")) {
        page.link(to: StartPage.fileName, .class("main-action")) { StartPage.title(language) }
      }
      Tag.section {
        Tag.h2 { page.words("Các loại tệp", "Kinds of files") }
        Tag.ul(.class("ways"), .role("list")) {
          for kind in page.map.kinds { Tag.li { entry(kind) } }
        }
      }
      Tag.section {
        Tag.h2 { page.words("Tra cứu", "Look up") }
        Tag.ul(.class("ways"), .role("list")) {
          Tag.li {
            page.link(to: KeyListPage.fileName) { KeyListPage.title(language) }
            Tag.p {
              page.words("Tìm một khóa theo tên, tiếng Việt hay tiếng Anh.", "A key by its name in either language.")
            }
          }
          Tag.li {
            page.link(to: DrawingsPage.fileName) { DrawingsPage.title(language) }
            Tag.p {
              page.words(
                "Mọi hình vẽ sẵn cho các bước, kèm tên để chép vào bài.",
                "Every drawing for steps, with the name to copy into a lesson.")
            }
          }
          Tag.li {
            page.link(to: CodesPage.fileName) { CodesPage.title(language) }
            Tag.p {
              page.words(
                "Mã lỗi mà check in ra: vì sao có, sửa thế nào.",
                "The codes that check prints: why, and how to mend it.")
            }
          }
        }
      }
    }
  }

  @NodeBuilder private func entry(_ kind: GuideMap.Kind) -> [Node] {
    page.link(to: kind.fileName) { page.names(kind.file.shape.name) }
    Tag.p { kind.file.shape.help(page.language) }
    Tag.p(.class("fine")) { Tag.code { KindPage.path(of: kind.file, in: page.language) } }
  }
}
