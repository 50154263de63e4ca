import ArgumentParser
import Diagnostics
import Foundation
import Workspace

/// What `quiz` and `review` have in common.
struct QuizOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    /// The final result as JSON on standard output; what is asked goes to standard error.
    case json
    /// The whole session as a protocol: a line of JSON for each thing shown, a line for each answer.
    case jsonl
  }

  @Option(help: ArgumentHelp("Ai học: mã hoặc tên ngắn. Sổ chỉ có một người thì không cần ghi.", valueName: "học viên"))
  var trainee: TraineeID?

  @Option(help: ArgumentHelp("Hỏi nhiều nhất bấy nhiêu câu.", valueName: "số câu")) var count: Int?

  @Option(help: ArgumentHelp("Số để xáo câu và lựa chọn: cùng số thì cùng thứ tự.", valueName: "số")) var seed: UInt64?

  @Option(help: ArgumentHelp("Dạng kết quả.", valueName: "text|json|jsonl")) var format = Format.text

  @Flag(name: .customLong("no-input"), help: "Không bao giờ hỏi người ngồi trước máy.") var isInputOff = false

  @Flag(name: .customLong("restart"), help: "Làm bài mới, không tiếp tục bài đang dở.") var restart = false

  @OptionGroup var course: CourseOptions
  @OptionGroup var storage: StoreOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var screen: ScreenOptions

  mutating func validate() throws {
    if let count, count < 1 { throw UsageMistake(vi: "--count phải từ 1 trở lên.", en: "--count must be at least 1.") }
    if isInputOff, Console.isTerminal(.standardInput) {
      throw UsageMistake(
        vi: "--no-input: cần đưa câu trả lời qua đầu vào chuẩn, mỗi dòng một câu.",
        en: "--no-input: give the answers on standard input, one line each.")
    }
  }

  /// What to type to come back to the same person, book and store.
  func commandLine(_ words: [String], of learner: Learner, exam: Bool = false) -> String {
    var words = ["camnang"] + words + ["--trainee", learner.handle]
    if exam { words.append("--exam") }
    if let store = storage.store { words += ["--store", ShellWord.quoted(store)] }
    if let variant = course.variant { words += ["--variant", ShellWord.quoted(variant)] }
    if let content = course.content, content != ContentPlace.usual {
      words += ["--content", ShellWord.quoted(content)]
    }
    return words.joined(separator: " ")
  }

  /// Naming a seed or a count asks for a session of that kind, not for the one that was cut off.
  var startsAnew: Bool { restart || seed != nil || count != nil }

  /// The seed that was named, else one at random.
  var anySeed: UInt64 { seed ?? UInt64.random(in: 0...UInt64(Int64.max)) }

  /// Whether a person sits at the terminal who can be asked something.
  var isInteractive: Bool { format != .jsonl && Console.isTerminal(.standardInput) }

  /// Whether that person reads everything in the same window.
  var hasWindow: Bool { format == .text && Console.isTerminal(.standardInput) && Console.isTerminal(.standardOutput) }

  /// Whether the window obeys what shows a line while it is typed.
  var showsKeys: Bool { hasWindow && !Environment.process.isDumbTerminal }
}
