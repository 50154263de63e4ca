import Diagnostics

enum VariantSchema {
  static let title = Field(
    "tiêu đề", "title", .inline, required: true, example: "Lạng Sơn",
    vi: "Tên tỉnh hay nơi dùng bản này, in trên mọi trang.",
    en: "The province or place that this is for: printed on every page.")
  static let words = Field(
    "chữ của sách", "words", .list(.object(WordReplacementSchema.replacement)),
    vi: "Những chữ của sách mà nơi này nói khác: tên tỉnh, tên ứng dụng. Mọi chỗ chèn chữ ấy đều đổi theo.",
    en:
      "The book's words that are different here, such as the province and its app: every text that inserts one says it."
  )
  static let kept = Field(
    "giữ nguyên", "kept", .list(.object(KeptWordsSchema.kept)),
    vi: "Những tệp nhắc đến nơi của sách chung mà vẫn đúng ở đây, ví dụ bài về tỉnh bạn; kèm lý do.",
    en:
      "Files that rightly speak of the common book's place, such as a lesson about the neighbouring province; with why."
  )
  static let patches = Field(
    "sửa", "patches", .list(.object(PatchSchema.patch)), required: true, unless: words.shape,
    vi: "Những chỗ khác với sách chung. Chỗ nào không nêu ở đây thì giữ y như sách chung.",
    en: "What is different from the common book. Whatever is not named here stays as it is there.")

  static let variant = ObjectType<Variant>(
    "biến thể", "variant", id: .variant, opensScope: true,
    vi: "Bản của một tỉnh: sách chung, chỉ khác ở những chỗ nêu trong tệp này.",
    en: "A province's book: the common one, different only in what this file names.",
    fields: [title, words, kept, patches]
  ) { read in
    Variant(
      id: read.id, title: read.text(title), words: read.list(words), kept: read.list(kept), patches: read.list(patches))
  }
}

enum PatchSchema {
  static let path = Field(
    "khóa", "key", .inline, example: "tờ rơi/lời dặn/2",
    vi: """
      Khóa nào bị sửa, viết như trong tệp gốc. Khóa nằm trong khóa khác, hay mục thứ mấy của danh sách, thì nối bằng \
      dấu gạch chéo. Không ghi thì sửa cả đối tượng.
      """,
    en: """
      Which key is changed, as it is written in the base file. Keys inside keys, and numbers of items, are joined by \
      slashes. The object as a whole where this is left out.
      """)
  static let action = Field<Patch.Action>(
    "kiểu", "action",
    .oneOf([
      Option("thay", .replace, vi: "Đặt nội dung khác vào chỗ ấy.", en: "Put something else there."),
      Option("thêm", .add, vi: "Thêm một khóa mà bài gốc chưa có.", en: "Add a key that the base does not have."),
      Option("thêm trước", .addBefore, vi: "Chèn vào ngay trước chỗ ấy.", en: "Put something right before it."),
      Option("thêm sau", .addAfter, vi: "Chèn vào ngay sau chỗ ấy.", en: "Put something right after it."),
      Option(
        "bỏ", .remove,
        vi: "Bỏ chỗ ấy đi. Cảnh báo nghiêm trọng thì không bỏ được.",
        en: "Leave it out. A critical warning cannot be left out."),
    ]), required: true,
    vi: "Thay, thêm hay bỏ.", en: "Whether something is replaced, added or left out.")
  static let fingerprint = Field(
    "dấu vân tay", "fingerprint", .inline, example: "v3f2a9c01",
    vi: """
      Dấu của chữ gốc lúc viết bản vá. Chữ gốc đổi thì dấu không khớp nữa, máy sẽ báo để bạn đọc lại. Chưa biết thì để \
      trống rồi gõ camnang check: máy cho biết.
      """,
    en: """
      A mark of the base text when the patch was written. Once that text changes the mark fits no longer, and you are \
      told to read it again. Leave it out at first: camnang check tells it.
      """)
  static let formerText = Field(
    "chữ gốc", "base-text", .blocks,
    vi: "Chữ gốc lúc viết bản vá, nếu muốn giữ lại. Khi bài gốc đổi, máy cho xem cả chữ cũ lẫn chữ mới.",
    en: "The base text when the patch was written, if you keep it: once it changes, both are shown.")
  static let text = Field(
    "nội dung", "text", .list(.blocks),
    vi: "Chữ đặt vào chỗ ấy. Chỗ ấy là danh sách thì viết được nhiều mục.",
    en: "The text that is put there; several where it is a list.")
  static let keptWarnings = Field(
    "cảnh báo còn ở", "warnings-kept", .list(.object(keptWarning)),
    vi: "Bỏ cả bài thì mỗi cảnh báo nghiêm trọng của bài ấy phải còn được nói ở một bài khác: nêu ra ở đây.",
    en: "Where a lesson is left out, each of its critical warnings must still be said in another: named here.")
  static let reason = Field(
    "vì sao", "reason", .inline, required: true, example: "Lạng Sơn dùng ứng dụng của tỉnh mình.",
    vi: "Vì sao ở đây phải khác. In trong trang «Khác biệt» của sách người dạy.",
    en: "Why it is different here: printed on the page of differences in the trainer's edition.")

