import Curriculum
import Diagnostics
import TestSupport
import Testing

/// What a change does to people's progress and to truth, and what it does not.
@Suite struct CourseComparisonTests {
  /// A change of the tiny course, and what is said of it: `C339!` for an error.
  struct Change: Sendable, CustomTestStringConvertible {
    let name: String
    let said: [String]
    let before: TinyCourse
    let after: TinyCourse

    var testDescription: String { name }

    init(
      _ name: String, _ said: [String] = [], before: TinyCourse = CourseComparisonTests.course,
      _ change: (TinyCourse) throws -> TinyCourse
    ) throws {
      self.name = name
      self.said = said
      self.before = before
      after = try change(before)
    }
  }

  /// The tiny course with its facts checked some days ago, and a question of each type.
  static var course: TinyCourse {
    var tiny = TinyCourse()
    for file in [facts, sources] {
      tiny = tiny.adding(file, (tiny.files[file] ?? "").replacing("2026-11-23", with: "2026-11-20"))
    }
    let questions = (tiny.files[lessonPath] ?? "").replacing("dữ kiện: [nam-ra-doi]\n", with: moreQuestions)
    return tiny.adding(lessonPath, questions + "dữ kiện: [nam-ra-doi]\n")
  }

  static let facts = "du-kien/chung.yaml"
  static let sources = "nguon/chung.yaml"

  private static let moreQuestions = """
      - mã: chon-mot
        bản: 1
        loại: một lựa chọn
        hỏi: Người lạ gọi điện xin mã OTP, bạn làm gì?
        lựa chọn:
          - nội dung: Tắt máy, báo công an xã
            đúng: có
            vì sao: Kẻ gian mới xin mã.
          - nội dung: Đọc mã cho họ ngay
            vì sao: Mất tiền.
          - nội dung: Gửi mã qua tin nhắn Zalo
            vì sao: Cũng là đưa mã.
        mục tiêu: [mo-duoc]
      - mã: xep-viec
        bản: 1
        loại: sắp xếp
        hỏi: Xếp các việc theo thứ tự.
        thứ tự: [Mở cửa hàng ứng dụng, Gõ tên ứng dụng, Bấm nút cài đặt]
        giải thích: Tìm rồi mới cài.
        mục tiêu: [mo-duoc]
      - mã: ghep-ma
        bản: 1
        loại: ghép cặp
        hỏi: Ghép mã với việc của nó.
        cặp:
          - {trái: Mã QR nhận tiền, phải: Cho người ta quét để trả}
          - {trái: Mã OTP, phải: Giữ kín một mình}
        giải thích: Hai mã khác nhau.
        mục tiêu: [mo-duoc]
      - mã: go-chu
        bản: 1
        loại: trả lời ngắn
        hỏi: Mã nào gửi về máy để xác nhận?
        chấp nhận: [mã OTP, mã xác thực]
        giải thích: Đó là mã OTP.
        mục tiêu: [mo-duoc]
      - mã: dien-so
        bản: 1
        loại: số
        hỏi: Gọi công an theo số nào?
        đáp số: 113
        sai số: 1
        giải thích: Gọi 113.
        mục tiêu: [mo-duoc]

    """

  private static func inLesson(_ name: String, _ said: [String], _ old: String, _ new: String) throws -> Change {
    try Change(name, said) { try $0.replacing(old, with: new, in: lessonPath) }
  }

  private static func inFact(_ name: String, _ said: [String], _ old: String, _ new: String) throws -> Change {
    try Change(name, said) { try $0.replacing(old, with: new, in: facts) }
  }

  private func said(of change: Change, today: String = "2026-11-23") throws -> [String] {
    let day = try #require(Day(today))
    let (old, new) = (CourseTrace(decoded(change.before, from: 100)), CourseTrace(decoded(change.after, from: 0)))
    return CourseComparison(from: old, to: new, today: day).diagnostics.map {
      $0.code + ($0.severity == .error ? "!" : "")
    }
  }

