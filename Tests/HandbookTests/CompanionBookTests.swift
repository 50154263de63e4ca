@testable import Curriculum
@testable import Handbook
import Testing

/// Books for one use: what they hold, what they leave out, and that nothing in them leads out of the file.
@Suite struct CompanionBookTests {
  private func markup(
    _ book: CompanionBook, _ edition: Edition = .trainee, on paper: PaperSize? = nil,
    of course: Course = SampleCourse.course
  ) -> Markup {
    let site = Site.plan(
      course, options: SiteOptions(today: .today, edition: edition),
      sizes: { _ in PictureSize(width: 300, height: 200) })
    let pictures = ["hinh-hinh-buoc-hai.png": [UInt8](1...9)]
    let file = book.oneFile(of: site, on: paper ?? book.papers[0], pictures: pictures)
    return Markup(String(decoding: file, as: UTF8.self))
  }

  @Test(arguments: CompanionBook.all, [Edition.trainee, .trainer])
  func leadsNowhereOutOfTheFile(book: CompanionBook, edition: Edition) {
    for paper in book.papers {
      let markup = markup(book, edition, on: paper)
      let ids = markup.attributes("id")
      let known = Set(ids)
      #expect(ids.count == known.count, "an id stands twice")
      for address in markup.attributes("href") where !address.hasPrefix("http") {
        #expect(address.hasPrefix("#") && known.contains(String(address.dropFirst())), "\(address) leads nowhere")
      }
      for address in markup.attributes("src") { #expect(address.hasPrefix("data:image/")) }
      #expect(markup.html.contains("size: \(paper.rawValue.uppercased());"))
    }
  }

  @Test(arguments: CompanionBook.all)
  func saysThatThereIsNothingInIt(book: CompanionBook) {
    let markup = markup(book, of: .make(lessons: []))
    #expect(markup.text.contains("Chưa có nội dung"))
    #expect(!markup.html.contains("<ol"))
  }

  @Test(arguments: CompanionBook.all)
  func isMadeOfEditionsThatAreWhole(book: CompanionBook) {
    #expect(Edition.allCases.filter(book.isMade) == [.trainee, .trainer])
  }

  // MARK: The field book

  @Test func tellsInALessonWhatIsDone() {
    let lesson = markup(.field).between("id=\"bai-cai\"", "</section><section class=\"chapter")
    #expect(
      lesson.says(inOrder: [
        "Bài 2 · 3 bước", "Cài ứng dụng", "Cần học trước", "Giữ an toàn", "Các bước", "Phần đầu", "Phần cuối",
        "Chú ý thêm",
        "Khi vướng", "Hỏi xã trước khi đi (2 điều)", "Ngày hỏi",
      ]))
    #expect(!lesson.text.contains("Tự kiểm tra") && !lesson.text.contains("phút"))
    #expect(markup(.field, .trainer).between("id=\"bai-cai\"", "</h1>").text.contains("3 bước · 47 phút"))
  }

  /// Numbered in the order of their first mention; a fact that is never mentioned comes last.
  @Test func marksWhatMustBeAskedOnceAndExplainsIt() {
    let steps: [Step] = [
      .make("mot", action: "Xem nó [chạy](du-kien:con-chay) không."),
      .make(
        "hai", action: "Hỏi [giá](du-kien:qua-han), rồi xem nó [chạy](du-kien:con-chay) không. [Năm](du-kien:nam-mo)."),
    ]
    let course = Course.make(
      lessons: [.make("a", steps: steps, facts: ["qua-han"])], facts: [SampleCourse.facts], sources: [.make("bao")])
    let lesson = markup(.field, of: course).between("<main", "</main>")
    #expect(!lesson.html.contains("review-mark"))
    let signs = lesson.html.split(separator: "class=\"ask-sign\">").dropFirst().map { $0.prefix { $0 != "<" } }
    #expect(signs == ["1", "2", "1", "2"])
    #expect(lesson.says(inOrder: ["chạy1 không.", "giá2, rồi xem nó chạy không. Năm."]))
  }

  @Test func goesWithoutStepsAndWithoutModules() {
    let lessons: [Lesson] = [
      .make("khong-buoc", title: "Không bước"), .make("co", title: "Có bước", steps: [.make("mot")]),
    ]
    let book = markup(.field, of: .make(modules: [], lessons: lessons))
    #expect(book.says(inOrder: ["Mục lục", "Bài chưa xếp buổi", "1", "Không bước", "2", "Có bước"]))
    #expect(!book.between("id=\"bai-khong-buoc\"", "</h1>").text.contains("· 0 bước"))
    #expect(book.between("id=\"bai-co\"", "</h1>").text.contains("Bài 2 · 1 bước"))
  }

  // MARK: The exercise book

  @Test func keepsAnswersForTheEnd() {
    let book = markup(.exercises)
    let (asked, answers) = (book.between("id=\"bai-cai\"", "id=\"dap-an\""), book.between("id=\"dap-an\"", "</main>"))
    #expect(asked.says(inOrder: ["Bài 2 · 8 câu", "Câu 1", "A. ", "Câu 8", "Chặng 1", "Chặng 2"]))
    #expect(!asked.text.contains("Vì thứ tự.") && !asked.text.contains("✓"))
    #expect(answers.says(inOrder: ["Bài 2 · Cài ứng dụng", "Câu 1: B.", "A ✗", "B ✓", "Câu 3: Sai.", "Vì thứ tự."]))
    // A lesson without questions has no place in it.
    #expect(!book.between("<nav", "</nav>").text.contains("Giữ an toàn"))
  }

  @Test func saysByWhichLettersAnOrderAndPairsAreRight() {
    let book = markup(.exercises)
    let asked = book.between("id=\"bai-cai\"", "id=\"dap-an\"")
    let answers = book.between("id=\"dap-an\"", "</main>").text
    let lists = asked.html.split(separator: "<ol type=\"A\" class=\"lettered\">").dropFirst().map { list in
      Markup(String(list)).items(upTo: "</ol>")
    }
    let names = Array("ABCD").map(String.init)
    let letters = { (list: [String], right: [String]) in
      right.map { item in list.firstIndex(of: item).map { names[$0] } ?? "none" }
    }
    let order = letters(lists[0], ["trước", "giữa", "sau", "cuối"]).joined(separator: " → ")
    let pairs = letters(lists[1], ["phải 1", "phải 2", "phải 3"]).enumerated().map { "\($0 + 1) – \($1)" }
    #expect(answers.contains("Câu 4: \(order)."))
    #expect(answers.contains("Câu 5: \(pairs.joined(separator: ", "))."))
  }

  // MARK: The fact book

  @Test func tellsAFactInTwoLines() {
    let book = markup(.facts)
    #expect(
      book.says(inOrder: [
        "Mục lục", "Dữ kiện", "Nguồn", "Nền tảng", "Thuật ngữ", "Chưa kiểm chứng · kiểm tra", "nguồn [1, 2]", "[1]",
        "[2]",
        "Trang chính:", "https://app.example.vn/", "Kho: địa chỉ chưa được kiểm chứng", "OTP",
      ]))
    #expect(!book.text.contains("Tên bí mật") && !book.text.contains("Tên quá hạn"))
  }
}

extension Markup {
  /// The texts of the items of a list that has begun.
  fileprivate func items(upTo end: String) -> [String] {
    html.firstRange(of: end).map { html[..<$0.lowerBound] }.map { list in
      list.split(separator: "<li>").map { Markup(String($0)).text }
    } ?? []
  }
}
