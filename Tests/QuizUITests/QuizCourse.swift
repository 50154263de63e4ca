import Curriculum
import Diagnostics
import Marking
import Quiz
import TestSupport
import Testing

@testable import QuizUI

/// A course with one lesson that asks in every way there is, and how to get at its questions.
struct QuizCourse {
  static let today = "2026-11-24"

  let course: Course
  let lesson: Lesson
  let today: Day

  init(_ tiny: TinyCourse = TinyCourse().adding("bai-hoc/bai-mot.yaml", QuizCourse.text)) throws {
    let tiny = tiny.adding("du-kien/them.yaml", QuizCourse.facts)
    let sources = tiny.sources
    let files = sources.ids.map { id in
      let file = ContentFile(id: id, path: String(sources[id].path.dropFirst("content/".count)))
      return CourseReader.decode(file, source: sources[id])
    }
    today = try #require(Day(QuizCourse.today))
    let read = CourseReader.course(from: files, in: Surroundings(today: today))
    #expect(read.diagnostics.filter { $0.severity == .error }.map(\.message.english) == [])
    self.course = try #require(read.value)
    lesson = try #require(self.course.lesson("bai-mot"))
  }

  /// The course with one replacement in its lesson.
  static func replacing(_ old: String, with new: String) throws -> QuizCourse {
    let path = "bai-hoc/bai-mot.yaml"
    return try QuizCourse(TinyCourse().adding(path, text).replacing(old, with: new, in: path))
  }

  func views(_ language: Language = .vietnamese, isPlain: Bool = false) -> QuizViews {
    QuizViews(course: course, language: language, isPlain: isPlain, today: today)
  }

  /// A session that asks these questions in this order; all of the lesson's without any.
  func session(_ questions: String..., behaviour: Behaviour = .practice) -> Session {
    let asked = questions.isEmpty ? lesson.questions.map(\.id.name) : questions
    let items = asked.map {
      Event.Item(question: QuestionKey(lesson: "bai-mot", question: $0), revision: 1)
    }
    return Session(
      id: EventID(device: "0123456789abcdef", counter: 1),
      start: Event.SessionStart(behaviour: behaviour, seed: 7, items: items),
      course: course
    )
  }

  /// What is asked of a question after so many of its prompts and hints; it is the first of two.
  func asked(_ question: String, prompt: Int = 0, hints: Int = 0) throws -> Session.Asked {
    var session = session(question, "dien-nam")
    for _ in 0..<hints { _ = session.hint() }
    for _ in 0..<prompt {
      let asked = try #require(session.asked)
      let response = try Typing.response("1", to: asked)
      _ = session.answer(response, milliseconds: 1)
    }
    return try #require(session.asked)
  }

  /// The feedback on a line typed as the answer to a question's first prompt.
  func feedback(on line: String, to question: String) throws -> Feedback {
    var session = session(question)
    let asked = try #require(session.asked)
    return try #require(session.answer(try Typing.response(line, to: asked), milliseconds: 1)).feedback
  }
}

/// Types answers into sessions as a person does.
enum Typing {
  struct NoResponse: Error { let input: QuizInput }

  static func response(_ line: String, to asked: Session.Asked) throws -> Response {
    let input = QuizInput.read(line, for: asked)
    guard case .response(let response) = input else { throw NoResponse(input: input) }
    return response
  }

