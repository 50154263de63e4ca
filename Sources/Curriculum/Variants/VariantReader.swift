package import Diagnostics
import LessonSyntax

/// A variant as it was read: the province's course, and what is wrong with it.
package struct VariantReading: Sendable {
  package let id: Identifier
  /// `nil` where a mistake in the base or in the variant stands in the way.
  package let course: Course?
  /// What is wrong with the variant and was not said of the base.
  package let diagnostics: [Diagnostic]
  /// The patches that somebody must read again, in the order of the file; each is one of the mistakes.
  package let stalePatches: [StalePatch]
  /// What is still the base's own; `nil` without a course, and where the base declares no words.
  package let todo: VariantTodo?
  /// The files that the course is made of, with what the variant puts there, and the variant's own.
  package let files: [DecodedFile]

  /// The code of a patch that was written for a text that the base no longer has.
  package static let staleCode = "C325"

  /// The same with what was found in the course since and was not said of the base; without a course where that is an
  /// error.
  package func adding(_ found: [Diagnostic]) -> VariantReading {
    VariantReading(
      id: id, course: found.hasErrors ? nil : course, diagnostics: diagnostics + found.map(noted),
      stalePatches: stalePatches, todo: todo, files: files)
  }

  /// Says that a mistake is there in this variant only.
  package func noted(_ diagnostic: Diagnostic) -> Diagnostic { VariantChecks.noted(diagnostic, in: id) }
}

extension CourseReader {
  /// The courses of all provinces.
  ///
  /// - Parameters:
  ///   - files: All files of the content, the variants' too.
  ///   - base: What ``course(from:in:)`` made of them.
  ///   - surroundings: The day, and what else there is.
  /// - Returns: One reading for each variant, by id.
  package static func variants(
    from files: [DecodedFile], base: Checked<Course?>, in surroundings: Surroundings
  ) -> [VariantReading] {
    let ordered = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let variants = ordered.filter { $0.kind == .variant }
    guard !variants.isEmpty else { return [] }
    let own = ordered.filter { $0.kind != .variant }
    let dangling = Dictionary(
      grouping: IdentityChecks.check(
        definitions: (own + variants).flatMap(\.definitions), uses: variants.flatMap(\.uses),
        unread: UnreadParts(own)), by: \.location.file)
    let baseFiles = BaseFiles(own)
    let mentions = BaseMentions(own, of: base.hasErrors ? nil : base.value)
    return variants.map { file in
      let found = file.diagnostics + (dangling[file.id] ?? [])
      guard case .variant(let variant)? = file.content else { return VariantReading(unreadable: file, found) }
      var reader = VariantReader(variant, in: file, found, base: baseFiles, mentions)
      return reader.read(base, in: surroundings)
    }.sorted { $0.id.name < $1.id.name }
  }
}

extension VariantReading {
  /// A file in which nothing could be read is known by its name.
  fileprivate init(unreadable file: DecodedFile, _ diagnostics: [Diagnostic]) {
    let stem = file.path.split(separator: "/").last?.split(separator: ".").first ?? ""
    id = Identifier(name: String(stem), location: Location(file: file.id, range: ByteRange(0, 0)))
    course = nil
    self.diagnostics = diagnostics
    stalePatches = []
    todo = nil
    files = []
  }
}

/// Makes a province's course: the base's files, some of them read with what the variant puts there.
struct VariantReader {
  let variant: Variant
  private let file: DecodedFile
  private let tree: SyntaxTree
  private let base: BaseFiles
  private let mentions: BaseMentions?
  private var overlays: [Int: TreeOverlay] = [:]
  /// The lessons that are left out, each with the patch that does it.
  private var omittedLessons: [String: Patch] = [:]
  private var omittedModules: Set<String> = []
  private var omittedFiles: Set<Int> = []
  private var overlaps = PatchOverlaps()
  /// Each patch that was made, with the number of the file that it changes.
  private var made: [(patch: Patch, file: Int)] = []
  private var changes: [LocalEdition.Change] = []
  private var diagnostics: [Diagnostic]
  private var stalePatches: [StalePatch] = []

  /// - Parameters:
  ///   - variant: What the file says.
  ///   - file: The variant's file.
  ///   - found: What is wrong in it by itself, and with the ids that it names.
  ///   - base: The files that it changes.
  ///   - mentions: Where they name the book's words, if it declares any.
  init(
    _ variant: Variant, in file: DecodedFile, _ found: [Diagnostic], base: BaseFiles, _ mentions: BaseMentions?
  ) {
    self.variant = variant
    self.file = file
    diagnostics = found
    self.base = base
    self.mentions = mentions
    tree = file.parsed.tree
  }

