package import Scenes

/// The book: what the handbook is called and which modules it has, in order.
package struct Book: Sendable {
  package let id: Identifier
  package let title: InlineText
  /// The title as it fits on a phone beside other things.
  package let shortTitle: InlineText?
  package let summary: InlineText
  package let organization: InlineText?
  package let introduction: BlockText?
  package let picture: Picture?
  /// What nobody who works with the book may ever do, or forget: a card on its first page.
  package let goldenRules: [GoldenRule]
  package let modules: [Reference]
  /// What whoever hands out a leaflet writes on it by hand: who can be asked, and by which number.
  package let contacts: [InlineText]
  /// What differs from one place to the next: the province, its app, the team.
  package let words: [BookWord]
}

/// What is never done, whatever happens, with its sign.
package struct GoldenRule: Sendable {
  package let text: InlineText
  package let sign: Sign?
}

/// A word or a few that the texts of a book insert by `[](chu:ID)`, so that a province replaces them in one place.
package struct BookWord: Sendable {
  package let id: Identifier
  package let text: InlineText
  /// Other forms by which texts may still name it: looked for where it is replaced, and shown nowhere.
  package let aliases: [InlineText]
}

/// A part of the roadmap.
package struct Module: Sendable {
  package let id: Identifier
  package let title: InlineText
  package let summary: InlineText?
  /// Printed beside the title, for example «Chiến dịch năm 2022».
  package let label: InlineText?
  package let introduction: BlockText?
  package let picture: Picture?
  package let sessions: [Session]
  package let english: EnglishSummary?

  /// A meeting of the class, or a month of the campaign: the lessons taught together.
  package struct Session: Sendable {
    package let id: Identifier
    package let title: InlineText
    /// The one thing that learners can do after it.
    package let task: InlineText?
    package let period: InlineText?
    package let lessons: [Reference]
    /// Minutes of break. For trainers only, as are a lesson's minutes.
    package let pause: Int
  }
}
