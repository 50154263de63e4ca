import Crypto
package import Curriculum
import JSON

/// The keys whose certificates hold, the lists of lessons that these are about, and what was revoked: one file for a
/// province, signed by it (docs/CHUNG-CHI.md). Being listed is what makes a certificate valid.
package struct KeyBundle: Sendable, Hashable {
  /// The province's own card: the list is signed by its key.
  package var province: KeyCard
  /// The address of the page that verifies, which stands in the symbol on papers: `https://…/xac-minh.html`.
  package var page: String
  /// The day on which the list was signed.
  package var day: Day
  /// In the order of their ids.
  package private(set) var keys: [KeyCard]
  /// In the order in which they came.
  package private(set) var courses: [NumberedLessons]
  package private(set) var revokedKeys: [String]
  package private(set) var revokedSerials: [String]

  /// After so many days a list is old: something may have been revoked since.
  package static let freshDays = 90

  package init(province: KeyCard, page: String, day: Day) {
    self.province = province
    self.page = page
    self.day = day
    (keys, courses, revokedKeys, revokedSerials) = ([], [], [], [])
  }

  package func isOld(on today: Day) -> Bool { today.number - day.number > KeyBundle.freshDays }

  package subscript(key id: String) -> KeyCard? { keys.first { $0.id == id } }
  package subscript(course id: String) -> NumberedLessons? { courses.first { $0.id == id } }

  /// Why a key is not taken in.
  package enum Conflict: Error, Hashable {
    /// It signs lists, and no certificates.
    case province
    /// Another key has the same id: one of the two must be made anew.
    case sameID
  }

  package mutating func add(_ card: KeyCard) throws(Conflict) {
    guard card.role == .issuer else { throw .province }
    if let present = self[key: card.id] {
      guard present.key == card.key else { throw .sameID }
      keys.removeAll { $0.id == card.id }
    }
    keys.append(card)
    keys.sort { $0.id < $1.id }
  }

  /// Adds a list of lessons where it is new.
  package mutating func add(_ list: NumberedLessons) { if self[course: list.id] == nil { courses.append(list) } }

  /// What is revoked stays so.
  package mutating func revoke(serials: some Sequence<String>, keys: some Sequence<String>) {
    revokedSerials = Set(revokedSerials).union(serials).sorted()
    revokedKeys = Set(revokedKeys).union(keys).sorted()
  }

  // MARK: JSON

  private static let format = "camnang-keys-1"

  /// What is signed: this, without blanks.
  private var list: JSONValue {
    [
      "format": .string(KeyBundle.format), "province": province.json, "page": .string(page), "day": .string(day.iso),
      "keys": .array(keys.map(\.json)), "courses": .array(courses.map(\.json)),
      "revokedKeys": .strings(revokedKeys), "revokedSerials": .strings(revokedSerials),
    ]
  }

  /// For whoever embeds it: without the signature, which a page that brings its own list could not prove anything by.
  package var embedded: [UInt8] { list.bytes }

  /// - Returns: `nil` unless it is signed by the province's own key.
  package func file(signedBy key: OpenKey) -> [UInt8]? {
    guard key.card.role == .province, key.card == province else { return nil }
    let file: JSONValue = ["list": list, "signature": .string(Base64URL.text(of: key.sign(list.bytes)))]
    return Array(file.text.utf8)
  }

  /// - Throws: ``StrictMistake`` where it is no such file, or not as it was signed.
  package init(file bytes: [UInt8]) throws(StrictMistake) {
    var file = try StrictReader(file: bytes)
    var list = try file.object("list")
    let signature = try file.text("signature")
    try file.end()
    try list.format(KeyBundle.format)
    let province = try KeyCard(try list.object("province"))
    guard province.role == .province else { throw list.mistake(.value) }
    let page = try list.text("page")
    guard KeyBundle.isAddress(page.value) else { throw page.mistake(.value) }
    self.init(province: province, page: page.value, day: try list.day("day").value)
    for reader in try list.objects("keys") {
      let card = try KeyCard(reader)
      guard card.role == .issuer, keys.last.map({ $0.id < card.id }) ?? true else { throw reader.mistake(.value) }
      keys.append(card)
    }
    for reader in try list.objects("courses") {
      let course = try NumberedLessons(reader)
      guard self[course: course.id] == nil else { throw reader.mistake(.value) }
      courses.append(course)
    }
    revokedKeys = try list.ids("revokedKeys", bytes: 4)
    revokedSerials = try list.ids("revokedSerials", bytes: 8)
    try list.end()
    guard let value = Base64URL.bytes(of: signature.value), province.verifies(value, of: self.list.bytes) else {
      throw signature.mistake(.signature)
    }
  }

  /// Whether a page can be at this address, with a code behind it: ASCII of the web without `?` and `#`.
  package static func isAddress(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://")) && text.utf8.count <= 200
      && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"?#\"<>\\^`{|}".utf8.contains($0) }
  }
}

/// The lessons of a book in the order in which a certificate numbers them. Where the book gets another lesson or another
/// order there is another list; papers of the former one stay readable by it.
package struct NumberedLessons: Sendable, Hashable {
  package struct Lesson: Sendable, Hashable {
    package let id: String
    package let title: String

    package init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  /// Eight hexadecimal digits: the first four bytes of a SHA-256 over the ids of book and lessons.
  package let id: String
  package let book: String
  package let title: String
  package let lessons: [Lesson]

  package init(book: String, title: String, lessons: [Lesson]) {
    self.book = book
    self.title = title
    self.lessons = lessons
    let text = ([book] + lessons.map(\.id)).joined(separator: "\n")
    id = Hexadecimal.text(of: SHA256.hash(data: Array(text.utf8)).prefix(4))
  }

  var json: JSONValue {
    [
      "id": .string(id), "book": .string(book), "title": .string(title),
      "lessons": .array(lessons.map { ["id": .string($0.id), "title": .string($0.title)] }),
    ]
  }

  init(_ reader: StrictReader) throws(StrictMistake) {
    var reader = reader
    let id = try reader.text("id")
    let book = try reader.words("book")
    let title = try reader.words("title")
    var lessons: [Lesson] = []
    for lesson in try reader.objects("lessons") {
      var lesson = lesson
      lessons.append(Lesson(id: try lesson.words("id"), title: try lesson.words("title")))
      try lesson.end()
    }
    try reader.end()
    self.init(book: book, title: title, lessons: lessons)
    guard self.id == id.value, (1...Certificate.mostLessons).contains(lessons.count) else { throw id.mistake(.value) }
  }
}