  mutating func read(_ base: Checked<Course?>, in surroundings: Surroundings) -> VariantReading {
    for word in variant.words { apply(word) }
    for patch in variant.patches { apply(patch, broken: base.diagnostics) }
    omitReferences()
    reportLostPatches()
    var course: Course?
    var files: [DecodedFile] = []
    if let whole = base.value, !base.hasErrors, !diagnostics.hasErrors {
      files = filesOfCourse
      course = make(from: files, besides: whole, known: base.diagnostics, in: surroundings)
    }
    let todo = course.flatMap { course in mentions?.todo(for: variant, course, of: files) }
    diagnostics += todo?.diagnostics(of: variant) ?? []
    return VariantReading(
      id: variant.id, course: diagnostics.hasErrors ? nil : course, diagnostics: diagnostics,
      stalePatches: stalePatches, todo: todo, files: files + [file])
  }

  // MARK: Words of the book

  /// Notes what is said in the place of a word. Its other forms are the base's, and go with it.
  private mutating func apply(_ replacement: WordReplacement) {
    let key = replacement.word.key(.word)
    guard let home = base.home(of: key), let own = home.tree.member(BookSchema.wordText.shape, of: home.node) else {
      return
    }
    if let first = variant.words.first(where: { $0.word.name == key.name }), first.word != replacement.word {
      return diagnostics.append(VariantReader.replacedTwice(replacement.word, first.word))
    }
    guard let text = replacement.text else { return }
    var overlay = overlays[home.file] ?? TreeOverlay()
    overlay.replace(own, with: TreeOverlay.Graft(tree: tree, nodes: [text.node]))
    if let aliases = home.tree.member(BookSchema.aliases.shape, of: home.node) { overlay.remove(aliases) }
    overlays[home.file] = overlay
    let shape = BookSchema.wordText.shape.shape
    let (before, after) = (PatchLines.of(own, in: home.tree, shape), PatchLines.of(text.node, in: tree, shape))
    guard before.map(\.plain) != after.map(\.plain) else { return }
    changes.append(
      LocalEdition.Change(
        id: Identifier(name: "chu-\(key.name)", location: replacement.word.location), target: key, path: "",
        action: .replaced, reason: replacement.reason, before: before, after: after))
  }

  private static func replacedTwice(_ word: Reference, _ first: Reference) -> Diagnostic {
    Diagnostic(
      code: "C327", at: word.location,
      LocalizedText(vi: "Chữ «\(word.name)» được thay hai lần", en: "The word “\(word.name)” is replaced twice"),
      label: LocalizedText(vi: "chỉ giữ một lần", en: "keep one of them"),
      notes: [Diagnostic.Note(LocalizedText(vi: "lần kia ở đây", en: "the other is here"), at: first.location)])
  }

  // MARK: Patches

  /// Notes what a patch changes. Where its file is broken nothing is said of it: its text may only be misread.
  private mutating func apply(_ patch: Patch, broken: [Diagnostic]) {
    guard let home = base.home(of: patch.target) else { return }
    let file = base.files[home.file]
    guard !broken.contains(where: { $0.severity == .error && $0.location.file == file.id }) else { return }
    let place: PatchPlace
    switch PatchPlace.find(in: home, patch) {
    case .success(let found): place = found
    case .failure(let mistake): return diagnostics.append(mistake.diagnostic(for: patch))
    }
    let check = PatchChecks(patch: patch, place: place, variantTree: tree, file: file)
    if let mistake = check.mistake ?? overlaps.add(patch, at: place) { return diagnostics.append(mistake) }
    if let stale = check.stale {
      stalePatches.append(stale)
      return diagnostics.append(check.diagnostic(of: stale))
    }
    change(place, by: patch)
    made.append((patch, place.home.file))
    changes.append(record(patch, place))
  }

  private mutating func change(_ place: PatchPlace, by patch: Patch) {
    if patch.action == .remove, place.field == nil { omit(patch, place) }
    var overlay = overlays[place.home.file] ?? TreeOverlay()
    defer { overlays[place.home.file] = overlay }
    guard let node = place.node else {
      if let field = place.field, let graft = graft(patch, asItems: false) { overlay.add(field, graft, to: place.map) }
      return
    }
    guard patch.action != .remove else { return place.isFile ? () : overlay.remove(node) }
    guard let graft = graft(patch, asItems: place.isItem) else { return }
    switch patch.action {
    case .replace, .add, .remove: overlay.replace(node, with: graft)
    case .addBefore: overlay.insert(graft, before: node)
    case .addAfter: overlay.insert(graft, after: node)
    }
  }

  private func graft(_ patch: Patch, asItems: Bool) -> TreeOverlay.Graft? {
    patch.content.map { TreeOverlay.Graft(tree: tree, nodes: asItems ? tree.items(of: $0.node) : [$0.node]) }
  }

  private func record(_ patch: Patch, _ place: PatchPlace) -> LocalEdition.Change {
    let shape = place.shape
    let isReplaced = patch.action == .replace || patch.action == .remove
    let before = place.node.map { node in place.isFile ? [place.titleLine] : PatchLines.of(node, in: place.tree, shape)
    }
    return LocalEdition.Change(
      id: patch.id, target: patch.target, path: patch.path?.text ?? "",
      action: patch.action == .remove ? .removed : patch.action == .replace ? .replaced : .added, reason: patch.reason,
      before: isReplaced ? before ?? [] : [], after: patch.content.map { PatchLines.of($0.node, in: tree, shape) } ?? []
    )
  }

