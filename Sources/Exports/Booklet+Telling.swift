import Diagnostics

extension Booklet {
  /// «12 trang trên 3 tờ A4»
  var remark: LocalizedText {
    let counts = signatures.map(String.init).joined(separator: " + ")
    let isOne = signatures.count == 1
    return LocalizedText(
      vi: "\(pages) trang trên \(sheets) tờ A4" + (isOne ? "" : ", \(signatures.count) tập: \(counts)"),
      en: "\(count(pages, "page")) on \(count(sheets, "sheet")) of A4"
        + (isOne ? "" : ", \(signatures.count) signatures: \(counts)"))
  }

  private func count(_ number: Int, _ noun: String) -> String { number == 1 ? "1 \(noun)" : "\(number) \(noun)s" }

  var advice: [LocalizedText] {
    let howToPrint = LocalizedText(
      vi: """
        Cách in: giấy A4 nằm ngang, hai mặt, lật theo cạnh ngắn, cỡ 100 % (không «vừa trang»). \
        Xếp các tờ theo thứ tự in ra, gấp đôi cả xấp, ghim ở gáy.
        """,
      en: """
        To print: A4 landscape, on both sides, flipped on the short edge, at 100 % (not “fit to page”). Keep the \
        sheets in the order in which they come, fold them together and staple the fold.
        """)
    let howToBind = LocalizedText(
      vi: "Sách dày chia thành nhiều tập: đếm số tờ ghi ở trên, gấp riêng từng tập, đặt nối nhau rồi dán gáy.",
      en: """
        A thick book comes in signatures: count off the sheets named above, fold each by itself, glue them together.
        """)
    return signatures.count > 1 ? [howToPrint, howToBind] : [howToPrint]
  }
}
