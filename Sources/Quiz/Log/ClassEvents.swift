// What version 2 of the log added: a class that meets, and who is who.

extension Event {
  /// A class met.
  package struct Meeting: Sendable, Hashable {
    /// Which class: the group's name in the roster.
    package var group: String
    /// The lessons that were taught, by their ids.
    package var lessons: [String]
    /// The training session of the course that was held, by its id.
    package var training: String?
    /// How long it took; 0 where nobody said.
    package var minutes: Int
    /// The code of whoever taught. Always a drawn one, which says nothing without the roster.
    package var trainer: String?

    package init(group: String, lessons: [String], training: String? = nil, minutes: Int = 0, trainer: String? = nil) {
      self.group = group
      self.lessons = lessons
      self.training = training
      self.minutes = minutes
      self.trainer = trainer
    }
  }

  /// How somebody took part in a meeting.
  package enum Presence: String, Sendable, CaseIterable {
    /// With a phone of their own, or one that is shared.
    case phone
    case paper
    /// By a show of hands, or by being there.
    case hand
  }

  /// How often each answer to a question was given by hands that were counted.
  package struct Tally: Sendable, Hashable {
    package var meeting: EventID
    package var item: Item
    package var counts: [Count]

    package struct Count: Sendable, Hashable {
      /// In the words of the source, as in ``Answer``.
      package var answer: [String]
      package var count: Int

      package init(answer: [String], count: Int) {
        self.answer = answer
        self.count = count
      }
    }

    package init(meeting: EventID, item: Item, counts: [Count]) {
      self.meeting = meeting
      self.item = item
      self.counts = counts
    }
  }

  /// Events of one code are another's: two people had it, or somebody sat down at another's place.
  package struct Move: Sendable, Hashable {
    package var from: String
    package var events: EventRange
    package var to: String
    /// Whether the code is nobody's from now on: what is recorded of it later waits until somebody says whose it is.
    package var retires: Bool

    package init(from: String, events: EventRange, to: String, retires: Bool) {
      self.from = from
      self.events = events
      self.to = to
      self.retires = retires
    }
  }

  /// What is to be known of somebody who is forgotten, so that nothing of theirs comes back from an older copy. It holds
  /// no code, for an old one may be a name.
  package struct Forgetting: Sendable, Hashable {
    package var codes: [Code]
    /// Events that are gone, whatever code they were recorded of.
    package var events: [EventRange]

    package struct Code: Sendable, Hashable {
      /// A hash of the code.
      package var digest: String
      /// Whether only names go: another person had the code, too, and later events of it may be theirs.
      package var onlyNames: Bool
      /// Events of the code, and about it, that stay: they are another's.
      package var kept: [EventRange]

      package init(digest: String, onlyNames: Bool, kept: [EventRange]) {
        self.digest = digest
        self.onlyNames = onlyNames
        self.kept = kept
      }
    }

    package init(codes: [Code], events: [EventRange]) {
      self.codes = codes
      self.events = events
    }
  }

  /// A certificate that was given.
  package struct Certificate: Sendable, Hashable {
    /// 16 lower-case hexadecimal digits.
    package var serial: String
    /// Which key it is signed by: 8 lower-case hexadecimal digits.
    package var key: String
    package var lessons: [String]

    package init(serial: String, key: String, lessons: [String]) {
      self.serial = serial
      self.key = key
      self.lessons = lessons
    }
  }

  /// Certificates that are not to be trusted any more: by their serials, or all of a key.
  package struct Revocation: Sendable, Hashable {
    package var serials: [String]
    package var keys: [String]

    package init(serials: [String], keys: [String]) {
      self.serials = serials
      self.keys = keys
    }
  }
}

/// Events of one device that stand side by side.
package struct EventRange: Sendable, Hashable, Comparable {
  package var device: String
  /// Counters, the last one included.
  package var first: Int64
  package var last: Int64

  package init(device: String, first: Int64, last: Int64) {
    self.device = device
    self.first = first
    self.last = last
  }

  package init(_ id: EventID) { self.init(device: id.device, first: id.counter, last: id.counter) }

  package func contains(_ id: EventID) -> Bool {
    id.device == device && (first...max(first, last)).contains(id.counter)
  }

  package static func < (a: EventRange, b: EventRange) -> Bool {
    (a.device, a.first, a.last) < (b.device, b.first, b.last)
  }

  /// The fewest ranges that hold these events and no others, in order.
  package static func covering(_ ids: some Sequence<EventID>) -> [EventRange] {
    ids.sorted().reduce(into: []) { ranges, id in
      if let last = ranges.last, last.device == id.device, id.counter <= last.last + 1 {
        ranges[ranges.count - 1].last = id.counter
      } else {
        ranges.append(EventRange(id))
      }
    }
  }
}

extension Event.Body {
  /// Whether it is about a class or about who is who, and so recorded of ``Event/everybody``.
  package var isOfEverybody: Bool {
    switch self {
    case .met, .tallied, .withdrawn, .moved, .same, .forgotten, .revoked: true
    case .named, .started, .answered, .hinted, .skipped, .retried, .ended, .present, .issued: false
    }
  }
}
