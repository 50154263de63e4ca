import Curriculum
import Diagnostics
import Terminal
import TestSupport
import Testing

@testable import QuizUI

@Suite struct TextSetterTests {
  private let quiz: QuizCourse

  init() throws { quiz = try QuizCourse() }

  private func mapped(_ text: String) -> MappedText {
    MappedText(text: text, file: quiz.lesson.id.location.file, range: quiz.lesson.id.location.range, runs: [])
  }

  private func transcript(_ markdown: String, isPlain: Bool = false, width: Int = 80) -> String {
    let texts = quiz.views(isPlain: isPlain).texts(of: quiz.lesson)
    return Layout(width: width, isPlain: isPlain).transcript(of: texts.page(BlockText(mapped(markdown))))
  }

  private func line(_ markdown: String) -> String {
    quiz.views().texts(of: quiz.lesson).plain(InlineText(mapped(markdown)))
  }

  @Test(arguments: [
    ("[](du-kien:nam-ra-doi)", "năm 2021"), ("[](fact:nam-ra-doi)", "năm 2021"),
    ("[báo](du-kien:nam-ra-doi)", "báo"), ("[](du-kien:chua-chac)", "2.256 tổ (cần kiểm tra lại)"),
    ("[số tổ](du-kien:chua-chac)", "số tổ (cần kiểm tra lại)"),
    ("[](du-kien:qua-han)", "tổng đài 1022 (cần kiểm tra lại)"), ("[](thuat-ngu:ung-dung)", "Ứng dụng"),
    ("[](bai:bai-mot)", "Dùng Ứng dụng Một"), ("[](nen-tang:ung-dung-mot)", "Ứng dụng Một"),
    ("[](hoc-phan:hoc-phan-mot)", "Học phần một"), ("[](canh-bao:khong-dua-otp)", "Không đưa mã OTP"),
    ("[](canh-bao:bai-mot/khong-dua-otp)", "Không đưa mã OTP"), ("[](canh-bao:bai-hai/a)", "canh-bao:bai-hai/a"),
    ("[Không mở được](su-co:khong-mo-duoc)", "Không mở được"), ("[](du-kien:khong-co)", "du-kien:khong-co"),
    ("[trang](https://example.vn)", "trang"), ("![Màn hình](a.png)", "[Hình: Màn hình]"),
    ("~~cũ~~ mới", "cũ (đã bỏ) mới"), ("gõ `*101#`", "gõ *101#"), ("<b>đậm</b>", "<b>đậm</b>"),
  ])
  func showsLinksByWhatTheyAreCalled(markdown: String, expected: String) {
    #expect(line(markdown) == expected)
  }

  @Test func endsTitlesThatShowOneAnother() throws {
    let quiz = try QuizCourse.replacing("tiêu đề: Dùng **Ứng dụng Một**", with: "tiêu đề: Vòng [](bai:bai-mot)")
    let title = quiz.views().texts().plain(quiz.lesson.title)
    #expect(title.hasPrefix("Vòng Vòng"))
    #expect(title.hasSuffix("bai:bai-mot"))
  }

  private static let everything = """
    Mở đầu **đậm** và *nghiêng*[^1].

    - Một dòng dài để xem dòng sau có thụt vào đúng chỗ dưới chữ hay không
    - Hai
      1. Hai một
      2. Hai hai

    3. Ba

       Thêm đoạn.

    > Lời trích.

    | Số | Việc |
    |----|------|
    | 1  | Hỏi  |
    | 2  |      |

    - [x] Xong
    - [ ] Chưa

    ```
    một lệnh rất dài không được xuống dòng dù cửa sổ hẹp đến đâu đi nữa
    ```

    ## Tiêu đề

    Hết.

    [^1]: Chú thích.
    """

  @Test func setsEveryBlock() {
    expectSnapshot(transcript(TextSetterTests.everything, width: 40), named: "blocks.txt")
  }

  @Test func setsEveryBlockInWordsAlone() {
    expectSnapshot(transcript(TextSetterTests.everything, isPlain: true, width: 40), named: "blocks-plain.txt")
  }
}
