package import Scenes

/// One lesson: what a person learns to do, step by step.
package struct Lesson: Sendable {
  package let id: Identifier
  /// Raised when the meaning changes, not for a typo: whoever passed the lesson before takes its quiz again.
  package let revision: Int
  package let title: InlineText
  package let summary: InlineText
  package let kind: Kind
  package let platforms: [Reference]
  package let audience: [Audience]
  package let notFor: InlineText?
  /// Teaching time in minutes. For trainers only: timings discourage learners.
  package let minutes: Int
  package let prerequisites: [Reference]
  package let objectives: [Objective]
  package let introduction: BlockText?
  package let picture: Picture?
  package let preparation: [InlineText]
  package let officialSource: BlockText?
  package let steps: [Step]
  package let warnings: [Warning]
  package let problems: [Problem]
  package let questions: [Question]
  package let facts: [Reference]
  package let keyPoints: [InlineText]
  package let leaflet: Leaflet?
  /// Gone from every course that is made for others than trainers: ``Course/withoutTrainerNotes()``.
  package internal(set) var trainer: TrainerNotes?
  package let english: EnglishSummary?
  let memo = LessonMemo()

  package enum Kind: String, Sendable, CaseIterable {
    case install
    case usage
    case knowledge
  }

  package enum Audience: String, Sendable, CaseIterable {
    case teamMember = "team-member"
    case citizen
    case partyMember = "party-member"
    case householdBusiness = "household-business"
  }

  package struct Objective: Sendable {
    package let id: Identifier
    /// What the learner can do afterwards.
    package let learner: InlineText
  }
}

/// One action, what one should see, and what to do when one does not.
package struct Step: Sendable {
  package let id: Identifier
  /// The heading of a group of steps that starts with this one.
  package let part: InlineText?
  package let action: InlineText
  package let expectation: InlineText?
  package let otherwise: InlineText?
  package let note: BlockText?
  package let picture: Picture?
  /// Shown where there is no picture.
  package let scene: Scene?
  /// Beside the action where there is neither picture nor scene.
  package let sign: Sign?
}

/// What can go wrong in a lesson, and what keeps it from going wrong.
package struct Warning: Sendable {
  package let id: Identifier
  package let severity: Severity
  package let title: InlineText
  package let text: BlockText
  package let picture: Picture?
  package let facts: [Reference]
  package let poster: Poster?

  package enum Severity: String, Sendable, CaseIterable {
    /// In every edition and variant, and asked about in a question that must be answered right.
    case critical
    case caution
  }
}

/// What a wall says of a critical warning: one message, read in passing.
package struct Poster: Sendable {
  package let message: InlineText
  /// One or two, below the drawing.
  package let lines: [InlineText]
  package let scene: Scene?
}

/// What a learner may run into, and the way out.
package struct Problem: Sendable {
  package let id: Identifier
  package let symptom: InlineText
  package let cause: InlineText?
  package let remedy: BlockText
  package let picture: Picture?
}

extension Lesson {
  /// The warnings that every edition has and nobody may leave without.
  package var criticalWarnings: [Warning] { warnings.filter { $0.severity == .critical } }

  /// Whether a question asks about one of them: it must be answered right.
  package func isCritical(_ question: Question) -> Bool {
    let asked = question.warnings.map { $0.key(.warning, in: id.name) }
    return criticalWarnings.contains { asked.contains(ObjectKey(.warning, $0.id.name, in: id.name)) }
  }
}
