import Diagnostics

enum SourceSchema {
  static let sources = Field(
    "nguồn", "sources", .list(.object(source)), required: true,
    help: LocalizedText(
      vi: "Các nguồn: trang, văn bản, bài báo mà dữ kiện dẫn ra.",
      en: "The sources: pages, documents and articles that facts refer to."))

  static let file = ObjectType<[Source]>(
    "tệp nguồn", "source file",
    help: LocalizedText(vi: "Các nguồn mà dữ kiện dẫn ra.", en: "The sources that facts refer to."),
    fields: [sources.shape]
  ) { reader in reader.list(sources) }

  static let title = Field(
    "tên", "title", .inline, required: true,
    help: LocalizedText(vi: "Tên bài hay tên văn bản.", en: "The title of the article or document."),
    example: "Bài về trình tự cấp tài khoản định danh điện tử")
  static let publisher = Field(
    "nơi đăng", "publisher", .inline,
    help: LocalizedText(vi: "Báo, trang hay cơ quan đăng.", en: "The newspaper, site or office that published it."),
    example: "Dân trí")
  static let url = Field(
    "địa chỉ", "url", .webAddress, required: true,
    help: LocalizedText(vi: "Địa chỉ trang, bắt đầu bằng https://.", en: "The page's address, starting with https://."),
    example: "https://thainguyen.gov.vn/tin-tuc")
  static let published = Field(
    "ngày đăng", "published", .partialDate,
    help: LocalizedText(
      vi: "Ngày đăng, biết đến đâu ghi đến đó: năm, năm-tháng hoặc năm-tháng-ngày.",
      en: "When it was published, as precisely as it is known: year, year-month or year-month-day."),
    example: "2025-08-29")
  static let accessed = Field(
    "xem ngày", "accessed", .day, required: true,
    help: LocalizedText(
      vi: "Ngày bạn mở xem trang này, viết năm-tháng-ngày.",
      en: "The day on which you looked at the page, as year-month-day."), example: "2026-11-23")

  static let source = ObjectType<Source>(
    "nguồn", "source", id: .source,
    help: LocalizedText(vi: "Một nguồn: trang, văn bản hay bài báo.", en: "A source: a page, document or article."),
    fields: [IdentityFields.id.shape, title.shape, publisher.shape, url.shape, published.shape, accessed.shape]
  ) { reader in
    let title = reader.text(title)
    let publisher = reader.value(publisher)
    let url = reader.value(url)
    let published = reader.value(published)
    let accessed = reader.value(accessed) ?? .earliest
    guard let url else { return nil }
    return Source(
      id: reader.identifier, title: title, publisher: publisher, url: url, published: published, accessed: accessed)
  }
}

enum GlossarySchema {
  static let terms = Field(
    "thuật ngữ", "terms", .list(.object(term)), required: true,
    help: LocalizedText(vi: "Các từ cần giải nghĩa cho bà con.", en: "The words to be explained."))

  static let file = ObjectType<[Term]>(
    "tệp thuật ngữ", "glossary file",
    help: LocalizedText(vi: "Các từ cần giải nghĩa.", en: "Words and their meanings."), fields: [terms.shape]
  ) { reader in reader.list(terms) }

  static let word = Field(
    "từ", "term", .inline, required: true,
    help: LocalizedText(vi: "Từ hay cụm từ, viết như trong sách.", en: "The word or phrase, as the book writes it."),
    example: "Mã OTP")
  static let aliases = Field(
    "tên khác", "aliases", .list(.inline),
    help: LocalizedText(vi: "Những cách gọi khác của cùng từ ấy.", en: "Other words for the same thing."),
    example: "[mã xác thực, mã xác nhận]")
  static let meaning = Field(
    "nghĩa", "meaning", .blocks, required: true,
    help: LocalizedText(
      vi: "Nghĩa của từ, bằng lời bà con hiểu được. Viết được nhiều đoạn.",
      en: "What the word means, in plain words. Several paragraphs are allowed."))

  static let term = ObjectType<Term>(
    "thuật ngữ", "term", id: .term, help: LocalizedText(vi: "Một từ và nghĩa của nó.", en: "A word and its meaning."),
    fields: [IdentityFields.id.shape, word.shape, aliases.shape, meaning.shape, IdentityFields.facts.shape]
  ) { reader in
    let word = reader.text(word)
    let aliases = reader.list(aliases)
    let meaning = reader.text(meaning)
    let facts = reader.list(IdentityFields.facts)
    return Term(id: reader.identifier, term: word, aliases: aliases, meaning: meaning, facts: facts)
  }
}
