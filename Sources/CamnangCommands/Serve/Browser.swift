import Foundation

/// The browser of whoever types the command.
enum Browser {
  /// What opens an address, by system; inside WSL, that of Windows.
  private static let programs = ["wslview", "xdg-open", "open"]

  /// - Returns: Whether there is a program that was asked to.
  static func open(_ address: String) -> Bool {
    let folders = (Environment.process.variables["PATH"] ?? "").split(separator: ":").map(String.init)
    for program in programs {
      for folder in folders where folder.hasPrefix("/") {
        let file = URL(filePath: folder).appending(path: program)
        guard FileManager.default.isExecutableFile(atPath: file.path(percentEncoded: false)) else { continue }
        let process = Process()
        process.executableURL = file
        process.arguments = [address]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        if (try? process.run()) != nil { return true }
      }
    }
    return false
  }
}
