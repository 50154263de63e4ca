package import Scenes

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
  /// How it sounds at somebody's table, turn by turn.
  package let dialogue: [Turn]

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

  /// What one of the two says.
  package struct Turn: Sendable {
    package let speaker: InlineText
    package let words: InlineText
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
  /// The one task that it shows, as its title; the lesson's title where there is none.
  package let task: InlineText?
  /// Short sentences, said as one would at the door.
  package let messages: [InlineText]
  package let picture: Picture?
  /// The steps that it shows; all of them where none is named.
  package let steps: [Reference]
  /// What it shows in the place of ``steps``, where paper needs words of its own.
  package let boxes: [Box]
  /// What has to be asked of somebody first, with a line to write the answer on: the name that a step then compares.
  package let blanks: [InlineText]

  /// One action on the paper.
  package struct Box: Sendable {
    /// When the boxes from here on are for the reader: «Nếu bác nhận tiền». They are counted from one.
    package let branch: InlineText?
    /// The step that it stands for: it gives what the box does not say itself.
    package let step: Reference?
    package let words: InlineText?
    /// The way on where it does not work.
    package let otherwise: InlineText?
    package let scene: Scene?
    package let sign: Sign?
  }
}

/// A title and a summary in English, so that foreign engineers and donors find their way.
package struct EnglishSummary: Sendable {
  package let title: InlineText
  package let summary: InlineText
}
