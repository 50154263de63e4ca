@testable import Curriculum
import Diagnostics
@testable import Handbook
import HTML
import Testing

/// A book in one file: nothing in it leads out of it or is told twice.
@Suite struct BookTests {
  private func book(_ edition: Edition = .trainee, theme: BookTheme = .builtIn) -> BoundBook {
    let options = SiteOptions(today: .today, edition: edition).with(theme)
    return BoundBook(
      Site.plan(SampleCourse.course, options: options, sizes: { _ in PictureSize(width: 300, height: 200) }))
  }

  private func markup(_ edition: Edition = .trainee, for face: BookFace = .screen, _ theme: BookTheme = .builtIn)
    -> Markup
  {
    let pictures = ["hinh-hinh-buoc-hai.png": [UInt8](1...9), "logo.svg": [1, 2, 3]]
    return Markup(String(decoding: book(edition, theme: theme).oneFile(for: face, pictures: pictures), as: UTF8.self))
  }

  @Test(arguments: Edition.allCases, [BookFace.screen, .paper(.a4), .paper(.a5)])
  func leadsNowhereOutOfTheFile(edition: Edition, face: BookFace) {
    let markup = markup(edition, for: face)
    let ids = markup.attributes("id")
    let known = Set(ids)
    #expect(ids.count == known.count, "an id stands twice")
    for address in markup.attributes("href") where !address.hasPrefix("http") {
      #expect(address.hasPrefix("#") && known.contains(String(address.dropFirst())), "\(address) leads nowhere")
    }
    for name in ["aria-labelledby", "aria-describedby"] {
      for id in markup.attributes(name).flatMap({ $0.split(separator: " ") }) { #expect(known.contains(String(id))) }
    }
    for address in markup.attributes("src") { #expect(address.hasPrefix("data:image/")) }
  }

  @Test func hasEveryPictureInItself() {
    #expect(markup().attributes("src") == ["data:image/png;base64,AQIDBAUGBwgJ"])
  }

  @Test func bindsPagesInTheOrderOfReading() {
    let pages = book().chapters.map(\.page.file)
    #expect(
      pages.prefix(6) == [
        "hoc-phan-m.html", "bai-an-toan.html", "bai-cai.html", "hoc-phan-n.html", "bai-ban-hang.html", "bai-le.html",
      ]
    )
    #expect(book().chapters.first { $0.page.file == "nen-tang-app.html" }?.depth == 2)
    #expect(!pages.contains("index.html") && !pages.contains("muc-luc.html"))
  }

  @Test func beginsWithACoverAndAListOfContents() {
    let text = markup()
    #expect(
      text.says(inOrder: [
        "Đoàn xã", "Sách thử", "Sách học viên", "Mục lục", "Học phần m", "Buổi b1", "Giữ an toàn", "Cài ứng dụng",
        "Bài chưa xếp buổi", "Bài lẻ", "Lời giới thiệu", "Tóm tắt m.",
      ])
    )
    #expect(text.html.contains(##"<a href="#bai-cai"><span>Cài ứng dụng</span></a>"##))
  }

  @Test func keepsTheAnswersOfABookOnPaperForItsEnd() {
    let paper = markup(for: .paper(.a4))
    let lesson = paper.between("id=\"bai-cai\"", "</section><section class=\"chapter")
    #expect(lesson.text.contains("Vì thứ tự.") == false)
    #expect(lesson.html.contains(##"<a href="#dap-an.bai-cai.cau-hoi-xep" class="to-page">Đáp án</a>"##))
    let answers = paper.between("id=\"dap-an\"", "</main>")
    #expect(answers.says(inOrder: ["Cài ứng dụng", "Câu 4", "Vì thứ tự.", "Câu 8", "Xem đáp án chặng 1", "chặng 2"]))
    #expect(answers.html.contains(##"href="#bai-cai.cau-hoi-xep""##))
    #expect(!paper.html.contains("<details class=\"hints\">"))
  }

  @Test func leavesAnswersWhereTheyAreForTrainersAndOnScreens() {
    #expect(!markup(.trainer, for: .paper(.a4)).html.contains("id=\"dap-an\""))
    #expect(!markup().html.contains("id=\"dap-an\""))
  }

