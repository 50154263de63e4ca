@testable import Curriculum
@testable import Handbook
import Marking
import Testing

/// What each edition has, and above all what it has not.
@Suite struct EditionTests {
  /// A lesson in which every text says where it is from.
  private static let lesson: Lesson = {
    var lesson = SampleCourse.lesson
    let secret = inline("BÍ-MẬT")
    lesson.trainer = TrainerNotes(
      materials: [secret],
      setupCheck: [secret],
      opening: secret,
      plan: [
        .init(kind: .demonstration, minutes: 30, activity: blocks("BÍ-MẬT"), steps: [ref("mot")]),
        .init(kind: .practice, minutes: 17, activity: blocks("BÍ-MẬT"), steps: []),
      ],
      mistakes: [.init(mistake: secret, help: secret)],
      likelyQuestions: [.init(question: secret, answer: blocks("BÍ-MẬT"))],
      shortVersion: [secret], dialogue: [.init(speaker: secret, words: secret)]
    )
    return lesson
  }()

  private static let course = Course.make(
    lessons: [lesson, .make("an-toan")],
    platforms: [.make("app")],
    facts: [SampleCourse.facts],
    sources: [.make("bao"), .make("trang")],
    terms: [.make("otp", "OTP")],
    sheets: [
      Sheet(
        id: ident("to-tuong"),
        title: inline("Tờ tường"),
        summary: inline("Để dán."),
        kind: .poster,
        guidance: blocks("Dán ở chợ."),
        parts: [
          .init(
            title: nil, text: blocks("Đọc to."), picture: nil, scene: nil, items: [inline("Một")], blanks: [],
            table: nil, asksDoubts: false, cards: [])
        ],
        footer: nil,
        facts: []
      )
    ]
  )

  @Test(arguments: Edition.allCases)
  func showsTrainersNotesToTrainersAlone(edition: Edition) {
    let site = RenderedSite(EditionTests.course, edition: edition)
    let showing = site.files.filter { $0.value.contains("BÍ-MẬT") }
    #expect(showing.keys.sorted() == (edition == .trainer ? ["day-cai.html"] : []))
  }

  /// Each with its title and its text.
  @Test(arguments: Edition.allCases)
  func hasEveryCriticalWarning(edition: Edition) {
    let lesson = Lesson.make(
      "cai", steps: [.make("mot")], warnings: [.make("otp"), .make("tien")], questions: SampleCourse.questions)
    let site = RenderedSite(.make(lessons: [lesson]), edition: edition)
    let words = ["Coi chừng otp", "Vì otp.", "Coi chừng tien", "Vì tien."]
    // A poster has one of them.
    if edition == .poster {
      #expect(site.main("ap-phich-cai--otp.html").says(inOrder: ["Coi chừng otp", "Vì otp."]))
      #expect(site.main("ap-phich-cai--tien.html").says(inOrder: ["Coi chừng tien", "Vì tien."]))
      return
    }
    let pages = site.pages.filter { page in words.allSatisfy { page.markup.text.contains($0) } }.map(\.path)
    #expect(!pages.isEmpty)
    // A paper asks about the warning and does not give the answer away; its key has it, to be read out.
    if edition == .quizSheet {
      #expect(pages == ["dap-an-cai.html"])
      #expect(!site.pages.contains { $0.path.hasPrefix("de-") && $0.markup.text.contains("Coi chừng") })
    }
  }

  @Test(arguments: Edition.allCases)
  func linksOnlyToPagesItHas(edition: Edition) {
    let site = RenderedSite(EditionTests.course, edition: edition)
    for (path, markup) in site.pages {
      for link in markup.attributes("href") where !link.contains(":") && !link.hasPrefix("#") {
        let file = String(link.prefix { $0 != "#" })
        #expect(site.files[file] != nil, "\(path) leads to \(link)")
      }
    }
  }

  @Test func putsTheWordsOfLinksOnSheets() {
    let site = RenderedSite(EditionTests.course, edition: .citizen)
    let leaflet = site.main("to-roi-cai.html").between("<article", "</article>")
    #expect(leaflet.html.contains("Xem sự cố, bước, câu."))
    #expect(!leaflet.html.contains("<a "))
  }

  /// As in the course of a province that keeps a lesson for its teams only.
  @Test func givesHouseholdsNoLeafletOfALessonForOthers() {
    let leaflet = Leaflet.make("Giữ lấy.")
    let forHomes = Lesson.make("cho-nha", leaflet: leaflet)
    let forTeams = Lesson.make("cho-to", audience: [.teamMember], leaflet: leaflet)
    let site = RenderedSite(Course.make(lessons: [forHomes, forTeams]), edition: .citizen)
    #expect(site.files["to-roi-cho-nha.html"] != nil)
    #expect(site.files["to-roi-cho-to.html"] == nil)
  }

