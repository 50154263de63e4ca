import Curriculum
import Diagnostics
import Handbook

extension ContentFolder {
  /// What is wrong with the pictures that are there: those that are no pictures of their names' kinds, those that tell
  /// where they were taken, run, move or weigh too much. Each is told once, where it is first shown.
  func mistakesInPictures(of course: Course) -> [Diagnostic] {
    let shown = course.pictures.map(\.file).filter { otherFiles.contains($0.name) }
    var told: Set<String> = []
    let own = shown.filter { told.insert($0.name).inserted }.flatMap { picture in
      ContentFolder.mistakes(in: pictures.finding(of: picture.name), picture.name, at: picture.location)
    }
    let pages = course.lessons.compactMap { lesson in
      tooMuch(lesson.pictures.map(\.file), PictureBudget.page, PictureWords.page)
    }
    let book = [tooMuch(shown, PictureBudget.book, PictureWords.book)].compactMap(\.self)
    return own + pages + book
  }

  /// Where pictures weigh more together than they may: told at the heaviest.
  private func tooMuch(
    _ shown: [Reference], _ budget: Int, _ words: (_ bytes: Int, _ heaviest: String) -> LocalizedText
  ) -> Diagnostic? {
    var seen: Set<String> = []
    let weights = shown.filter { seen.insert($0.name).inserted }.compactMap { picture in
      pictures.facts(of: picture.name).map { (picture, $0.byteCount) }
    }
    let sum = weights.reduce(0) { $0 + $1.1 }
    guard sum > budget, let heaviest = weights.max(by: { $0.1 < $1.1 })?.0 else { return nil }
    return Diagnostic(code: "H513", severity: .warning, at: heaviest.location, words(sum, heaviest.name))
  }

  /// What is wrong with a picture that is a file of its own account: the logo.
  static func mistakes(in finding: PictureShelf.Finding, _ name: String, at file: FileID) -> [Diagnostic] {
    mistakes(in: finding, name, at: Location(file: file, range: ByteRange(0, 0)))
  }

  private static func mistakes(in finding: PictureShelf.Finding, _ name: String, at location: Location) -> [Diagnostic]
  {
    func warning(_ code: String, _ words: LocalizedText) -> Diagnostic {
      Diagnostic(code: code, severity: .warning, at: location, words)
    }
    switch finding {
    case .verdict(.sound(let facts)):
      return [
        facts.hasPlace ? warning("H508", PictureWords.place(name)) : nil,
        PictureBudget.isTooHeavy(facts) ? warning("H512", PictureWords.heavy(name, facts)) : nil,
        facts.isMoving ? warning("H514", PictureWords.moving(name)) : nil,
        facts.losesActiveParts ? warning("H515", PictureWords.active(name)) : nil,
      ].compactMap(\.self)
    case .verdict(let verdict): return [Diagnostic(code: "H507", at: location, PictureWords.kind(name, verdict))]
    case .unreadable(let reason):
      return [Diagnostic(code: "H507", at: location, PictureWords.unreadable(name, reason))]
    case .tooLarge: return [Diagnostic(code: "S214", at: location, PictureWords.size(name))]
    }
  }
}

/// What pictures may weigh before somebody is told. People open pages with the data that they paid for, on telephones
/// with little memory.
enum PictureBudget {
  /// Bytes of one file.
  static let file = 500_000
  /// Bytes on the page of a lesson.
  static let page = 2_000_000
  /// Bytes in the book: what is sent by Zalo in one file.
  static let book = 20_000_000
  /// A telephone holds four bytes of each, and shows a tenth of them.
  static let pixels = 12_000_000

  static func isTooHeavy(_ facts: PictureFacts) -> Bool {
    facts.byteCount > file || !facts.isDrawing && facts.size.pixels > pixels
  }
}
