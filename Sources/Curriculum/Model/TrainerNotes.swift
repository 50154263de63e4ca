/// What only the person who teaches a lesson needs: no learner and no citizen reads it.
package struct TrainerNotes: Sendable {
  /// What to bring to the class.
  package let materials: [InlineText]
  /// What to try out on the trainer's own phone before the class.
  package let setupCheck: [InlineText]
  /// The question that opens the lesson.
  package let opening: InlineText?
  /// In the order of the class.
  package let plan: [Phase]
  package let mistakes: [Mistake]
  package let likelyQuestions: [LikelyQuestion]
  /// What to say and show where there are three minutes in all, sentence by sentence.
  package let shortVersion: [InlineText]

  /// The minutes that the plan takes, breaks included; 0 where there is no plan, or where one of its numbers could not
  /// be read.
  package var plannedMinutes: Int { plan.contains { $0.minutes == 0 } ? 0 : plan.reduce(0) { $0 + $1.minutes } }

  /// A stretch of the class.
  package struct Phase: Sendable {
    package let kind: Kind
    package let minutes: Int
    /// What the trainer does and says.
    package let activity: BlockText
    /// The lesson's steps that are shown or done meanwhile.
    package let steps: [Reference]

    package enum Kind: String, Sendable, CaseIterable {
      case opening
      case explanation
      case demonstration
      case practice
      case check
      case recap
      case pause = "break"
    }
  }

  /// What learners tend to do wrong.
  package struct Mistake: Sendable {
    package let mistake: InlineText
    package let help: InlineText
  }

  /// What people tend to ask, and what to answer.
  package struct LikelyQuestion: Sendable {
    package let question: InlineText
    package let answer: BlockText
  }
}

/// What a household keeps of a lesson, on one sheet of paper.
package struct Leaflet: Sendable {
  /// Short sentences, said as one would at the door.
  package let messages: [InlineText]
  package let picture: Picture?
  /// The steps that it shows; all of them where none is named.
  package let steps: [Reference]
  /// What has to be asked of somebody first, with a line to write the answer on: the name that a step then compares.
  package let blanks: [InlineText]
}

/// A title and a summary in English, so that foreign engineers and donors find their way.
package struct EnglishSummary: Sendable {
  package let title: InlineText
  package let summary: InlineText
}
