import Serving

/// The addresses of a class. Those of the book begin with `/sach/`.
enum ClassAddress {
  static let enter = "/vao"
  static let script = "/lop.js"
  static let styles = "/lop.css"
  /// What phones listen to.
  static let events = "/tin"
  /// By which the program sees that it can be reached.
  static let probe = "/_lop/thu"
  /// Browsers ask for it; there is none.
  static let icon = "/favicon.ico"
  /// The page on the wall.
  static let wall = "/man-chieu"
  static let book = "/sach/"

  static func phone(_ secret: String) -> String { "/g/\(secret)" }
  static func leader(_ secret: String) -> String { "/dieu-khien/\(secret)" }
  static func picture(_ file: String) -> String { "/anh/" + PercentEncoding.encoded(file) }

  /// The part of a page that changes.
  static let part = "/nay"
  static let stream = "/tin"
  static let answer = "/tra-loi"
  static let order = "/lam"
}
