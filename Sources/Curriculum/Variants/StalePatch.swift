package import Diagnostics
import LessonSyntax

/// A patch whose base text is not the one that it was written for, or that has no fingerprint yet: somebody must read it.
package struct StalePatch: Sendable {
  /// Its id; `nil` where it has none.
  package let id: String?
  /// What to call it in a sentence.
  package let name: LocalizedText
  /// Where it stands in the variant's file.
  package let location: Location
  /// The base text for which it was written, where the patch kept it.
  package let former: String?
  /// The base text as it is.
  package let current: String
  package let currentLocation: Location
  /// What the patch puts there; `nil` where it leaves something out.
  package let substitute: String?
  /// Why it is different here.
  package let reason: InlineText
  /// Writes the new fingerprint, and the new base text where the patch keeps it: for one who has read both.
  package let acceptance: Diagnostic.Fix
}

extension Patch {
  /// Its id in quotation marks; where it has none what it changes, for nobody knows it by a number.
  var name: LocalizedText {
    guard !hasID else { return LocalizedText(vi: id.name, en: id.name) }
    let inside = path.map { LocalizedText(vi: ", khóa \($0.text)", en: ", key \($0.text)") }
    return LocalizedText(
      vi: "\(target.kind.name.vietnamese) \(target.written)\(inside?.vietnamese ?? "")",
      en: "\(target.kind.name.english) \(target.written)\(inside?.english ?? "")")
  }
}

extension PatchChecks {
  /// That the base text is not the one the patch was written for; `nil` where it is.
  var stale: StalePatch? {
    guard place.node != nil else { return nil }
    let current = place.fingerprint
    let kept = patch.formerText.map { TextFingerprint.of($0.markdown) }
    guard patch.fingerprint?.text != current || kept.map({ $0 != current && isSingleText }) ?? false else { return nil }
    return StalePatch(
      id: patch.hasID ? patch.id.name : nil, name: patch.name, location: patch.id.location,
      former: patch.formerText?.markdown, current: place.words, currentLocation: place.location,
      substitute: patch.content.map {
        PatchLines.of($0.node, in: variantTree, place.shape).map(\.plain).joined(separator: " ")
      },
      reason: patch.reason, acceptance: acceptance(of: current))
  }

  /// The mistake that it is, with both texts.
  func diagnostic(of stale: StalePatch) -> Diagnostic {
    Diagnostic(
      code: VariantReading.staleCode, at: patch.fingerprint?.location ?? patch.id.location,
      patch.fingerprint == nil
        ? LocalizedText(
          vi: "Bản vá «\(stale.name.vietnamese)» chưa có dấu vân tay của chữ gốc",
          en: "The patch “\(stale.name.english)” has no fingerprint of the base text")
        : LocalizedText(
          vi: "Bài gốc đã khác với lúc viết bản vá «\(stale.name.vietnamese)»: hãy đọc lại rồi mới dựng biến thể",
          en: """
            The base is not what the patch “\(stale.name.english)” was written for: read it again before the variant is \
            built
            """),
      label: LocalizedText(
        vi: "chữ gốc bây giờ mang dấu «\(place.fingerprint)»",
        en: "the base text has the fingerprint “\(place.fingerprint)” now"),
      notes: notes(on: stale), fixes: [stale.acceptance] + moves)
  }

  private var isSingleText: Bool { place.node.map { place.tree.kind(of: $0) == .text } ?? false }

