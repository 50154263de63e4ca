import ArgumentParser
import Authoring
import Curriculum
import Diagnostics

struct NewFactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fact", abstract: "Thêm một dữ kiện: con số, ngày tháng, tên gọi cần nguồn.",
    discussion: """
      Ví dụ: camnang new fact
             camnang new fact so-ho-khau "Xã có 1.200 hộ."
             camnang new fact so-ho-khau --file vneid

      Dữ kiện mới ghi là chưa kiểm chứng, nên trang sách hiện «cần kiểm tra lại» cho đến khi có nguồn.
      """)

  @Argument(help: ArgumentHelp("Mã của dữ kiện mới.", valueName: "mã")) var id: String?

  @Argument(help: ArgumentHelp("Một câu trọn vẹn, đúng như nguồn nói.", valueName: "câu")) var statement: String?

  @Option(help: ArgumentHelp("Tệp trong thư mục du-kien; chưa có thì được tạo ra.", valueName: "tệp")) var file: String?

  @OptionGroup var options: AdditionOptions

  func run() throws {
    try options.add { book, interview in
      try book.fact(
        try Interview.id(id, else: "du-kien-moi", for: .fact, in: book),
        statement: try statement.map(Interview.title) ?? "Hãy viết một câu trọn vẹn, đúng như nguồn nói.",
        today: try Day.now(), in: try interview.file(file, of: .facts, in: book))
    }
  }
}

struct NewTermCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "term", abstract: "Thêm một từ cần giải nghĩa cho bà con.",
    discussion: """
      Ví dụ: camnang new term
             camnang new term ma-qr "Mã QR"
      """)

  @Argument(help: ArgumentHelp("Mã của từ mới.", valueName: "mã")) var id: String?

  @Argument(help: ArgumentHelp("Từ hay cụm từ, viết như trong sách.", valueName: "từ")) var word: String?

  @Option(help: ArgumentHelp("Tệp trong thư mục thuat-ngu; chưa có thì được tạo ra.", valueName: "tệp")) var file:
    String?

  @OptionGroup var options: AdditionOptions

  func run() throws {
    try options.add { book, interview in
      try book.term(
        try Interview.id(id, else: "tu-moi", for: .term, in: book), word: try word.map(Interview.title) ?? "Từ mới",
        in: try interview.file(file, of: .glossary, in: book))
    }
  }
}

extension Interview {
  /// The name of a file of a kind: the one that was named, which need not be there yet, else the only one.
  mutating func file(_ given: String?, of kind: ContentKind, in book: BookSources) throws -> String {
    let all = book.fileNames(of: kind)
    if let given {
      let name = given.hasSuffix(".yaml") ? String(given.dropLast(".yaml".count)) : given
      guard all.contains(name) || IdentifierRule.allows(name) else {
        throw UsageMistake(
          vi: "--file: «\(given)» không dùng làm tên tệp được. Viết chữ thường không dấu, ví dụ chung.",
          en: "--file: “\(given)” is no name for a file here. Write lower-case letters without marks, such as chung.")
      }
      return name
    }
    let list = all.joined(separator: ", ")
    return try choice(
      all.count > 1 ? nil : all.first ?? "chung", of: LocalizedText(vi: "Ghi vào tệp nào?", en: "Into which file?"),
      among: (all.isEmpty ? ["chung"] : all).map { Choice(label: LocalizedText(vi: $0, en: $0), value: $0) },
      lacking: UsageMistake(
        vi: "Thư mục \(kind.folder ?? "") có nhiều tệp: thêm --file. Có: \(list).",
        en: "The folder \(kind.folder ?? "") has several files: add --file. There are: \(list)."))
  }
}
