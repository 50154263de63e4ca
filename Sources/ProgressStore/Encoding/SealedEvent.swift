import Curriculum
import Quiz

/// An event beside its canonical bytes and their checksum, which agree.
struct SealedEvent {
  let event: Event
  /// See ``EventBytes``.
  let payload: [UInt8]
  let checksum: UInt64

  init(_ event: Event) {
    self.event = event
    payload = EventBytes.payload(moment: event.moment, edition: event.edition, body: event.body)
    checksum = EventBytes.checksum(id: event.id, trainee: event.trainee, payload: payload)
  }

  /// `nil` where the bytes do not have this checksum, or are no event.
  init?(id: EventID, trainee: String, payload: [UInt8], checksum: UInt64) {
    guard EventBytes.checksum(id: id, trainee: trainee, payload: payload) == checksum,
      let event = try? EventBytes.event(id: id, trainee: trainee, payload: payload)
    else { return nil }
    self.event = event
    self.payload = payload
    self.checksum = checksum
  }

  /// Whether all names in the event are as this program gives them: its own, its trainee's, and those of sessions,
  /// lessons and questions. What comes from elsewhere is held to it, because these names become parts of file names, of
  /// commands and of pages.
  var hasProperNames: Bool {
    SealedEvent.isProper(event.id) && TraineeRule.isID(event.trainee) && SealedEvent.isProper(event.body)
  }

  private static func isProper(_ id: EventID) -> Bool { HexDigits.value(of: id.device) != nil && id.counter >= 1 }

  private static func isProper(_ question: QuestionKey) -> Bool {
    IdentifierRule.allows(question.lesson) && IdentifierRule.allows(question.question)
  }

  private static func isProper(_ body: Event.Body) -> Bool {
    switch body {
    case .named(let naming): TraineeRule.isName(naming.name) && naming.replaces.allSatisfy(isProper)
    case .started(let start): start.items.allSatisfy { isProper($0.question) }
    case .answered(let answer): isProper(answer.session) && isProper(answer.item.question)
    case .hinted(let session, let question), .skipped(let session, let question):
      isProper(session) && isProper(question)
    case .retried(let session): isProper(session)
    case .ended(let session, let results): isProper(session) && results.allSatisfy { IdentifierRule.allows($0.lesson) }
    }
  }
}