  // MARK: Whole lessons, sessions and modules

  private mutating func omit(_ patch: Patch, _ place: PatchPlace) {
    if place.isFile { omittedFiles.insert(place.home.file) }
    switch patch.target.kind {
    case .lesson: omittedLessons[patch.target.name] = patch
    case .module: omittedModules.insert(patch.target.name)
    default: break
    }
    guard patch.target.kind == .session || patch.target.kind == .module else { return }
    for name in references(to: .lesson, in: place.home.node, of: place.home) { omittedLessons[name.name] = patch }
  }

  /// The ids of a kind that are referred to in an object.
  private func references(to kind: IDKind, in node: NodeID, of home: BaseFiles.Home) -> [(
    node: NodeID, name: String, list: NodeID
  )] {
    guard let contentKind = base.files[home.file].kind else { return [] }
    let range = home.tree.range(of: node)
    var found: [(node: NodeID, name: String, list: NodeID)] = []
    SchemaGuide(contentKind).visit(home.tree) { place in
      guard case .reference(kind)? = place.shape, let parent = place.parent,
        range.start <= home.tree.range(of: place.node).start, home.tree.range(of: place.node).end <= range.end
      else { return }
      found.append((place.node, home.tree.string(of: place.node), parent))
    }
    return found
  }

  /// What is left out stands in the roadmap no more: neither a lesson in its session, nor a session without lessons, nor
  /// a module in the book.
  private mutating func omitReferences() {
    guard !omittedLessons.isEmpty || !omittedModules.isEmpty else { return }
    for (number, file) in base.files.enumerated() {
      switch file.content {
      case .lesson(let lesson) where omittedLessons[lesson.id.name] != nil: omittedFiles.insert(number)
      case .module where !omittedFiles.contains(number): omitLessons(inModule: number)
      case .book: omit(omittedModules, .module, in: number)
      default: break
      }
    }
  }

  /// Patches of what another patch leaves out.
  private mutating func reportLostPatches() {
    for (patch, file) in made where omittedFiles.contains(file) && !patch.leavesOut {
      diagnostics.append(
        Diagnostic(
          code: "C327", at: patch.id.location,
          LocalizedText(
            vi: "Bản vá «\(patch.name.vietnamese)» sửa một bài đã bị bản vá khác bỏ đi",
            en: "The patch “\(patch.name.english)” changes a lesson that another patch leaves out"),
          label: LocalizedText(vi: "xóa bản vá này", en: "remove this patch")))
    }
  }

  private mutating func omitLessons(inModule number: Int) {
    let tree = base.tree(of: number)
    guard let root = tree.root, let list = tree.member(ModuleSchema.sessions.shape, of: root) else { return }
    for session in tree.items(of: list) where tree.kind(of: session) == .map {
      guard let lessons = tree.member(ModuleSchema.lessons.shape, of: session) else { continue }
      let names = tree.items(of: lessons).map { tree.string(of: $0) }
      if !names.isEmpty, names.allSatisfy({ omittedLessons[$0] != nil }) {
        overlays[number, default: TreeOverlay()].remove(session)
      }
    }
    omit(Set(omittedLessons.keys), .lesson, in: number)
  }

  private mutating func omit(_ names: Set<String>, _ kind: IDKind, in number: Int) {
    let tree = base.tree(of: number)
    guard !names.isEmpty, let root = tree.root else { return }
    let home = BaseFiles.Home(file: number, tree: tree, node: root, shape: ModuleSchema.module.shape)
    for reference in references(to: kind, in: root, of: home) where names.contains(reference.name) {
      overlays[number, default: TreeOverlay()].remove(reference.node)
    }
  }

  // MARK: The course

  private var filesOfCourse: [DecodedFile] {
    base.files.enumerated().compactMap { number, file in
      guard !omittedFiles.contains(number) else { return nil }
      guard let overlay = overlays[number], !overlay.isEmpty else { return file }
      return file.patched(with: overlay)
    }
  }

  private mutating func make(
    from files: [DecodedFile], besides whole: Course, known: [Diagnostic], in surroundings: Surroundings
  ) -> Course? {
    var gathered = GatheredContent(of: self.file)
    for file in files { gathered.add(file) }
    gathered.checkAcrossFiles(surroundings)
    guard var course = gathered.course else { return nil }
    let checks = VariantChecks(variant: variant, file: self.file.id, base: whole, omittedLessons: omittedLessons)
    diagnostics += checks.judge(gathered.diagnostics.without(known + diagnostics)) + checks.check(course)
    course.local = LocalEdition(id: variant.id, title: variant.title, file: self.file.id, changes: changes)
    return course
  }
}

extension [Diagnostic] {
  /// Those that are not among others.
  package func without(_ others: [Diagnostic]) -> [Diagnostic] {
    let known = Dictionary(grouping: others, by: \.location)
    return filter { !(known[$0.location] ?? []).contains($0) }
  }
}
