package import Marking

/// Why a line was not taken. Nothing has changed by it.
package enum PaperRefusal: Error, Hashable, Sendable {
  /// Letters with marks or signs of another keyboard: an input method is on.
  case notASCII
  /// No paper was named yet.
  case noPile
  /// What was typed has not the shape of a paper's number, or its letter is not that of its digits.
  case mistypedPaper(String)
  /// The number is well-formed, and no paper of the book has it.
  case unknownPaper(PaperNumber)
  /// A paper of a lesson that was not named.
  case paperOfOtherLesson(PaperNumber, lesson: String)
  /// Papers of two lessons that were named have the number: one in ten thousand do.
  case paperOfSeveralLessons(PaperNumber)
  /// The line begins with no seat and letter.
  case noSheet(String)
  case wrongLetter(Int, Character, PaperNumber)
  case needsBlank(Int, Character)
  case unknownSeat(Int)
  /// The seat has its sheet, in this pile or, of the same lesson, in the store.
  case seatIsDone(Int, Character, PaperNumber)
  /// There is no sheet of the seat to be keyed anew.
  case seatIsNotDone(Int)
  /// The second pass does not ask for this seat.
  case seatIsNotAsked(Int, Character)
  /// The line ends before this question is answered.
  case tooShort(question: Int)
  case tooLong(String, of: Int)
  case noChoice(Character, question: Int, upTo: Int)
  case twice(Character, question: Int)
  case noStop(question: Int)
  case noNumber(String, question: Int)
  case stillToCheck([Int])
  case nothingToUndo
}
