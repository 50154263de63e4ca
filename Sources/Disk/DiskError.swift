package import Diagnostics
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a system call complains of.
package struct DiskError: Error, Equatable {
  package let code: Int32

  package init(code: Int32) { self.code = code }

  /// What the last call of this thread complained of.
  package static var last: DiskError { DiskError(code: errno) }

  /// Passes on what a call returns, which is negative where it failed.
  @discardableResult package static func check(_ result: Int32) throws(DiskError) -> Int32 {
    guard result >= 0 else { throw .last }
    return result
  }

  /// For a person.
  package var reason: LocalizedText {
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
}
