import ArgumentParser
import CBuild
import Foundation

/// The program. Subcommands say what they do in their own files.
struct CamnangCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "camnang",
    abstract: "Cẩm nang Tổ công nghệ số cộng đồng: từ bài học thành sách hướng dẫn và bài hỏi đáp.",
    discussion: """
      Ví dụ: camnang new sach-cua-to    tạo một cuốn sách mới
             camnang build          dựng sách từ thư mục content vào thư mục output
             camnang check          tìm lỗi trong các bài học, không ghi gì
             camnang                hôm nay học gì: hỏi bạn là ai rồi bắt đầu
             camnang quiz --trainee an      học viên «an» làm bài hỏi đáp

      Mã kết thúc: 0 xong; 1 nội dung có lỗi, hoặc chưa đạt khi có --require-pass; 2 gõ sai lệnh; 3 lỗi đĩa; \
      4 sổ tiến độ bị hỏng hoặc mới hơn chương trình; 5 đã dựng, nhưng có bản của tỉnh còn lỗi nên bị để lại; 130, 143 bị ngắt.
      """, version: Version.text,
    subcommands: [
      NewCommand.self, BuildCommand.self, ServeCommand.self, CheckCommand.self, VariantCommand.self, FormatCommand.self,
      ExplainCommand.self,
      GuideCommand.self,
      ParseCommand.self, SchemaCommand.self, LSPCommand.self, LearnCommand.self, QuizCommand.self, ReviewCommand.self,
      ProgressCommand.self, ClassCommand.self, ReportCommand.self, CertificateCommand.self,
    ])
}

/// Which program this is: what somebody who reports a mistake is asked for.
enum Version {
  /// Semantic Versioning 2.0.0; a tag of the repository is named after it, with a `v`.
  static let number = "0.1.0"

  /// `0.1.0 (1a2b3c4)`: with the commit, where it is known.
  static var text: String {
    let revision = unsafe String(cString: camnang_revision())
    return revision.isEmpty ? number : "\(number) (\(revision))"
  }
}

/// Runs the program with the process's arguments and ends it with the right exit code.
package func runCamnang() -> Never {
  do {
    // Whoever types the name alone, and can be asked, wants to learn; scripts get the help.
    let isAlone = CommandLine.arguments.count <= 1
    let canLearn = isAlone && Console.isTerminal(.standardInput) && Console.isTerminal(.standardOutput)
    var command = try CamnangCommand.parseAsRoot(canLearn ? ["learn"] : nil)
    try command.run()
    Console.exit(.done)
  } catch let failure as Failure { Console.exit(failure.code) } catch {
    let usage = Usage(of: Array(CommandLine.arguments.dropFirst()))
    // Help and version come as errors too; only wrong usage is one.
    guard CamnangCommand.exitCode(for: error) != .success else {
      Console.write(usage.help ?? CamnangCommand.fullMessage(for: error) + "\n")
      Console.exit(.done)
    }
    Console.say(usage.explanation(of: error))
    Console.exit(.usage)
  }
}
