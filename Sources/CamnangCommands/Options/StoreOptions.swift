import ArgumentParser
import Curriculum
import Diagnostics
import Foundation
import ProgressStore
import Quiz

/// Which progress store.
struct StoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Tệp sổ tiến độ. Mặc định: $XDG_DATA_HOME/camnang/progress.sqlite, hoặc trong $HOME/.local/share.",
      valueName: "tệp")) var store: String?

  var url: URL {
    if let store { return URL(filePath: store) }
    return StoreOptions.standard(in: .process)
  }

  static func standard(in environment: Environment) -> URL {
    environment.dataFolder.appending(path: "camnang/progress.sqlite")
  }

  /// Whether there is something at its place: a mistyped path must not begin a new store.
  var exists: Bool { FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) }

  /// - Throws: ``ProgressStore/StoreError``.
  func open(for access: ProgressStore.Access) throws -> ProgressStore {
    // A store at a path of its own may be shared on purpose; this one began with rights for all, before it had fewer.
    if store == nil, access == .writing { ProgressStore.keepPrivate(at: url) }
    return try ProgressStore.open(at: url, for: access, machine: StoreOptions.machine)
  }

  /// What tells this machine from others: of the id that Linux gives an installation, else of its name on the network,
  /// a hash (FNV-1a, 64 bits). A store keeps a salted hash of it only, because stores are handed round and the id is
  /// nobody else's business (machine-id(5)).
  private static var machine: String {
    let id = try? String(contentsOfFile: "/etc/machine-id", encoding: .utf8)
    let trimmed = id?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
    return Fingerprint("camnang/" + (trimmed.isEmpty ? ProcessInfo.processInfo.hostName : trimmed)).hexadecimal
  }
}

/// What day it is for whoever learns.
struct DayOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Coi hôm nay là ngày này.", valueName: "năm-tháng-ngày")) var today: Day?

  @Option(
    name: .customLong("day-start"),
    help: ArgumentHelp(
      "Ngày học bắt đầu lúc mấy giờ (0–23): học quá nửa đêm vẫn tính là tối hôm trước.", valueName: "giờ"))
  var dayStart = 4

  mutating func validate() throws {
    guard (0...23).contains(dayStart) else {
      throw UsageMistake(vi: "--day-start là một giờ từ 0 đến 23.", en: "--day-start is an hour from 0 to 23.")
    }
  }

  /// - Throws: ``Workspace/WorkspaceError`` where `SOURCE_DATE_EPOCH` is no number of seconds.
  func day() throws -> Day { try today ?? Day.now(startingAt: dayStart) }

  func moment() throws -> Moment {
    Moment(day: try day(), time: Int64((Date().timeIntervalSince1970 * 1000).rounded()))
  }
}

/// What is typed for a trainee: their code, as it stands on a paper or without its hyphens, or what they are called on this
/// laptop, which is short and plain.
struct TraineeID: ExpressibleByArgument {
  let text: String

  init?(argument: String) {
    let text = PersonCode.plain(argument)
    guard TraineeRule.isID(text) else { return nil }
    self.text = text
  }
}
