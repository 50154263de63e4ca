@testable import Curriculum

/// A small course with something of everything.
enum SampleCourse {
  static let questions: [Question] = [
    .make("mot", .singleChoice([.make("sai một"), .make("đúng một", correct: true), .make("cả hai", pinned: true)])),
    .make("nhieu", .multipleChoice([.make("đúng a", correct: true), .make("đúng b", correct: true), .make("sai c")])),
    .make(
      "dung-sai",
      .trueFalse(
        .init(answer: false, reasonForTrue: inline("Chọn đúng là nhầm."), reasonForFalse: inline("Sai là phải."))
      )
    ),
    .make("xep", .order(["trước", "giữa", "sau", "cuối"].map { inline($0) }), explanation: "Vì thứ tự."),
    .make(
      "ghep",
      .match([
        .init(left: inline("trái 1"), right: inline("phải 1")), .init(left: inline("trái 2"), right: inline("phải 2")),
        .init(left: inline("trái 3"), right: inline("phải 3")),
      ]),
      explanation: "Vì hợp nhau."
    ),
    .make(
      "ngan",
      .shortAnswer(
        .init(
          accepted: [inline("nhà phát hành"), inline("nơi phát hành")],
          knownWrong: [.init(text: inline("hàng xóm"), reason: inline("Hàng xóm không làm ra."))],
          isExact: true
        )
      ),
      explanation: "Vì họ làm ra."
    ),
    .make("so", .number(.init(value: 3.5, tolerance: 0.25, unit: inline("triệu đồng"))), explanation: "Vì tính ra."),
    .make(
      "tinh-huong",
      .scenario([
        .init(
          id: ident("chang-1"),
          situation: blocks("Có người gọi."), picture: nil, scene: nil,
          choices: [.make("cúp máy", correct: true), .make("đọc mã")]
        ),
        .init(
          id: ident("chang-2"),
          situation: blocks("Họ gọi lại."), picture: nil, scene: nil,
          choices: [.make("nghe tiếp"), .make("báo công an", correct: true)]
        ),
      ])
    ),
  ]

  static let lesson = Lesson.make(
    "cai",
    title: "Cài ứng dụng",
    platforms: ["app"],
    prerequisites: ["an-toan"],
    introduction:
      "Mở từ [](du-kien:nam-mo). Còn [chạy](du-kien:con-chay) không. Xem [](bai:an-toan), [OTP](thuat-ngu:otp).",
    officialSource: "Chỉ [tải](nen-tang:app) từ cửa hàng.",
    steps: [
      .make("mot", part: "Phần đầu"), .make("hai", picture: "hinh/buoc-hai.png"),
      .make("ba", part: "Phần cuối", action: "Xem [sự cố](su-co:ket), [bước](buoc:mot), [câu](cau-hoi:so)."),
    ],
    warnings: [.make("otp"), .make("nhe", .caution, facts: ["con-chay"])],
    problems: [.make("ket")],
    questions: questions,
    facts: ["qua-han"]
  )

  static let facts = FactTopic.make(
    "Ứng dụng",
    [
      .make("nam-mo", value: "năm 2021", sources: ["bao"]),
      .make("con-chay", status: .unverified),
      .make(
        "qua-han",
        value: "500 đồng",
        sources: ["bao", "trang"],
        reviewBy: Day(year: 2026, month: 11, day: 22) ?? .past
      ),
      .make("dia-chi", value: "app.example.vn"),
    ]
  )

  static let course = Course.make(
    book: .make(introduction: "Đọc [cài](bai:cai), [bước một](buoc:cai/mot), [](hoc-phan:m)."),
    modules: [
      .make("m", sessions: [.make("b1", lessons: ["an-toan"], period: "Tháng 6/2022"), .make("b2", lessons: ["cai"])]),
      .make("n", sessions: [.make("b3", lessons: ["ban-hang"])]),
    ],
    lessons: [
      .make("an-toan", title: "Giữ an toàn"), lesson, .make("ban-hang", title: "Bán hàng", problems: [.make("e")]),
      .make("le", title: "Bài lẻ"),
    ],
    platforms: [
      .make(
        "app",
        addresses: [
          .init(label: inline("Trang chính"), value: inline("https://app.example.vn/"), fact: ref("dia-chi")),
          .init(label: inline("Kho"), value: inline("Tên bí mật"), fact: ref("con-chay")),
          .init(label: inline("Quầy"), value: inline("Tên quá hạn"), fact: ref("qua-han")),
        ],
        changes: [.init(period: inline("Năm 2025"), text: inline("Đổi tên."), facts: [ref("con-chay")])],
        facts: ["nam-mo"]
      )
    ],
    facts: [facts],
    sources: [.make("bao"), .make("trang", url: "javascript:alert(1)")],
    terms: [.make("otp", "OTP", facts: ["con-chay"]), .make("an", "ẩn"), .make("anh", "ảnh")]
  )
}
