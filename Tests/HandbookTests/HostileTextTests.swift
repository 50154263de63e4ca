@testable import Curriculum
@testable import Handbook
import Testing

@Suite struct HostileTextTests {
  private static let nasty = #"</title></style><script>alert("1")</script>' onload='x' {{body}} &amp;"#

  @Test func arrivesAsTextWhereverATitleStands() {
    let plain = Self.nasty.replacing("<", with: "\\<").replacing("&", with: "\\&").replacing("*", with: "\\*")
    let lesson = Lesson.make("a", title: plain, summary: plain, problems: [.make("p")])
    let course = Course.make(
      book: .make(title: plain),
      modules: [.make("m", title: plain, sessions: [.make("b", lessons: ["a"])])],
      lessons: [lesson]
    )
    let rendered = RenderedSite(course, baseURL: "https://example.org")
    for (path, markup) in rendered.pages {
      #expect(
        !markup.tags.contains {
          $0.name == "script" && $0.attributes["src"] != "camnang.js" || $0.name == "style"
        },
        "\(path)"
      )
      #expect(markup.tags.filter { $0.name == "title" }.count == 1, "\(path)")
      #expect(!markup.tags.contains { $0.attributes.keys.contains { $0.hasPrefix("on") } }, "\(path)")
      #expect(markup.attributes("content").contains { $0.contains("<script>") } || path == "muc-luc.html", "\(path)")
    }
    #expect(rendered.main("bai-a.html").text.contains("<script>alert(\"1\")</script>' onload='x' {{body}} &amp;"))
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "//evil.example", "vbscript:x"])
  func makesNoLinkOfADangerousAddress(address: String) {
    let lesson = Lesson.make("a", introduction: "[chữ](\(address))")
    let rendered = RenderedSite(.make(lessons: [lesson]))
    #expect(!rendered.page("bai-a.html").attributes("href").contains { $0.hasPrefix(address) })
    #expect(rendered.diagnostics.count == 1)
  }

  @Test func makesNoLinkOfASourceThatIsNoWebAddress() {
    let page = RenderedSite(SampleCourse.course).main("du-kien.html")
    #expect(page.text.contains("Trang trang"))
    #expect(!page.html.contains("javascript:"))
  }

  @Test(arguments: [
    "../../etc/passwd", "a/b", "A", "a b", "", "-a", "a--b", "a.html", String(repeating: "a", count: 81),
  ])
  func makesNoPageWithAStrangeName(name: String) {
    let rendered = RenderedSite(.make(lessons: [.make(name)]))
    #expect(rendered.site.pages.map(\.path) == ["index.html", "muc-luc.html", "ve-sach-nay.html", "hoc-phan-m.html"])
  }

  @Test(arguments: [
    "../secret.png", "/etc/a.png", "a/../b.png", "C:\\a.png", "a.html", "png", "https://x.org/a.png", "..",
    "ve.svgz", "a b .png", "a?.png", ".an.png",
  ])
  func copiesNoPictureFromElsewhere(path: String) {
    let rendered = RenderedSite(.make(lessons: [.make("a", steps: [.make("s", picture: path)])]))
    #expect(rendered.site.copies.isEmpty)
    #expect(!rendered.main("bai-a.html").html.contains("<img"))
    #expect(rendered.main("bai-a.html").text.contains("Hình s"))
  }

  private static let sample = RenderedSite(SampleCourse.course, baseURL: "https://example.org")

  @Test(arguments: sample.files.keys.sorted().filter { $0.hasSuffix(".html") })
  func asksBrowsersToLoadNothingElse(path: String) {
    let page = Self.sample.page(path)
    let policy =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
    #expect(page.attributes("content").contains(policy))
    #expect(!page.tags.contains { ["iframe", "style", "base", "object"].contains($0.name) })
    let scripts = page.tags.filter { $0.name == "script" }.map { $0.attributes["src"] }
    let base = path == "404.html" ? "https://example.org/" : ""
    #expect(scripts == [base + "camnang.js"])
    #expect(!page.tags.contains { $0.attributes["style"] != nil })
  }
}
