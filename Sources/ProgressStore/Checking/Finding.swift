import Curriculum
package import Diagnostics
import Quiz

/// Something that a look over a whole store found.
package struct Finding: Sendable, Hashable {
  package let kind: Kind
  package let severity: Severity
  package let message: LocalizedText

  package enum Kind: String, Sendable, CaseIterable {
    /// SQLite finds pages, indexes or references that do not fit.
    case damagedFile = "damaged-file"
    /// An event does not have its checksum, or is none.
    case changedEvent = "changed-event"
    /// Numbers are missing between a device's events.
    case gap
    /// Two events have one id.
    case twoContents = "two-contents"
    /// A device's clock was set back.
    case clockJump = "clock-jump"
  }

  package enum Severity: String, Sendable, Comparable {
    /// Nothing is wrong with the store.
    case information
    /// Something may be missing that another store has, or a person must look at it.
    case warning
    /// The store is not whole.
    case error

    private var rank: Int {
      switch self {
      case .information: 0
      case .warning: 1
      case .error: 2
      }
    }

    package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
  }
}

/// What findings say.
extension Finding {
  static func damagedFile(_ detail: String) -> Finding {
    Finding(
      kind: .damagedFile, severity: .error,
      message: LocalizedText(
        vi: "Tệp bị hỏng (SQLite: \(VisibleText.of(detail)))",
        en: "The file is damaged (SQLite: \(VisibleText.of(detail)))"))
  }

  static func changedEvent(_ id: EventID) -> Finding {
    Finding(
      kind: .changedEvent, severity: .error,
      message: LocalizedText(
        vi: "Sự kiện \(id.shown) không còn như lúc được ghi", en: "Event \(id.shown) is not as it was written"))
  }

  /// Numbers are missing. `isOwn`: the device's events began in this store, so that it must have all of them.
  static func gap(device: String, from first: Int64, through last: Int64, isOwn: Bool) -> Finding {
    let which = first == last ? "\(first)" : "\(first)–\(last)"
    let numbers = "\(VisibleText.of(device)): \(which)"
    return Finding(
      kind: .gap, severity: isOwn ? .error : .warning,
      message: isOwn
        ? LocalizedText(
          vi: "Mất sự kiện của máy này, máy \(numbers)", en: "Events of this machine are missing, device \(numbers)")
        : LocalizedText(
          vi: "Chưa có đủ sự kiện của máy \(numbers); hãy gộp lại sổ của máy ấy",
          en: "Events of another device are not here, \(numbers): merge its store again"))
  }

  static func twoContents(_ id: EventID) -> Finding {
    Finding(
      kind: .twoContents, severity: .warning,
      message: LocalizedText(
        vi: "Có hai sự kiện khác nhau cùng mang số \(id.shown): một sổ đã được chép ra rồi cả hai bản cùng ghi tiếp",
        en: "Two different events are numbered \(id.shown): a store was copied, and both copies went on"))
  }

  static func clockJump(_ jump: ClockJump) -> Finding {
    Finding(
      kind: .clockJump, severity: .information,
      message: LocalizedText(
        vi:
          "Đồng hồ máy \(VisibleText.of(jump.after.device)) chạy lùi từ \(jump.momentBefore.day.vietnamese) về \(jump.momentAfter.day.vietnamese), ở sự kiện \(jump.after.shown)",
        en:
          "The clock of \(VisibleText.of(jump.after.device)) ran backwards from \(jump.momentBefore.day.iso) to \(jump.momentAfter.day.iso), at event \(jump.after.shown)"
      ))
  }
}
