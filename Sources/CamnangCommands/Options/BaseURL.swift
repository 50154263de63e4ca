import ArgumentParser
import Diagnostics

/// Where the site will stand: an http or https address that ends with `/`. It is written into the pages and the sitemap
/// as it is, so that it must be one that everybody may read and every reader understands.
struct BaseURL: ExpressibleByArgument {
  let text: String

  init?(argument: String) {
    guard BaseURL.complaint(about: argument) == nil else { return nil }
    text = argument.hasSuffix("/") ? argument : argument + "/"
  }

  /// What is wrong with an address, and what to write instead; `nil` where nothing is.
  static func complaint(about text: String) -> LocalizedText? {
    guard let rest = ["https://", "http://"].lazy.compactMap({ text.dropping(prefix: $0) }).first else {
      return LocalizedText(
        vi: "«\(text)» không bắt đầu bằng https://. Viết cả địa chỉ, ví dụ https://sach.vi-du.vn/.",
        en: "“\(text)” does not begin with https://. Write the whole address, such as https://sach.vi-du.vn/.")
    }
    let parts = rest.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let (server, path) = (parts[0], parts.count > 1 ? "/" + parts[1] : "/")
    return complaint(aboutServer: server, of: text) ?? complaint(aboutPath: path, server: server, of: text)
  }

  private static func complaint(aboutServer server: Substring, of text: String) -> LocalizedText? {
    guard !server.contains("@") else {
      return LocalizedText(
        vi: "địa chỉ được in vào mọi trang nên không được có tên đăng nhập và mật khẩu: bỏ phần đến hết dấu @.",
        en: "the address is written into every page and must not hold a user and a password: leave out all up to the @."
      )
    }
    let parts = server.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let port = parts.count > 1 ? Int(parts[1]).map { (1...65_535).contains($0) } ?? false : true
    if parts[0].utf8.contains(where: { $0 > 0x7F }) {
      return LocalizedText(
        vi: "tên miền có dấu phải viết dạng xn--… (Punycode): nơi cấp tên miền cho biết tên ấy.",
        en: "a domain with marks is written as xn--… (Punycode): whoever sold the domain tells that name.")
    }
    let labels = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let isName = labels.allSatisfy { label in
      !label.isEmpty && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    }
    guard isName, port else {
      return LocalizedText(
        vi: "«\(server)» không phải là tên máy chủ. Ví dụ đúng: https://sach.vi-du.vn/.",
        en: "“\(server)” is no name of a server. A right one: https://sach.vi-du.vn/.")
    }
    return nil
  }

  private static func complaint(aboutPath path: String, server: Substring, of text: String) -> LocalizedText? {
    if path.contains("?") || path.contains("#") {
      return LocalizedText(
        vi: "địa chỉ của một cuốn sách không có ? và #: bỏ phần từ dấu ấy trở đi.",
        en: "the address of a book has no ? and no #: leave out what stands from there on.")
    }
    let allowed = Set("-._~!$&()*+,;=:@/%".utf8)
    if path.utf8.contains(where: { !isLetterOrDigit($0) && !allowed.contains($0) }) {
      let right = "https://\(server)\(encoded(path))"
      return LocalizedText(
        vi: "chữ có dấu, dấu cách và ký hiệu lạ trong địa chỉ phải viết dạng %: \(right).",
        en: "letters with marks, blanks and odd signs are written with % in an address: \(right).")
    }
    if !hasWholeEscapes(path) {
      return LocalizedText(
        vi: "sau dấu % phải có hai chữ số mười sáu, như %C3: viết dấu phần trăm là %25.",
        en: "behind a % stand two hexadecimal digits, as in %C3: write a per cent sign as %25.")
    }
    let names = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    if names.dropLast().contains("") || names.contains(where: { $0 == "." || $0 == ".." }) {
      return LocalizedText(
        vi: "địa chỉ không được có hai dấu / liền nhau, cũng không có phần chỉ gồm dấu chấm.",
        en: "the address must not have two / side by side, nor a part of dots alone.")
    }
    return nil
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static func hasWholeEscapes(_ path: String) -> Bool {
    path.split(separator: "%", omittingEmptySubsequences: false).dropFirst().allSatisfy { rest in
      rest.utf8.count >= 2 && rest.utf8.prefix(2).allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }
  }

  /// The path as it is to be written.
  private static func encoded(_ path: String) -> String {
    let allowed = Set("-._~!$&()*+,;=:@/%".utf8)
    return path.utf8.reduce(into: "") { result, byte in
      if isLetterOrDigit(byte) || allowed.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}

extension String {
  fileprivate func dropping(prefix: String) -> Substring? {
    lowercased().hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }
}
