extension TinyCourse {
  /// One book, module, session, lesson, platform, fact, source and term, each referring to the others.
  static let standard: [String: String] = [
    "sach.yaml": """
    mã: sach-nho
    tiêu đề: Sách nhỏ
    mô tả: Một cuốn sách nhỏ để thử.
    học phần: [hoc-phan-mot]

    """,
    "hoc-phan/hoc-phan-mot.yaml": """
    mã: hoc-phan-mot
    tiêu đề: Học phần một
    mô tả: Học phần để thử.
    buổi học:
      - mã: buoi-mot
        tiêu đề: Buổi một
        bài học: [bai-mot]

    """,
    "bai-hoc/bai-mot.yaml": lesson,
    "nen-tang/ung-dung-mot.yaml": """
    mã: ung-dung-mot
    bản: 1
    tên: Ứng dụng Một
    loại: ứng dụng
    tóm tắt: Ứng dụng để thử.
    mô tả: Ứng dụng Một có từ [](du-kien:nam-ra-doi).
    tình trạng: đang dùng

    """,
    "du-kien/chung.yaml": """
    chủ đề: Chung
    dữ kiện:
      - mã: nam-ra-doi
        bản: 1
        nội dung: Ứng dụng Một ra đời năm 2021.
        giá trị: năm 2021
        trạng thái: đã kiểm chứng
        nguồn: [bao-mot]
        kiểm tra ngày: 2026-11-23
        xem lại trước: 2027-11-23

    """,
    "nguon/chung.yaml": """
    nguồn:
      - mã: bao-mot
        tên: Bài báo về Ứng dụng Một
        nơi đăng: Báo Một
        địa chỉ: "https://example.vn/bai-bao"
        xem ngày: 2026-11-23

    """,
    "thuat-ngu/chung.yaml": """
    thuật ngữ:
      - mã: ung-dung
        từ: Ứng dụng
        nghĩa: Chương trình chạy trên điện thoại.

    """,
  ]

  private static let lesson = """
    mã: bai-mot
    bản: 1
    tiêu đề: Bài một
    tóm tắt: Bài học để thử.
    loại: sử dụng
    nền tảng: [ung-dung-mot]
    dành cho: [thành viên tổ]
    thời lượng: 20
    mục tiêu:
      - mã: mo-duoc
        người học: mở được ứng dụng
    các bước:
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
      - mã: hoi-otp
        bản: 1
        loại: đúng sai
        hỏi: Có nên đọc mã OTP cho người gọi điện không?
        đáp án: sai
        vì sao đúng: Chưa đúng. Người xin mã OTP là kẻ gian.
        vì sao sai: Đúng vậy. Mã OTP chỉ để mình bạn dùng.
        mục tiêu: [mo-duoc]
        cảnh báo: [khong-dua-otp]
    dữ kiện: [nam-ra-doi]

    """
}
