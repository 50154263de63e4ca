import Diagnostics
import Handbook

/// What is said of a picture.
enum PictureWords {
  static func place(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: """
        «\(name)» ghi cả nơi chụp: bản trong sách đã bỏ điều ấy, nhưng tệp gốc vẫn còn; hãy bỏ vị trí khỏi ảnh rồi chép lại
        """,
      en: """
        “\(name)” tells where it was taken: the copy in the book does not, but the file itself does; take the place out
        """)
  }

  static func heavy(_ name: String, _ facts: PictureFacts) -> LocalizedText {
    let limit = weight(PictureBudget.file)
    let size = facts.isDrawing ? "" : ", \(facts.size.width) × \(facts.size.height)"
    return LocalizedText(
      vi: """
        «\(name)» nặng \(weight(facts.byteCount))\(size.isEmpty ? "" : size + " điểm ảnh"): hãy thu nhỏ, trang sách chỉ \
        cần dưới \(limit) và ngang 1.600 điểm ảnh
        """,
      en: """
        “\(name)” weighs \(weight(facts.byteCount))\(size.isEmpty ? "" : size + " pixels"): make it smaller, a page needs \
        no more than \(limit) and 1,600 pixels across
        """)
  }

  static func page(_ bytes: Int, _ heaviest: String) -> LocalizedText {
    LocalizedText(
      vi: """
        Hình của một bài nên dưới \(weight(PictureBudget.page)): bài này \(weight(bytes)), nặng nhất là «\(heaviest)»
        """,
      en: """
        A lesson's pictures should weigh less than \(weight(PictureBudget.page)): these are \(weight(bytes)), the \
        heaviest “\(heaviest)”
        """)
  }

  static func book(_ bytes: Int, _ heaviest: String) -> LocalizedText {
    LocalizedText(
      vi: """
        Hình của cả sách nên dưới \(weight(PictureBudget.book)), để gửi được qua Zalo: sách này \(weight(bytes)), nặng \
        nhất là «\(heaviest)»
        """,
      en: """
        A book's pictures should weigh less than \(weight(PictureBudget.book)), to be sent as one file: these are \
        \(weight(bytes)), the heaviest “\(heaviest)”
        """)
  }

  static func moving(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "«\(name)» là hình động: người đọc không dừng được, giấy chỉ in khung đầu; hãy thay bằng vài hình tĩnh",
      en: "“\(name)” moves: readers cannot stop it, and paper shows its first frame; use still pictures instead")
  }

  static func active(_ name: String) -> LocalizedText {
    LocalizedText(
      vi:
        "«\(name)» có đoạn chạy lệnh, chuyển động hoặc tải từ mạng: bản trong sách đã bỏ đi; hãy xem hình còn đủ không",
      en: "“\(name)” runs, moves or fetches something: the copy in the book does not; see whether it is still whole")
  }

  /// «3,4 MB», «480 KB», in both languages' reading: with a comma, as Vietnamese has it, only where there is a fraction.
  private static func weight(_ bytes: Int) -> String {
    guard bytes >= 1_000_000 else { return "\((bytes + 500) / 1000) KB" }
    let tenths = (bytes + 50_000) / 100_000
    return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10),\(tenths % 10) MB"
  }

  static func size(_ name: String) -> LocalizedText {
    let limit = PictureShelf.largest >> 20
    return LocalizedText(
      vi: "Tệp hình không được lớn quá \(limit) MiB: hãy thu nhỏ «\(name)», trang sách chỉ cần vài trăm KB",
      en: "A picture must not be larger than \(limit) MiB: make “\(name)” smaller, some hundred KB will do")
  }

  static func unreadable(_ name: String, _ reason: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "Không đọc được tệp hình «\(name)»: \(reason(.vietnamese))",
      en: "The picture “\(name)” cannot be read: \(reason(.english))")
  }

  static func kind(_ name: String, _ verdict: PictureFile.Verdict) -> LocalizedText {
    switch verdict {
    case .empty:
      return LocalizedText(
        vi: "Tệp hình «\(name)» trống rỗng: hãy chép lại hình", en: "The picture “\(name)” is empty: copy it again")
    case .noDrawing:
      return LocalizedText(
        vi: "Hình SVG «\(name)» viết sai, hoặc thiếu viewBox lẫn width và height: hãy xuất lại từ chương trình vẽ",
        en: "The SVG “\(name)” is not well-formed, or has neither viewBox nor width and height: export it again")
    case .truncated:
      return LocalizedText(
        vi: "Tệp hình «\(name)» bị cụt hoặc hỏng: hãy chép lại hình",
        en: "The picture “\(name)” is cut off or damaged: copy it again")
    case .ofAnotherKind(let kind):
      guard let ending = kind.ending else { return cannotBeShown(name, kind) }
      let stem = name.split(separator: ".").dropLast().joined(separator: ".")
      return LocalizedText(
        vi: "Đuôi tên phải đúng loại hình: «\(name)» là hình \(kind.rawValue), hãy đổi tên thành «\(stem).\(ending)»",
        en: "A name must end as its kind does: “\(name)” is a \(kind.rawValue), rename it to “\(stem).\(ending)”")
    case .noPicture, .sound:
      return LocalizedText(
        vi: "«\(name)» không phải tệp hình: hãy chép đúng hình vào (png, jpg, webp, gif, svg)",
        en: "“\(name)” is no picture: put the picture there (png, jpg, webp, gif, svg)")
    }
  }

  private static func cannotBeShown(_ name: String, _ kind: PictureKind) -> LocalizedText {
    LocalizedText(
      vi: """
        Trình duyệt không hiện được hình \(kind.rawValue): hãy lưu «\(name)» thành jpg hoặc png rồi chép lại (ảnh iPhone thì \
        gửi qua Zalo hay chụp màn hình là thành jpg)
        """, en: "Browsers show no \(kind.rawValue) there: save “\(name)” as jpg or png and copy it again")
  }
}
