import Diagnostics
import LessonSyntax
import VietnameseText

/// Whether a patch may do what it says, and whether the text is still the one that it was written for.
struct PatchChecks {
  let patch: Patch
  let place: PatchPlace
  let variantTree: SyntaxTree
  /// The file that is changed.
  let file: DecodedFile

  /// What keeps the patch from being made, whatever the base says.
  var mistake: Diagnostic? { forbidden ?? lostWarning ?? misfit }

  // MARK: What a variant may not do

  /// Ids and revisions are what progress is kept under; the answers of a question are what it means.
  private var forbidden: Diagnostic? {
    if let field = place.field, field === IdentityFields.id.shape || field === IdentityFields.revision.shape {
      return refusal(
        LocalizedText(
          vi: "Biến thể không đổi được «\(field.name.vietnamese)»: tiến độ người học ghi theo khóa này",
          en: "A variant cannot change “\(field.name.english)”: learners' progress is kept under it"))
    }
    guard patch.target.kind == .question else { return nil }
    if place.field != nil, !isText {
      return refusal(
        LocalizedText(
          vi: "Biến thể chỉ đổi được lời của câu hỏi, không đổi đáp án",
          en: "A variant can change the words of a question, not its answer"),
        label: LocalizedText(
          vi: "muốn hỏi khác thì thay cả câu bằng một câu có mã mới",
          en: "to ask something else, replace it by a question with an id of its own"))
    }
    guard place.field == nil, patch.action == .replace, newIDs.contains(patch.target.name) else { return nil }
    return refusal(
      LocalizedText(
        vi: "Câu hỏi riêng phải có mã khác mã câu gốc, vì tiến độ người học ghi theo mã",
        en: "A question of one's own needs an id of its own: learners' progress is kept under it"))
  }

  private var isText: Bool { place.shape.isProse || place.shape.item?.isProse ?? false }

  private var newIDs: [String] {
    guard let content = patch.content else { return [] }
    return variantTree.items(of: content.node).compactMap { item in
      guard variantTree.kind(of: item) == .map, let id = variantTree.member(IdentityFields.id.shape, of: item) else {
        return nil
      }
      return variantTree.string(of: id)
    }
  }

  private func refusal(_ message: LocalizedText, label: LocalizedText? = nil) -> Diagnostic {
    Diagnostic(code: "C330", at: patch.path?.location ?? patch.id.location, message, label: label)
  }

  /// A critical warning stays, and stays critical.
  private var lostWarning: Diagnostic? {
    guard patch.target.kind == .warning, case .lesson(let lesson)? = file.content,
      let warning = lesson.warnings.first(where: { $0.id.name == patch.target.name }), warning.severity == .critical
    else { return nil }
    let isGone = place.field == nil && (patch.action == .remove || patch.action == .replace)
    guard isGone || place.field === WarningSchema.severity.shape else { return nil }
    return Diagnostic(
      code: "C328", at: patch.id.location,
      isGone
        ? LocalizedText(
          vi: "Biến thể không được bỏ cảnh báo nghiêm trọng", en: "A variant cannot drop a critical warning")
        : LocalizedText(
          vi: "Biến thể không được hạ mức cảnh báo nghiêm trọng", en: "A variant cannot lower a critical warning"),
      label: LocalizedText(
        vi: "chỉ sửa được «tiêu đề», «nội dung» và «dữ kiện» của nó",
        en: "its “title”, “text” and “facts” can be changed"),
      notes: [Diagnostic.Note(LocalizedText(vi: "cảnh báo ở đây", en: "the warning is here"), at: warning.id.location)])
  }

  // MARK: What does not fit

