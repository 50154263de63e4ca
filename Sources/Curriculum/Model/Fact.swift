package import Diagnostics

/// Something that was looked up, with where it was found, when, and when to look again.
package struct Fact: Sendable {
  package let id: Identifier
  package let revision: Int
  package let statement: InlineText
  /// The number, date or name alone, for insertion in a sentence.
  package private(set) var value: InlineText?
  package let status: Status
  package let sources: [Reference]
  package let checked: Day
  package let reviewBy: Day
  /// Who can confirm it.
  package let ask: InlineText?
  /// How one asks, in a few words.
  package let question: InlineText?
  /// The fact that holds today, where this one has been superseded.
  package let replacedBy: Reference?
  /// What somebody who must know said when asked; the book's own sources do not say it.
  package private(set) var answer: FactAnswer? = nil
  /// Where its status and its days are written.
  package let places: Places

  package struct Places: Sendable {
    package let status: Location
    package let checked: Location
    package let reviewBy: Location
  }

  package enum Status: String, Sendable, CaseIterable {
    /// Two or more independent pages, or an official one.
    case verified
    case singleSource = "single-source"
    /// True then; superseded or unknown since.
    case dated
    case unverified
    /// Our own advice, not a sourced fact.
    case recommendation
  }

  package func isOverdue(on today: Day) -> Bool { reviewBy < today }

  /// Whether a reader must be told «cần kiểm tra lại» where the fact is used.
  package func needsReview(on today: Day) -> Bool {
    if let answer, !answer.isOld(on: today) { return false }
    return status == .unverified || isOverdue(on: today)
  }

  /// The fact where this was answered: sentences insert the answer in the place of the value.
  func answered(_ answer: FactAnswer) -> Fact {
    var fact = self
    fact.answer = answer
    fact.value = answer.text
    return fact
  }
}

/// What the commune, the police or a bank said when somebody of the team asked: what holds in one place.
package struct FactAnswer: Sendable {
  package let fact: Reference
  package let text: InlineText
  package let day: Day
  /// Who said so.
  package let by: InlineText?

  /// After a year it is asked anew.
  package func isOld(on today: Day) -> Bool { today.number - day.number > 365 }
}

/// The facts of one file.
package struct FactTopic: Sendable {
  package let title: InlineText
  package let facts: [Fact]
}

/// Where facts were found.
package struct Source: Sendable {
  package let id: Identifier
  package let title: InlineText
  package let publisher: InlineText?
  /// What is written on a document beside its title: `757/QĐ-BKHCN`.
  package let number: InlineText?
  /// http or https; of a source on paper nothing.
  package let url: Reference?
  /// Where a source on paper is kept.
  package let keptAt: InlineText?
  /// As precise as it is known: `2025`, `2025-08` or `2025-08-29`.
  package let published: String?
  package let accessed: Day
}

/// A word of the glossary.
package struct Term: Sendable {
  package let id: Identifier
  package let term: InlineText
  package let aliases: [InlineText]
  package let meaning: BlockText
  package let facts: [Reference]
}
