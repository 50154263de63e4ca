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
    StoreError(.disk, LocalizedText(vi: "Không thấy sổ tiến độ «\(path)»", en: "There is no progress store “\(path)”"))
  }

  static func isFolder(_ path: String) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi: "«\(path)» là một thư mục, không phải tệp sổ tiến độ",
        en: "“\(path)” is a folder, not the file of a progress store"))
  }

  static func foreign(_ path: String) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi: "«\(path)» không phải là sổ tiến độ của camnang, hoặc đã hỏng ngay từ đầu tệp; tệp được giữ nguyên",
        en: "“\(path)” is no progress store of camnang, or broken from its first bytes; it was left as it is"))
  }

  static func isExport(_ path: String) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi: "«\(path)» là tệp đã xuất từ một sổ: gõ «camnang progress import» để nhập. Tệp được giữ nguyên",
        en: "“\(path)” was exported from a store: type “camnang progress import” to take it in. It was left as it is"))
  }

  static func newer(_ path: String) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi: "Sổ tiến độ «\(path)» do bản camnang mới hơn ghi; hãy cập nhật camnang rồi mở lại. Tệp được giữ nguyên",
        en: "A newer camnang wrote the progress store “\(path)”: update camnang and open it again. It was left as it is"
      ))
  }

  static func damaged(_ path: String) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi:
          "Sổ tiến độ «\(path)» bị hỏng hoặc bị cắt cụt; hãy giữ lại tệp này và dùng bản sao lưu hoặc sổ của máy khác",
        en:
          "The progress store “\(path)” is broken or cut off: keep the file, and use a backup or another laptop's store"
      ))
  }

  static func empty(_ path: String) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi:
          "«\(path)» là một tệp rỗng. Nếu trước đây đã có sổ tiến độ ở đó thì sổ đã mất, hãy dùng bản sao lưu hoặc sổ của máy khác; nếu muốn bắt đầu sổ mới thì hãy xóa tệp rỗng ấy rồi làm lại",
        en:
          "“\(path)” is an empty file. If a progress store was there, it is lost: use a backup or another laptop's store. To begin a new store, remove the empty file and try again"
      ))
  }

  /// A log or a journal beside the store that is not of it.
  static func foreignLog(_ path: String, _ log: String) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi:
          "Cạnh sổ tiến độ «\(path)» có tệp «\(log)» không thuộc về sổ này (của một sổ khác hoặc của bản cũ); đọc chung thì mất câu trả lời. Hãy chuyển tệp ấy sang thư mục khác, đừng xóa, rồi làm lại",
        en:
          "Beside the progress store “\(path)” lies “\(log)”, which belongs to another store or to an older copy: read together, answers would be lost. Move that file to another folder, do not delete it, and try again"
      ))
  }

  /// The file was removed, or another has come in its place, since it was opened.
  static func replaced(_ path: String) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi:
          "Sổ tiến độ «\(path)» đã bị xóa, bị di chuyển hoặc bị tệp khác thay thế trong lúc đang dùng; việc vừa làm KHÔNG được lưu ở đó. Hãy trả sổ về chỗ cũ (hoặc cắm lại USB) rồi làm lại",
        en:
          "The progress store “\(path)” was removed, moved or replaced by another file while it was in use: what was just done is NOT saved there. Put the store back (or plug the stick in again), then try again"
      ))
  }

  static func readingOnly(_ path: String) -> StoreError {
    StoreError(
      .disk,
      LocalizedText(
        vi: "Sổ tiến độ «\(path)» chỉ được mở để đọc", en: "The progress store “\(path)” was opened for reading only"))
  }
}
