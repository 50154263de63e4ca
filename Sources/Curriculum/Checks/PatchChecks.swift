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
}
