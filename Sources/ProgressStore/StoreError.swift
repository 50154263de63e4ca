package import Diagnostics

/// Why a store cannot be used. The message is for the person at the terminal.
package struct StoreError: Error, Hashable {
  package let kind: Kind
  package let message: LocalizedText

  package enum Kind: Sendable, Hashable {
    /// The disk: not there, full, read-only, locked by another program.
    case disk
    /// No store, a store that is not whole, or one that a newer program wrote.
    case unusable
  }

  package init(_ kind: Kind, _ message: LocalizedText) {
    self.kind = kind
    self.message = message
  }
}

/// What can be wrong with a file as a whole.
extension StoreError {
  static func missing(_ path: String) -> StoreError {
    StoreError(
      .disk,
      LocalizedText(vi: "Không thấy sổ tiến độ «\(path)»", en: "There is no progress store “\(path)”")
    )
  }

  static func isFolder(_ path: String) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi: "«\(path)» là một thư mục, không phải tệp sổ tiến độ",
        en: "“\(path)” is a folder, not the file of a progress store"
      )
    )
  }

  static func foreign(_ path: String) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi: "«\(path)» không phải là sổ tiến độ của camnang, hoặc đã hỏng ngay từ đầu tệp; tệp được giữ nguyên",
        en: "“\(path)” is no progress store of camnang, or broken from its first bytes; it was left as it is"
      )
    )
  }

  static func newer(_ path: String) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi: "Sổ tiến độ «\(path)» do bản camnang mới hơn ghi; hãy cập nhật camnang rồi mở lại. Tệp được giữ nguyên",
        en: "A newer camnang wrote the progress store “\(path)”: update camnang and open it again. It was left as it is"
      )
    )
  }

  static func damaged(_ path: String) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi:
          "Sổ tiến độ «\(path)» bị hỏng hoặc bị cắt cụt; hãy giữ lại tệp này và dùng bản sao lưu hoặc sổ của máy khác",
        en:
          "The progress store “\(path)” is broken or cut off: keep the file, and use a backup or another laptop's store"
      )
    )
  }

  static func readingOnly(_ path: String) -> StoreError {
    StoreError(
      .disk,
      LocalizedText(
        vi: "Sổ tiến độ «\(path)» chỉ được mở để đọc",
        en: "The progress store “\(path)” was opened for reading only"
      )
    )
  }
}