  private func decoded(_ tiny: TinyCourse, from first: UInt32) -> [DecodedFile] {
    tiny.sources.ids.map { id in
      let file = ContentFile(
        id: FileID(index: first + id.index), path: String(tiny.sources[id].path.dropFirst("content/".count)))
      return CourseReader.decode(file, source: tiny.sources[id])
    }
  }

  @Test func saysNothingWhereNothingChanged() throws {
    #expect(try said(of: Change("không đổi") { $0 }) == [])
    #expect(decoded(Self.course, from: 0).flatMap(\.diagnostics).map(\.message.vietnamese) == [])
  }

  // MARK: Questions

  static func questions() throws -> [Change] {
    [
      try inLesson("đáp án lật ngược", ["C339!"], "đáp án: sai", "đáp án: đúng"),
      try inLesson(
        "thêm chữ «không»", ["C339!"], "Có nên đọc mã OTP", "Có nên không đọc mã OTP"),
      try inLesson(
        "bớt chữ «không»", [], "hỏi: Có nên đọc mã OTP cho người gọi điện không?",
        "hỏi: Có nên đọc mã OTP cho người gọi điện hay không?"),
      try inLesson(
        "đổi chữ ngược nghĩa", ["C339!"], "nội dung: Tắt máy, báo công an xã", "nội dung: Bật máy, báo công an xã"),
      try inLesson(
        "hỏi chuyện khác", ["C339"], "hỏi: Người lạ gọi điện xin mã OTP, bạn làm gì?",
        "hỏi: Con cháu ở xa nhờ chuyển khoản gấp, bạn làm gì?"),
      try inLesson("sửa lỗi gõ", [], "Người lạ gọi điện xin mã", "Ngừơi lạ gọi đien  xin mã"),
      try inLesson("sửa dấu câu, chữ hoa", [], "xin mã OTP, bạn làm gì?", "xin mã otp; bạn làm gì"),
      try inLesson("thêm một chữ đệm", [], "bạn làm gì?", "bạn nên làm gì?"),
      try inLesson(
        "lựa chọn đúng thành sai", ["C339!"],
        "        đúng: có\n        vì sao: Kẻ gian mới xin mã.\n      - nội dung: Đọc mã cho họ ngay\n",
        "        vì sao: Kẻ gian mới xin mã.\n      - nội dung: Đọc mã cho họ ngay\n        đúng: có\n"),
      try inLesson(
        "bỏ một lựa chọn sai", ["C339"],
        "      - nội dung: Gửi mã qua tin nhắn Zalo\n        vì sao: Cũng là đưa mã.\n", ""),
      try inLesson(
        "đổi chỗ hai lựa chọn", [],
        "      - nội dung: Đọc mã cho họ ngay\n        vì sao: Mất tiền.\n      - nội dung: Gửi mã qua tin nhắn Zalo\n        vì sao: Cũng là đưa mã.\n",
        "      - nội dung: Gửi mã qua tin nhắn Zalo\n        vì sao: Cũng là đưa mã.\n      - nội dung: Đọc mã cho họ ngay\n        vì sao: Mất tiền.\n"
      ),
      try inLesson("đổi lời giải thích", [], "vì sao: Mất tiền.", "vì sao: Kẻ gian rút hết tiền trong tài khoản."),
      try inLesson(
        "thứ tự khác", ["C339!"], "[Mở cửa hàng ứng dụng, Gõ tên ứng dụng, Bấm nút cài đặt]",
        "[Gõ tên ứng dụng, Mở cửa hàng ứng dụng, Bấm nút cài đặt]"),
      try inLesson(
        "cặp khác", ["C339!"],
        "- {trái: Mã QR nhận tiền, phải: Cho người ta quét để trả}\n      - {trái: Mã OTP, phải: Giữ kín một mình}",
        "- {trái: Mã QR nhận tiền, phải: Giữ kín một mình}\n      - {trái: Mã OTP, phải: Cho người ta quét để trả}"),
      try inLesson(
        "đổi chỗ hai cặp", [],
        "- {trái: Mã QR nhận tiền, phải: Cho người ta quét để trả}\n      - {trái: Mã OTP, phải: Giữ kín một mình}",
        "- {trái: Mã OTP, phải: Giữ kín một mình}\n      - {trái: Mã QR nhận tiền, phải: Cho người ta quét để trả}"),
      try inLesson("thêm cách trả lời", [], "[mã OTP, mã xác thực]", "[mã OTP, mã xác thực, mã xác nhận]"),
      try inLesson("bỏ một cách trả lời", ["C339"], "[mã OTP, mã xác thực]", "[mã OTP]"),
      try inLesson("cách trả lời khác hẳn", ["C339!"], "[mã OTP, mã xác thực]", "[mật khẩu]"),
      try inLesson("đáp số khác", ["C339!"], "đáp số: 113", "đáp số: 114"),
      try inLesson("sai số hẹp hơn", ["C339"], "sai số: 1", "sai số: 0.5"),
      try inLesson("sai số rộng hơn", [], "sai số: 1", "sai số: 2"),
      try inLesson("loại câu khác", ["C339!"], "loại: một lựa chọn", "loại: nhiều lựa chọn"),
      try Change("đổi nghĩa và tăng bản") {
        try $0.replacing("đáp án: sai", with: "đáp án: đúng", in: lessonPath)
          .replacing("- mã: hoi-otp\n    bản: 1", with: "- mã: hoi-otp\n    bản: 2", in: lessonPath)
      },
      try inLesson("tăng bản mà không đổi gì", [], "- mã: hoi-otp\n    bản: 1", "- mã: hoi-otp\n    bản: 2"),
    ]
  }

