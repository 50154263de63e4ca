import Diagnostics
import LessonSyntax

/// Finds patches of one variant that change the same place: which of them should hold?
struct PatchOverlaps {
  private struct Claim {
    let patch: Patch
    let location: Location
    /// Whether the place is gone or another after the patch.
    let isTaken: Bool
    /// Whether something is put beside the place; else the patch needs the place itself.
    let isBeside: Bool
  }

  private var claims: [Claim] = []

  /// Notes a patch; what is wrong where an earlier one took the place.
  mutating func add(_ patch: Patch, at place: PatchPlace) -> Diagnostic? {
    let node = place.node ?? place.map
    let claim = Claim(
      patch: patch, location: place.tree.location(of: node),
      isTaken: patch.action == .replace || patch.action == .remove,
      isBeside: patch.action == .addBefore || patch.action == .addAfter)
    guard let first = claims.first(where: { PatchOverlaps.clash($0, claim) || PatchOverlaps.clash(claim, $0) }) else {
      claims.append(claim)
      return nil
    }
    return Diagnostic(
      code: "C327", at: patch.id.location,
      LocalizedText(
        vi: "Bản vá «\(patch.name.vietnamese)» và bản vá «\(first.patch.name.vietnamese)» cùng sửa một chỗ",
        en: "The patches “\(patch.name.english)” and “\(first.patch.name.english)” change the same place"),
      label: LocalizedText(vi: "chỉ giữ một bản vá", en: "keep one of them"),
      notes: [
        Diagnostic.Note(LocalizedText(vi: "bản vá kia ở đây", en: "the other is here"), at: first.patch.id.location)
      ])
  }

  /// Whether one takes the place that the other needs. Beside a place that is taken there is still room.
  private static func clash(_ taker: Claim, _ other: Claim) -> Bool {
    guard taker.isTaken, taker.location.file == other.location.file else { return false }
    let (outer, inner) = (taker.location.range, other.location.range)
    guard outer.start <= inner.start, inner.end <= outer.end else { return false }
    return !other.isBeside || outer != inner
  }
}
