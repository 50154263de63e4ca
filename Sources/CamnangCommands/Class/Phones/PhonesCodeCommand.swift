import ArgumentParser
import Curriculum
import Diagnostics
import ProgressStore
import Quiz

struct PhonesCodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code", abstract: "Gõ mã kết quả của một bài, đọc từ điện thoại.",
    discussion: """
      Ví dụ: camnang class phones code gk27-9xq3-mmtc-z284 --trainee an

      Mã có bài nào, ngày nào, câu nào đúng câu nào sai; không có câu sai ấy đã chọn gì. Gõ sai một ký tự hay đổi chỗ hai \
      ký tự thì máy nhận ra. Gõ hai lần vẫn tính một lần.
      """)

  @Argument(help: ArgumentHelp("16 ký tự, viết hoa hay thường đều được.", valueName: "mã kết quả")) var code: String
  @Option(help: ArgumentHelp("Ai đọc mã: mã hoặc tên ngắn.", valueName: "mã")) var trainee: TraineeID

  @OptionGroup var course: CourseOptions
  @OptionGroup var storage: StoreOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let language = talk.language
    try reportingWorldErrors(in: language) {
      let read = try decoded()
      let moment = try day.moment()
      guard read.day.number <= moment.day.number + 1 else {
        throw UsageMistake(
          vi: "Mã nói ngày \(read.day.vietnamese), chưa tới: đồng hồ của điện thoại hoặc của máy này sai.",
          en: "The code is of \(read.day.iso), which is to come: the clock of the phone or of this machine is wrong.")
      }
      let loaded = try course.load(today: moment.day, with: storage.url, language: language)
      let lesson = try lesson(of: read, in: loaded.course)
      let store = try storage.open(for: .writing)
      let who = try Somebody.find(trainee.text, in: store, language)
      let known = AnsweredAlone(on: read.day, in: try store.events(of: who.person)).items
      let all = read.answers(to: lesson)
      let new = all.filter { question, _ in !known.contains(Event.Item(question, in: lesson)) }
      if !new.isEmpty {
        try store.recordAlone(
          new.map { (Event.Item($0.question, in: lesson), $0.isRight) }, of: who.directory.code(of: who.person),
          at: Moment(day: read.day, time: moment.time), edition: loaded.edition)
      }
      Console.report(told(lesson, read, all, new.count)(language) + "\n")
    }
  }

  private func decoded() throws(UsageMistake) -> LessonCode {
    do throws(LessonCode.Mistake) { return try LessonCode(typed: code) } catch {
      switch error {
      case .shape:
        throw UsageMistake(
          vi: "Mã kết quả có 16 ký tự, chỉ gồm chữ số 2–9 và các chữ b c f g h k m n p q r t v x z.",
          en: "A code has 16 symbols: digits 2–9 and letters b c f g h k m n p q r t v x z.")
      case .check:
        throw UsageMistake(
          vi: "Mã gõ sai một ký tự hoặc gõ nhầm thứ tự: hãy nghe đọc lại từng nhóm bốn ký tự.",
          en: "A symbol is wrong, or two changed places: have it read again, four symbols at a time.")
      }
    }
  }

  private func lesson(of code: LessonCode, in course: Course) throws(UsageMistake) -> Lesson {
    let found = course.lessons.filter(code.isOf)
    guard let lesson = found.first, found.count == 1 else {
      throw UsageMistake(
        vi: "Mã đúng, nhưng sách ở máy này không có bài nào khớp: trang sách trên điện thoại là bản khác.",
        en: "The code is right, but no lesson of the book here fits: the page on the phone is of another edition.")
    }
    return lesson
  }

  private func told(_ lesson: Lesson, _ code: LessonCode, _ all: [(question: Question, isRight: Bool)], _ new: Int)
    -> LocalizedText
  {
    let right = all.count(where: \.isRight)
    let wrong = all.filter { !$0.isRight }.compactMap { asked in
      lesson.questions.firstIndex { $0.id.name == asked.question.id.name }.map { "\($0 + 1)" }
    }.joined(separator: ", ")
    return LocalizedText(
      vi: "\(lesson.id.name), ngày \(code.day.vietnamese), máy \(code.phone)…: \(all.count) câu, đúng \(right)"
        + (wrong.isEmpty ? "" : ", sai câu \(wrong)")
        + (new == 0 ? ". Đã có từ trước, không ghi thêm." : ". Đã ghi \(new) câu vào phần ôn tập."),
      en: "\(lesson.id.name), \(code.day.iso), phone \(code.phone)…: \(all.count) questions, \(right) right"
        + (wrong.isEmpty ? "" : ", wrong: \(wrong)")
        + (new == 0 ? ". All known before: nothing recorded." : ". Recorded \(new) for review."))
  }
}
