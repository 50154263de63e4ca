import ArgumentParser
import Diagnostics
import Exports
import Handbook

/// Which editions to build.
enum EditionChoice: ExpressibleByArgument, CustomStringConvertible {
  case one(Edition)
  case all

  init?(argument: String) {
    if argument == "all" {
      self = .all
    } else if let edition = Edition.allCases.first(where: { $0.name == argument }) {
      self = .one(edition)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] { Edition.allCases.map(\.name) + ["all"] }
  var description: String { defaultValueDescription }

  var defaultValueDescription: String {
    switch self {
    case .one(let edition): edition.name
    case .all: "all"
    }
  }

  /// For the list in `--help`.
  static func list(_ language: Language) -> String {
    let all = LocalizedText(vi: "mọi bản, mỗi bản một thư mục con", en: "each in a folder of its own")
    return (Edition.allCases.map { ($0.name, $0.gloss) } + [("all", all)]).map { name, gloss in
      gloss(language).isEmpty ? name : "\(name) (\(gloss(language)))"
    }.joined(separator: ", ")
  }

  var editions: [Edition] {
    switch self {
    case .one(let edition): [edition]
    case .all: Edition.allCases
    }
  }

  /// Those of which there is such a file.
  ///
  /// - Throws: ``UsageMistake`` where there is none of the one that is wanted.
  func editions(of format: any ExportFormat) throws -> [Edition] {
    let made = editions.filter(format.isMade)
    guard made.isEmpty else { return made }
    let names = Edition.allCases.filter(format.isMade).map(\.name).joined(separator: ", ")
    throw UsageMistake(
      vi: "Dạng \(format.name) chỉ có của các bản: \(names). Hãy đổi --edition.",
      en: "The format \(format.name) is made of these editions only: \(names). Change --edition.")
  }
}
