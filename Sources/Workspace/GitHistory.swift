import Curriculum
import Diagnostics
import Disk
import Foundation

/// The history of the git repository that a folder lies in, asked through the program git. Nothing is written into the
/// repository, and nothing that its settings name is run: only objects are read.
struct GitHistory {
  private let git: ExternalProgram
  private let scratch: ScratchFolder
  /// Where the folder really lies.
  private let folder: String
  /// The folder's path inside the repository, without a slash at its end; "" for the repository itself.
  private let inside: String
  /// Whether only the end of the history is there.
  private let isShallow: Bool

  /// A source, as the repository has it.
  struct Entry {
    /// Inside the folder.
    let path: String
    /// The name of its bytes; `nil` for what is no file that could be read: a link, another repository, a file too large.
    let blob: String?
  }

  /// Where git looks beside the folder that it is told: set in its hooks, and meant for another.
  private static let ownVariables: Set<String> = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE",
    "GIT_CEILING_DIRECTORIES", "LANGUAGE",
  ]

  init(of content: URL, environment: [String: String], in scratch: ScratchFolder) throws {
    let settled = environment.filter { !GitHistory.ownVariables.contains($0.key) }
      .merging(["LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"]) { $1 }
    let programs = InstalledPrograms(environment: settled, timeLimit: .seconds(600), timeOption: nil)
    guard let git = programs.first(of: ["git"]) else { throw Complaint.noGit }
    self.git = git
    self.scratch = scratch
    folder = content.resolvingSymlinksInPath().path(percentEncoded: false)
    let place = try git.ask(
      ["-C", folder, "rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix"], in: scratch)
    let lines = String(decoding: place.bytes, as: UTF8.self).split(
      separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    guard place.status == 0, lines.count == 3 else {
      throw place.complaint.contains("not a git repository") ? Complaint.noRepository : git.failure(place.complaint)
    }
    guard lines[0] == "true" else { throw Complaint.noRepository }
    isShallow = lines[1] == "true"
    // A name may end with a line end, too: only git's own is taken off.
    inside = String(lines[2].dropLast(lines[2].hasSuffix("\n") ? 1 : 0).trimmingSlash)
  }

  /// The commit in which the current branch and another were one.
  func divergence(from revision: String) throws -> String {
    guard !revision.isEmpty, !revision.hasPrefix("-") else { throw Complaint.noRevision(revision, isShallow: false) }
    guard let name = try line(["rev-parse", "--verify", "--quiet", revision]),
      let other = try line(["rev-parse", "--verify", "--quiet", "\(name)^{commit}"])
    else { throw Complaint.noRevision(revision, isShallow: isShallow) }
    guard let head = try line(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]) else {
      throw Complaint.noRevision("HEAD", isShallow: isShallow)
    }
    guard let base = try line(["merge-base", other, head]) else {
      throw Complaint.nothingShared(revision, isShallow: isShallow)
    }
    return base
  }

  /// Which commit it is, and of which day.
  func name(of commit: String, for revision: String) throws -> LocalizedText {
    let told = try line(["show", "--no-patch", "--no-show-signature", "--format=%h %cs", commit]) ?? commit
    return LocalizedText(
      vi: "\(told), nơi nhánh này tách khỏi «\(revision)»", en: "\(told), where this branch left “\(revision)”")
  }

  /// The sources that lay in the folder.
  func sources(at commit: String, in revision: String) throws -> [Entry] {
    guard let tree = try line(["rev-parse", "--verify", "--quiet", "\(commit):\(inside)"]) else {
      throw Complaint.noFolder(revision)
    }
    let kind = try line(["cat-file", "-t", tree])
    guard kind == "tree" else { throw Complaint.noFolder(revision) }
    let list = try ask(["ls-tree", "-r", "-z", "--long", "--full-tree", tree])
    return list.split(separator: 0).compactMap(GitHistory.entry)
  }

  /// `100644 blob 5f2c…     120<tab>bai-hoc/bai-mot.yaml`.
  private static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
    guard let tab = line.firstIndex(of: 9), let path = String(validating: line[(tab + 1)...], as: UTF8.self) else {
      return nil
    }
    let top = String(path.prefix { $0 != "/" })
    let words = String(decoding: line[..<tab], as: UTF8.self).split(separator: " ")
    guard words.count == 4 else { return nil }
    // A repository in the place of a folder has no ending: what sources it held nobody knows.
    let isRepository = words[1] == "commit" && ContentKind.allCases.contains { $0.folder == top }
    guard !ContentFolder.isHidden(path), isRepository || (ContentFolder.isSource(path) && path.hasSuffix(".yaml"))
    else {
      return nil
    }
    let size = Int(words[3]) ?? .max
    let isFile = words[1] == "blob" && words[0].hasPrefix("100") && size <= CourseReader.largestFile
    return Entry(path: path, blob: isFile ? String(words[2]) : nil)
  }

  /// The bytes of blobs, by their names.
  func contents(of blobs: [String]) throws -> [String: [UInt8]] {
    guard !blobs.isEmpty else { return [:] }
    let asked = Array(Set(blobs).sorted().map { $0 + "\n" }.joined().utf8)
    let answer = try ask(["cat-file", "--batch"], reading: asked)
    var found: [String: [UInt8]] = [:]
    var rest = answer[...]
    while let end = rest.firstIndex(of: 10) {
      let head = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      guard head.count == 3, let size = Int(head[2]), rest.endIndex - end > size else {
        throw git.failure(String(decoding: rest.prefix(200), as: UTF8.self))
      }
      found[String(head[0])] = Array(rest[(end + 1)..<(end + 1 + size)])
      rest = rest[(end + 1 + size)...].dropFirst()
    }
    return found
  }

  /// What git writes; ends the run where it does not end well.
  private func ask(_ arguments: [String], reading input: [UInt8] = []) throws -> [UInt8] {
    let answer = try git.ask(["-C", folder] + arguments, reading: input, in: scratch, atMost: 1 << 30)
    guard answer.status == 0 else { throw git.failure(answer.complaint) }
    return answer.bytes
  }

  /// The one line that git answers with; `nil` where it says that there is nothing.
  private func line(_ arguments: [String]) throws -> String? {
    let answer = try git.ask(["-C", folder] + arguments, in: scratch)
    let text = String(decoding: answer.bytes, as: UTF8.self).prefix { $0 != "\n" }
    return answer.status == 0 && !text.isEmpty ? String(text) : nil
  }
}

