package import Diagnostics

/// The smallest content that `check` has nothing to say about, and changes to it: a test names only what it is about.
///
/// ```swift
/// let course = try TinyCourse()
///   .replacing("thời lượng: 20", with: "thời lượng: hai mươi", in: "bai-hoc/bai-mot.yaml")
///   .adding("bai-hoc/bai-hai.yaml", "…")
/// ```
package struct TinyCourse: Sendable {
  /// Texts by their path inside the content folder.
  package private(set) var files: [String: String]

  package struct TextNotFound: Error {
    let text: String
    let file: String
  }

  package init() { files = TinyCourse.standard }

  package init(files: [String: String]) { self.files = files }

  /// The same course with a file added, or with another text in it.
  package func adding(_ path: String, _ text: String) -> TinyCourse {
    var copy = self
    copy.files[path] = text
    return copy
  }

  package func removing(_ path: String) -> TinyCourse {
    var copy = self
    copy.files[path] = nil
    return copy
  }

  /// The same course with one occurrence of a text replaced. Throws where the text is not there: a test that changes
  /// nothing tests nothing.
  package func replacing(_ old: String, with new: String, in path: String) throws -> TinyCourse {
    guard let text = files[path], let place = text.firstRange(of: old) else {
      throw TextNotFound(text: old, file: path)
    }
    return adding(path, text.replacingCharacters(in: place, with: new))
  }

  /// As Workspace would have read them from `content/`: in the order of their paths.
  package var sources: SourceSet {
    SourceSet(
      files.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
        .map { SourceFile(path: "content/\($0.key)", text: $0.value) }
    )
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with replacement: String) -> String {
    var copy = self
    copy.replaceSubrange(range, with: replacement)
    return copy
  }
}
