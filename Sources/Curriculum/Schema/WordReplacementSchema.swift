import Diagnostics

/// What a province says in the place of a word of the book.
enum WordReplacementSchema {
  static let word = Field(
    "thay", "replaces", .reference(to: .word), required: true, example: "tinh",
    vi: "Mã của chữ được thay, lấy từ «chữ của sách» trong sach.yaml.",
    en: "The id of the word that is replaced, from “words” in sach.yaml.")
  static let text = Field(
    "bằng", "by", .inline, example: "Bắc Ninh",
    vi: """
      Chữ dùng ở nơi này. Chưa biết thì để trống: sách còn dùng chữ chung, và camnang variant todo còn nhắc. Ghi đúng như \
      sách chung là nói rằng chữ ấy dùng được ở đây.
      """,
    en: """
      What is said here. Leave it empty while nobody knows: the common word stays, and camnang variant todo reminds you. \
      The common word itself means that it is right here, too.
      """)
  static let reason = Field(
    "vì sao", "reason", .inline, example: "Bắc Ninh có ứng dụng riêng.",
    vi: "Vì sao ở đây nói khác, nếu cần giải thích. In trong trang «Khác biệt» của sách người dạy.",
    en: "Why it is different here, where that needs words: printed on the page of differences in the trainer's edition."
  )

  static let replacement = ObjectType<WordReplacement>(
    "chữ thay", "replaced word",
    vi: "Một chữ của sách, và chữ thay vào ở nơi này.", en: "A word of the book, and what is said here.",
    fields: [word, text, reason]
  ) { read in
    let (replaced, text, reason) = (read(word), read(WordReplacementSchema.text), read(reason))
    guard let replaced else { return nil }
    let written = text.flatMap { text in
      read.member(WordReplacementSchema.text.shape).map { WordReplacement.Text(text: text, node: $0) }
    }
    return WordReplacement(word: replaced, text: written, reason: reason)
  }
}

/// Where the base's words stay.
enum KeptWordsSchema {
  static let files = Field(
    "ở", "at", .list(.inline), required: true, example: "[bai-hoc/tinh-ban.yaml]",
    vi: "Những tệp ấy, tính từ thư mục nội dung.", en: "These files, by their paths in the content folder.")
  static let words = Field(
    "chữ", "words", .list(.inline), example: "[Thái Nguyên]",
    vi: "Chữ được giữ, đúng như camnang variant todo nêu. Không ghi thì giữ mọi chữ ở những tệp ấy.",
    en: "What stays, as camnang variant todo tells it. All of the book's words in these files where this is left out.")
  static let reason = Field(
    "vì sao", "reason", .inline, required: true, example: "Bài này kể chuyện tỉnh bạn.",
    vi: "Vì sao ở đó nói như sách chung vẫn đúng.", en: "Why what the common book says there is right here, too.")

  static let kept = ObjectType<KeptWords>(
    "chỗ giữ nguyên", "kept words",
    vi: "Những tệp mà chữ của sách chung vẫn đúng, và vì sao.",
    en: "Files in which the common book's words are right, and why.", fields: [files, words, reason]
  ) { read in
    KeptWords(
      files: read.list(files).map(\.source), words: read.list(words).map(\.source), reason: read.text(reason))
  }
}
