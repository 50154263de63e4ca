import Foundation
import Workspace

/// The content folders that are being worked on.
struct Library {
  private(set) var sessions: [ContentSession] = []

  /// A file of a content folder.
  struct Place {
    let session: ContentSession
    let path: String
  }

  /// Opens what the client's folders hold: each is a content folder, or has one named `content`.
  mutating func open(folders: [String], content: String?) {
    for folder in folders {
      for candidate in [folder, Library.join(folder, ContentPlace.usual)] where Library.isContent(candidate) {
        add(candidate)
      }
    }
    if let content { add(URL(filePath: content).standardizedFileURL.path(percentEncoded: false)) }
  }

  /// The place of a document; its content folder is opened where it was not.
  mutating func place(of uri: String) -> Place? {
    guard let path = DocumentURI.path(of: uri) else { return nil }
    if let known = known(path) { return known }
    // The nearest folder above that holds a book.
    var folder = URL(filePath: path).deletingLastPathComponent()
    while folder.pathComponents.count > 1 {
      let candidate = folder.path(percentEncoded: false)
      if Library.isContent(candidate) {
        add(candidate)
        return known(path)
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  func readDisk() { for session in sessions { session.readDisk() } }

  private func known(_ path: String) -> Place? {
    for session in sessions {
      if let relative = session.relativePath(path) { return Place(session: session, path: relative) }
    }
    return nil
  }

  /// A folder that cannot be read is passed over: its documents are then none of ours.
  private mutating func add(_ folder: String) {
    let root = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    guard !sessions.contains(where: { $0.root == root }), let session = try? ContentSession(root: root) else { return }
    sessions.append(session)
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  private static func isContent(_ folder: String) -> Bool {
    ContentPlace.isContent(URL(filePath: folder, directoryHint: .isDirectory))
  }
}
