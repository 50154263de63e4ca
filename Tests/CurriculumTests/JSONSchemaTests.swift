@testable import Curriculum
import Diagnostics
import Foundation
import JSON
import TestSupport
import Testing

/// What the schemas are, and that those of the content folder are these, whichever book lies there. Whether they judge as
/// the program does is for ./test schema; that the book of this project has them, for ./test content.
@Suite struct JSONSchemaTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  private static func isThere(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path(percentEncoded: false))
  }

  /// Help texts are in the language that the book's authors chose.
  @Test(arguments: ContentKind.allCases.filter { _ in isThere("content/.schemas") })
  func liesBesideTheContentAsItIs(kind: ContentKind) throws {
    let kept = try JSONSchemaTests.read("content/.schemas/\(JSONSchema.fileName(of: kind))")
    let isFresh = Language.allCases.contains { kept == JSONSchema(kind, language: $0).text }
    #expect(isFresh, "The fields have changed: run ./camnang schema --output content/.schemas, and look at the change")
  }

  /// Of the checkout, and of the content folder where that has settings of its own.
  @Test(arguments: [("", "content/"), ("content/", "")].filter { isThere("\($0.0).vscode/settings.json") })
  func isNamedInTheSettingsOfTheEditor(folder: String, prefix: String) throws {
    let text = try JSONSchemaTests.read("\(folder).vscode/settings.json")
    let settings = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let schemas = try #require(settings["yaml.schemas"] as? [String: String])
    let expected = ContentKind.allCases.map { kind in
      ("./\(prefix).schemas/\(JSONSchema.fileName(of: kind))", "\(prefix)\(kind.path(named: "*"))")
    }
    #expect(schemas == Dictionary(uniqueKeysWithValues: expected))
    #expect(settings["yaml.format.enable"] as? Bool == false)
  }

  @Test(arguments: ContentKind.allCases, Language.allCases)
  func refersToNothingButItsOwnDefinitions(kind: ContentKind, language: Language) throws {
    let text = JSONSchema(kind, language: language).text
    let schema = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let definitions = try #require(schema["definitions"] as? [String: Any])
    let references = text.matches(of: /"\$ref": "#\/definitions\/([^"]+)"/).map { String($0.1) }
    #expect(Set(references) == Set(definitions.keys))
  }

  @Test func proposesTheNamesOfItsLanguage() {
    let vietnamese = JSONSchema(.book, language: .vietnamese).text
    let english = JSONSchema(.book, language: .english).text
    #expect(vietnamese.contains("\"title\": {\"doNotSuggest\": true"))
    #expect(vietnamese.contains("\"tiêu đề\": {\"$ref\""))
    #expect(english.contains("\"tiêu đề\": {\"doNotSuggest\": true"))
    #expect(english.contains("\"description\": \"A short name that tells the reader at once what this is about.\""))
  }

  @Test func breaksLinesWhereTheyGrowLong() {
    let long = JSONValue.string(String(repeating: "đ", count: 100))
    let value: JSONValue = ["a": [1, true, .null, .number("2.5")], "b": [long, long], "c\"": [:]]
    #expect(
      value.text == """
        {
          "a": [1, true, null, 2.5],
          "b": [
            "\(String(repeating: "đ", count: 100))",
            "\(String(repeating: "đ", count: 100))"
          ],
          "c\\"": {}
        }

        """
    )
  }

  @Test(arguments: [
    "a", "a-b", "0", "a1-2b", "", "-a", "a-", "a--b", "A", "ă", "a_b", "a b", "a/b", "a\n",
  ])
  func describesIdsAsTheyAreJudged(text: String) throws {
    let pattern = try Regex(IdentifierRule.pattern)
    #expect((text.wholeMatch(of: pattern) != nil) == IdentifierRule.allows(text))
  }

  @Test(arguments: [
    "hinh/a.png", "a.PNG", "a.b.jpeg", "-a/_b.webp", "a.gif", "", "a", "png", ".png", "a/.png", ".a/b.png", "../a.png",
    "/a.png", "a//b.png", "a b.png", "a.svg", "a.png/", "ă.png", "a.jpg.exe", " a.png", "a .png", "a/ b.png",
    "a /b.png",
    "Màn hình (1).PNG", "a..png", "a?.png", "a:b.png", "a\\b.png", "~/a.png", "a/../b.png", "b/a.heic",
  ])
  func describesPicturesAsTheyAreJudged(path: String) throws {
    let pattern = try Regex(PicturePath.pattern)
    #expect((path.wholeMatch(of: pattern) != nil) == PicturePath.allows(path))
  }

  @Test(arguments: [
    "https://a", "http://thainguyen.gov.vn/a?b=c#d", "https://9.vn", "https://đ.vn", "", "https://", "https:///a",
    "https://-a.vn", "https://a b", "https://a\"b", "https://a<b", "https://a^b", "https://a`b", "https://a{b}",
    "https://a|b", "https://a\\b", "ftp://a", "HTTPS://a", "//a", "javascript:alert(1)",
  ])
  func describesAddressesAsTheyAreJudged(address: String) throws {
    let pattern = try Regex(WebAddress.pattern)
    #expect((address.wholeMatch(of: pattern) != nil) == WebAddress.allows(address))
  }
}
