/// The addresses of the server that are none of the book's: no name of a page or a folder begins with `_`.
enum Addresses {
  static let script = "/_xem/xem.js"
  static let worker = "/_xem/noi.js"
  static let styles = "/_xem/xem.css"
  static let report = "/_xem/loi.json"
  static let events = "/_xem/tin"
  static let mend = "/_xem/sua"
  /// Where the authors' guide is shown.
  static let guide = "/_so-tay/"
}
