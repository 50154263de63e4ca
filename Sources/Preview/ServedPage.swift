/// A page with the tag that brings it to life while it is written; every other byte is a build's.
enum ServedPage {
  /// - Parameters:
  ///   - page: As a build writes it.
  ///   - version: Which version of the content it shows.
  ///   - token: What the page may mend mistakes with; `nil` for a page that goes to another machine.
  /// - Returns: The page with the tag.
  static func bytes(of page: [UInt8], version: String, token: String?) -> [UInt8] {
    let place = place(in: page)
    return page[..<place] + tag(version, token) + page[place...]
  }

  /// Before the page's own policy is read, which forbids scripts of sheets and every connection: what was begun before it
  /// goes on, and what the page itself does is still held by it.
  static func tag(_ version: String, _ token: String?) -> [UInt8] {
    let token = token.map { " data-token=\"\($0)\"" } ?? ""
    return Array("<script src=\"\(Addresses.script)\" data-version=\"\(version)\"\(token)></script>".utf8)
  }

  /// Behind `<head>`; in a shell without one, behind the doctype, where a head begins by itself.
  private static func place(in page: [UInt8]) -> Int {
    end(of: "<head", in: page) ?? end(of: "<!doctype", in: page) ?? 0
  }

  /// Behind the first tag that begins like this.
  private static func end(of opening: String, in page: [UInt8]) -> Int? {
    let opening = Array(opening.utf8)
    guard page.count > opening.count else { return nil }
    for start in 0..<(page.count - opening.count) where page[start] == UInt8(ascii: "<") {
      let end = start + opening.count
      guard page[start..<end].elementsEqual(opening, by: { lower($0) == $1 }), !isLetter(page[end]) else { continue }
      return page[end...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }
    return nil
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// `<header` is no `<head`.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower(byte))
  }
}