  private var misfit: Diagnostic? {
    if let object = place.shape.item?.object, object.identifierKind != nil, patch.action != .add {
      return PathMistake.hasID(object).diagnostic(for: patch)
    }
    switch patch.action {
    case .remove: return unremovable
    case .add:
      guard place.field != nil else {
        return shapeless(LocalizedText(vi: "«thêm» cần có «khóa»", en: "“add” needs a “key”"))
      }
    case .addBefore, .addAfter:
      guard place.isItem else {
        return shapeless(
          LocalizedText(
            vi: "«thêm trước» và «thêm sau» chỉ dùng cạnh một mục của danh sách",
            en: "“add-before” and “add-after” stand beside an item of a list"))
      }
    case .replace:
      guard !place.isFile else {
        return shapeless(
          LocalizedText(
            vi: "Không thay được cả tệp: hãy sửa từng khóa", en: "A file is not replaced whole: change its keys"))
      }
    }
    guard let content = patch.content else { return nil }
    let wanted = place.shape.object
    guard wanted === content.field.shape.object, wanted == nil || place.isItem || place.shape.item != nil else {
      let expected = PatchContents.all.first { $0.shape.shape.object === wanted }?.shape ?? PatchSchema.text.shape
      return shapeless(
        LocalizedText(
          vi: "Chỗ này cần «\(expected.name.vietnamese)», không phải «\(content.field.name.vietnamese)»",
          en: "This place takes “\(expected.name.english)”, not “\(content.field.name.english)”"))
    }
    return nil
  }

  private var unremovable: Diagnostic? {
    if let field = place.field, !place.isItem, field.isRequired {
      return shapeless(
        LocalizedText(
          vi: "Khóa «\(field.name.vietnamese)» bắt buộc phải có: hãy thay, đừng bỏ",
          en: "“\(field.name.english)” is required: replace it, do not remove it"))
    }
    guard place.isFile, patch.target.kind == .book else { return nil }
    return shapeless(LocalizedText(vi: "Không bỏ được cả cuốn sách", en: "The book itself cannot be left out"))
  }

  private func shapeless(_ message: LocalizedText) -> Diagnostic {
    Diagnostic(code: "C327", at: patch.id.location, message)
  }

  // MARK: Whether it is out of date

  /// That the base text is not the one the patch was written for; both are shown.
  var staleness: Diagnostic? {
    guard place.node != nil else { return nil }
    let current = place.fingerprint
    let kept = patch.formerText.map { TextFingerprint.of($0.markdown) }
    guard patch.fingerprint?.text != current || kept.map({ $0 != current && isSingleText }) ?? false else { return nil }
    return Diagnostic(
      code: "C325", at: patch.fingerprint?.location ?? patch.id.location,
      patch.fingerprint == nil
        ? LocalizedText(
          vi: "Bản vá «\(patch.id.name)» chưa có dấu vân tay của chữ gốc",
          en: "The patch “\(patch.id.name)” has no fingerprint of the base text")
        : LocalizedText(
          vi: "Bài gốc đã khác với lúc viết bản vá «\(patch.id.name)»: hãy đọc lại rồi mới dựng biến thể",
          en:
            "The base is not what the patch “\(patch.id.name)” was written for: read it again before the variant is built"
        ),
      label: LocalizedText(
        vi: "chữ gốc bây giờ mang dấu «\(current)»", en: "the base text has the fingerprint “\(current)” now"),
      notes: texts, fixes: [acceptance(of: current)] + moves)
  }

  private var isSingleText: Bool { place.node.map { place.tree.kind(of: $0) == .text } ?? false }

  private var texts: [Diagnostic.Note] {
    let now = Diagnostic.Note(
      LocalizedText(
        vi: "chữ gốc bây giờ: «\(PatchChecks.shortened(place.words))»",
        en: "the base text now: “\(PatchChecks.shortened(place.words))”"), at: place.location)
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
    return [now, former] + substitute
  }

  private var substitute: [Diagnostic.Note] {
    guard let content = patch.content else { return [] }
    let words = PatchLines.of(content.node, in: variantTree, place.shape).map(\.plain).joined(separator: " ")
    return [
      Diagnostic.Note(
        LocalizedText(
          vi: "bản vá đặt vào: «\(PatchChecks.shortened(words))»",
          en: "the patch puts there: “\(PatchChecks.shortened(words))”"),
        at: variantTree.entryLocation(of: content.node))
    ]
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
      edits.append(Diagnostic.Edit(ByteRange(start, start), "dấu vân tay: \(current)" + separator(at: start)))
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
