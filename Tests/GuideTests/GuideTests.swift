import Curriculum
import Diagnostics
import ErrorPages
import Guide
import Handbook
import Scenes
import Testing

/// The guide has all that the schema has, and its links lead somewhere.
@Suite struct GuideTests {
  private static let guides = Language.allCases.map { ($0, pages(of: $0)) }

  private static func pages(of language: Language) -> [String: String] {
    let files = Guide(language: language).files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    return Dictionary(files, uniquingKeysWith: { first, _ in first })
  }

  @Test func hasAPageForEachKindOfFile() {
    for (_, pages) in GuideTests.guides {
      for kind in ContentKind.allCases {
        let name = "tep-\(kind.vietnameseName).html"
        #expect(pages[name] != nil && pages["index.html"]?.contains("href=\"\(name)\"") == true, "\(name)")
      }
    }
  }

  /// Each key in its own place, with both names, both helps, its need and each of its values.
  @Test func hasEveryKeyAndValue() throws {
    for (language, pages) in GuideTests.guides {
      var file = ""
      var entries: [String: [Substring]] = [:]
      for entry in SchemaReference.objects {
        if let kind = entry.file { file = "tep-\(kind.vietnameseName).html" }
        let page = try #require(pages[file])
        let articles = entries[file] ?? page.split(separator: "<article class=\"key\"").dropFirst().map(\.self)
        #expect(articles.count >= entry.keys.count, "\(entry.object.name.vietnamese)")
        for (key, article) in zip(entry.keys, articles) {
          let options = key.field.shape.options
          let texts =
            key.names + [key.field.help.vietnamese, key.field.help.english, key.need.words(language)]
            + options.flatMap { [$0.name.vietnamese, $0.name.english] }
            + options.compactMap(\.help).flatMap { [$0.vietnamese, $0.english] }
          for text in texts { #expect(article.contains(escaped(text)), "\(file) \(key.names): \(text)") }
          #expect(article.contains("<pre"))
        }
        entries[file] = Array(articles.dropFirst(entry.keys.count))
      }
      #expect(entries.values.allSatisfy { $0.isEmpty }, "a key stands there that the schema does not have")
    }
  }

  @Test func hasEveryCode() throws {
    for (language, pages) in GuideTests.guides {
      let page = try #require(pages["ma-loi.html"])
      for error in ErrorPage.all {
        #expect(page.contains("id=\"\(error.code)\""), "\(error.code)")
        #expect(page.contains(escaped(error.title(language))), "\(error.code)")
      }
    }
  }

  /// Each with its name, its meaning in both languages, and its file where it has one.
  @Test func showsEveryDrawing() throws {
    for (_, pages) in GuideTests.guides {
      let page = try #require(pages["hinh-ve.html"])
      #expect(pages["index.html"]?.contains("href=\"hinh-ve.html\"") == true)
      for anchor in ["canh-ve", "bieu-tuong"] {
        #expect(pages["tep-bai-hoc.html"]?.contains("hinh-ve.html#\(anchor)") == true)
      }
      for scene in Scene.all {
        #expect(pages["canh-\(scene.name).svg"] != nil && page.contains("src=\"canh-\(scene.name).svg\""))
        for text in [scene.label, scene.english] { #expect(page.contains(escaped(text)), "\(scene.name)") }
      }
      for sign in Sign.all {
        for text in [sign.label, sign.english] { #expect(page.contains(escaped(text)), "\(sign.name)") }
      }
      for name in Scene.all.map(\.name) + Sign.all.map(\.name) {
        #expect(page.contains("<code>\(name)</code>"), "\(name)")
      }
    }
  }

  @Test func leadsSomewhereWithEveryLink() {
    for (_, pages) in GuideTests.guides {
      for (name, page) in pages where name.hasSuffix(".html") {
        for link in values(of: "href", in: page) {
          let parts = link.split(separator: "#", omittingEmptySubsequences: false)
          let target = parts[0].isEmpty ? page : pages[String(parts[0])]
          #expect(target != nil, "\(name): \(link)")
          if parts.count > 1 { #expect(target?.contains("id=\"\(parts[1])\"") == true, "\(name): \(link)") }
        }
      }
    }
  }

  @Test func namesEachPlaceOnce() {
    for (_, pages) in GuideTests.guides {
      for (name, page) in pages where name.hasSuffix(".html") {
        let ids = values(of: "id", in: page)
        #expect(Set(ids).count == ids.count, "\(name)")
        #expect(ids.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }, "\(name): \(ids)")
      }
    }
  }

  @Test func givesTheSameBytesEachTime() {
    #expect(Guide(language: .vietnamese).files == Guide(language: .vietnamese).files)
  }

  private func values(of attribute: String, in page: String) -> [Substring] {
    page.split(separator: " \(attribute)=\"").dropFirst().compactMap { $0.split(separator: "\"").first }
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