  @Test func keepsKeysApartFromPapers() {
    // Of two lessons: the keys of the first come behind the papers of the second.
    let asked = Question.make(
      "hoi", .trueFalse(.init(answer: true, reasonForTrue: inline("Đúng."), reasonForFalse: inline("Sai."))))
    let course = Course.make(lessons: [.make("a", questions: [asked]), .make("b", questions: [asked])])
    let site = Site.plan(course, options: SiteOptions(today: .today, edition: .quizSheet))
    let papers = BoundBook(site).chapters.map(\.title)
    let firstKey = papers.firstIndex { $0.hasSuffix("· Đáp án") }
    #expect(papers.prefix(firstKey ?? 0).allSatisfy { $0.contains("· Đề ") } && firstKey ?? 0 >= 4)
    #expect(papers.suffix(from: firstKey ?? 0).allSatisfy { $0.hasSuffix("· Đáp án") })
  }

  @Test func allowsItsOwnStyleSheetAndNothingElse() {
    let html = markup().html
    #expect(BookStyle.source(of: "abc") == "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='")
    let style = html.split(separator: "<style>")[1].split(separator: "</style>")[0]
    let source = Markup("'").html + BookStyle.source(of: String(style)).dropFirst()
    #expect(html.contains("default-src 'none'; style-src \(source); img-src data:"))
  }

  @Test func letsNoStyleSheetEndItself() {
    let theme = BookTheme(styles: ".a::after { content: \"</style><script>\" }")
    let html = markup(for: .screen, theme).html
    #expect(html.contains("content: \"<\\/style><script>\""))
    #expect(html.split(separator: "</style>").count == 2)
  }

  @Test func showsTheLogoAndTheFooterOfTheBooksOwnTheme() {
    let theme = BookTheme(footer: blocks("Hỏi [bài cài](bai:cai)."), logo: "theme/logo.svg")
    let cover = markup(for: .screen, theme).between("<header class=\"book-cover\"", "</header>")
    #expect(cover.attributes("src") == ["data:image/svg+xml;base64,AQID"])
    #expect(cover.html.contains("Hỏi <a href=\"#bai-cai\">bài cài</a>."))
  }