  @Test func asksOnALeafletOfTheFactsThatItShows() {
    let doubtful = "Ghi sẵn vào đây"
    let elsewhere = Lesson.make(
      "khac",
      facts: ["qua-han"],
      leaflet: .make("Giữ.")
    )
    let shown = Lesson.make(
      "hien",
      leaflet: .make("[Giữ](du-kien:qua-han).")
    )
    let course = Course.make(lessons: [elsewhere, shown], facts: [SampleCourse.facts])
    let site = RenderedSite(course, edition: .citizen)
    #expect(site.files["to-roi-khac.html"]?.contains(doubtful) == false)
    #expect(site.files["to-roi-hien.html"]?.contains(doubtful) == true)
  }

  @Test func addsUpTheMinutesOfTheClass() {
    let site = RenderedSite(EditionTests.course, edition: .trainer)
    #expect(site.main("day-cai.html").says(inOrder: ["Phút 0–30", "Làm mẫu", "Phút 30–47", "Thực hành"]))
    #expect(site.main("hoc-phan-m.html").says(inOrder: ["Cả buổi94", "Cả học phần: 1 giờ 34 phút."]))
    #expect(!RenderedSite(EditionTests.course).main("hoc-phan-m.html").text.contains("phút"))
  }

  @Test func showsAnswersToTrainersWithoutAClick() {
    let details = RenderedSite(EditionTests.course, edition: .trainer).main("bai-cai.html").html
    #expect(details.contains("<details class=\"answer\" open>"))
    #expect(!RenderedSite(EditionTests.course).main("bai-cai.html").html.contains("<details class=\"answer\" open>"))
  }

  @Test(arguments: [(0, "0 phút"), (59, "59 phút"), (60, "1 giờ"), (125, "2 giờ 5 phút")])
  func tellsHours(minutes: Int, text: String) {
    #expect(Timetable.hours(minutes) == text)
  }

  @Test func printsPostersThatWereWritten() {
    let site = RenderedSite(EditionTests.course, edition: .poster)
    #expect(site.main("phieu-to-tuong.html").says(inOrder: ["Tờ tường", "Đọc to.", "Một"]))
    #expect(!site.main("phieu-to-tuong.html").text.contains("Dán ở chợ"))
  }
}

/// Papers with questions and their keys.
@Suite struct PaperTests {
  private let lesson = SampleCourse.lesson

  @Test func givesNeighboursDifferentPapers() {
    let (a, b) = (Paper(lesson, .a), Paper(lesson, .b))
    #expect(a.questions != b.questions)
    #expect(Set(a.questions) == Set(lesson.questions.indices))
    #expect(a.number != b.number)
    #expect(a.number.text.wholeMatch(of: /[0-9]{4}-[A-HJ-NP-VX-Z]/) != nil)
    #expect(Paper(lesson, .a).number == a.number)
  }

  @Test func changesItsNumberWithItsQuestions() {
    var questions = SampleCourse.questions
    let before = Paper(.make("x", questions: questions), .a)
    questions.removeLast()
    #expect(Paper(.make("x", questions: questions), .a).number != before.number)
  }

  @Test func asksAtMostTwelveAndAllThatMustBeRight() {
    // A question names the warning by its own name or, as of any lesson, by both.
    let many = (0..<30).map { index in
      let warnings = index % 11 == 7 ? [index == 18 ? "x/otp" : "otp"] : []
      return Question.make("cau-\(index)", SampleCourse.questions[2].body, warnings: warnings)
    }
    let lesson = Lesson.make("x", warnings: [.make("otp")], questions: many)
    for form in PaperForm.allCases {
      let paper = Paper(lesson, form)
      #expect(paper.questions.count == Paper.length)
      #expect(!paper.isWhole)
      #expect(Set(paper.questions).isSuperset(of: [7, 18, 29]))
    }
  }

  @Test func saysOnTheKeyWhereAPaperCannotPassItsLesson() {
    let many = (0..<13).map { Question.make("cau-\($0)", SampleCourse.questions[2].body) }
    func key(_ count: Int) -> String {
      RenderedSite(.make(lessons: [.make("x", questions: Array(many.prefix(count)))]), edition: .quizSheet).main(
        "dap-an-x.html"
      ).text
    }
    #expect(key(13).contains("Đề này không đạt được bài."))
    #expect(!key(12).contains("Đề này không đạt được bài."))
  }

  @Test func changesItsNumberWithItsBoxes() {
    func number(_ choices: [Question.Choice]) -> PaperNumber {
      Paper(.make("x", questions: [.make("a", .singleChoice(choices))]), .a).number
    }
    let before = number([.make("một", correct: true), .make("hai")])
    #expect(number([.make("một.", correct: true), .make("hai")]) == before)
    #expect(number([.make("một"), .make("hai", correct: true)]) != before)
    #expect(number([.make("một", correct: true), .make("hai"), .make("ba")]) != before)
  }

  @Test func givesNothingAwayOnAPaper() {
    let site = RenderedSite(.make(lessons: [lesson]), edition: .quizSheet)
    let paper = site.main("de-cai--de-a.html").text
    for answer in ["nhà phát hành", "3,5", "Vì", "Sai là phải"] { #expect(!paper.contains(answer)) }
    #expect(site.main("dap-an-cai.html").text.contains("nhà phát hành / nơi phát hành"))
  }
}
