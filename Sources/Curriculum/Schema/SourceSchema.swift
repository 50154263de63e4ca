import Diagnostics

enum SourceSchema {
  static let sources = Field("nguồn", "sources", .list(.object(source)), required: true)

  static let file = ObjectType<[Source]>("tệp nguồn", "source file", fields: [sources.name]) { reader in
    reader.list(sources)
  }

  static let title = Field("tên", "title", .inline, required: true)
  static let publisher = Field("nơi đăng", "publisher", .inline)
  static let url = Field("địa chỉ", "url", .webAddress, required: true)
  static let published = Field("ngày đăng", "published", .partialDate)
  static let accessed = Field("xem ngày", "accessed", .day, required: true)

  static let source = ObjectType<Source>(
    "nguồn",
    "source",
    id: .source,
    fields: [IdentityFields.id.name, title.name, publisher.name, url.name, published.name, accessed.name]
  ) { reader in
    let title = reader.text(title)
    let publisher = reader.value(publisher)
    let url = reader.value(url)
    let published = reader.value(published)
    let accessed = reader.value(accessed) ?? .earliest
    guard let url else { return nil }
    return Source(
      id: reader.identifier,
      title: title,
      publisher: publisher,
      url: url,
      published: published,
      accessed: accessed
    )
  }
}

enum GlossarySchema {
  static let terms = Field("thuật ngữ", "terms", .list(.object(term)), required: true)

  static let file = ObjectType<[Term]>("tệp thuật ngữ", "glossary file", fields: [terms.name]) { reader in
    reader.list(terms)
  }

  static let word = Field("từ", "term", .inline, required: true)
  static let aliases = Field("tên khác", "aliases", .list(.inline))
  static let meaning = Field("nghĩa", "meaning", .blocks, required: true)

  static let term = ObjectType<Term>(
    "thuật ngữ",
    "term",
    id: .term,
    fields: [IdentityFields.id.name, word.name, aliases.name, meaning.name, IdentityFields.facts.name]
  ) { reader in
    let word = reader.text(word)
    let aliases = reader.list(aliases)
    let meaning = reader.text(meaning)
    let facts = reader.list(IdentityFields.facts)
    return Term(id: reader.identifier, term: word, aliases: aliases, meaning: meaning, facts: facts)
  }
}
