import Certificates
import Diagnostics
import Foundation
import Terminal

/// The words that lock a key: typed without an echo, or the first line of a pipe.
struct Passphrase {
  let screen: ScreenOptions

  /// For a key that is there.
  func ask() throws -> String {
    try line(LocalizedText(vi: "Câu khóa (không hiện ra khi gõ):", en: "Passphrase (it is not shown):"))
  }

  /// For a new key: twice, where somebody could have made a slip.
  func choose() throws -> String {
    while true {
      let words = try line(
        LocalizedText(
          vi: "Đặt câu khóa, ít nhất \(SealedKey.shortestPassphrase) chữ, nên là vài từ dễ nhớ (không hiện ra khi gõ):",
          en:
            "Choose a passphrase of at least \(SealedKey.shortestPassphrase) letters, best a few words (it is not shown):"
        ))
      guard words.count >= SealedKey.shortestPassphrase else {
        let short = UsageMistake(
          vi: "Câu khóa phải có ít nhất \(SealedKey.shortestPassphrase) chữ.",
          en: "A passphrase has at least \(SealedKey.shortestPassphrase) letters.")
        guard Interview.canAsk else { throw short }
        screen.say(short.text(screen.language))
        continue
      }
      guard Interview.canAsk else { return words }
      if try line(LocalizedText(vi: "Gõ lại câu khóa:", en: "Type it once more:")) == words { return words }
      screen.say(LocalizedText(vi: "Hai lần gõ khác nhau.", en: "The two are not the same.")(screen.language))
    }
  }

  private func line(_ question: LocalizedText) throws -> String {
    let input = FileHandle.standardInput.fileDescriptor
    let lacking = UsageMistake(
      vi: "Cần câu khóa: gõ ở màn hình dòng lệnh, hoặc đưa qua đầu vào chuẩn thành một dòng.",
      en: "A passphrase is needed: type it at a terminal, or give it on standard input as one line.")
    let outcome: LineInput.Outcome
    if Interview.canAsk {
      Console.say(question(screen.language) + " ")
      guard let hidden = HiddenLine.read(from: input) else { throw lacking }
      outcome = hidden
    } else {
      var lines = LineInput(descriptor: input)
      outcome = lines.next()
    }
    switch outcome {
    case .line(let line) where !line.isEmpty: return line
    case .interrupted:
      Console.say("\n")
      throw Failure(code: .interrupted)
    case .line, .tooLong, .unfinished, .end, .failed: throw lacking
    }
  }
}

/// Bytes drawn by lot.
enum Lot {
  static func bytes(_ count: Int) -> [UInt8] {
    var source = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &source) }
  }
}
