import ArgumentParser
import Curriculum
import Diagnostics
import ProgressStore
import Quiz

struct JoinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: "Nói rằng hai mã là của cùng một người.",
    discussion: """
      Ví dụ: camnang progress join an h7k-3mq-2zc
             camnang progress join an h7k-3mq-2zc --undo

      Câu trả lời dưới cả hai mã được tính chung cho người ấy. Nối nhầm thì tách lại bằng --undo.
      """)

  @Argument(help: ArgumentHelp("Mã hoặc tên ngắn của người ấy.", valueName: "mã")) var id: TraineeID
  @Argument(help: ArgumentHelp("Mã thứ hai của người ấy.", valueName: "mã")) var other: TraineeID
  @Flag(help: "Thôi nối: hai mã lại là hai người.") var undo = false

  @OptionGroup var storage: StoreOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let language = talk.language
    try reportingWorldErrors(in: language) {
      let store = try storage.open(for: .writing)
      let first = try Somebody.find(id.text, in: store, language).person
      let second = try Somebody.find(other.text, in: store, language).person
      try undo ? part(first, second, store, language) : join(first, second, store, language)
    }
  }

  private func join(_ first: String, _ second: String, _ store: ProgressStore, _ language: Language) throws {
    guard first != second else {
      return Console.report(
        LocalizedText(
          vi: "«\(id.text)» và «\(other.text)» đã là một người.",
          en: "“\(id.text)” and “\(other.text)” are one person already.")(language) + "\n")
    }
    try store.record([.same(code: first, other: second)], at: day.moment()) { _, _ in }
    Console.report(
      LocalizedText(
        vi: "Đã nối: «\(id.text)» và «\(other.text)» là một người. Nối nhầm thì chạy lại với --undo.",
        en: "Joined: “\(id.text)” and “\(other.text)” are one person. Run it again with --undo if that was wrong.")(
          language) + "\n")
  }

  /// Takes back every joining between the two codes as they were typed, whichever way round.
  private func part(_ first: String, _ second: String, _ store: ProgressStore, _ language: Language) throws {
    let identities = try store.identities()
    let joinings = try store.eventsOfEverybody().filter { event in
      guard identities.isInForce(event), case .same(let code, let other) = event.body else { return false }
      return identities.person(of: code) == first && identities.person(of: other) == second
    }
    guard first == second, !joinings.isEmpty else {
      Console.say(
        LocalizedText(
          vi: "«\(id.text)» và «\(other.text)» chưa được nối.",
          en: "“\(id.text)” and “\(other.text)” are not joined.")(language) + "\n")
      throw Failure(code: .usage)
    }
    try store.record([.withdrawn(joinings.map(\.id))], at: day.moment()) { _, _ in }
    Console.report(
      LocalizedText(
        vi: "Đã thôi nối: «\(id.text)» và «\(other.text)» lại là hai người.",
        en: "“\(id.text)” and “\(other.text)” are two people again.")(language) + "\n")
  }
}