  /// What a person who knows the answer would type, in the order shown; `isRight: false` for a wrong one.
  static func line(for asked: Session.Asked, isRight: Bool) throws -> String {
    let right = rightLine(for: asked.prompt)
    guard !isRight else { return right }
    switch asked.prompt.body {
    case .one(let options):
      return String(try #require(options.firstIndex { !$0.choice.isCorrect }) + 1)
    case .several(let options):
      return String(try #require(options.firstIndex { !$0.choice.isCorrect }) + 1)
    case .trueFalse: return right == "1" ? "2" : "1"
    case .order, .match:
      // The first two in each other's place.
      var numbers = right.split(separator: " ").map(String.init)
      numbers.swapAt(0, 1)
      return numbers.joined(separator: " ")
    case .shortAnswer: return "không biết"
    case .number: return "7"
    }
  }

  private static func rightLine(for prompt: Prompt) -> String {
    func numbers(_ shown: [Int]) -> String { shown.map { String($0 + 1) }.joined(separator: " ") }
    func places(_ items: [Prompt.Item]) -> [Int] {
      items.indices.sorted { items[$0].place < items[$1].place }
    }
    switch prompt.body {
    case .one(let options), .several(let options):
      return numbers(options.indices.filter { options[$0].choice.isCorrect })
    case .trueFalse(let question): return question.answer ? "1" : "2"
    case .order(let items): return numbers(places(items))
    case .match(_, let right): return numbers(places(right))
    case .shortAnswer(let answer): return answer.accepted.first?.text ?? ""
    case .number(let answer): return Decimal.machine(answer.value)
    }
  }

  /// Answers all that is asked, wrong where `isWrong` says so.
  static func finish(_ session: inout Session, isWrong: (String) -> Bool) throws {
    while let asked = session.asked {
      let line = try line(for: asked, isRight: !isWrong(asked.exercise.question.id.name))
      _ = session.answer(try response(line, to: asked), milliseconds: 1)
    }
  }
}

extension QuizCourse {
  private static let facts = """
    chủ đề: Thêm
    dữ kiện:
      - mã: chua-chac
        bản: 1
        nội dung: Ứng dụng Một có 2.256 tổ.
        giá trị: 2.256 tổ
        trạng thái: chưa kiểm chứng
        kiểm tra ngày: 2026-11-23
        xem lại trước: 2027-11-23
      - mã: qua-han
        bản: 1
        nội dung: Tổng đài là 1022.
        giá trị: tổng đài 1022
        trạng thái: đã kiểm chứng
        nguồn: [bao-mot]
        kiểm tra ngày: 2026-01-23
        xem lại trước: 2026-06-23

    """

  static let text = """
    mã: bai-mot
    bản: 1
    tiêu đề: Dùng **Ứng dụng Một**
    tóm tắt: Bài học để thử.
    loại: sử dụng
    nền tảng: [ung-dung-mot]
    dành cho: [thành viên tổ]
    thời lượng: 20
    mục tiêu:
      - mã: mo-duoc
        người học: mở được ứng dụng
      - mã: giu-an-toan
        người học: giữ mã OTP cho riêng mình
    các bước:
      - mã: mo-cua-hang
        làm: Mở cửa hàng ứng dụng.
        thấy: Ô tìm kiếm.
        nếu không: Xem [Không mở được](su-co:khong-mo-duoc).
      - mã: mo-ung-dung
        làm: Mở [ứng dụng](thuat-ngu:ung-dung).
        thấy: Màn hình chính.
        nếu không: Xem [Không mở được](su-co:khong-mo-duoc).
    cảnh báo:
      - mã: khong-dua-otp
        mức: nghiêm trọng
        tiêu đề: Không đưa mã OTP
        nội dung: Không đọc mã OTP cho bất kỳ ai.
    sự cố:
      - mã: khong-mo-duoc
        dấu hiệu: Ứng dụng không mở.
        cách xử lý: Khởi động lại điện thoại.
    câu hỏi:
      - mã: chon-mot
        bản: 1
        loại: một lựa chọn
        hỏi: Trong cửa hàng có **hai** ứng dụng cùng tên, ra đời [](du-kien:nam-ra-doi). Bạn dựa vào đâu để chọn?
        mục tiêu: [mo-duoc]
        bước: [mo-cua-hang, mo-ung-dung]
        gợi ý:
          - Bạn đã hỏi ai trước khi đến?
          - Tên người làm ra nằm dưới tên ứng dụng.
        lựa chọn:
          - nội dung: Ứng dụng có nhiều lượt tải hơn.
            vì sao: Lượt tải không nói ai làm ra ứng dụng.
          - nội dung: Ứng dụng khớp cả tên và nhà phát hành xã đã báo.
            đúng: có
            vì sao: Khớp nhà phát hành thì mới chắc.
          - nội dung: Hỏi lại tổ.
            vì sao: Tổ cũng phải hỏi xã.
            ghim cuối: có
      - mã: chon-nhieu
        bản: 1
        loại: nhiều lựa chọn
        hỏi: Những việc nào nên làm trước?
        mục tiêu: [mo-duoc]
        lựa chọn:
          - nội dung: Tự cài thử.
            đúng: có
            vì sao: Làm thử trước thì không lúng túng.
          - nội dung: Xin số căn cước.
            vì sao: Tổ không giữ số căn cước.
          - nội dung: Hỏi xã.
            đúng: có
            vì sao: Chỉ xã mới biết chắc.
          - nội dung: Chép sẵn tệp cài.
            vì sao: Tệp chép tay không ai kiểm tra.
      - mã: hoi-otp
        bản: 1
        loại: đúng sai
        hỏi: Đọc mã OTP cho cán bộ qua điện thoại là an toàn.
        đáp án: sai
        vì sao đúng: Người xin mã OTP là kẻ gian.
        vì sao sai: Mã OTP chỉ để mình bạn dùng.
        mục tiêu: [giu-an-toan]
        cảnh báo: [khong-dua-otp]
      - mã: xep
        bản: 1
        loại: sắp xếp
        hỏi: Xếp các việc theo đúng thứ tự.
        mục tiêu: [mo-duoc]
        bước: [mo-cua-hang]
        thứ tự: [Hỏi xã, Mở cửa hàng, Gõ tên, Bấm nút cài]
        giải thích: |
          Hỏi trước thì có cái để so:

          - tên ứng dụng;
          - **nhà phát hành**.
      - mã: ghep
        bản: 1
        loại: ghép cặp
        hỏi: Ghép vướng mắc với việc làm trước tiên.
        mục tiêu: [mo-duoc]
        cặp:
          - trái: Không có mã
            phải: Ra chỗ có sóng
          - trái: Tìm không ra
            phải: Xem lại từng chữ
          - trái: Máy đầy
            phải: Xóa bớt ảnh
        giải thích: Thử việc dễ trước.
      - mã: dien-ten
        bản: 1
        loại: trả lời ngắn
        hỏi: So tên của ai với lời xã?
        mục tiêu: [mo-duoc]
        gợi ý:
          - Đó là nơi làm ra ứng dụng.
        chấp nhận:
          - nhà phát hành
        sai thường gặp:
          - nội dung: cán bộ xã
            vì sao: Cán bộ xã là người báo tin.
        giải thích: Tên ứng dụng ai cũng đặt giống được.
      - mã: dien-dung-dau
        bản: 1
        loại: trả lời ngắn
        hỏi: Viết tên xã Hóa Thượng.
        mục tiêu: [mo-duoc]
        chấp nhận: [Hóa Thượng]
        đúng dấu: có
        giải thích: Tên riêng viết đúng dấu.
      - mã: dien-so
        bản: 1
        loại: số
        hỏi: Tỉnh có bao nhiêu tổ?
        mục tiêu: [mo-duoc]
        đáp số: 2256
        sai số: 0.5
        đơn vị: tổ
        giải thích: Cả tỉnh có [](du-kien:chua-chac), gọi [](du-kien:qua-han) để hỏi.
      - mã: dien-nam
        bản: 1
        loại: số
        hỏi: Ứng dụng ra đời năm nào?
        mục tiêu: [mo-duoc]
        đáp số: 2021
        giải thích: Xem [báo](du-kien:nam-ra-doi).
      - mã: tinh-huong
        bản: 1
        loại: tình huống
        hỏi: Bạn đang giúp bác Hòa thì máy đổ chuông.
        mục tiêu: [giu-an-toan]
        cảnh báo: [khong-dua-otp]
        chặng:
          - mã: gui-tep
            tình huống: Người gọi muốn gửi tệp cài.
            lựa chọn:
              - nội dung: Nhận tệp.
                vì sao: Lỡ tay là mở.
              - nội dung: Nhờ bác cúp máy.
                đúng: có
                vì sao: Gọi lại số mình biết là an toàn nhất.
          - mã: doi-ma
            tình huống: Số lạ gọi lại, đòi mã.
            lựa chọn:
              - nội dung: Không đọc mã.
                đúng: có
                vì sao: Mã chỉ để chủ máy gõ.
              - nội dung: Đọc ba số đầu.
                vì sao: Đọc một phần cũng là lộ.
    dữ kiện: [nam-ra-doi]

    """
}