  @Test(arguments: try questions()) func asksForAHigherRevisionWhereAQuestionMeansSomethingElse(_ change: Change) throws
  {
    #expect(try said(of: change) == change.said)
  }

  // MARK: Ids, lessons

  static func ids() throws -> [Change] {
    let two = course.adding(
      "bai-hoc/bai-hai.yaml",
      try course.replacing("mã: bai-mot", with: "mã: bai-hai", in: lessonPath).files[lessonPath] ?? "")
    return [
      try inLesson("câu hỏi mang mã khác", ["C341"], "mã: hoi-otp", "mã: cau-otp"),
      try inLesson("bước mang mã khác", ["C341"], "mã: mo-ung-dung", "mã: mo-app"),
      try inLesson(
        "bỏ câu hỏi", ["C341"],
        "  - mã: dien-so\n    bản: 1\n    loại: số\n    hỏi: Gọi công an theo số nào?\n    đáp số: 113\n    sai số: 1\n    giải thích: Gọi 113.\n    mục tiêu: [mo-duoc]\n",
        ""),
      try Change("bỏ cả một bài", ["C341"], before: two) { $0.removing("bai-hoc/bai-hai.yaml") },
      try Change("bài mang mã khác, tệp cũng đổi tên", ["C341"]) {
        $0.removing(lessonPath).adding(
          "bai-hoc/bai-moi.yaml", ($0.files[lessonPath] ?? "").replacing("mã: bai-mot\n", with: "mã: bai-moi\n"))
      },
      try Change("tệp đổi tên, mã giữ nguyên") {
        $0.removing(facts).adding("du-kien/moi.yaml", $0.files[facts] ?? "")
      },
      try Change("bỏ thuật ngữ", ["C341"]) {
        try $0.replacing("  - mã: ung-dung\n", with: "  - mã: tu-moi\n", in: "thuat-ngu/chung.yaml")
          .replacing("từ: Ứng dụng", with: "từ: Khác", in: "thuat-ngu/chung.yaml")
          .replacing("Chương trình chạy trên điện thoại.", with: "Nghĩa khác.", in: "thuat-ngu/chung.yaml")
      },
      try Change("mã thuật ngữ cho từ khác", ["C342"]) {
        try $0.replacing("từ: Ứng dụng", with: "từ: Hóa đơn tiền điện", in: "thuat-ngu/chung.yaml")
          .replacing("Chương trình chạy trên điện thoại.", with: "Giấy báo tiền phải nộp.", in: "thuat-ngu/chung.yaml")
      },
      try Change(
        "hạ bản của câu", ["C340!"],
        before: try course.replacing(
          "- mã: hoi-otp\n    bản: 1", with: "- mã: hoi-otp\n    bản: 2", in: lessonPath)
      ) {
        try $0.replacing("- mã: hoi-otp\n    bản: 2", with: "- mã: hoi-otp\n    bản: 1", in: lessonPath)
      },
      try inLesson("hạ mức cảnh báo", ["C343"], "mức: nghiêm trọng", "mức: chú ý"),
      try inLesson(
        "bỏ cảnh báo nghiêm trọng", ["C343"],
        "  - mã: khong-dua-otp\n    mức: nghiêm trọng\n    tiêu đề: Không đưa mã OTP\n    nội dung: Không đọc mã OTP cho bất kỳ ai.\n",
        "  - mã: khac\n    mức: chú ý\n    tiêu đề: Nhớ sạc pin\n    nội dung: Pin yếu thì máy tắt.\n"),
      try inLesson(
        "cảnh báo nói ngược", ["C344"], "nội dung: Không đọc mã OTP cho", "nội dung: Đọc mã OTP cho"),
      try inLesson(
        "thêm một bước", [], "cảnh báo:\n",
        "  - mã: buoc-moi\n    làm: Bấm nút xanh.\n    thấy: Màn hình chào.\ncảnh báo:\n"),
      try inLesson("viết lại bước cho gọn", [], "thấy: Màn hình chính.", "thấy: Màn hình chính hiện ra."),
      try inLesson("đổi ngôn ngữ của khóa", [], "thời lượng: 20", "minutes: 20"),
    ]
  }

