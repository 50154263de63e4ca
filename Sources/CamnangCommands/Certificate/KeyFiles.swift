import ArgumentParser
import Certificates
import Diagnostics
import Foundation
import Workspace

/// Files of keys and lists, read strictly: what is wrong is said with its line and column.
enum KeyFiles {
  static func bytes(of path: String) throws(WorkspaceError) -> [UInt8] {
    guard let bytes = try ContentFolder.bytes(ofSource: URL(filePath: path)) else {
      throw WorkspaceError(
        LocalizedText(vi: "«\(path)» lớn quá, không phải tệp khóa", en: "“\(path)” is too large for a file of keys"),
        isUsage: true)
    }
    return bytes
  }

  static func read<Value>(_ path: String, _ read: ([UInt8]) throws(StrictMistake) -> Value) throws(WorkspaceError)
    -> Value
  {
    let bytes = try bytes(of: path)
    do throws(StrictMistake) { return try read(bytes) } catch {
      let position = LineTable(bytes).position(of: UInt32(min(error.offset, bytes.count)))
      let place = "\(ShownPath.of(path)):\(position.line):\(position.column)"
      throw WorkspaceError(
        LocalizedText(vi: "\(place): \(error.message.vietnamese)", en: "\(place): \(error.message.english)"),
        isUsage: true)
    }
  }

  static func key(at path: String) throws(WorkspaceError) -> SealedKey {
    try read(path) { bytes throws(StrictMistake) in try SealedKey(file: bytes) }
  }

  /// Asks for the words of a key.
  /// - Throws: ``Failure`` with usage where they are wrong.
  static func open(_ key: SealedKey, _ screen: ScreenOptions) throws -> OpenKey {
    let words = try Passphrase(screen: screen).ask()
    if let open = key.open(passphrase: words) { return open }
    Console.say(
      LocalizedText(
        vi: "Câu khóa không đúng (hoặc tệp khóa đã bị sửa). Chưa ký gì.",
        en: "The passphrase is wrong (or the file was changed). Nothing was signed.")(screen.language) + "\n")
    throw Failure(code: .usage)
  }

  /// - Throws: ``WorkspaceError`` where a file is there already, unless it may be replaced.
  static func write(_ bytes: [UInt8], to path: String, isSecret: Bool, replacing: Bool = false) throws(WorkspaceError) {
    let place = URL(filePath: path)
    let name = place.path(percentEncoded: false)
    guard replacing || !FileManager.default.fileExists(atPath: name) else {
      throw WorkspaceError(
        LocalizedText(
          vi: "Không ghi gì cả, vì đã có «\(ShownPath.of(path))»: hãy chọn tên khác",
          en: "Nothing was written, because there is “\(ShownPath.of(path))” already: choose another name"),
        isUsage: true)
    }
    do {
      try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: place, options: .atomic)
      if isSecret { try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: name) }
    } catch {
      throw WorkspaceError(
        LocalizedText(
          vi: "Không ghi được «\(name)». Hãy kiểm tra quyền truy cập và dung lượng đĩa",
          en: "“\(name)” cannot be written: \(error.localizedDescription)"))
    }
  }
}

/// By which list papers are looked at.
struct BundleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Danh sách khóa của tỉnh. Mặc định: \(BundleFile.path) trong thư mục nội dung ở đây.", valueName: "tệp"))
  var bundle: String?

  /// - Parameter content: The content folder, where another than the usual is meant.
  /// - Returns: Where the list is, or is to be.
  /// - Throws: ``WorkspaceError`` where there is no content folder.
  func path(content: String? = nil) throws -> String {
    try bundle ?? ContentPlace.found(content ?? ContentPlace.usual) + "/" + BundleFile.path
  }

  /// - Throws: ``WorkspaceError`` where there is none, or it is not as it was signed.
  func read(content: String? = nil) throws -> KeyBundle {
    try KeyFiles.read(path(content: content)) { bytes throws(StrictMistake) in try KeyBundle(file: bytes) }
  }
}