  @Test func putsCustomPropertiesInTheirPlacesForOldPrinters() {
    var variables = PaperVariables()
    variables.add(from: "@import x; :root { --a: #fff; --b: \"N S\", serif }\n.x { --a: 1 }\n:root { --c: 2rem; }")
    variables.add(from: "@media (prefers-color-scheme: dark) { :root { --a: #000; } }")
    #expect(
      variables.resolve("var(--a) p { font: 1px/var(--c) var(--b); color: var(--d, red) var(--a) }")
        == "#fff p { font: 1px/2rem \"N S\", serif ; color: var(--d, red) #fff }"
    )
    let own = BookTheme(styles: ":root { --accent: #123456; }")
    let style = BookStyle(.paper(.a4), theme: own, edition: "").text
    #expect(!style.contains("var(--"))
    #expect(style.contains("color:#123456") && !style.contains("color:#0a5a5c;--"))
    #expect(BookStyle(.screen, theme: .builtIn, edition: "").text.contains("var(--accent)"))
  }

  @Test func saysEditionAndDayAtTheFootOfEverySheet() {
    #expect(BookStyle.escaped("Sách \"a\" · 1") == "S\\e1 ch \\22 a\\22  \\b7  1")
    #expect(markup(for: .paper(.a5)).html.contains("content: \"S\\e1 ch h\\1ecd c vi\\ea n "))
  }

  @Test func givesTheSameBytesForTheSameCourse() {
    #expect(markup(.trainer, for: .paper(.a4)).html == markup(.trainer, for: .paper(.a4)).html)
    #expect(files().map(\.bytes) == files().map(\.bytes))
  }

  // MARK: EPUB

  private func files(_ edition: Edition = .trainee) -> [EPUBBook.File] {
    EPUBBook(book(edition), pictures: ["hinh-hinh-buoc-hai.png": [1, 2, 3]]).files
  }

  private func text(_ path: String, _ edition: Edition = .trainee) -> Markup {
    Markup(files(edition).first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "")
  }

  @Test func beginsAnEPUBWithWhatItIs() throws {
    let first = try #require(files().first)
    #expect(first.path == "mimetype" && first.isStored)
    #expect(String(decoding: first.bytes, as: UTF8.self) == "application/epub+zip")
    #expect(text("META-INF/container.xml").attributes("full-path") == ["EPUB/sach.opf"])
  }

  @Test(arguments: Edition.allCases)
  func leadsFromPageToPageOfAnEPUB(edition: Edition) {
    let files = files(edition)
    let names = Set(files.map { $0.path.split(separator: "/").last.map(String.init) ?? "" })
    for file in files where file.path.hasSuffix(".xhtml") {
      let page = Markup(String(decoding: file.bytes, as: UTF8.self))
      let ids = Set(page.attributes("id"))
      for address in page.attributes("href") where !address.hasPrefix("http") {
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        if parts[0].isEmpty {
          #expect(ids.contains(String(parts[1])), "\(file.path): \(address)")
        } else {
          #expect(names.contains(String(parts[0])), "\(file.path): \(address)")
        }
      }
    }
    let listed = text("EPUB/sach.opf", edition).between("<manifest", "</manifest>").attributes("href")
    #expect(Set(listed).count == listed.count)
    #expect(Set(listed).union(["sach.opf", "mimetype", "container.xml"]) == names)
  }

  /// Readers of EPUB 2 have a list of their own, which leads to the same places in the same order.
  @Test(arguments: Edition.allCases)
  func listsItsContentsForOldReaders(edition: Edition) {
    let old = text("EPUB/toc.ncx", edition)
    let places = old.attributes("src")
    let names = Set(files(edition).map { String($0.path.dropFirst("EPUB/".count)) })
    #expect(places.allSatisfy { names.contains($0.split(separator: "#").first.map(String.init) ?? "") })
    let list = text("EPUB/muc-luc.xhtml", edition).between("<ol", "</nav>")
    var rest = places[...]
    for place in list.attributes("href") {
      rest = rest.drop { $0 != place }
      #expect(rest.popFirst() == place, "\(place) is missing, or out of its order")
    }
    // Where two entries lead to one place they have one number; else each has the next.
    let orders = old.attributes("playOrder").compactMap(Int.init)
    #expect(orders.count == places.count && Set(orders).count == Set(places).count)
    #expect(
      Dictionary(zip(places, orders), uniquingKeysWith: max) == Dictionary(zip(places, orders), uniquingKeysWith: min)
    )
    #expect(Set(old.attributes("id")).count == old.attributes("id").count)
    let package = text("EPUB/sach.opf", edition)
    #expect(old.html.contains("content=\"\(package.between("<dc:identifier id=\"ma-sach\">", "</").text)"))
    #expect(package.attributes("toc") == ["tep-toc.ncx"])
  }

  @Test func hasACoverOfPixelsForOldReaders() throws {
    let png = try #require(files().first { $0.path == "EPUB/bia.png" }).bytes
    guard case .sound(let facts) = PictureFile.judge(png, named: "bia.png") else {
      Issue.record("no picture")
      return
    }
    #expect(!facts.hasPlace && facts.size == PictureSize(width: 600, height: 900))
    #expect(PictureFile.published(png) == png)

    #expect(png.count < 60_000)
    #expect(CoverRaster(.dark, height: 1_800).png == png)
    #expect(text("EPUB/sach.opf").html.contains("<meta name=\"cover\" content=\"tep-bia.png\"/>"))
  }

  @Test func namesABookByWhatItIsAndNotByWhenItWasMade() {
    func identifier(_ edition: Edition, _ day: Day, province: String? = nil) -> String {
      var course = SampleCourse.course
      course.local = province.map {
        LocalEdition(id: ident($0), title: inline("Tỉnh"), file: FileID(index: 0), changes: [])
      }
      let options = SiteOptions(today: day, edition: edition)
      return EPUBBook(BoundBook(Site.plan(course, options: options)), pictures: [:]).identifier
    }
    #expect(identifier(.trainee, .today) == identifier(.trainee, .later))
    #expect(identifier(.trainee, .today) != identifier(.trainer, .today))
    #expect(identifier(.trainee, .today) != identifier(.trainee, .today, province: "tinh-mot"))
    #expect(identifier(.trainee, .today, province: "tinh-hai") != identifier(.trainee, .today, province: "tinh-mot"))
    let digits = identifier(.trainee, .today).split(separator: "-")
    #expect(digits.count == 5 && digits[2].hasPrefix("8"))
  }

  @Test func breaksATitleOnACoverIntoLines() {
    #expect(EPUBCover.lines(of: "Cẩm nang Tổ công nghệ số", letters: 14) == ["Cẩm nang Tổ", "công nghệ số"])
    #expect(EPUBCover.lines(of: "a b c d e f g", letters: 1).count == 5)
  }
}
