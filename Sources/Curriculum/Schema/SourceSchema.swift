import Diagnostics

enum SourceSchema {
  static let sources = Field(
    "nguồn", "sources", .list(.object(source)), required: true,
    vi: "Các nguồn: trang, văn bản, bài báo mà dữ kiện dẫn ra; trên mạng hay trên giấy.",
    en: "The sources: pages, documents and articles that facts refer to, on the web or on paper.")

  static let file = ObjectType<[Source]>(
    "tệp nguồn", "source file", vi: "Các nguồn mà dữ kiện dẫn ra.", en: "The sources that facts refer to.",
    fields: [sources]
  ) { read in read.list(sources) }

  static let title = Field(
    "tên", "title", .inline, required: true, example: "Bài về trình tự cấp tài khoản định danh điện tử",
    vi: "Tên bài hay tên văn bản.", en: "The title of the article or document.")
  static let publisher = Field(
    "nơi đăng", "publisher", .inline, example: "Dân trí",
    vi: "Báo, trang hay cơ quan đăng; với văn bản giấy là nơi ban hành.",
    en: "The newspaper, site or office that published it; of a paper, who issued it.")
  static let number = Field(
    "số hiệu", "number", .inline, example: "757/QĐ-BKHCN",
    vi: "Số và ký hiệu của văn bản, chép đúng như trên giấy.",
    en: "The number of the document, as it stands on the paper.")
  static let url = Field(
    "địa chỉ", "url", .webAddress, required: true, unless: keptAt.shape, example: "https://thainguyen.gov.vn/tin-tuc",
    vi: "Địa chỉ trang, bắt đầu bằng https://. Chỉ có bản giấy thì bỏ dòng này và ghi «nơi giữ».",
    en: "The page's address, starting with https://. Leave it out of what is on paper alone, and write “kept-at”.")
  static let keptAt = Field(
    "nơi giữ", "kept-at", .inline, example: "Văn phòng Ủy ban nhân dân xã",
    vi: "Bản giấy giữ ở đâu, để ai cần thì đến xem được. Bản giấy phải có cả «nơi đăng» và «ngày đăng».",
    en: "Where the paper is kept, for whoever wants to see it. A paper needs “publisher” and “published” too.")
  static let published = Field(
    "ngày đăng", "published", .partialDate, example: "2025-08-29",
    vi: "Ngày đăng hay ngày ký, biết đến đâu ghi đến đó: năm, năm-tháng hoặc năm-tháng-ngày.",
    en: "When it was published or signed, as precisely as it is known: year, year-month or year-month-day.")
  static let accessed = Field(
    "xem ngày", "accessed", .day, required: true, example: "2026-11-23",
    vi: "Ngày bạn mở xem trang hay tờ giấy này, viết năm-tháng-ngày.",
    en: "The day on which you looked at the page or paper, as year-month-day.")

  static let source = ObjectType<Source>(
    "nguồn", "source", id: .source,
    vi: "Một nguồn: trang, văn bản hay bài báo.", en: "A source: a page, document or article.",
    fields: [title, publisher, number, url, keptAt, published, accessed]
  ) { read in
    // Nobody finds a paper again by its title alone.
    if read.isReplaced(url.shape) { read.requireKeys([publisher.shape, published.shape]) }
    return Source(
      id: read.id, title: read.text(title), publisher: read(publisher), number: read(number), url: read(url),
      keptAt: read(keptAt), published: read(published), accessed: read(accessed) ?? .earliest)
  }
}

enum GlossarySchema {
  static let terms = Field(
    "thuật ngữ", "terms", .list(.object(term)), required: true,
    vi: "Các từ cần giải nghĩa cho bà con.", en: "The words to be explained.")

  static let file = ObjectType<[Term]>(
    "tệp thuật ngữ", "glossary file", vi: "Các từ cần giải nghĩa.", en: "Words and their meanings.",
    fields: [terms]
  ) { read in read.list(terms) }

  static let word = Field(
    "từ", "term", .inline, required: true, example: "Mã OTP",
    vi: "Từ hay cụm từ, viết như trong sách.", en: "The word or phrase, as the book writes it.")
  static let aliases = Field(
    "tên khác", "aliases", .list(.inline), example: "[mã xác thực, mã xác nhận]",
    vi: "Những cách gọi khác của cùng từ ấy.", en: "Other words for the same thing.")
  static let meaning = Field(
    "nghĩa", "meaning", .blocks, required: true,
    vi: "Nghĩa của từ, bằng lời bà con hiểu được. Viết được nhiều đoạn.",
    en: "What the word means, in plain words. Several paragraphs are allowed.")

  static let term = ObjectType<Term>(
    "thuật ngữ", "term", id: .term, vi: "Một từ và nghĩa của nó.", en: "A word and its meaning.",
    fields: [word, aliases, meaning, IdentityFields.facts]
  ) { read in
    Term(
      id: read.id, term: read.text(word), aliases: read.list(aliases), meaning: read.text(meaning),
      facts: read.list(IdentityFields.facts))
  }
}
