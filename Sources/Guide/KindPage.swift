import Curriculum
import Diagnostics
import HTML
import Handbook

/// A kind of file: each kind of object in it with all its keys.
struct KindPage {
  let page: GuideContext
  let kind: GuideMap.Kind

  private var language: Language { page.language }

  var file: OutputFile {
    let name = kind.file.shape.name
    return page.file(kind.fileName, name(language)) {
      Tag.header(.class("page-head")) {
        Tag.h1 { page.names(name) }
        Tag.p(.class("lead")) { kind.file.shape.help(language) }
        Tag.p(.class("other"), .lang(language.other.rawValue)) { kind.file.shape.help(language.other) }
      }
      Tag.p {
        page.words("Tệp: ", "File: ")
        Tag.code { KindPage.path(of: kind.file, in: language) }
      }
      contents
      Tag.section {
        Tag.h2 { page.words("Một tệp ngắn nhất", "The shortest file") }
        Tag.p {
          page.words(
            "Chỉ gồm các khóa bắt buộc. Lời và mã trong đó là ví dụ: hãy thay bằng của bạn.",
            "The required keys alone. Words and ids in it are examples: put your own in their place.")
        }
        page.code(SchemaExample(language).lines(of: kind.file.shape))
      }
      for entry in kind.objects { section(entry) }
    }
  }

  /// Where such files lie.
  static func path(of file: ContentKind, in language: Language) -> String {
    "content/\(file.path(named: LocalizedText(vi: "ten-tep", en: "file-name")(language)))"
  }

  @NodeBuilder private var contents: [Node] {
    if kind.objects.count > 1 {
      Tag.nav(.class("in-page"), .aria("label", page.words("Trong trang này", "On this page"))) {
        Tag.ul(.role("list")) {
          for entry in kind.objects {
            Tag.li { page.link(to: "#" + page.map.anchor(of: entry.object)) { entry.object.name(language) } }
          }
        }
      }
    }
  }

  private func section(_ entry: ObjectEntry) -> Node {
    Tag.section {
      Tag.h2(.id(page.map.anchor(of: entry.object))) {
        if entry.file == nil {
          page.names(entry.object.name)
        } else {
          page.words("Các khóa của tệp", "The keys of the file")
        }
      }
      if entry.file == nil {
        Tag.p(.class("fine")) {
          page.words("Nằm trong: ", "Stands in: ")
          entry.path.map { $0.name(language) }.joined(separator: " › ")
        }
        page.both(entry.object.help)
      }
      for key in entry.keys { self.key(key) }
    }
  }

  private func key(_ key: KeyEntry) -> Node {
    let field = key.field
    let anchor = page.map.anchor(of: key.owner.object, field)
    return Tag.article(.class("key"), .id(anchor)) {
      Tag.h3 { page.names(field.name, isCode: true) }
      page.both(field.help)
      Tag.p {
        Tag.span(.class("need")) { key.need.words(language) }
        " "
        if field.shape.options.isEmpty { value(field.shape) }
      }
      options(field.shape.options)
      page.code(SchemaExample(language).lines(of: field))
    }
  }

  @NodeBuilder private func value(_ shape: Shape) -> [Node] {
    shape.valueSentence(language)
    if case .inlineText(let maximum?) = shape {
      page.words(" Dài nhất \(maximum) chữ cái.", " At most \(maximum) letters.")
    }
    if case .list(_, let count) = shape, count.lowerBound > 1 {
      page.words(" Ít nhất \(count.lowerBound) mục.", " At least \(count.lowerBound) items.")
    }
    if case .list(_, let count) = shape, count.upperBound < 1000 {
      page.words(" Nhiều nhất \(count.upperBound) mục.", " At most \(count.upperBound) items.")
    }
    if let object = shape.object, let address = page.map.address(of: object) {
      " "
      Tag.link(to: address) {
        page.words("Các khóa của \(object.name(.vietnamese))", "The keys of \(object.name(.english))")
      }
    }
  }

  @NodeBuilder private func options(_ options: [OptionShape]) -> [Node] {
    if !options.isEmpty {
      if let place = DrawingsPage.place(of: options) {
        Tag.p {
          page.link(to: DrawingsPage.fileName + place) { page.words("Xem và chọn hình", "See the drawings and choose") }
        }
        Tag.details {
          Tag.summary { page.words("Mọi tên: \(options.count)", "All \(options.count) names") }
          list(of: options)
        }
      } else {
        Tag.p { OptionShape.choose(language) }
        list(of: options)
      }
    }
  }

  private func list(of options: [OptionShape]) -> Node {
    Tag.ul {
      for option in options {
        Tag.li {
          page.names(option.name, isCode: true)
          if let help = option.help { page.both(help) }
        }
      }
    }
  }
}
