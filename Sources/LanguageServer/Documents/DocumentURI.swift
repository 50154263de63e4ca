import Foundation

/// `file:` addresses of documents and the paths that they stand for.
enum DocumentURI {
  /// The path of a `file:` address; `nil` for any other, such as that of a text that was never saved.
  static func path(of uri: String) -> String? {
    guard let url = URL(string: uri), url.isFileURL else { return nil }
    let path = url.standardizedFileURL.path(percentEncoded: false)
    return path.isEmpty ? nil : path
  }

  static func uri(ofPath path: String) -> String { URL(filePath: path).absoluteString }
}
