import ArgumentParser
import Curriculum
import Diagnostics
import Foundation
import Workspace

struct AcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Đọc lại những bản vá mà sách chung đã đổi chữ, và nhận những bản vá còn đúng.",
    discussion: """
      Ví dụ: camnang variant accept lang-son                đọc từng chỗ, trả lời có hay không
             camnang variant accept lang-son man-hinh       chỉ một bản vá
             camnang variant accept lang-son man-hinh --yes      đã đọc rồi, khỏi hỏi
             camnang variant accept lang-son --dry-run      xem sẽ ghi gì, chưa ghi

      Máy cho xem chữ gốc lúc viết bản vá (nếu bản vá giữ «chữ gốc»), chữ gốc bây giờ, và chữ mà bản vá đặt vào. \
      Nhận thì chỉ dấu vân tay và «chữ gốc» trong tệp được ghi lại, mọi chữ khác giữ nguyên. Bản vá không còn đúng thì trả \
      lời không rồi tự sửa.

      Không có màn hình dòng lệnh để hỏi, và không có --yes, thì chỉ cho xem. Mã kết thúc là 1 khi còn chỗ phải đọc lại.
      """)

  @Argument(help: ArgumentHelp("Mã của bản tỉnh.", valueName: "mã")) var id: String

  @Argument(help: ArgumentHelp("Chỉ những bản vá này; không ghi thì mọi chỗ phải đọc lại.", valueName: "bản vá"))
  var patches: [String] = []

  @Flag(help: "Nhận hết những bản vá đã nêu mà không hỏi: chỉ dùng khi đã đọc.") var yes = false

  @Flag(name: .customLong("dry-run"), help: "Chỉ cho xem những chỗ sẽ ghi, không hỏi, không ghi gì.") var isDryRun =
    false

  @OptionGroup var options: ProvinceOptions

  func run() throws {
    let screen = options.screen
    try reportingWorldErrors(in: screen.language) {
      let (manuscript, reading) = try options.read(id)
      let wanted = try wantedPatches(of: reading)
      let view = StalePatchView(sources: manuscript.content.sources, screen: screen)
      let accepted = ask(about: wanted, view)
      if let rewrite = rewrite(accepted, in: manuscript.content) {
        if isDryRun { DiffFace(talk: screen.talk).write([rewrite]) } else { try rewrite.write() }
      }
      tell(accepted.count, of: wanted.count)
      let others = reading.diagnostics.filter { $0.severity == .error && $0.code != VariantReading.staleCode }
      tellOthers(others, manuscript.content.sources)
      let isDone = !isDryRun && accepted.count == reading.stalePatches.count && others.isEmpty
      if !isDone, !reading.stalePatches.isEmpty || !others.isEmpty { throw Failure(code: .contentHasErrors) }
    }
  }

  private func wantedPatches(of reading: VariantReading) throws -> [StalePatch] {
    let stale = reading.stalePatches
    guard !patches.isEmpty else { return stale }
    for name in patches where !stale.contains(where: { $0.id == name }) {
      let names = stale.compactMap(\.id).joined(separator: ", ")
      throw WorkspaceError(
        LocalizedText(
          vi: """
            Bản «\(id)» không có bản vá «\(name)» nào phải đọc lại. \
            Phải đọc lại: \(names.isEmpty ? "không bản vá nào" : names)
            """,
          en: """
            “\(id)” has no patch “\(name)” that must be read again. To be read again: \(names.isEmpty ? "none" : names)
            """), isUsage: true)
    }
    return stale.filter { patch in patch.id.map(patches.contains) ?? false }
  }

  /// - Returns: Those that are to be accepted.
  private func ask(about wanted: [StalePatch], _ view: StalePatchView) -> [StalePatch] {
    var interview = Interview(screen: options.screen)
    var accepted: [StalePatch] = []
    for (number, patch) in wanted.enumerated() {
      view.show(patch, number: number + 1, of: wanted.count)
      if yes || isDryRun {
        accepted.append(patch)
        continue
      }
      let answer = interview.agrees(
        to: LocalizedText(vi: "Bản vá này còn đúng không? (có/không)", en: "Does this patch still hold? (yes/no)"))
      guard let answer else { break }
      if answer { accepted.append(patch) }
    }
    // Nobody was there to answer: the others are shown all the same.
    if !yes, !isDryRun, !Interview.canAsk {
      for (number, patch) in wanted.enumerated().dropFirst() { view.show(patch, number: number + 1, of: wanted.count) }
    }
    return accepted
  }

  private func rewrite(_ accepted: [StalePatch], in content: ContentFolder) -> SourceRewrite? {
    guard let file = accepted.first?.location.file else { return nil }
    var edits = TextEdits()
    for patch in accepted { edits.add(patch.acceptance) }
    let source = content.sources[file]
    return SourceRewrite(
      of: source, at: content.url.appending(path: content.path(of: file)), to: edits.applied(to: source.bytes))
  }

  private func tell(_ accepted: Int, of wanted: Int) {
    let again = ShellWord.command(["variant", "accept", id] + patches, of: options.content, after: "--content")
    let text: LocalizedText
    switch (wanted, accepted) {
    case (0, _):
      text = LocalizedText(
        vi: "Bản «\(id)» không có chỗ nào phải đọc lại.", en: "“\(id)” has nothing that must be read again.")
    case _ where isDryRun:
      text = LocalizedText(
        vi: "Chưa ghi gì. Đọc rồi, thấy còn đúng thì gõ «\(again)».",
        en: "Nothing was written. Once you have read them, type “\(again)”.")
    case _ where !yes && !Interview.canAsk:
      text = LocalizedText(
        vi: "Chưa ghi gì: không có ai để hỏi. Đọc rồi, thấy còn đúng thì gõ «\(again) --yes».",
        en: "Nothing was written: nobody was there to ask. Once you have read them, type “\(again) --yes”.")
    case _ where accepted == wanted:
      text = LocalizedText(
        vi: "Đã nhận \(accepted) bản vá.", en: "Accepted \(Summary.count(accepted, "patch", plural: "patches")).")
    default:
      text = LocalizedText(
        vi: "Đã nhận \(accepted) trên \(wanted) bản vá. Sửa những bản vá còn lại trong tệp rồi gõ lại lệnh này.",
        en: "Accepted \(accepted) of \(wanted). Change the others in the file, then type this again.")
    }
    options.screen.say(text(options.screen.language))
  }

  /// What no reading mends, such as a patch whose target is gone.
  private func tellOthers(_ others: [Diagnostic], _ sources: SourceSet) {
    guard !others.isEmpty else { return }
    let screen = options.screen
    let heading = LocalizedText(
      vi: "Những lỗi sau phải tự sửa trong tệp. Chỗ bị sửa không còn nữa thì xóa bản vá, hay trỏ nó sang chỗ mới:",
      en:
        "These have to be mended in the file. Where what a patch changes is gone, remove the patch or point it elsewhere:"
    )
    screen.say("\n" + heading(screen.language))
    Console.draw(MistakeFace.usual(for: screen).text(of: others, sources, screen, on: .standardError))
  }
}
