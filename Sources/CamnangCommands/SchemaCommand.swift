import ArgumentParser
import Curriculum
import Diagnostics
import Foundation
import Workspace

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "In lược đồ JSON Schema của một loại tệp, để trình soạn thảo gợi ý khóa và báo lỗi khi gõ.",
    discussion: """
      Ví dụ: camnang schema bai-hoc
             camnang schema --output content/.schemas

      Thư mục content/.schemas đã có sẵn các lược đồ; .vscode/settings.json nối chúng với các tệp. Trình soạn thảo khác \
      đọc được dòng đầu tệp: # yaml-language-server: $schema=../.schemas/bai-hoc.schema.json
      """)

  @Argument(help: ArgumentHelp("Loại tệp: \(ContentKind.arguments).", valueName: "loại")) var kind: ContentKind?

  @Option(help: ArgumentHelp("Ghi mỗi lược đồ thành một tệp trong thư mục này.", valueName: "thư mục")) var output:
    String?

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if kind == nil, output == nil {
      throw UsageMistake(
        vi: "Hãy nêu loại tệp, ví dụ camnang schema bai-hoc, hoặc --output để ghi tất cả.",
        en: "Name a kind of file, such as camnang schema lesson, or --output to write them all.")
    }
  }

  func run() throws {
    let kinds = kind.map { [$0] } ?? ContentKind.allCases
    guard let output else {
      for kind in kinds { Console.write(JSONSchema(kind, language: talk.language).text) }
      return
    }
    try reportingWorldErrors(in: talk.language) {
      let folder = URL(filePath: output, directoryHint: .isDirectory)
      for kind in kinds { try write(JSONSchema(kind, language: talk.language), into: folder) }
      let written = LocalizedText(
        vi: "Đã ghi \(kinds.count) lược đồ vào thư mục \(output).", en: "Wrote \(kinds.count) schemas into \(output).")
      Console.say(written(talk.language) + "\n")
    }
  }

  private func write(_ schema: JSONSchema, into folder: URL) throws {
    let file = folder.appending(path: JSONSchema.fileName(of: schema.kind))
    let beginning = schema.text.utf8.prefix { $0 != UInt8(ascii: ",") }
    try FileReplacement.write(Array(schema.text.utf8), at: file) { $0.starts(with: beginning) }
  }
}

extension ContentKind: ExpressibleByArgument {
  package init?(argument: String) {
    guard let kind = ContentKind.allCases.first(where: { [$0.rawValue, $0.vietnameseName].contains(argument) }) else {
      return nil
    }
    self = kind
  }

  /// `sach (book), hoc-phan (module), …`: what can be typed.
  static var arguments: String { allCases.map { "\($0.vietnameseName) (\($0.rawValue))" }.joined(separator: ", ") }
}