  private func notes(on stale: StalePatch) -> [Diagnostic.Note] {
    let now = Diagnostic.Note(
      LocalizedText(
        vi: "chữ gốc bây giờ: «\(PatchChecks.shortened(stale.current))»",
        en: "the base text now: “\(PatchChecks.shortened(stale.current))”"), at: place.location)
    guard patch.fingerprint != nil else { return [now] }
    let former =
      patch.formerText.map { text in
        Diagnostic.Note(
          LocalizedText(
            vi: "bản vá viết cho: «\(PatchChecks.shortened(text.markdown))»",
            en: "the patch was written for: “\(PatchChecks.shortened(text.markdown))”"), at: text.source.location)
      }
      ?? Diagnostic.Note(
        LocalizedText(
          vi: "bản vá không giữ «chữ gốc» nên không rõ trước đó viết gì; git log sẽ cho biết",
          en: "the patch kept no “base-text”, so what it was written for is not known; git log will tell"))
    guard let content = patch.content, let words = stale.substitute else { return [now, former] }
    let substitute = Diagnostic.Note(
      LocalizedText(
        vi: "bản vá đặt vào: «\(PatchChecks.shortened(words))»",
        en: "the patch puts there: “\(PatchChecks.shortened(words))”"),
      at: variantTree.entryLocation(of: content.node))
    return [now, former, substitute]
  }

  /// Long enough to recognise a paragraph.
  private static func shortened(_ text: String) -> String {
    let line = text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    return line.count > 400 ? String(line.prefix(399)) + "…" : line
  }

  /// For one who has read both: never made unasked.
  private func acceptance(of current: String) -> Diagnostic.Fix {
    var edits: [Diagnostic.Edit] = []
    if let fingerprint = patch.fingerprint {
      edits.append(Diagnostic.Edit(fingerprint.location.range, current))
    } else {
      let start = patch.insertion.range.start
      edits.append(
        Diagnostic.Edit(ByteRange(start, start), "\(fingerprintKey(at: start)): \(current)" + separator(at: start)))
    }
    if let former = patch.formerText, isSingleText, TextFingerprint.of(former.markdown) != current {
      edits.append(Diagnostic.Edit(former.source.location.range, PatchChecks.quoted(place.words)))
    }
    return Diagnostic.Fix(
      LocalizedText(
        vi: "Tôi đã đọc, bản vá vẫn đúng: ghi dấu «\(current)»",
        en: "I have read it and the patch holds: write “\(current)”"), grade: .maybe,
      edits: edits.sorted { $0.range.start < $1.range.start })
  }

  /// In the language of the key before which it is put.
  private func fingerprintKey(at offset: UInt32) -> String {
    let isEnglish = variantTree.bytes[Int(offset)...].starts(with: PatchSchema.action.shape.name.english.utf8)
    return PatchSchema.fingerprint.shape.name(isEnglish ? .english : .vietnamese)
  }

  /// What separates a new key from the one before which it is put: the next line, indented alike, or a comma in a map that
  /// stands on one line.
  private func separator(at offset: UInt32) -> String {
    let before = variantTree.bytes[..<Int(offset)].reversed().prefix { $0 != UInt8(ascii: "\n") }
    let isBlock = before.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
    return isBlock ? "\n" + String(repeating: " ", count: before.count) : ", "
  }

  /// On one line, whatever it holds.
  private static func quoted(_ text: String) -> String {
    let escaped = text.map { character in
      switch character {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n": "\\n"
      default: String(character)
      }
    }
    return "\"\(escaped.joined())\""
  }

  /// Where the text has only moved within its list: to the item that it is now.
  private var moves: [Diagnostic.Fix] {
    guard place.isItem, place.field != nil, let path = patch.path, let wanted = patch.fingerprint?.text,
      let node = place.node, let list = list(around: node)
    else { return [] }
    let items = place.tree.items(of: list)
    guard let number = items.firstIndex(where: { TextFingerprint.of($0, in: place.tree, place.shape) == wanted }),
      let slash = path.text.lastIndex(of: "/")
    else { return [] }
    return [Suggestion.fix(replacing: path.location, with: "\(path.text[...slash])\(number + 1)")]
  }

  private func list(around node: NodeID) -> NodeID? {
    place.tree.children(of: place.map).first { place.tree.items(of: $0).contains(node) }
  }
}
