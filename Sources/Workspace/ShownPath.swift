import Foundation

/// Paths as reports have them: from the working folder on, without `./` and detours. GitLab, GitHub and editors find a
/// file by that path, however the folder was typed.
package enum ShownPath {
  /// - Parameters:
  ///   - path: as it was typed.
  ///   - folder: the working folder.
  /// - Returns: `.` for the working folder itself; a path outside of it stays as it was typed, but for detours.
  package static func of(_ path: String, in folder: String = FileManager.default.currentDirectoryPath) -> String {
    let here = parts(of: folder)
    let isAbsolute = path.hasPrefix("/")
    let wanted = parts(of: isAbsolute ? path : folder + "/" + path)
    if wanted.starts(with: here) { return joined(wanted.dropFirst(here.count)) }
    guard isAbsolute else {
      let shared = zip(here, wanted).prefix { $0 == $1 }.count
      return joined(Array(repeating: "..", count: here.count - shared) + wanted.dropFirst(shared))
    }
    // A folder may be reached through a link, and the working folder named by what the link leads to.
    let resolved = parts(of: URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false))
    let resolvedHere = parts(of: URL(filePath: folder).resolvingSymlinksInPath().path(percentEncoded: false))
    if resolved.starts(with: resolvedHere) { return joined(resolved.dropFirst(resolvedHere.count)) }
    return "/" + wanted.joined(separator: "/")
  }

  /// The folders on the way, with `.` and `..` followed.
  private static func parts(of path: String) -> [Substring] {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts
  }

  private static func joined(_ parts: some Sequence<Substring>) -> String {
    let path = parts.joined(separator: "/")
    return path.isEmpty ? "." : path
  }
}
