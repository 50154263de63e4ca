import Foundation
import TestSupport

/// Takes away what a test wrote.
enum FileRemoval {
  static func remove(_ name: String, in folder: TemporaryFolder) throws {
    try FileManager.default.removeItem(at: folder.url.appending(path: name))
  }
}
