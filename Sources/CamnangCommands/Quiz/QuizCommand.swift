import ArgumentParser
import Curriculum
import Diagnostics
import Foundation
import ProgressStore
import Quiz
import VietnameseText

struct QuizCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quiz", abstract: "Làm bài hỏi đáp trên màn hình dòng lệnh.",
    discussion: """
      Ví dụ: camnang quiz --trainee an
             camnang quiz cai-dat-c-thai-nguyen --trainee an
             camnang quiz tai-khoan-vneid thanh-toan-ma-qr --trainee an --exam
             camnang quiz tai-khoan-vneid --trainee an --meeting 3f2a-17

      Không ghi tên bài thì làm bài đang dở, hoặc bài kế tiếp chưa đạt. Trả lời đến đâu lưu đến đó: tắt máy giữa chừng \
      cũng không mất câu nào. Đạt bài khi đúng từ 80% trở lên và đúng mọi câu về cảnh báo nghiêm trọng.

      --meeting: làm tại buổi học, có người dạy nhìn thấy. Chỉ bài đạt như thế mới được tính khi cấp chứng nhận.
      """)

  @Argument(help: ArgumentHelp("Mã các bài học.", valueName: "bài")) var lessons: [String] = []

  @Flag(help: "Thi: chỉ biết đúng sai khi làm xong, không gợi ý, không bỏ qua.") var exam = false

  @Flag(name: .customLong("require-pass"), help: "Kết thúc với mã 1 nếu chưa đạt.") var requiresPass = false

  @Option(help: ArgumentHelp("Làm tại buổi học này, có người dạy ngồi cạnh.", valueName: "mã buổi"))
  var meeting: String?

  @OptionGroup var options: QuizOptions

  func run() throws {
    let language = options.screen.language
    try reportingWorldErrors(in: language) {
      let learner = try Learner(options, language: language)
      let chosen = try lessons.map { try learner.loaded.lesson($0, language) }
      let behaviour = exam ? Behaviour.exam : .practice
      let runner = SessionRunner(learner: learner, options: options, language: language)
      let met = try meeting.map { try self.met($0, learner) }
      let former =
        options.startsAnew ? nil : learner.cutOff(behaviour, lessons: chosen.map(\.id.name), meeting: met)
      let words = ["quiz"] + lessons + (meeting.map { ["--meeting", $0] } ?? [])
      let outcome = try runner.run(
        resuming: former, command: options.commandLine(words, of: learner, exam: exam)
      ) {
        try begin(behaviour, chosen.isEmpty ? next(for: learner, language) : chosen, learner, met)
      }
      try runner.leave(outcome, requiresPass: requiresPass)
    }
  }

  /// - Throws: ``UsageMistake`` where there is no such meeting, or the trainee was not there.
  private func met(_ handle: String, _ learner: Learner) throws -> EventID {
    let meetings = ClassMeeting.all(in: try learner.store.eventsOfEverybody())
    let id = try meetings.named(handle).id
    guard learner.record.meetings.contains(id) else {
      throw UsageMistake(
        vi:
          "«\(learner.handle)» không có mặt ở buổi \(handle). Sửa điểm danh: camnang class amend \(handle) --present …",
        en:
          "“\(learner.handle)” was not at the meeting \(handle). To change it: camnang class amend \(handle) --present …"
      )
    }
    return id
  }

  private func begin(
    _ behaviour: Behaviour, _ lessons: [Lesson], _ learner: Learner, _ meeting: EventID?
  ) throws -> Session {
    let seed = options.anySeed
    let items = Deck.questions(of: lessons, behaviour: behaviour, seed: seed, count: options.count)
    return try learner.begin(behaviour, seed: seed, items: items, meeting: meeting)
  }

  private func next(for learner: Learner, _ language: Language) throws -> [Lesson] {
    guard let next = learner.nextLesson else {
      Console.say(LocalizedText(vi: "Chưa có bài nào có câu hỏi.", en: "No lesson has questions yet.")(language) + "\n")
      throw Failure(code: .contentHasErrors)
    }
    return [next]
  }
}
