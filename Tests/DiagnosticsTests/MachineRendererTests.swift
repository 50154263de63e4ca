import Diagnostics
import Foundation
import Testing

@Suite struct MachineRendererTests {
  private let source = "mã: \"a\"\ntiêu đề: b\n"

  private var diagnostic: Diagnostic {
    let start = "mã: \"a\"\ntiêu đề: ".utf8.count
    return Diagnostic(
      code: "S203",
      severity: .warning,
      at: Location(file: FileID(index: 0), range: ByteRange(start, start + 1)),
      LocalizedText(vi: "Chữ \"b\", 50 %: sai\nhai dòng", en: "wrong"),
      notes: [Diagnostic.Note(LocalizedText(vi: "chú", en: "note"))],
      fixes: [
        Diagnostic.Fix(
          LocalizedText(vi: "Đổi", en: "Change"),
          grade: .maybe,
          edits: [Diagnostic.Edit(ByteRange(start, start + 1), "c\u{1}")]
        )
      ]
    )
  }

  private var sources: SourceSet { SourceSet([SourceFile(path: "bai, hai:1.yaml", text: source)]) }

  @Test func writesWhatTheProductPromises() throws {
    let renderer = JSONRenderer(sources)
    let bytes = renderer.render([diagnostic])
    let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(root["version"] as? Int == 1)
    let item = try #require((root["diagnostics"] as? [[String: Any]])?.first)
    #expect(item["code"] as? String == "S203")
    #expect(item["severity"] as? String == "warning")
    #expect(item["message"] as? String == "Chữ \"b\", 50 %: sai\nhai dòng")
    #expect(item["file"] as? String == "bai, hai:1.yaml")
    #expect(item["line"] as? Int == 2)
    #expect(item["column"] as? Int == 10)
    #expect(item["offset"] as? Int == "mã: \"a\"\ntiêu đề: ".utf8.count)
    #expect(item["length"] as? Int == 1)
    #expect((item["notes"] as? [[String: Any]])?.count == 1)
    let fix = try #require((item["fixes"] as? [[String: Any]])?.first)
    #expect(fix["grade"] as? String == "maybe")
    #expect((fix["edits"] as? [[String: Any]])?.first?["replacement"] as? String == "c\u{1}")
  }

  @Test func writesAnEmptyListForNoDiagnostics() {
    let renderer = JSONRenderer(sources)
    #expect(String(decoding: renderer.render([]), as: UTF8.self) == "{\"version\":1,\"diagnostics\":[]}\n")
  }

  @Test func writesACodeQualityReport() throws {
    let renderer = GitLabRenderer(sources)
    let bytes = renderer.render([diagnostic, diagnostic], in: .vietnamese)
    let items = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
    #expect(items.map { $0["check_name"] as? String } == ["S203", "S203"])
    #expect(items.map { $0["severity"] as? String } == ["minor", "minor"])
    let location = try #require(items.first?["location"] as? [String: Any])
    #expect(location["path"] as? String == "bai, hai:1.yaml")
    #expect((location["lines"] as? [String: Any])?["begin"] as? Int == 2)
    #expect(Set(items.compactMap { $0["fingerprint"] as? String }).count == 2)
  }

  @Test func neverSendsControlCharactersInAnnotations() {
    let named = SourceSet([SourceFile(path: "x\u{1B}[31m\u{7}.yaml", text: "a")])
    let found = Diagnostic(
      code: "K003",
      at: Location(file: FileID(index: 0), range: ByteRange(0, 1)),
      LocalizedText(vi: "v", en: "e")
    )
    let renderer = GitHubRenderer(named)
    let text = renderer.render([found], in: .vietnamese)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func escapesWorkflowCommands() {
    let renderer = GitHubRenderer(sources)
    #expect(
      renderer.render([diagnostic], in: .vietnamese)
        == "::warning file=bai%2C hai%3A1.yaml,line=2,col=10,endColumn=10,"
        + "title=S203::Chữ \"b\", 50 %25: sai%0Ahai dòng%0Achú%0A✎ Đổi\n"
    )
  }
}
