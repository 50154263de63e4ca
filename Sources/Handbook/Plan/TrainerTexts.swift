import Curriculum

/// The texts of a lesson that only its trainer reads.
enum TrainerTexts {
  /// Reports what is wrong in them, in an edition that does not show them.
  static func check(_ notes: TrainerNotes, _ text: TextSetter) {
    inlines(of: notes).forEach(text.check)
    blocks(of: notes).forEach(text.check)
  }

  static func inlines(of notes: TrainerNotes) -> [InlineText] {
    notes.materials + notes.setupCheck + [notes.opening].compactMap(\.self) + notes.shortVersion
      + notes.mistakes.flatMap { [$0.mistake, $0.help] } + notes.likelyQuestions.map(\.question)
  }

  static func blocks(of notes: TrainerNotes) -> [BlockText] {
    notes.plan.map(\.activity) + notes.likelyQuestions.map(\.answer)
  }
}
