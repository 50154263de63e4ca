import Curriculum
import Markdown

// What the handbook calls the values of the curriculum, and what it says around Markdown.

extension RenderWords {
  static let handbook = RenderWords(
    table: "Bảng", task: "Việc cần làm", footnote: "Chú thích", backToText: "Quay lại chỗ đọc")
}

extension Lesson.Kind {
  var wording: String {
    switch self {
    case .install: "Bài cài đặt"
    case .usage: "Bài hướng dẫn dùng"
    case .knowledge: "Bài kiến thức"
    }
  }
}

extension Lesson.Audience {
  var wording: String {
    switch self {
    case .teamMember: "thành viên tổ"
    case .citizen: "người dân"
    case .partyMember: "đảng viên"
    case .householdBusiness: "hộ kinh doanh"
    }
  }
}

extension TrainerNotes.Phase.Kind {
  var wording: String {
    switch self {
    case .opening: "Mở đầu"
    case .explanation: "Giảng giải"
    case .demonstration: "Làm mẫu"
    case .practice: "Thực hành"
    case .check: "Kiểm tra"
    case .recap: "Tổng kết"
    case .pause: "Nghỉ"
    }
  }
}

extension Sheet.Kind {
  var wording: String {
    switch self {
    case .form: "Biểu mẫu"
    case .checklist: "Danh mục việc"
    case .poster: "Áp phích"
    }
  }
}

extension Platform.Kind {
  var wording: String {
    switch self {
    case .app: "Ứng dụng"
    case .portal: "Cổng thông tin"
    case .service: "Dịch vụ"
    case .channel: "Kênh thông tin"
    }
  }
}

extension Platform.Status {
  var wording: String {
    switch self {
    case .active: "Đang dùng"
    case .unclear: "Chưa rõ còn dùng không"
    case .closed: "Đã ngừng"
    }
  }
}

extension Fact.Status {
  var wording: String {
    switch self {
    case .verified: "Đã kiểm chứng"
    case .singleSource: "Mới có một nguồn"
    case .dated: "Số liệu cũ"
    case .unverified: "Chưa kiểm chứng"
    case .recommendation: "Khuyến nghị"
    }
  }
}
