import Curriculum
import Diagnostics
import ErrorPages
import HTML
import Handbook

/// Every error code with what it means and how to mend it. The examples stay with `camnang explain`.
struct CodesPage {
  let page: GuideContext

  static let fileName = "ma-loi.html"
  static let title = LocalizedText(vi: "Mã lỗi", en: "Error codes")

  var file: OutputFile {
    page.file(CodesPage.fileName, CodesPage.title(page.language)) {
      Tag.header(.class("page-head")) {
        Tag.h1 { page.names(CodesPage.title) }
        Tag.p(.class("lead")) {
          page.words("Muốn xem ví dụ sai và đúng của một mã, gõ ", "For a wrong and a right example of a code type ")
          Tag.code { "camnang explain K023" }
          "."
        }
      }
      for family in ErrorFamily.allCases {
        Tag.section {
          Tag.h2 { page.names(family.name) }
          for error in family.pages { entry(error) }
        }
      }
    }
  }

  private func entry(_ error: ErrorPage) -> Node {
    Tag.article(.class("key"), .id(error.code)) {
      Tag.h3 { "\(error.code) · \(error.title(page.language))" }
      Tag.p(.class("other"), .lang(page.language.other.rawValue)) { error.title(page.language.other) }
      switch page.language {
      case .vietnamese: blocks(error.meaning + error.remedy)
      case .english: blocks(error.meaningInEnglish)
      }
    }
  }

  @NodeBuilder private func blocks(_ blocks: [ErrorPage.Block]) -> [Node] {
    for block in blocks {
      switch block {
      case .paragraph(let text): Tag.p { spans(text) }
      case .item(let text): Tag.ul { Tag.li { spans(text) } }
      case .code(let text): page.code([text])
      }
    }
  }

  private func spans(_ markdown: String) -> [Node] {
    InlineMarkdown(markdown).parts.flatMap { part in
      let nodes = part.runs.map { run in run.isCode ? Tag.code { run.text } : .text(run.text) }
      return part.isStrong ? [Tag.strong { nodes }] : nodes
    }
  }
}