  @Test(arguments: try ids()) func tellsOfIdsThatDidNotStay(_ change: Change) throws {
    #expect(try said(of: change) == change.said)
  }

  // MARK: Facts

  static func changedFacts() throws -> [Change] {
    [
      try inFact("giá trị khác, ngày cũ", ["C345"], "giá trị: năm 2021", "giá trị: năm 2020"),
      try inFact("nội dung ngược lại", ["C345"], "Ứng dụng Một ra đời", "Ứng dụng Một chưa ra đời"),
      try inFact(
        "viết lại câu, số giữ nguyên", [], "Ứng dụng Một ra đời năm 2021.", "Ứng dụng Một đã ra đời năm 2021."),
      try Change(
        "ghi chắc hơn", ["C345"], before: try course.replacing("đã kiểm chứng", with: "chưa kiểm chứng", in: facts)
      ) {
        try $0.replacing("chưa kiểm chứng", with: "đã kiểm chứng", in: facts)
      },
      try inFact("ghi kém chắc hơn", [], "đã kiểm chứng", "một nguồn"),
      try inFact("ngày kiểm tra lùi lại", ["C346"], "kiểm tra ngày: 2026-11-20", "kiểm tra ngày: 2026-10-20"),
      try inFact("dời hạn", ["C346"], "xem lại trước: 2027-11-23", "xem lại trước: 2028-11-23"),
      try inFact("rút ngắn hạn", [], "xem lại trước: 2027-11-23", "xem lại trước: 2027-05-23"),
      try Change("đổi giá trị và ghi ngày mới") {
        try $0.replacing("giá trị: năm 2021", with: "giá trị: năm 2020", in: facts)
          .replacing("kiểm tra ngày: 2026-11-20", with: "kiểm tra ngày: 2026-11-23", in: facts)
      },
      try Change("nguồn ở địa chỉ khác", ["C347"]) { try $0.replacing("/bai-bao", with: "/bai-khac", in: sources) },
      try Change("https và dấu gạch cuối") {
        try $0.replacing("https://example.vn/bai-bao", with: "http://www.example.vn/bai-bao/", in: sources)
      },
    ]
  }

  @Test(arguments: try changedFacts()) func asksForANewDayWhereAFactChanged(_ change: Change) throws {
    #expect(try said(of: change) == change.said)
  }

  @Test func takesWhatWasCheckedTodayForChecked() throws {
    let change = try Self.inFact("", [], "giá trị: năm 2021", "giá trị: năm 2020")
    #expect(try said(of: change, today: "2026-11-20") == [])
  }
}
