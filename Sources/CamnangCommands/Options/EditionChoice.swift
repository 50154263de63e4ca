import ArgumentParser
import Handbook

/// Which editions to build.
enum EditionChoice: ExpressibleByArgument, CustomStringConvertible {
  case one(Edition)
  case all

  init?(argument: String) {
    if argument == "all" {
      self = .all
    } else if let edition = Edition(rawValue: argument) {
      self = .one(edition)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] { Edition.allCases.map(\.rawValue) + ["all"] }
  var description: String { defaultValueDescription }

  var defaultValueDescription: String {
    switch self {
    case .one(let edition): edition.rawValue
    case .all: "all"
    }
  }

  var editions: [Edition] {
    switch self {
    case .one(let edition): [edition]
    case .all: Edition.allCases
    }
  }
}
