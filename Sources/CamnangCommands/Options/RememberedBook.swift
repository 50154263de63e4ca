import Diagnostics
import Foundation
import JSON
import ProgressStore
import Workspace

/// The book that was learned from last with a store, in a file beside it: whoever comes back to learn need not know where
/// the book lies. It holds a path of this machine; where that leads nowhere, on another one, it says nothing.
struct RememberedBook: Equatable {
  /// The content folder.
  var content: String
  var variant: String?

  /// Wherever one stands.
  var absolute: RememberedBook {
    let url = URL(filePath: content, directoryHint: .isDirectory).standardizedFileURL
    return RememberedBook(content: url.path(percentEncoded: false), variant: variant)
  }

  private static let format = "camnang-book"

  /// `so.sqlite` has it in `so-book.json`.
  private static func place(besides store: URL) -> URL { ProgressStore.companion(of: store, named: "book.json") }

  /// `nil` where no book was learned from, or its folder is not there.
  static func of(_ store: URL) -> RememberedBook? {
    guard let bytes = try? Data(contentsOf: place(besides: store)), bytes.count < 1 << 16,
      case .object(let members)? = (try? JSONNode(Array(bytes)[...], within: JSONBounds(depth: 2, members: 8)))?.value
    else { return nil }
    func text(_ key: String) -> String? {
      guard case .string(let text)? = members.first(where: { $0.key == key })?.node.value else { return nil }
      return text
    }
    guard text("format") == format, let content = text("content"),
      ContentPlace.isContent(URL(filePath: content, directoryHint: .isDirectory))
    else { return nil }
    return RememberedBook(content: content, variant: text("variant"))
  }

  /// Notes the book. Where that cannot be written, it is not remembered: nothing else depends on it.
  func note(besides store: URL) {
    guard RememberedBook.of(store) != self else { return }
    let bytes = JSONText.line { json in
      json.member("format", RememberedBook.format)
      json.member("version", 1)
      json.member("content", content)
      json.member("variant", variant)
    }
    let place = RememberedBook.place(besides: store)
    try? Data(bytes).write(to: place, options: .atomic)
    try? FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place.path(percentEncoded: false))
  }
}
