import Diagnostics
import Foundation
import ProgressStore
import Quiz
import QuizUI
import Terminal
import VietnameseText

/// Where somebody sits down to learn: asks who they are and what they want to do, in the window of the quiz.
struct Desk {
  private let options: QuizOptions
  private var hasShown = false

  private var language: Language { options.screen.language }

  init(_ options: QuizOptions) { self.options = options }

  /// Shows a page and waits for a line.
  /// - Throws: ``Failure`` where somebody leaves: by `q`, the end of input, or a signal.
  mutating func ask(_ page: Page) throws -> String {
    show(page)
    let sign = options.screen.isPlain ? "> " : "❯ "
    var input = LineInput(
      descriptor: FileHandle.standardInput.fileDescriptor, watch: SignalWatch(),
      window: options.showsKeys ? FileHandle.standardOutput.fileDescriptor : nil)
    while true {
      Console.write(sign)
      switch input.next(behind: sign) {
      case .line(let line):
        let typed = TidyText.of(line)
        guard typed.lowercased() != "q" else { throw Failure(code: .done) }
        return typed
      case .tooLong: continue
      case .unfinished, .end, .failed:
        Console.write("\n")
        throw Failure(code: .done)
      case .interrupted(let signal):
        Console.write("\n")
        throw Failure(code: ExitStatus(rawValue: signal.exitCode) ?? .interrupted)
      }
    }
  }

  mutating func show(_ page: Page) {
    let layout = options.screen.layout(on: .standardOutput)
    Console.write(layout.text(of: hasShown ? [.blank] + page : page))
    hasShown = true
  }

  // MARK: Who

  /// Whether a page stands in the window as a whole: people who do not are looked for by what they type.
  private func fits(_ page: Page) -> Bool {
    let layout = options.screen.layout(on: .standardOutput)
    return layout.lines(of: page).count < options.screen.rows(of: .standardOutput)
  }

  /// Asks until somebody is meant; who is new is entered.
  mutating func somebody(of directory: Directory, in store: ProgressStore) throws -> Somebody {
    let all = try people(directory, in: store)
    var shown = all
    while true {
      let width = options.screen.columns(of: .standardOutput)
      if !fits(WhoView.page(shown.map(\.shown), width: width, language)) { shown = [] }
      let typed = try ask(WhoView.page(shown.map(\.shown), width: width, language))
      if typed.lowercased() == "m" { return try newcomer(in: store) }
      if let number = Int(typed), shown.indices.contains(number - 1) {
        return Somebody(person: shown[number - 1].person, directory: directory)
      }
      let found = find(typed, in: all, directory)
      if found.count == 1 { return Somebody(person: found[0].person, directory: directory) }
      // Several of them can be told apart by a number; where nobody is meant, all are shown again.
      if found.isEmpty {
        show([Paragraph(say("Không thấy «\(typed)».", "There is no “\(typed)”."))])
      } else {
        shown = found
      }
    }
  }

  private typealias Entry = (person: String, shown: WhoView.Person)

  private func find(_ typed: String, in all: [Entry], _ directory: Directory) -> [Entry] {
    guard !typed.isEmpty else { return [] }
    let people = directory.find(PersonCode.plain(typed))
    if !people.isEmpty { return all.filter { people.contains($0.person) } }
    let wanted = Folding.name(typed)
    // The whole name, then a word of it, then a part: who types «an» is not called Lan.
    let ways: [(String) -> Bool] = [
      { $0 == wanted }, { $0.split(separator: " ").contains(Substring(wanted)) }, { $0.contains(wanted) },
    ]
    for way in ways {
      let found = all.filter { way(Folding.name($0.shown.name)) }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// By name, as Vietnamese names are put in order: by the last word first.
  private func people(_ directory: Directory, in store: ProgressStore) throws -> [Entry] {
    let names = try directory.learners.map { person -> (person: String, name: String) in
      if let name = directory.row(of: person)?.name { return (person, name) }
      return (person, try Somebody(person: person, directory: directory).record(in: store).names.first ?? person)
    }
    let count = Dictionary(grouping: names, by: \.name).mapValues(\.count)
    return names.map { person, name in
      // Two of one name: the class and the code tell them apart.
      let detail = [directory.row(of: person)?.group, directory.handle(of: person)].compactMap { $0 }
      return (
        person, WhoView.Person(name: name, detail: count[name, default: 1] > 1 ? detail.joined(separator: ", ") : nil)
      )
    }.sorted { a, b in
      let (first, second) = (sortKey(a.shown.name), sortKey(b.shown.name))
      return first == second ? a.person < b.person : first < second
    }
  }

  private func sortKey(_ name: String) -> Collation.SortKey {
    let words = name.split(separator: " ")
    return Collation.key(for: (words.suffix(1) + words.dropLast()).joined(separator: " "))
  }

  // MARK: Newcomers

  /// Asks for a name and enters it.
  mutating func newcomer(in store: ProgressStore, greeting: Page? = nil) throws -> Somebody {
    var page = greeting ?? WhoView.askName(language)
    while true {
      let typed = try ask(page)
      guard let name = PersonName(argument: typed) else {
        page = WhoView.askName(language)
        continue
      }
      let directory = try store.directory()
      let code = PersonCode.new(in: directory)
      let alias = freeAlias(for: name.text, in: directory)
      try store.changeRoster { roster, device in
        roster.change(code, on: device) { row in
          row.name = name.text
          row.alias = alias
        }
      }
      show([
        Paragraph(
          say(
            "Đã ghi tên bạn, mã \(PersonCode.shown(code)): giữ mã này để học tiếp ở máy khác.",
            "You are entered, with the code \(PersonCode.shown(code)): keep it to go on at another laptop."))
      ])
      return Somebody(person: code, directory: try store.directory())
    }
  }

  /// The last word of a name, without marks, with a number where somebody has it.
  private func freeAlias(for name: String, in directory: Directory) -> String? {
    let word = Folding.name(String(name.split(separator: " ").last ?? "")).filter { TraineeRule.isID(String($0)) }
    guard !word.isEmpty else { return nil }
    let base = String(word.prefix(28))
    return ([base] + (2...999).map { "\(base)\($0)" }).first { directory.find($0).isEmpty }
  }

  func say(_ vietnamese: String, _ english: String) -> String { LocalizedText(vi: vietnamese, en: english)(language) }
}
