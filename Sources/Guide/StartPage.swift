import Curriculum
import Diagnostics
import HTML
import Handbook

/// «Viết bài trong mười phút»: from nothing to a page of one's own, for who is no programmer. A test types what it says.
struct StartPage {
  let page: GuideContext

  static let fileName = "viet-bai-trong-muoi-phut.html"
  static let title = LocalizedText(vi: "Viết bài trong mười phút", en: "Write a lesson in ten minutes")
  static let shortTitle = LocalizedText(vi: "Bắt đầu", en: "Start here")

  var file: OutputFile {
    page.file(StartPage.fileName, StartPage.title(page.language)) {
      Tag.header(.class("page-head")) {
        Tag.h1 { StartPage.title(page.language) }
        Tag.p(.class("lead")) {
          page.words(
            """
            Từ chưa có gì đến một trang mở được trên điện thoại. Bạn không cần biết lập trình: chỉ gõ vài lệnh, rồi sửa \
            chữ trong một tệp.
            """,
            """
            From nothing to a page that opens on a telephone. You need not know how to program: you type a few commands, \
            and change words in a file.
            """)
        }
      }
      Tag.ol(.class("tour")) { for step in StartPage.steps { item(step) } }
      Tag.section {
        Tag.h2 { page.words("Bốn điều cần nhớ khi sửa tệp", "Four things to know of a file") }
        Tag.ul { for rule in StartPage.rules { Tag.li { rule(page.language) } } }
      }
      Tag.section {
        Tag.h2 { page.words("Đi tiếp", "From here") }
        Tag.p {
          page.words("Viết được những gì trong một bài: ", "What a lesson can have: ")
          if let lesson = page.map.kinds.first(where: { $0.file == .lesson }) {
            page.link(to: lesson.fileName) { page.words("trang bài học", "the page of lessons") }
          }
          page.words(". Mọi loại tệp: ", ". All kinds of files: ")
          page.link(to: IndexPage.fileName) { GuideContext.site(page.language) }
          "."
        }
      }
    }
  }

  private func item(_ step: Step) -> Node {
    Tag.li {
      Tag.p { Tag.strong { step.title(page.language) } }
      Tag.p { step.text(page.language) }
      if !step.typed.isEmpty { page.code(step.typed) }
      if let then = step.then { Tag.p { then(page.language) } }
    }
  }

  /// Something to do.
  struct Step: Sendable {
    let title: LocalizedText
    let text: LocalizedText
    /// Lines for the command line.
    var typed: [String] = []
    var then: LocalizedText?
  }

  static let steps: [Step] = [
    Step(
      title: LocalizedText(vi: "Mở cửa sổ dòng lệnh", en: "Open a command line"),
      text: LocalizedText(
        vi:
          "Gõ dòng dưới đây rồi bấm Enter. Máy trả lời bằng một dòng có chữ camnang và số hiệu là chương trình đã sẵn sàng.",
        en: "Type the line below and press Enter. An answer with a version says that the program is ready."),
      typed: ["camnang --version"],
      then: LocalizedText(
        vi: """
          Nếu máy báo không tìm thấy lệnh (command not found), hãy nhờ người đưa camnang cho bạn chỉ cách cài. Nếu bạn \
          chạy camnang ngay trong thư mục mã nguồn của nó thì gõ ./camnang thay cho camnang.
          """,
        en: """
          Where the command is not found, ask whoever gave you camnang how to install it. In the folder of its own \
          sources, type ./camnang in the place of camnang.
          """)),
    Step(
      title: LocalizedText(vi: "Tạo cuốn sách của bạn", en: "Make your book"),
      text: LocalizedText(
        vi: "Lệnh đầu tạo thư mục sach-cua-to, trong đó có sẵn một bài mẫu. Lệnh sau đi vào thư mục ấy.",
        en: "The first command makes the folder sach-cua-to with an example in it. The second one goes into it."),
      typed: ["camnang new sach-cua-to", "cd sach-cua-to"]),
    Step(
      title: LocalizedText(vi: "Thêm một bài", en: "Add a lesson"),
      text: LocalizedText(
        vi: """
          Viết mã bài trước, tên bài sau. Mã chỉ có chữ thường không dấu, chữ số và dấu gạch nối. Tên bài để trong dấu \
          ngoặc kép.
          """,
        en: """
          First the id, then the title. An id has lower-case letters without marks, digits and hyphens. The title stands \
          in quotes.
          """),
      typed: ["camnang new lesson bai-cua-to \"Bài của tôi\""],
      then: LocalizedText(
        vi: "Máy viết tệp content/bai-hoc/bai-cua-to.yaml và ghi luôn bài ấy vào buổi học cuối.",
        en: "This writes the file content/bai-hoc/bai-cua-to.yaml and puts the lesson into the last session.")),
    Step(
      title: LocalizedText(vi: "Sửa chữ trong bài", en: "Change its words"),
      text: LocalizedText(
        vi: """
          Mở tệp content/bai-hoc/bai-cua-to.yaml bằng VS Code hay Notepad. Thay lời viết sẵn ở sau dấu hai chấm bằng lời \
          của bạn, rồi lưu lại. Chữ ở trước dấu hai chấm là khóa: để nguyên.
          """,
        en: """
          Open the file content/bai-hoc/bai-cua-to.yaml in VS Code or a text editor. Put your own words in the place of \
          those behind the colons, and save it. What stands before a colon is a key: leave it as it is.
          """)),
    Step(
      title: LocalizedText(vi: "Nhờ máy tìm lỗi", en: "Look for mistakes"),
      text: LocalizedText(
        vi: """
          Máy chỉ ra từng chỗ sai: tệp nào, dòng nào, sửa thế nào. Sửa, lưu, rồi gõ lại lệnh này cho đến khi không còn \
          lỗi.
          """,
        en: """
          Each mistake is shown: which file, which line, how to mend it. Mend it, save the file, and type this again \
          until there are none.
          """),
      typed: ["camnang check"],
      then: LocalizedText(
        vi: "Chưa hiểu một lỗi thì gõ camnang explain kèm mã của nó, ví dụ: camnang explain K023.",
        en: "To read more about a mistake, type camnang explain and its code, such as: camnang explain K023.")),
    Step(
      title: LocalizedText(vi: "Dựng sách và xem", en: "Build the book and look at it"),
      text: LocalizedText(
        vi: "Lệnh này viết cuốn sách vào thư mục output.", en: "This writes the book into the folder output."),
      typed: ["camnang build"],
      then: LocalizedText(
        vi: "Vào thư mục output, bấm đúp tệp index.html. Bài của bạn nằm trong lộ trình học.",
        en: "In the folder output, double-click the file index.html. Your lesson is one of the book's.")),
  ]

  private static let rules = [
    LocalizedText(
      vi: "Sau dấu hai chấm có một dấu cách: «tiêu đề: Bài của tôi».",
      en: "Behind a colon there is a blank: “title: My lesson”."),
    LocalizedText(
      vi: "Lùi đầu dòng bằng dấu cách, không bằng phím Tab; giữ đúng độ lùi như bài mẫu.",
      en: "Lines are indented by blanks, not by tabs, and as far as in the example."),
    LocalizedText(
      vi: "Mỗi mục của một danh sách bắt đầu bằng dấu gạch nối và một dấu cách.",
      en: "Each item of a list begins with a hyphen and a blank."),
    LocalizedText(
      vi: "Không ghi tên, số điện thoại hay giấy tờ của bà con vào sách.",
      en: "No names, telephone numbers or papers of the people you help go into a book."),
  ]
}
