package import Diagnostics
package import HTML

/// A page in the handbook's look that belongs to no book, such as one of the guide for authors.
package struct PlainPage {
  private let title: String
  private let site: LocalizedText
  private let language: Language
  private let sections: [Node]
  private let crumbs: [Node]
  private let body: [Node]

  /// - Parameters:
  ///   - title: What the browser's tab says.
  ///   - site: The name of what it is a page of, which stands at its top.
  ///   - language: Its language.
  ///   - sections: The items of the list of links at its top.
  ///   - crumbs: The way to it, as items of a list.
  ///   - body: What stands on it.
  package init(
    title: String, site: LocalizedText, language: Language, sections: [Node], crumbs: [Node] = [], body: [Node]
  ) {
    self.title = title
    self.site = site
    self.language = language
    self.sections = sections
    self.crumbs = crumbs
    self.body = body
  }

  /// The page as a file of this name.
  package func file(at path: String) -> OutputFile {
    let shell = Shell.builtInPlain
    func words(_ vietnamese: String, _ english: String) -> String {
      shell.markup(.text(LocalizedText(vi: vietnamese, en: english)(language)))
    }
    var values = [
      "lang": language.rawValue, "title": shell.markup(.text(title)), "site": shell.markup(.text(site(language))),
      "sections": shell.markup(.fragment(sections)), "skip": words("Đến nội dung chính", "To the main content"),
      "lookUp": words("Tra cứu", "Look up"), "menu": words("Mục", "Menu"),
      "youAreAt": words("Bạn đang ở", "You are at"),
      "origin": words(
        "Trang này do camnang tự viết ra từ bảng khóa của nó.", "camnang wrote this page from its own table of keys."),
    ]
    if !crumbs.isEmpty { values["crumbs"] = shell.markup(.fragment(crumbs)) }
    var bytes: [UInt8] = []
    shell.render(values, around: body, to: &bytes)
    return OutputFile(path: path, bytes: bytes)
  }

  /// What such pages fetch.
  package static var assets: [OutputFile] { StyleSheet.plainFiles }
}
