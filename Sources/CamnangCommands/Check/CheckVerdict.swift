import Curriculum
import Diagnostics
import Workspace

/// What `check` tells of a book and of provinces' books, and what of it makes the check fail.
///
/// A mistake of a province's is none of the common book: whoever writes that is told of it, and goes on.
struct CheckVerdict {
  let shown: [Diagnostic]
  /// What the exit code is about.
  let counted: [Diagnostic]
  /// Former files that could not be read, and are compared with nothing.
  let unread: [String]
  private let variants: [VariantReading]
  /// Whether patches to be read again are summed up instead of being shown.
  private let sumsUp: Bool
  private let countsVariants: Bool

  /// - Parameters:
  ///   - manuscript: What is checked.
  ///   - former: What it was; what changed for the worse since then is told, too.
  ///   - choice: Whose books were asked for; `nil` where nobody's was.
  ///   - isStrict: Whether all counts.
  ///   - isForPeople: Whether it is told in sentences, not to a program.
  /// - Throws: ``WorkspaceError`` where there is no such variant.
  init(
    on manuscript: Manuscript, since former: FormerContent?, _ choice: VariantChoice?, isStrict: Bool,
    isForPeople: Bool
  ) throws {
    let changes = former.map { manuscript.changes(since: $0) }
    unread = changes?.unread ?? []
    let own = manuscript.book.diagnostics + (changes?.diagnostics ?? [])
    let readings = manuscript.variants() ?? []
    variants = if case .one(let id)? = choice { [try readings.named(id)] } else { readings }
    let all = (own + variants.flatMap(\.diagnostics)).sortedByLocation()
    countsVariants = choice != nil || isStrict
    counted = countsVariants ? all : own
    sumsUp = isForPeople && !countsVariants
    shown = sumsUp ? all.filter { $0.code != VariantReading.staleCode } : all
  }

  /// What is to be done in provinces' books that stand still, when the common one does not.
  func lines(about content: String) -> [LocalizedText] {
    guard !counted.hasErrors || countsVariants else { return [] }
    let told = variants.flatMap { self.lines(for: $0, content) }
    guard !told.isEmpty, !countsVariants else { return told }
    return told + [
      LocalizedText(
        vi: "Sách chung và bản của các tỉnh khác vẫn dựng được.",
        en: "The common book and those of other provinces can be built all the same.")
    ]
  }

  private func lines(for variant: VariantReading, _ content: String) -> [LocalizedText] {
    let errors = variant.diagnostics.count { $0.severity == .error }
    let stale = variant.diagnostics.count { $0.code == VariantReading.staleCode }
    let id = variant.id.name
    var lines: [LocalizedText] = []
    if stale > 0 {
      let command = ShellWord.command(["variant", "accept", id], of: content, after: "--content")
      lines.append(
        LocalizedText(
          vi: "Bản «\(id)» phải đọc lại \(stale) bản vá vì chữ gốc đã đổi: gõ «\(command)».",
          en: """
            The province “\(id)” has \(Summary.count(stale, "patch", plural: "patches")) to read again beside the base \
            text as it is now: type “\(command)”.
            """))
    }
    if errors > stale, !countsVariants {
      let command = ShellWord.command(["check"], of: content, besides: ["--variant", id])
      lines.append(
        LocalizedText(
          vi: "Bản «\(id)» còn \(errors - stale) lỗi nêu ở trên nên riêng bản ấy chưa dựng được: gõ «\(command)».",
          en: """
            The province “\(id)” has \(Summary.count(errors - stale, "error")), told above, and alone cannot be built: \
            type “\(command)”.
            """))
    }
    return lines
  }
}
