/// Which sign suits an action, by its first words: for an author to take or to leave, never for a page. Words alone do
/// not tell what is meant; a wrong sign is worse than none.
package enum SignGuess {
  /// The sign for an action; `nil` where its first words are not in the table, or are known to mean something else.
  ///
  /// Marks count: «gõ» is to type and «gỡ» to take away. Of the beginnings in the table the longest wins, by whole words.
  ///
  /// - Parameter action: A line of Markdown in Vietnamese, tone marks where this project places them.
  /// - Returns: The sign that suits it.
  package static func sign(for action: String) -> Sign? {
    let words = words(of: action)
    for count in stride(from: words.count, through: 1, by: -1) {
      if let name = beginnings[words.prefix(count).joined(separator: " ")] { return name.flatMap(Sign.named) }
    }
    return nil
  }

  /// The words before the first sign that ends a part of a sentence, or begins the address of a link: as many as a
  /// beginning in the table may have.
  private static func words(of action: String) -> [Substring] {
    let part = action.lowercased().prefix { !".,;:!?(–—".contains($0) }
    return Array(part.split { !($0.isLetter || $0.isNumber || $0 == "-") }.prefix(longest))
  }

  /// By the words that an action begins with; `nil` for what only looks like such an action.
  private static let beginnings: [String: String?] = {
    var found: [String: String?] = [:]
    for (sign, beginnings) in table { for words in beginnings { found[words] = sign } }
    for words in others { found[words] = .some(nil) }
    return found
  }()

  private static let longest = beginnings.keys.map { $0.split(separator: " ").count }.max() ?? 0

  /// What begins like an action in the table and is another.
  static let others = [
    "bật cười", "chọn lọc", "chụp màn hình", "ghi hình", "ghi nhớ", "ghi âm", "gõ cửa", "gọi là", "gửi xe",
    "hẹn giờ", "in đậm", "khóa học", "kéo ghế", "lưu ý", "mở đầu", "nghe máy", "nhìn lại", "trao quyền",
    "tìm hiểu", "tải lên", "viết tin", "xem như",
  ]

  /// The names of signs, and the words that actions which they stand for begin with: in lower case.
  static let table: [(sign: String, beginnings: [String])] = [
    ("am-luong", ["bấm nút tăng âm lượng", "giảm âm lượng", "tăng chuông", "tăng tiếng", "tăng âm lượng"]),
    ("bat", ["bật"]),
    ("cai-dat", ["chỉnh", "mở cài đặt", "mở phần cài đặt", "vào cài đặt"]),
    ("cai-ve", ["bấm cài", "bấm nút cài", "cài", "cài đặt ứng dụng", "tải", "tải về"]),
    ("cam-may", ["giữ máy"]),
    ("can-cuoc", ["mang thẻ căn cước", "áp căn cước"]),
    ("cap-nhat", ["bấm cập nhật", "cập nhật", "mở mục cập nhật", "mở phần cập nhật"]),
    ("cham", ["bấm", "chạm", "mở mục", "nhấn", "tích vào", "tự bấm", "tự mở mục"]),
    ("cho-doi", ["chờ", "đợi"]),
    ("chon", ["chọn"]),
    ("chup-anh", ["chụp", "chụp một ảnh", "chụp ảnh"]),
    ("co-chu", ["chỉnh cỡ chữ", "kéo cỡ chữ", "phóng chữ", "tăng cỡ chữ"]),
    ("cua-hang", ["mở app store", "mở ch play", "mở cửa hàng"]),
    ("cup-may", ["cúp", "cúp máy", "gác máy"]),
    ("dang-nhap", ["bấm đăng nhập", "chọn đăng nhập", "tự đăng nhập", "đăng nhập"]),
    ("dang-xuat", ["bấm đăng xuất", "thoát", "thoát khỏi", "đăng xuất"]),
    ("day-hoc", ["dạy", "hướng dẫn", "làm mẫu"]),
    ("dem", ["đếm"]),
    ("doc-to", ["đọc báo cáo", "đọc cho", "đọc to"]),
    ("dong-y", ["đồng ý"]),
    ("dung-lai", ["dừng", "dừng lại", "dừng tay", "ngừng"]),
    ("go-phim", ["gõ", "nhập", "tự gõ", "tự nhập", "tự điền từng ô"]),
    ("goi-dien", ["gọi", "gọi cho", "gọi ngân hàng", "gọi thử", "gọi điện", "tự gọi"]),
    ("gui", ["bấm gửi", "bấm nút gửi", "bấm nộp", "chia sẻ", "gửi"]),
    ("hoa-don", ["giữ biên lai", "xem biên lai", "xem hóa đơn"]),
    ("hoi", ["hỏi", "hỏi lại", "hỏi xã"]),
    ("in-ra", ["in", "in ra"]),
    ("khoa", ["che màn hình", "khóa", "tự đặt mã", "tự đặt mật khẩu", "đặt mã", "đặt mật khẩu", "đổi mật khẩu"]),
    ("khong-chup", ["không chụp"]),
    ("khuon-mat", ["chụp khuôn mặt", "quét khuôn mặt", "xác thực khuôn mặt", "đưa khuôn mặt"]),
    ("luu", ["cất", "giữ lại", "lưu"]),
    ("mo-ung-dung", ["mở lại ứng dụng", "mở trình duyệt", "mở ứng dụng", "tự mở lại ứng dụng", "tự mở ứng dụng"]),
    ("ngay-hen", ["hẹn", "hẹn ngày"]),
    ("nghe", ["lắng nghe", "nghe"]),
    ("nhom-nguoi", ["chia nhóm", "ghép hai người", "họp"]),
    (
      "noi",
      [
        "chào", "dặn", "giải thích", "giới thiệu", "khen", "khuyên", "kể", "kể lại", "nhắc", "nói",
        "nói lại",
      ]
    ),
    ("quay-lai", ["bấm mũi tên quay lại", "bấm nút quay lại", "bấm quay lại"]),
    ("quay-mat-di", ["quay mặt", "tự quay mặt"]),
    ("quet-qr", ["mở phần quét", "quét", "quét mã", "đưa khung ngắm"]),
    ("sim", ["chuyển sim", "lắp sim", "tháo sim", "đưa sim"]),
    ("so-ghi", ["ghi kết quả vào sổ", "ghi vào sổ", "kẻ sổ", "mở sổ"]),
    ("so-sanh", ["so", "so sánh", "đối chiếu"]),
    ("tat", ["tắt"]),
    ("tien", ["chuyển thử", "chuyển tiền", "nạp", "rút", "trả phí", "trả thử", "trả tiền", "trả đúng"]),
    ("tim", ["tra cứu", "tìm"]),
    ("trao-tay", ["trao", "đưa tận tay"]),
    ("tru-so", ["nộp báo cáo", "đến trụ sở", "đến ủy ban"]),
    ("tu-choi", ["không đồng ý", "nói câu từ chối", "nói một câu từ chối", "tạm chưa", "từ chối"]),
    ("vi-tri", ["ghi địa điểm", "mở bản đồ", "xem bản đồ"]),
    ("viet", ["chép", "ghi", "gạch chân", "tự chép", "tự viết", "viết"]),
    ("vuot", ["kéo", "vuốt"]),
    ("wifi", ["bật wi-fi", "chọn wi-fi", "thử mạng", "thử wi-fi", "tắt wi-fi"]),
    ("xem", ["kiểm tra", "nhìn", "soi lại", "soát", "xem", "xem lại", "đọc", "đọc lại"]),
    ("xoa", ["bấm xóa", "chọn gỡ", "chọn xóa", "gỡ", "gỡ bỏ", "xóa", "xóa hết"]),
  ]
}