extension Substring {
  fileprivate var trimmingSlash: Substring { hasSuffix("/") ? dropLast() : self }
}

/// What keeps a comparison from being made.
private enum Complaint {
  static var noGit: WorkspaceError {
    WorkspaceError(
      LocalizedText(
        vi: "--since cần chương trình git, máy này không có: hãy cài git, hoặc bỏ --since",
        en: "--since needs the program git, which is not on this machine: install it, or leave out --since"))
  }

  static var noRepository: WorkspaceError {
    WorkspaceError(
      LocalizedText(
        vi: "Thư mục nội dung không nằm trong kho git nào nên không có bản trước để so: bỏ --since",
        en: "The content folder lies in no git repository, so there is nothing to compare with: leave out --since"),
      isUsage: true)
  }

  /// What a clone that has only the end of the history wants.
  private static let deepen = LocalizedText(
    vi: "; kho này chỉ tải phần cuối của lịch sử: chạy «git fetch --unshallow» (trên CI: fetch-depth 0, GIT_DEPTH 0)",
    en: "; this clone has only the end of the history: run “git fetch --unshallow” (in CI: fetch-depth 0, GIT_DEPTH 0)")

  static func noRevision(_ revision: String, isShallow: Bool) -> WorkspaceError {
    WorkspaceError(
      LocalizedText(
        vi: """
          git không biết «\(revision)» là bản nào: viết tên nhánh, thẻ hay mã, ví dụ --since origin/main\
          \(isShallow ? deepen.vietnamese : "")
          """,
        en: """
          git knows no revision “\(revision)”: write a branch, a tag or a number, such as --since origin/main\
          \(isShallow ? deepen.english : "")
          """), isUsage: true)
  }

  static func nothingShared(_ revision: String, isShallow: Bool) -> WorkspaceError {
    WorkspaceError(
      LocalizedText(
        vi: "Nhánh này và «\(revision)» không có gốc chung\(isShallow ? deepen.vietnamese : "")",
        en: "This branch and “\(revision)” have nothing in common\(isShallow ? deepen.english : "")"), isUsage: true)
  }

  static func noFolder(_ revision: String) -> WorkspaceError {
    WorkspaceError(
      LocalizedText(
        vi: "Nơi nhánh này tách khỏi «\(revision)» chưa có thư mục nội dung này nên không có gì để so",
        en: "Where this branch left “\(revision)” there was no such content folder: nothing to compare with"),
      isUsage: true)
  }
}
