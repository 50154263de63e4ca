import HTML

/// Where the pages of a site are in a book.
struct BookAddresses: Sendable {
  /// The files of the site that are in the book.
  private let files: Set<String>

  init(_ pages: [PageName]) { files = Set(pages.map(\.file)) }

  /// What every address of a page begins with: its file's name without the ending.
  static func stem(_ page: PageName) -> String { String(page.file.dropLast(".html".count)) }

  /// Where a place of the site is in a book in one file.
  func withinOneFile(_ address: Address) -> SafeURL? {
    guard files.contains(address.page.file) else { return nil }
    return SafeURL("#" + BookAddresses.stem(address.page) + (address.anchor.map { "." + $0 } ?? ""))
  }

  /// Where a place of the site is in an EPUB.
  func acrossFiles(_ address: Address) -> SafeURL? {
    guard files.contains(address.page.file) else { return nil }
    return SafeURL(BookAddresses.stem(address.page) + ".xhtml" + (address.anchor.map { "#" + $0 } ?? ""))
  }

  /// For a page whose book is one file: ids get the page's name before them, and links lead to ids.
  ///
  /// No id of a page has a `.` in it, so no two get the same.
  func withinOneFile(_ page: PageName, pictures: [String: EmbeddedPicture]) -> Relocation {
    let stem = BookAddresses.stem(page)
    return Relocation(
      id: { "\(stem).\($0)" },
      link: { url in
        switch place(url, on: page) {
        case .outside: url
        case .nowhere: nil
        case .front(let front): SafeURL("#" + BookAddresses.stem(front))
        case .inside(let target, let anchor):
          SafeURL("#" + target.dropLast(".html".count) + (anchor.map { "." + $0 } ?? ""))
        }
      }, picture: { pictures[$0] })
  }

  /// For a page that becomes a file of an EPUB.
  func acrossFiles(_ page: PageName) -> Relocation {
    Relocation(
      id: { $0 },
      link: { url in
        switch place(url, on: page) {
        case .outside: url
        case .nowhere: nil
        case .front(let front): SafeURL(BookAddresses.stem(front) + ".xhtml")
        case .inside(let target, let anchor):
          target == page.file
            ? SafeURL("#" + (anchor ?? ""))
            : SafeURL(target.dropLast("html".count) + "xhtml" + (anchor.map { "#" + $0 } ?? ""))
        }
      })
  }

  private enum Place {
    case outside
    case nowhere
    /// The cover or the list of contents.
    case front(PageName)
    case inside(file: String, anchor: String?)
  }

  private func place(_ url: SafeURL, on page: PageName) -> Place {
    guard SafeURL.scheme(of: url.text) == nil else { return .outside }
    let parts = url.text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    if parts[0].isEmpty { return .inside(file: page.file, anchor: parts.last.map(String.init)) }
    let file = String(parts[0])
    if file == PageName.home.file { return .front(.home) }
    if let contents = SiteSection.contents.page, file == contents.file { return .front(contents) }
    guard files.contains(file) else { return .nowhere }
    return .inside(file: file, anchor: parts.count > 1 ? String(parts[1]) : nil)
  }
}
