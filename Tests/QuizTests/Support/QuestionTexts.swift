/// Questions as authors write them: one of each type, and short ones for tests that need many.
enum QuestionText {
  /// True or false, with one hint; «đúng» is right.
  static func trueFalse(_ id: String, revision: Int = 1, answer: String = "đúng", extra: String = "") -> String {
    """
    - mã: \(id)
      bản: \(revision)
      loại: đúng sai
      hỏi: Câu \(id) có đúng không?
      đáp án: \(answer)
      vì sao đúng: Lời cho người chọn đúng.
      vì sao sai: Lời cho người chọn sai.
      gợi ý: [Gợi ý một]
      \(extra)
    """
  }

  static func critical(_ id: String) -> String { trueFalse(id, extra: "cảnh báo: [khong-dua-otp]") }

  /// The right choice is B; «Cả hai» is pinned last.
  static let single = """
    - mã: mot
      bản: 1
      loại: một lựa chọn
      hỏi: Chữ nào đứng thứ hai?
      gợi ý: [Đứng sau A, Đứng trước C]
      lựa chọn:
        - nội dung: Cả hai
          vì sao: Chỉ một chữ đứng thứ hai.
          ghim cuối: có
        - nội dung: A
          vì sao: A đứng đầu.
        - nội dung: B
          đúng: có
          vì sao: B đứng sau A.
        - nội dung: C
          vì sao: C đứng thứ ba.
        - nội dung: D
          vì sao: D đứng thứ tư.
        - nội dung: Không chữ nào
          vì sao: Có một chữ.
          ghim cuối: có
    """

  /// A and C are right.
  static let multiple = """
    - mã: nhieu
      bản: 1
      loại: nhiều lựa chọn
      hỏi: Những chữ nào đúng?
      lựa chọn:
        - nội dung: A
          đúng: có
          vì sao: A đúng.
        - nội dung: B
          vì sao: B không đúng.
        - nội dung: C
          đúng: có
          vì sao: C đúng.
    """

  static let order = """
    - mã: xep
      bản: 1
      loại: sắp xếp
      hỏi: Xếp theo thứ tự.
      thứ tự: [Một, Hai, Ba, Bốn]
      giải thích: Đếm từ một.
    """

  static let match = """
    - mã: ghep
      bản: 1
      loại: ghép cặp
      hỏi: Ghép chữ với số.
      cặp:
        - trái: Một
          phải: "1"
        - trái: Hai
          phải: "2"
        - trái: Ba
          phải: "3"
      giải thích: Số và chữ.
    """

  static func short(
    accept: String = "[Hòa Bình]",
    exact: Bool = false,
    knownWrong: (text: String, reason: String)? = nil
  ) -> String {
    let wrong = knownWrong.map { "sai thường gặp: [{nội dung: \"\($0.text)\", vì sao: \"\($0.reason)\"}]" } ?? ""
    return """
      - mã: ngan
        bản: 1
        loại: trả lời ngắn
        hỏi: Tên là gì?
        chấp nhận: \(accept)
        đúng dấu: \(exact ? "có" : "không")
        giải thích: Đó là tên.
        \(wrong)
      """
  }

  static func number(_ value: String, tolerance: String = "0") -> String {
    """
    - mã: so
      bản: 1
      loại: số
      hỏi: Bao nhiêu?
      đáp số: \(value)
      sai số: \(tolerance)
      giải thích: Đếm là biết.
    """
  }

  /// Two stages; the first choice is right in each.
  static func scenario(_ id: String = "tinh-huong", revision: Int = 1) -> String {
    """
    - mã: \(id)
      bản: \(revision)
      loại: tình huống
      hỏi: Có người lạ gọi.
      gợi ý: [Đừng vội]
      chặng:
        - mã: chang-mot
          tình huống: Người lạ xin mã.
          lựa chọn:
            - nội dung: Cúp máy
              đúng: có
              vì sao: Người lạ xin mã là kẻ gian.
            - nội dung: Đọc mã
              vì sao: Đọc mã là mất tài khoản.
            - nội dung: Đọc nửa mã
              vì sao: Nửa mã cũng là mã.
        - mã: chang-hai
          tình huống: Người lạ gọi lại.
          lựa chọn:
            - nội dung: Chặn số
              đúng: có
              vì sao: Chặn là yên.
            - nội dung: Nghe máy
              vì sao: Nghe là bị dụ.
    """
  }

  /// One question of each type.
  static let all = [
    single, multiple, trueFalse("dung-sai"), order, match, short(knownWrong: ("Hà Nội", "Hà Nội là thủ đô.")),
    number("45", tolerance: "5"), scenario(),
  ]
}
