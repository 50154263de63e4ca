import ArgumentParser
import Authoring
import Curriculum
import Diagnostics

struct NewPlatformCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "platform", abstract: "Thêm một ứng dụng, cổng, dịch vụ hay kênh.",
    discussion: """
      Ví dụ: camnang new platform
             camnang new platform vneid "VNeID"
      """)

  @Argument(help: ArgumentHelp("Mã của nền tảng mới.", valueName: "mã")) var id: String?

  @Argument(help: ArgumentHelp("Tên chính thức.", valueName: "tên")) var name: String?

  @OptionGroup var options: AdditionOptions

  func run() throws {
    try options.add { book, _ in
      try book.platform(
        try Interview.id(id, else: "nen-tang-moi", for: .platform, in: book),
        name: try name.map(Interview.title) ?? "Nền tảng mới")
    }
  }
}

struct NewSheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet", abstract: "Thêm một tờ để in: biểu mẫu, danh mục việc hay áp phích.",
    discussion: """
      Ví dụ: camnang new sheet
             camnang new sheet bien-ban-buoi-day "Biên bản buổi dạy"
      """)

  @Argument(help: ArgumentHelp("Mã của tờ mới.", valueName: "mã")) var id: String?

  @Argument(help: ArgumentHelp("Tiêu đề của tờ mới.", valueName: "tên")) var title: String?

  @OptionGroup var options: AdditionOptions

  func run() throws {
    try options.add { book, _ in
      try book.sheet(
        try Interview.id(id, else: "phieu-moi", for: .sheet, in: book),
        title: try title.map(Interview.title) ?? "Tờ mới")
    }
  }
}

struct NewVariantCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "variant", abstract: "Thêm bản riêng của một tỉnh, chỉ nêu những chỗ khác với sách chung.",
    discussion: """
      Ví dụ: camnang new variant bac-ninh "Bắc Ninh"

      Dựng bản ấy: camnang build --variant bac-ninh
      """)

  @Argument(help: ArgumentHelp("Mã của bản mới, ví dụ tên tỉnh.", valueName: "mã")) var id: String?

  @Argument(help: ArgumentHelp("Tên tỉnh hay nơi dùng bản này.", valueName: "tên")) var title: String?

  @OptionGroup var options: AdditionOptions

  func run() throws {
    try options.add { book, interview in
      let id = try interview.id(
        id, for: .variant,
        lacking: UsageMistake(
          vi: "Lệnh camnang new variant còn thiếu mã: viết camnang new variant bac-ninh \"Bắc Ninh\".",
          en: "camnang new variant lacks an id: write camnang new variant bac-ninh \"Bắc Ninh\"."),
        notAmong: book.ids(of: .variant))
      return try book.variant(id, title: try title.map(Interview.title) ?? id)
    }
  }
}
