import ArgumentParser
import Curriculum
import Diagnostics
import Foundation
import ProgressStore
import Quiz
import QuizUI
import Terminal

struct SplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Tách một mã mà hai người đã dùng chung.",
    discussion: """
      Ví dụ: camnang progress split an
             camnang progress split an --to "1=Nguyễn Văn An" --to "2=Trần Thị An"

      Hai máy cùng đặt mã «an» cho hai người thì khi gộp sổ, câu trả lời của họ nằm chung một mã. Lệnh này liệt kê từng \
      phần (theo máy, hoặc theo ngày nếu chỉ có một máy) và hỏi phần nào là của ai. Mỗi người được một mã mới; mã cũ thôi \
      dùng. Không câu trả lời nào bị mất hay bị sửa.
      """)

  @Argument(help: ArgumentHelp("Mã hoặc tên ngắn đang dùng chung.", valueName: "mã")) var id: TraineeID

  @Option(help: ArgumentHelp("Phần nào là của ai, ví dụ \"1=Nguyễn Văn An\"; ghi nhiều lần.", valueName: "số=tên"))
  var to: [PartOwner] = []

  @Flag(name: .customLong("by-day"), help: "Chia theo ngày, không theo máy.") var isByDay = false

  @OptionGroup var storage: StoreOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let language = screen.language
    try reportingWorldErrors(in: language) {
      let store = try storage.open(for: .writing)
      let (who, code, events) = try shared(in: store, language)
      let parts = CodePart.parts(of: events, byDay: isByDay)
      let page = SplitView.page(parts, of: PersonCode.shown(code), language)
      Console.write(screen.layout(on: .standardOutput).text(of: page))
      let owners = try to.isEmpty ? ask(parts) : chosen(parts, language)
      guard Set(owners).count > 1 || who.directory.identities.retired.contains(code) else {
        let text = LocalizedText(
          vi: "Mọi phần đều của một người: không có gì để tách.", en: "All parts are one person's: nothing to split.")
        return Console.say(text(language) + "\n")
      }
      try split(parts, owners, who, code, store, language)
    }
  }

  /// The code that is split, and what of it is to be told apart: all of it, or what came of it after it was split.
  private func shared(in store: ProgressStore, _ language: Language) throws -> (Somebody, String, [Event]) {
    if let rest = try store.undecided()[id.text] {
      return (Somebody(person: id.text, directory: try store.directory()), id.text, rest)
    }
    let who = try Somebody.find(id.text, in: store, language)
    let code = who.directory.code(of: who.person)
    return (who, code, try store.recordedEvents(of: code))
  }

  /// Who owns each part, by what was asked for.
  private func chosen(_ parts: [CodePart], _ language: Language) throws -> [String] {
    let byNumber = Dictionary(to.map { ($0.part, $0.name) }) { $1 }
    guard Set(byNumber.keys) == Set(1...max(1, parts.count)) else {
      let text = LocalizedText(
        vi: "Hãy nói mỗi phần là của ai: --to \"1=Tên\" … --to \"\(parts.count)=Tên\".",
        en: "Say whose each part is: --to \"1=Name\" … --to \"\(parts.count)=Name\".")
      Console.say(text(language) + "\n")
      throw Failure(code: .usage)
    }
    return (1...parts.count).map { byNumber[$0] ?? "" }
  }

  /// Asks whoever sits at the terminal.
  private func ask(_ parts: [CodePart]) throws -> [String] {
    let mistake = UsageMistake(
      vi: "Để tách, chạy lại với --to cho từng phần, ví dụ: --to \"1=Nguyễn Văn An\" --to \"2=Trần Thị An\".",
      en: "To split it, run this again with --to for each part: --to \"1=Nguyễn Văn An\" --to \"2=Trần Thị An\".")
    var interview = Interview(screen: screen)
    return try parts.enumerated().map { index, part in
      let known = part.names.first
      let question = LocalizedText(
        vi: "Phần \(index + 1) là của ai? Gõ họ tên\(known.map { " (Enter: \($0))" } ?? ""):",
        en: "Whose is part \(index + 1)? Type the name\(known.map { " (Enter: \($0))" } ?? ""):")
      return try interview.value(nil, of: question, lacking: mistake) { word throws(UsageMistake) in
        if word.isEmpty, let known { return known }
        guard let name = PersonName(argument: word) else {
          throw UsageMistake(vi: "Hãy gõ họ tên.", en: "Type the name.")
        }
        return name.text
      }
    }
  }

  private func split(
    _ parts: [CodePart], _ owners: [String], _ who: Somebody, _ former: String, _ store: ProgressStore,
    _ language: Language
  ) throws {
    // Whoever got a part of the code before goes on with the code of then.
    var codes = who.directory.identities.targets(from: former).reduce(into: [String: String]()) { codes, code in
      if let name = who.directory.row(of: code)?.name { codes[name] = code }
    }
    let known = Set(codes.keys)
    for name in owners where codes[name] == nil { codes[name] = PersonCode.new(in: who.directory) }
    let moves = zip(parts, owners).flatMap { part, name in
      part.ranges.map { Event.Move(from: former, events: $0, to: codes[name] ?? former, retires: true) }
    }
    let alias = who.row?.alias ?? former
    let names = owners.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    try store.record(moves.map { .moved($0) }, at: day.moment()) { roster, device in
      for (index, name) in names.enumerated() where !known.contains(name) {
        guard let code = codes[name] else { continue }
        roster.change(code, on: device) { row in
          row.name = name
          row.alias = "\(alias.prefix(28))-\(index + 1)"
          row.group = who.row?.group
        }
      }
    }
    let directory = try store.directory()
    let lines = names.map { name in
      let code = codes[name] ?? ""
      return "  \(name): \(PersonCode.shown(code)) («\(directory.handle(of: directory.identities.person(of: code)))»)"
    }
    let text = LocalizedText(
      vi: """
        Đã tách «\(id.text)» thành \(names.count) người, mỗi người giữ câu trả lời của mình:
        \(lines.joined(separator: "\n"))
        Mã cũ thôi dùng. Hãy cho mỗi người biết mã mới, và gộp sổ này vào các máy khác.
        """,
      en: """
        “\(id.text)” is split into \(names.count) people, each with their own answers:
        \(lines.joined(separator: "\n"))
        The old code is not used any more. Tell each of them the new one, and merge this store into the other laptops'.
        """)
    Console.report(text(language) + "\n")
  }
}

/// «1=Nguyễn Văn An».
struct PartOwner: ExpressibleByArgument {
  let part: Int
  let name: String

  init?(argument: String) {
    let halves = argument.split(separator: "=", maxSplits: 1)
    guard halves.count == 2, let part = Int(halves[0].trimmingCharacters(in: .whitespaces)), part >= 1,
      let name = PersonName(argument: String(halves[1]))
    else { return nil }
    self.part = part
    self.name = name.text
  }
}
