import Diagnostics

/// What is said of mark-up that is shown raw.
extension Slip {
  var rawWording: Wording {
    switch kind {
    case .rawSigns(let sign):
      let sign = String(decoding: [sign], as: UTF8.self)
      return Wording(
        code: "M416", severity: .warning,
        message: LocalizedText(
          vi: "Các dấu \(sign) này sẽ hiện nguyên trên trang: chúng không có cặp, hoặc có dấu cách sai chỗ",
          en: "These signs \(sign) will be shown as they are: they have no fellow, or a blank is in the wrong place"),
        advice: LocalizedText(
          vi: "Dấu mở viết liền vào chữ sau nó, dấu đóng viết liền vào chữ trước nó và cách chữ sau: **chữ** rồi",
          en: "The opening sign touches the word behind it, the closing one the word before it, with a blank after"),
        fix: LocalizedText(vi: "Nếu chỉ là chữ: đặt \\ trước dấu", en: "If it is mere text: put \\ before the sign"),
        grade: .maybe)
    case .rawReference:
      return Wording(
        code: "M416", severity: .warning,
        message: LocalizedText(
          vi: "Cụm này sẽ hiện nguyên trên trang: tên sau dấu & không có, hoặc thiếu dấu chấm phẩy",
          en: "This will be shown as it is: the name behind & does not exist, or lacks its semicolon"),
        advice: LocalizedText(
          vi: "Gõ thẳng ký tự muốn có; muốn hiện đúng như thế thì viết \\&",
          en: "Type the character itself; to show just this, write \\&"))
    case .backslashInCode:
      return Wording(
        code: "M416", severity: .warning,
        message: LocalizedText(
          vi: "Giữa hai dấu `…` không cần \\: dấu ấy sẽ hiện ra",
          en: "Between `…` no backslash is needed: it will be shown"),
        fix: LocalizedText(vi: "Bỏ dấu \\", en: "Take the backslash out"))
    case .openFence:
      return Wording(
        code: "M416", severity: .warning,
        message: LocalizedText(
          vi: "Khung mã không có dòng đóng: mọi chữ từ đây sẽ hiện nguyên dấu",
          en: "The block of code is never closed: all text from here on is shown raw"))
    default:
      return Wording(
        code: "M416", severity: .warning,
        message: LocalizedText(
          vi: "Đoạn thụt vào từ bốn dấu cách thành khung mã: các dấu trong đó sẽ hiện nguyên",
          en: "A paragraph that is indented by four blanks becomes a block of code: its signs are shown raw"),
        advice: LocalizedText(vi: "Viết đoạn này từ đầu dòng", en: "Begin the paragraph at the start of the line"))
    }
  }

  static let tableWording = Wording(
    code: "M417", severity: .warning,
    message: LocalizedText(
      vi: "Bảng viết chưa đúng: trang sách sẽ hiện các dấu | thành chữ",
      en: "This is no table as it is written: the page will show the bars as text"),
    advice: LocalizedText(
      vi: "Dưới dòng đầu bảng phải có một dòng gạch, đủ số cột: | --- | --- |",
      en: "Under the head of a table comes a line of dashes with as many columns: | --- | --- |"))
}