  static let patch = ObjectType<Patch>(
    "bản vá", "patch", id: .patch,
    vi: "Một chỗ khác với sách chung: chỗ nào, đổi ra sao, vì sao.",
    en: "One difference from the common book: where, what, and why.",
    fields: PatchTargets.fields + [path, fingerprint, action, formerText, text] + PatchContents.all + [
      keptWarnings, reason,
    ]
  ) { read in
    let target = PatchTargets.target(read)
    let (path, action) = (read(path), read(action))
    let (fingerprint, formerText) = (read(fingerprint), read(formerText))
    let content = PatchContents.content(read, of: target)
    let (keptWarnings, reason) = (read.list(keptWarnings), read.text(reason))
    guard let target, let action else { return nil }
    let needsContent = action != .remove
    guard (content != nil) == needsContent else {
      reportContent(read, isWanted: needsContent)
      return nil
    }
    return Patch(
      id: read.id, target: target, path: path?.source, action: action, fingerprint: fingerprint?.source,
      formerText: formerText, content: content, keptWarnings: keptWarnings, reason: reason,
      insertion: read.keyPlace(of: PatchSchema.action), hasID: read.hasID)
  }

  private static func reportContent(_ read: ObjectReader, isWanted: Bool) {
    read.report(
      "C327",
      isWanted
        ? LocalizedText(vi: "Bản vá này chưa nói đặt gì vào", en: "This patch does not say what to put there")
        : LocalizedText(vi: "Bản vá «bỏ» không có nội dung", en: "A patch that removes something puts nothing there"),
      label: isWanted
        ? LocalizedText(
          vi: "thêm «nội dung», hoặc «bước mới» và những khóa như thế", en: "add “text”, or “new-steps” and the like")
        : nil)
  }

  // MARK: Warnings of lessons that are left out

  static let warning = Field(
    "cảnh báo", "warning", .reference(to: .warning), required: true, example: "cai-dat-c-thai-nguyen/khong-doc-ma-otp",
    vi: "Cảnh báo của bài bị bỏ, viết mã-bài/mã.", en: "A warning of the lesson left out: LESSON/ID.")
  static let standIn = Field(
    "còn ở", "still-at", .reference(to: .warning), required: true, example: "giu-an-toan-tren-mang/khong-doc-ma-otp",
    vi: "Cảnh báo nghiêm trọng của bài khác cũng nói điều ấy, viết mã-bài/mã.",
    en: "The critical warning of another lesson that says the same: LESSON/ID.")

  private static let keptWarning = ObjectType<Patch.KeptWarning>(
    "cảnh báo còn giữ", "kept warning",
    vi: "Một cảnh báo của bài bị bỏ, và nơi vẫn nói điều ấy.",
    en: "A warning of the lesson that is left out, and where it is still said.",
    fields: [warning, standIn]
  ) { read in
    let (warning, standIn) = (read(warning), read(standIn))
    guard let warning, let standIn else { return nil }
    return Patch.KeptWarning(warning: warning, standIn: standIn)
  }
}
