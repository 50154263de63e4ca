package import Diagnostics
package import HTML

/// A page in the handbook's look in one file, which fetches nothing: to be sent, kept and printed.
package struct LonePage {
  private let title: String
  private let language: Language
  private let kind: String
  private let style: String
  private let body: [Node]

  /// - Parameters:
  ///   - title: What the browser's tab says.
  ///   - language: Its language.
  ///   - kind: Classes by which its style sheet knows it.
  ///   - body: What stands on it.
  package init(title: String, language: Language, kind: String, @NodeBuilder body: () -> [Node]) {
    self.init(title: title, language: language, kind: kind, style: StyleSheet.lone, body: body)
  }

  init(title: String, language: Language, kind: String, style: String, @NodeBuilder body: () -> [Node]) {
    self.title = title
    self.language = language
    self.kind = kind
    self.style = style
    self.body = body()
  }

  /// The page as a file of this name.
  package func file(at path: String) -> OutputFile {
    let shell = Shell.builtInLone
    let style = BookStyle.inline(self.style)
    let skip = LocalizedText(vi: "Đến nội dung chính", en: "To the main content")(language)
    let values = [
      "lang": language.rawValue, "title": shell.markup(.text(title)), "kind": shell.markup(.text(kind)),
      "skip": shell.markup(.text(skip)), "style": style, "styleSource": BookStyle.source(of: style),
    ]
    var bytes: [UInt8] = []
    shell.render(values, around: body, to: &bytes)
    return OutputFile(path: path, bytes: bytes)
  }
}
