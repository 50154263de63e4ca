import Testing

@testable import Curriculum

/// How far a text is from what it was.
@Suite struct WordingChangeTests {
  static let sentence = "Người lạ gọi điện xin mã OTP để nâng cấp SIM thì đừng đọc."

  @Test(arguments: [
    ("Mở ứng dụng  VNeID.", "mở **ứng dụng** VNeID"), ("Hoà bình, thuỷ lợi", "Hòa bình thủy lợi"),
    ("Bấm nut cai dat", "Bấm nút cài đặt"), ("Mở [ứng dụng](thuat-ngu:ung-dung) lên", "Mở [ứng dụng](bai:cai-dat) lên"),
    ("Cả nước có 46.000 tổ", "Cả nước có 46000 tổ"), ("Gõ của của mình mật khẩu", "Gõ của mình mật khẩu"),
    ("Khôg đọc mã cho ai", "Không đọc mã cho ai"), ("Điện thoạ i của bác", "Điện thoại của bác"),
    ("dung doc ma otp", "Đừng đọc mã OTP"), ("Ngừơi lạ gọi đến", "Người lạ gọi đến"),
  ])
  func passesOverSlipsAndLayout(old: String, new: String) {
    #expect(WordingChange(from: old, to: new) == .none)
    #expect(WordingChange(from: new, to: old) == .none)
  }

  @Test(arguments: [
    ("Không đọc mã OTP cho ai", "Đọc mã OTP cho ai"), ("Đừng bấm đường dẫn lạ", "Dùng bấm đường dẫn lạ"),
    ("Bác nên nhận cuộc gọi ấy", "Bác không nên nhận cuộc gọi ấy"), ("Bật Wi-Fi trên máy", "Tắt Wi-Fi trên máy"),
    ("Câu nào đúng?", "Câu nào sai?"), ("Làm xong rồi", "Chưa làm xong rồi"),
    ("Xã cấp mã. Không đọc mã ấy cho ai. Giữ máy bên mình.", "Xã cấp mã. Đọc mã ấy cho ai. Giữ máy bên mình."),
    (sentence, "Người lạ gọi điện xin mã OTP để nâng cấp SIM thì đọc."),
  ])
  func findsWhatIsTurnedRound(old: String, new: String) {
    #expect(WordingChange(from: old, to: new) == .turned)
    #expect(WordingChange(from: new, to: old) == .turned)
  }

  @Test(arguments: [
    ("Có nên đọc mã không?", "Có nên đọc mã hay không?"), (sentence, sentence + " Tắt máy rồi báo xã."),
    (
      "Thành viên tổ không nhìn, không gõ mật khẩu. Bác nhờ cũng không.",
      "Thành viên tổ không nhìn mật khẩu, có nhờ cũng không gõ."
    ),
    ("Trang có ứng dụng riêng hay không thì chưa rõ.", "Chưa rõ trang có ứng dụng riêng hay không."),
    ("Bấm Lưu để giữ bài.", "Bấm Lưu để giữ bài, không bấm Hủy đi."),
    (
      "Số liệu năm 2022, đến cuối tháng 2, hơn 5,2 triệu hộ.",
      "Đến cuối tháng 2/2022, hơn 5,2 triệu hộ (số liệu năm 2022)."
    ),
  ])
  func takesOtherWordsForTheSame(old: String, new: String) { #expect(WordingChange(from: old, to: new) <= .slight) }

  @Test(arguments: [
    ("Gọi số 113", "Gọi số 114", WordingChange.figures), ("Trong 2,5 giờ", "Trong 25 giờ", .figures),
    ("Mã OTP", "Mật khẩu", .reworded),
    ("Người lạ gọi điện, bạn làm gì?", "Con cháu nhờ chuyển tiền, bạn làm gì?", .reworded),
    ("", "Mới viết", .reworded),
  ])
  func findsOtherNumbersAndOtherWords(old: String, new: String, change: WordingChange) {
    #expect(WordingChange(from: old, to: new) == change)
  }

  @Test func staysQuickInTextsOfAnyLength() {
    let long = (0..<20_000).map { "chữ\($0)" }.joined(separator: " ")
    #expect(WordingChange(from: long, to: long + " nữa") <= .slight)
    #expect(WordingChange(from: long, to: (0..<20_000).map { "lời\($0)" }.joined(separator: " ")) == .reworded)
  }
}
