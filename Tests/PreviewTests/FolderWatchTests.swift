import Foundation
import TestSupport
import Testing

@testable import Preview

/// Whatever happens to a content folder is told.
@Suite struct FolderWatchTests {
  private enum Happening: CaseIterable {
    case save, newFile, removal, renaming, newFolder, fileInNewFolder, removedFolder, folderAway, picture
  }

  /// From the system, and by looking where it says nothing.
  @Test(arguments: Happening.allCases, [false, true])
  private func tells(of what: Happening, isLooking: Bool) throws {
    try withTemporaryFolder { folder in
      try folder.write(["content/sach.yaml": "a", "content/bai-hoc/a.yaml": "a", "content/hinh/a.png": "a"])
      let files = FileManager.default
      let content = folder.url.appending(path: "content")
      // As somebody types it who stands in the folder.
      let watch = FolderWatch(content.appending(path: "."), isLooking: isLooking)
      #expect(!watch.take())
      switch what {
      case .save: try folder.write(["content/bai-hoc/a.yaml": "ab"])
      case .newFile: try folder.write(["content/bai-hoc/b.yaml": "a"])
      case .removal: try files.removeItem(at: content.appending(path: "bai-hoc/a.yaml"))
      case .renaming:
        try files.moveItem(at: content.appending(path: "bai-hoc/a.yaml"), to: content.appending(path: "bai-hoc/c.yaml"))
      case .newFolder: try folder.write(["content/bien-the/a.yaml": "a"])
      case .fileInNewFolder:
        try folder.write(["content/bien-the/a.yaml": "a"])
        #expect(watch.take())
        try folder.write(["content/bien-the/b.yaml": "a"])
      case .removedFolder: try files.removeItem(at: content.appending(path: "bai-hoc"))
      case .folderAway:
        try files.moveItem(at: content, to: folder.url.appending(path: "aside"))
        #expect(watch.take())
        try files.moveItem(at: folder.url.appending(path: "aside"), to: content)
      case .picture: try folder.write(["content/hinh/b.png": "a"])
      }
      #expect(watch.take())
    }
  }

  @Test(arguments: [false, true]) func passesOverWhatIsNoPartOfIt(isLooking: Bool) throws {
    try withTemporaryFolder { folder in
      try folder.write(["content/sach.yaml": "a"])
      let watch = FolderWatch(folder.url.appending(path: "content"), isLooking: isLooking)
      try folder.write(["other/a.yaml": "a", "b.yaml": "a", "content/.a.yaml.swp": "a"])
      #expect(!watch.take())
    }
  }
}
