import Diagnostics

/// Bullets of word processors and chats where a list has its dashes: each is read as a dash.
extension BlockParser {
  /// The head as the item of a list, where it begins with a bullet and stands where an item may.
  func itemOfBullet(_ head: Head, column: Int) -> Head {
    guard let bullet = bytes.bullet(at: head.start, in: line) else { return head }
    guard isItemPlace(column, for: bullet, head) else { return head }
    var item = Head(kind: .dash, start: head.start)
    item.bullet = bullet
    return item
  }

  private func isItemPlace(_ column: Int, for bullet: Bullet, _ head: Head) -> Bool {
    let top = frames.count - 1
    guard top >= 0 else { return false }
    if frames.contains(where: { $0.kind == .list && $0.column == column }) { return true }
    let frame = frames[top]
    guard isPending(top), column > frame.column || column == frame.column && frame.kind == .map else { return false }
    // A single `1. …` or `+ …` may as well be a text, and with a colon a key.
    let isSure = bullet.kind == .typographic || bullet.kind == .star
    return isSure || head.kind == .text && isInRun(bullet, column: column)
  }

  /// Whether the next line begins with a bullet of the same kind.
  private func isInRun(_ bullet: Bullet, column: Int) -> Bool {
    guard let next = lines.content(after: line), next.column == column else { return false }
    return bytes.bullet(at: next.start, in: next.line)?.kind == bullet.kind
  }

  /// Reports the bullet of an item that is about to be added; bullets in a row are one report.
  mutating func reportBullet(_ bullet: Bullet) {
    let top = frames.count - 1
    let edit = Repair.Edit(bullet.range.lowerBound..<bullet.content, "- ")
    if let index = frames[top].bulletMistake { return mistakes.extendRepair(at: index, with: edit) }
    let isFirst = frames[top].lastChild == RawNode.none
    let place: Mistake.BulletPlace = !isFirst ? .amongDashes : bullet.kind == .star ? .starBelowKey : .belowKey
    let mark = bytes[bullet.range.lowerBound] == 0xEF ? "•" : bytes.string(bullet.range)
    // Among dashes, or with keys below, nothing else can be meant; a number says an order that would be lost.
    let mayBeText = isFirst && !opensMap(bullet)
    let grade: Diagnostic.Fix.Grade = mayBeText || bullet.kind == .number ? .maybe : .safe
    let count = mistakes.kept.count
    report(.bullet(mark, place), bullet.range) { mender in
      let list = Repair(action: .toDashes, grade: grade, edits: [edit])
      return mayBeText ? [list] + mender.blockTextBelowKey() : [list]
    }
    if mistakes.kept.count > count { frames[top].bulletMistake = count }
  }

  /// Whether the item is a map with further keys below.
  private func opensMap(_ bullet: Bullet) -> Bool {
    guard bytes.plainScan(from: bullet.content, in: line, stopsAtColon: true).colon != nil,
      let next = lines.content(after: line)
    else { return false }
    return next.column > bullet.range.lowerBound - line.start && !lines.isBare(next)
  }
}
