import ArgumentParser
import Diagnostics

/// The language that keys are written in.
enum KeyLanguage: String, ExpressibleByArgument, CaseIterable {
  case vi
  case en

  var language: Language { self == .vi ? .vietnamese : .english }
}
