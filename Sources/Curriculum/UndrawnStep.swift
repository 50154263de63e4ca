package import Diagnostics
import LessonSyntax
import Scenes
import VietnameseText

/// A step without picture, scene and sign, and the sign that would suit it: for its author to take or to leave.
package struct UndrawnStep: Sendable {
  package let action: InlineText
  /// `nil` where the words of the action name none that is safe to guess.
  package let sign: SuggestedSign?
  private let tree: SyntaxTree

  /// A sign by its name, and what it stands for.
  package struct SuggestedSign: Sendable {
    package let name: String
    package let meaning: LocalizedText

    init(_ sign: Sign) {
      name = sign.name
      meaning = LocalizedText(vi: sign.label, en: sign.english)
    }
  }

  /// Those of all lessons, in the order of the files. Of a lesson with errors as far as it was understood.
  ///
  /// - Complexity: O(steps).
  package static func all(in files: [DecodedFile]) -> [UndrawnStep] { files.flatMap(steps) }

  private static func steps(of file: DecodedFile) -> [UndrawnStep] {
    guard case .lesson(let lesson)? = file.content else { return [] }
    return lesson.steps.filter { $0.picture == nil && $0.scene == nil && $0.sign == nil }.map { step in
      UndrawnStep(
        action: step.action,
        sign: SignGuess.sign(for: Spelling.canonical(step.action.markdown)).map(SuggestedSign.init),
        tree: file.parsed.tree)
    }
  }

  /// What to write for the sign, in the language of the file's keys: «biểu tượng: khoa».
  package var line: String? {
    sign.map { sign in
      let language = SchemaGuide(.lesson).keyLanguage(of: tree) ?? .vietnamese
      return "\(SignSchema.field.shape.name(language)): \(sign.name)"
    }
  }

  /// The bytes of the whole step; `nil` where its action stands elsewhere, as in a file with errors it may.
  package var range: ByteRange? { place.flatMap(\.parent).map(tree.range) }

  /// Writes the sign below the action; `nil` where keys share a line.
  package var edit: Diagnostic.Edit? {
    guard let line, let node = place?.node, let key = tree.keyRange(of: node), tree.kind(of: node) == .text,
      ![.literal, .folded].contains(tree.style(of: node)), let margin = tree.margin(before: key.start)
    else { return nil }
    let end = tree.range(of: node).end
    return Diagnostic.Edit(ByteRange(end, end), "\n\(margin)\(line)")
  }

  private var place: SchemaGuide.Place? {
    SchemaGuide(.lesson).places(around: action.source.location.range.start, in: tree).last {
      $0.field === StepSchema.action.shape
    }
  }
}
