import Curriculum
import Diagnostics
import Foundation
import LessonSyntax
import TestSupport
import Testing

/// Courses that reports are tried on.
enum SampleCourse {
  static let today = "2026-11-30"

  static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  /// A course with lessons that ask in every way there is, each the same but for its id and title.
  static func course(lessons count: Int = 3, changing: (TinyCourse) throws -> TinyCourse = { $0 }) throws -> Course {
    let ids = (1...count).map { $0 == 1 ? "bai-mot" : "bai-so-\($0)" }
    var tiny = try TinyCourse()
      .replacing("[bai-mot]", with: "[\(ids.joined(separator: ", "))]", in: "hoc-phan/hoc-phan-mot.yaml")
      .replacing("tiêu đề: Buổi một", with: "tiêu đề: Buổi một\n    nghỉ: 10", in: "hoc-phan/hoc-phan-mot.yaml")
    for (index, id) in ids.enumerated() {
      let text = lesson.replacing("ID", with: id).replacing("TITLE", with: "Bài số \(index + 1) <b>\"thử\" & học</b>")
      tiny = tiny.adding("bai-hoc/\(id).yaml", text)
    }
    return try #require(try read(try changing(tiny).sources))
  }

  /// The book that lies in this checkout, whichever it is; `nil` where it is none yet.
  static func ofThisCheckout() throws -> Course? {
    let content = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../content").standardized
    let folder = content.path(percentEncoded: false)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).filter {
      $0.hasSuffix(".yaml") && !$0.contains("/.") && !$0.hasPrefix(".")
    }
    let files = try paths.sorted().map { path in
      SourceFile(
        path: "content/\(path)", text: try String(contentsOf: content.appending(path: path), encoding: .utf8))
    }
    return try read(SourceSet(files))
  }

  private static func read(_ sources: SourceSet) throws -> Course? {
    let files = sources.ids.map { id in
      let file = ContentFile(id: id, path: String(sources[id].path.dropFirst("content/".count)))
      return CourseReader.decode(file, source: sources[id])
    }
    return CourseReader.course(from: files, in: Surroundings(today: try day(today))).value
  }

  private static let lesson = """
    mã: ID
    bản: 1
    tiêu đề: TITLE
    tóm tắt: Bài học để thử.
    loại: sử dụng
    nền tảng: [ung-dung-mot]
    dành cho: [thành viên tổ]
    thời lượng: 40
    mục tiêu:
      - mã: mo-duoc
        người học: mở được ứng dụng
      - mã: giu-an-toan
        người học: giữ mã OTP cho riêng mình
    các bước:
      - mã: mo-cua-hang
        làm: Mở cửa hàng **ứng dụng**.
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
        hỏi: Trong cửa hàng có **hai** ứng dụng cùng tên. Bạn dựa vào đâu để chọn?
        mục tiêu: [mo-duoc]
        bước: [mo-ung-dung]
        lựa chọn:
          - nội dung: Ứng dụng có *nhiều lượt tải* hơn.
            vì sao: Lượt tải không nói ai làm ra ứng dụng.
          - nội dung: Ứng dụng khớp nhà phát hành xã đã báo.
            đúng: có
            vì sao: Khớp nhà phát hành thì mới chắc.
          - nội dung: "=Hỏi lại tổ."
            vì sao: Tổ cũng phải hỏi xã.
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
        thứ tự: [Hỏi xã, Mở cửa hàng, Gõ tên, Bấm nút cài]
        giải thích: Hỏi trước thì có cái để so.
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
        chấp nhận:
          - nhà phát hành
        sai thường gặp:
          - nội dung: cán bộ xã
            vì sao: Cán bộ xã là người báo tin.
        giải thích: Tên ứng dụng ai cũng đặt giống được.
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
