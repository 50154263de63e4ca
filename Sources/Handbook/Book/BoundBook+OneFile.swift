import HTML

// A book in one file: to be sent in a chat and read in a browser, or to be made into a PDF.
extension BoundBook {
  /// The whole book in one HTML file that asks nothing of a network or of other files.
  ///
  /// - Parameters:
  ///   - face: What it is read on.
  ///   - pictures: The bytes of the pictures that pages show, by the names that ``Site/copies`` gives them.
  /// - Returns: the file's bytes.
  package func oneFile(for face: BookFace, pictures: [String: [UInt8]]) -> [UInt8] {
    let style = BookStyle(face, theme: map.options.theme, edition: map.editionLine)
    let shell = Shell.builtInBook
    var values = [
      "title": shell.markup(.text(title)), "description": shell.markup(.text(summary)), "style": style.text,
      "styleSource": style.source,
    ]
    if let organization { values["author"] = shell.markup(.text(organization)) }
    var out: [UInt8] = []
    shell.render(values, around: nodes(for: face, pictures: pictures), to: &out)
    return out
  }

  private func nodes(for face: BookFace, pictures: [String: [UInt8]]) -> [Node] {
    let embedded = EmbeddedPicture.all(in: pictures)
    // On paper the answers at the end take the place of the list of questions.
    let collectsAnswers = face.isPaper && map.options.edition == .trainee
    let shown = chapters.filter { chapter in if case .questions = chapter.subject { !face.isPaper } else { true } }
    let addresses = BookAddresses(shown.map(\.page))
    var answers = AnswerAppendix()
    let bodies = shown.map { chapter in
      var body = Node.fragment(chapter.body)
      body = BookCut.leavingOut(face.leftOut, of: body)
      body = body.relocated(by: addresses.withinOneFile(chapter.page, pictures: embedded))
      let id = BookAddresses.stem(chapter.page)
      if collectsAnswers { body = answers.takeAnswers(from: body, of: chapter.title, at: id) }
      if face.isPaper { body = BookCut.unfolding(body) }
      return Tag.section(.class("chapter \(BoundBook.kind(of: chapter.subject)) depth-\(chapter.depth)"), .id(id)) {
        body
      }
    }
    let front = BookFront(book: self, addresses: addresses, pictures: embedded)
    let more = answers.isEmpty ? [] : [(title: AnswerAppendix.title, address: "#" + AnswerAppendix.id)]
    return front.cover + [front.contents(more: more)] + [
      Tag.main(.id("noi-dung"), .tabindex(-1)) {
        front.introduction
        bodies
        if !answers.isEmpty { answers.chapter }
      }
    ]
  }
}

extension EmbeddedPicture {
  /// Pictures by their names, ready to stand in a page.
  static func all(in pictures: [String: [UInt8]]) -> [String: EmbeddedPicture] {
    pictures.reduce(into: [:]) { all, picture in
      all[picture.key] = EmbeddedPicture.Format(fileName: picture.key).map { EmbeddedPicture($0, picture.value) }
    }
  }
}
