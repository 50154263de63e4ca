import ArgumentParser
import Curriculum
import Diagnostics
import ProgressStore
import Quiz

/// The learners of a group, each at their seat.
struct Register {
  struct Entry {
    let seat: Int
    /// To record under.
    let code: String
    let person: String
    let name: String?
  }

  let group: String
  let entries: [Entry]
  private let directory: Directory

  /// Who is in a group on a day: leavers are out from the day on which they left.
  init(of group: String, on day: Day, _ directory: Directory) {
    self.group = group
    self.directory = directory
    let seats = directory.roster.seats(in: group)
    var people: Set<String> = []
    entries = seats.sorted { $0.value < $1.value }.compactMap { code, seat in
      let person = directory.identities.person(of: code)
      guard let row = directory.roster[code], row.forgetOn == nil, row.left.map({ $0 > day }) ?? true,
        people.insert(person).inserted
      else { return nil }
      return Entry(seat: seat, code: directory.code(of: person), person: person, name: row.name)
    }
  }

  /// Those whom words name: seats, codes or short names, divided by blanks or commas.
  /// - Throws: ``UsageMistake`` for the first word that names nobody of the group.
  func named(by words: String) throws(UsageMistake) -> [Entry] {
    var found: [Entry] = []
    for word in words.split(whereSeparator: { ",; \t".contains($0) }).map(String.init) {
      guard let entry = entry(word) else {
        let last = entries.map(\.seat).max() ?? 0
        throw UsageMistake(
          vi: """
            Không có «\(word)» trong lớp «\(group)». Gõ số thứ tự từ 1 đến \(last), cách nhau bằng dấu cách, ví dụ 3 7.
            """,
          en: """
            There is no “\(word)” in the class “\(group)”. Type numbers from 1 to \(last), with blanks between them, such \
            as 3 7.
            """)
      }
      if !found.contains(where: { $0.seat == entry.seat }) { found.append(entry) }
    }
    return found
  }

  private func entry(_ word: String) -> Entry? {
    if let seat = Int(word) { return entries.first { $0.seat == seat } }
    let people = directory.find(PersonCode.plain(word))
    return entries.first { people.contains($0.person) }
  }

  /// «3. Nguyễn Văn An», a line for each.
  var lines: String {
    entries.map { "  \($0.seat). \($0.name.map { VisibleText.of($0) } ?? PersonCode.shown($0.code))\n" }.joined()
  }
}

extension Directory {
  /// Who teaches a group, where nobody says it: the only trainer of the group, or of all.
  func trainer(of group: String) -> String? {
    let trainers = roster.rows.filter { $0.isTrainer && PersonCode.isCode($0.code) }
    let own = trainers.filter { $0.group == group }
    return own.count == 1 ? own[0].code : trainers.count == 1 ? trainers[0].code : nil
  }

  /// The group that is meant: the one that was named, or the only one; also a new one, where `mayBeNew`.
  /// - Throws: ``UsageMistake`` where there is no such group, or where one must be chosen.
  func group(_ named: PersonName?, _ screen: ScreenOptions, mayBeNew: Bool = false) throws -> String {
    if mayBeNew, let named { return named.text }
    let groups = roster.groups
    guard !groups.isEmpty else {
      throw UsageMistake(
        vi: "Chưa có lớp nào. Đưa học viên vào lớp: camnang progress edit-trainee an --group \"Tổ 3\"",
        en: "There is no class yet. Put a trainee into one: camnang progress edit-trainee an --group \"Tổ 3\"")
    }
    if named == nil, groups.count == 1 { return groups[0] }
    let list = groups.joined(separator: "», «")
    var interview = Interview(screen: screen)
    return try interview.choice(
      named?.text, of: LocalizedText(vi: "Lớp nào?", en: "Which class?"),
      among: groups.map { .init(label: LocalizedText(vi: $0, en: $0), value: $0) },
      lacking: UsageMistake(
        vi: "Cần nói lớp nào: --group. Có: «\(list)».", en: "Say which class: --group. There are: “\(list)”."))
  }
}
