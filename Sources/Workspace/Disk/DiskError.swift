import Diagnostics
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a system call complains of.
struct DiskError: Error, Equatable {
  let code: Int32

  /// What the last call of this thread complained of.
  static var last: DiskError { DiskError(code: errno) }

  /// Passes on what a call returns, which is negative where it failed.
  @discardableResult static func check(_ result: Int32) throws(DiskError) -> Int32 {
    guard result >= 0 else { throw .last }
    return result
  }

  /// For a person.
  var reason: LocalizedText {
    let english = unsafe String(cString: strerror(code))
    let vietnamese =
      switch code {
      case ENOSPC, EDQUOT: "đĩa đã đầy"
      case EACCES, EPERM: "không có quyền"
      case EROFS: "đĩa chỉ cho đọc"
      case EIO: "đĩa bị lỗi khi đọc hoặc ghi"
      case ENAMETOOLONG: "tên quá dài"
      case ENOENT: "không có ở đó"
      case EEXIST, ENOTEMPTY: "ở đó đã có thứ khác"
      case ENOTDIR: "một phần của đường dẫn không phải thư mục"
      case ELOOP: "liên kết tắt dẫn vòng tròn"
      case EFBIG: "tệp quá lớn"
      default: english
      }
    return LocalizedText(vi: vietnamese, en: english)
  }

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
