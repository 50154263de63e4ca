import Curriculum
import Diagnostics
import VietnameseText

extension LessonServer {
  /// The id that would be renamed; `null` where the cursor is on none.
  func prepareRename(_ params: LSP.TextDocumentPosition) throws(JSONRPC.Failure) -> LSP.PrepareRenameResult? {
    guard let cursor = cursor(params), let occurrence = cursor.analysis.occurrence(at: cursor.offset) else {
      return nil
    }
    try requireOneDefinition(of: occurrence.symbol, in: cursor.session)
    return LSP.PrepareRenameResult(
      range: cursor.analysis.lines.range(of: occurrence.range, client.encoding), placeholder: occurrence.symbol.name)
  }

  /// Gives an id another name wherever it stands. All or nothing: where one place cannot be changed, none is.
  func rename(_ params: LSP.RenameParams) throws(JSONRPC.Failure) -> LSP.WorkspaceEdit {
    guard let cursor = cursor(params.place), let occurrence = cursor.analysis.occurrence(at: cursor.offset) else {
      throw refusal(
        LocalizedText(vi: "Ở đây không có mã nào để đổi tên", en: "There is no id here that could be renamed"))
    }
    let symbol = occurrence.symbol
    let name = Normalization.nfc(params.newName)
    try requireWellFormed(name)
    try requireOneDefinition(of: symbol, in: cursor.session)
    try requireFree(ObjectKey(symbol.kind, name, in: symbol.scope), unless: symbol, in: cursor.session)
    var edits: [(path: String, edits: [LSP.TextEdit])] = []
    for analysis in cursor.session.allAnalyses {
      let places = analysis.occurrences.filter { $0.symbol == symbol }
      if let unsure = places.first(where: { !$0.isExact }) { throw unreachable(unsure, in: analysis) }
      guard !places.isEmpty else { continue }
      let ranges = places.map { analysis.lines.range(of: $0.range, client.encoding) }
      edits.append((analysis.path, ranges.map { LSP.TextEdit(range: $0, newText: name) }))
    }
    guard symbol.isLearned, name != symbol.name else { return workspaceEdit(edits, in: cursor.session) }
    return confirmed(edits, costOf: symbol, in: cursor.session)
  }

  /// The edits of an id that the progress of trainees is kept by: to be agreed to first, or told of where the client has
  /// no way to ask. Nobody sees at this place what it costs.
  private func confirmed(
    _ edits: [(path: String, edits: [LSP.TextEdit])], costOf symbol: ObjectKey, in session: ContentSession
  ) -> LSP.WorkspaceEdit {
    let kind = symbol.kind.name
    let cost = LocalizedText(
      vi: """
        Đổi mã \(kind.vietnamese) «\(symbol.name)» thì những gì học viên đã học dưới mã cũ không còn được tính: họ phải \
        làm lại từ đầu
        """,
      en: """
        Renaming the \(kind.english) “\(symbol.name)” drops what trainees have learned under its old id: they begin \
        again
        """)
    guard client.canConfirm else {
      warn(cost)
      return workspaceEdit(edits, in: session)
    }
    let id = "tien-do"
    let marked = edits.map { path, edits in
      (path, edits.map { LSP.TextEdit(range: $0.range, newText: $0.newText, annotationId: id) })
    }
    var edit = workspaceEdit(marked, in: session)
    let label = LocalizedText(vi: "Đổi mã làm mất tiến độ", en: "Renaming drops progress")
    edit.changeAnnotations = [
      id: LSP.ChangeAnnotation(
        label: label(client.language), needsConfirmation: true, description: cost(client.language))
    ]
    return edit
  }

  /// Edits of files by their path, for the versions that are known now.
  func workspaceEdit(_ edits: [(path: String, edits: [LSP.TextEdit])], in session: ContentSession) -> LSP.WorkspaceEdit
  {
    var result = LSP.WorkspaceEdit()
    if client.canEditVersions {
      result.documentChanges = edits.map { path, edits in
        LSP.TextDocumentEdit(
          textDocument: .init(uri: session.uri(of: path), version: session.documents[path]?.version), edits: edits)
      }
    } else {
      result.changes = Dictionary(edits.map { (session.uri(of: $0.path), $0.edits) }, uniquingKeysWith: { $0 + $1 })
    }
    return result
  }

  private func requireWellFormed(_ name: String) throws(JSONRPC.Failure) {
    guard !IdentifierRule.allows(name) else { return }
    throw refusal(
      LocalizedText(
        vi: "Mã «\(name)» không đúng dạng: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ c-thai-nguyen",
        en: "“\(name)” is no id: use lower-case letters without marks, digits and hyphens only, such as c-thai-nguyen"))
  }

  private func requireOneDefinition(of symbol: ObjectKey, in session: ContentSession) throws(JSONRPC.Failure) {
    let count = session.definitions(of: symbol).count
    guard count != 1 else { return }
    let kind = symbol.kind.name
    throw refusal(
      count == 0
        ? LocalizedText(
          vi: "Chưa có \(kind.vietnamese) nào mang mã «\(symbol.name)»: hãy sửa mã này cho đúng trước",
          en: "No \(kind.english) has the id “\(symbol.name)”: mend this id first")
        : LocalizedText(
          vi: "Có \(count) \(kind.vietnamese) cùng mang mã «\(symbol.name)»: hãy sửa chỗ trùng trước",
          en: "The id “\(symbol.name)” is that of \(count) objects (\(kind.english)): mend that first"))
  }

  private func requireFree(_ wanted: ObjectKey, unless current: ObjectKey, in session: ContentSession) throws(JSONRPC
    .Failure)
  {
    guard wanted != current, let taken = session.definitions(of: wanted).first else { return }
    let line = taken.analysis.lines.line(of: Int(taken.occurrence.range.start)) + 1
    throw refusal(
      LocalizedText(
        vi: "Mã \(wanted.kind.name.vietnamese) «\(wanted.name)» đã được dùng ở \(taken.analysis.path), dòng \(line)",
        en: "The \(wanted.kind.name.english) id “\(wanted.name)” is taken: \(taken.analysis.path), line \(line)"))
  }

  private func unreachable(_ occurrence: Occurrence, in analysis: FileAnalysis) -> JSONRPC.Failure {
    let line = analysis.lines.line(of: Int(occurrence.range.start)) + 1
    return refusal(
      LocalizedText(
        vi: "Không đổi được mã viết ở \(analysis.path), dòng \(line): hãy viết mã ấy thẳng ra rồi thử lại",
        en: "The id in \(analysis.path), line \(line), cannot be replaced: write it out there, then try again"))
  }

  private func refusal(_ text: LocalizedText) -> JSONRPC.Failure {
    JSONRPC.Failure(.requestFailed, text(client.language))
  }
}
