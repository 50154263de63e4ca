import Diagnostics
import Disk

extension DiskError {
  /// Tells it of a path: «Không ghi được «a»: đĩa đã đầy».
  func telling(_ vietnamese: String, _ english: String, _ path: DiskPath) -> WorkspaceError {
    telling(vietnamese, english, named: path.shown)
  }

  func telling(_ vietnamese: String, _ english: String, named name: String) -> WorkspaceError {
    WorkspaceError(
      LocalizedText(
        vi: "Không \(vietnamese) được «\(name)»: \(reason(.vietnamese))",
        en: "Cannot \(english) “\(name)”: \(reason(.english))"))
  }
}
