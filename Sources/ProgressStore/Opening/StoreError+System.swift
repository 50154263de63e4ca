import Diagnostics
import Disk
import Foundation
import GRDB

extension StoreError {
  /// Runs something over a store, and turns whatever SQLite or the system says into a sentence for a person that
  /// names the file.
  static func naming<Result>(_ path: String, _ body: () throws -> Result) throws(StoreError) -> Result {
    do { return try body() } catch let error as StoreError { throw error } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    } catch is DeviceTable.Malformed, is RowDecodingError { throw .damaged(path) } catch {
      throw .system(error, path: path)
    }
  }

  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_FULL: self = .full(path)
    case .SQLITE_IOERR, .SQLITE_NOLFS: self = .broken(path, error)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .locked(path, error)
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .busy(path)
    case .SQLITE_NOTADB: self = .foreign(path)
    default: self = .damaged(path)
    }
  }

  private static func full(_ path: String) -> StoreError {
    StoreError(
      .disk,
      LocalizedText(
        vi:
          "Đĩa đã đầy, chưa ghi được vào sổ tiến độ «\(path)»; những gì đã ghi trước vẫn còn. Hãy xóa bớt tệp không cần rồi làm lại",
        en: "The disk is full: nothing was written to “\(path)”, and all that was there is. Make room, then try again"))
  }

  private static func broken(_ path: String, _ error: DatabaseError) -> StoreError {
    StoreError(
      .disk,
      LocalizedText(
        vi:
          "Đĩa không đọc hoặc không ghi được sổ tiến độ «\(path)». Hãy cắm lại USB hoặc kiểm tra dung lượng đĩa, rồi làm lại",
        en:
          "The disk cannot read or write “\(path)” (SQLite \(error.extendedResultCode.rawValue)). Plug the stick in again or make room, then try again"
      ))
  }

  private static func locked(_ path: String, _ error: DatabaseError) -> StoreError {
    StoreError(
      .disk,
      LocalizedText(
        vi:
          "Không được phép mở hoặc ghi «\(path)». Hãy gạt khóa chống ghi của USB, hoặc chép sổ tiến độ vào thư mục của mình",
        en:
          "“\(path)” may not be opened or written (SQLite \(error.extendedResultCode.rawValue)). Release the stick's write lock, or copy the store to a folder of your own"
      ))
  }

  private static func busy(_ path: String) -> StoreError {
    StoreError(
      .disk,
      LocalizedText(
        vi: "Một chương trình khác đang ghi vào sổ tiến độ «\(path)». Hãy đợi nó xong rồi làm lại",
        en: "Another program is writing to the progress store “\(path)”. Wait until it is done, then try again"))
  }

  private static func system(_ error: any Error, path: String) -> StoreError {
    StoreError(
      .disk,
      LocalizedText(
        vi: "Không đọc hoặc không ghi được «\(path)». Hãy kiểm tra quyền truy cập và dung lượng đĩa",
        en:
          "“\(path)” cannot be read or written: \((error as? DiskError)?.reason.english ?? error.localizedDescription)"
      ))
  }
}

extension DatabaseError {
  /// Whether SQLite could not read because it may not write beside the file.
  var needsWritableFolder: Bool { resultCode == .SQLITE_CANTOPEN || resultCode == .SQLITE_READONLY }
}
