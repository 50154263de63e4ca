import Diagnostics
import Disk
import Dispatch
package import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Somebody asked the run to stop while another program was at work.
package struct RunStopped: Error { package init() {} }

/// The programs on this machine that a build can be helped by, and how long it waits for them.
package struct InstalledPrograms {
  /// Half an hour: the largest handbook takes minutes on a slow machine.
  package static let usualTimeLimit = Duration.seconds(30 * 60)

  private let environment: [String: String]
  private let folders: [String]
  private let timeLimit: Duration
  private let timeOption: String?
  private let isStopped: () -> Bool

  /// - Parameters:
  ///   - environment: What they get; its `PATH` is where they are looked for.
  ///   - timeLimit: How long one program may take for one thing.
  ///   - timeOption: By which a person gives them more minutes.
  ///   - isStopped: Asked again and again while a program is at work: whether somebody wants the run to end.
  package init(
    environment: [String: String], timeLimit: Duration = usualTimeLimit, timeOption: String? = "--printer-minutes",
    isStopped: @escaping () -> Bool = { false }
  ) {
    self.environment = environment
    folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
    self.timeLimit = timeLimit
    self.timeOption = timeOption
    self.isStopped = isStopped
  }

  /// The first of `names` that is found in any folder. A name that is a whole path is looked at as it is.
  package func first(of names: [String]) -> ExternalProgram? {
    for name in names {
      for path in name.hasPrefix("/") ? [name] : folders.map({ $0 + "/" + name })
      where FileManager.default.isExecutableFile(atPath: path) && ItemKind(atPath: path) == .file {
        return ExternalProgram(
          url: URL(filePath: path), environment: environment, timeLimit: timeLimit, timeOption: timeOption,
          isStopped: isStopped)
      }
    }
    return nil
  }
}

/// Another program. Its arguments go to it as they are, never through a shell.
package struct ExternalProgram {
  let url: URL
  let environment: [String: String]
  let timeLimit: Duration
  let timeOption: String?
  let isStopped: () -> Bool

  package var name: String { url.lastPathComponent }

  /// What it wrote and how it ended.
  struct Answer {
    let status: Int32
    let bytes: [UInt8]
    /// What it wrote to its standard error.
    let complaint: String
  }

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - arguments: What it is told.
  ///   - scratch: Where it runs, and where what it says is kept meanwhile: a pipe that nobody reads would stop it.
  /// - Returns: what it wrote to its standard output.
  /// - Throws: ``WorkspaceError`` where it cannot be started, takes too long or ends with another code than 0;
  ///   ``RunStopped`` where somebody wants the run to end. In no case does it run on.
  @discardableResult package func run(_ arguments: [String], in scratch: ScratchFolder) throws -> String {
    let answer = try ask(arguments, in: scratch)
    guard answer.status == 0 else { throw failure(answer.complaint) }
    return String(decoding: answer.bytes, as: UTF8.self)
  }

  /// The same with what it reads, and whatever code it ends with: some programs answer by it.
  ///
  /// - Parameters:
  ///   - arguments: What it is told.
  ///   - input: What it reads.
  ///   - scratch: Where it runs.
  ///   - largest: Bytes that are read of what it writes.
  /// - Returns: what it wrote, and its code.
  /// - Throws: as ``run(_:in:)`` does, but for the code.
  func ask(
    _ arguments: [String], reading input: [UInt8] = [], in scratch: ScratchFolder, atMost largest: Int = 1 << 24
  ) throws -> Answer {
    let (said, complained) = (scratch.file("said.txt"), scratch.file("complained.txt"))
    do {
      let process = Process()
      process.executableURL = url
      process.arguments = arguments
      process.environment = environment.merging(ExternalProgram.settledTime) { _, settled in
        settled
      }
      process.currentDirectoryURL = scratch.url
      process.standardInput = input.isEmpty ? FileHandle.nullDevice : try ExternalProgram.holding(input, in: scratch)
      process.standardOutput = try ExternalProgram.emptied(said)
      process.standardError = try ExternalProgram.emptied(complained)
      try wait(for: process)
      let complaint = ExternalProgram.text(of: complained)
      guard process.terminationReason == .exit else { throw failure(complaint) }
      return Answer(
        status: process.terminationStatus, bytes: try DiskFile.read(DiskPath(said), atMost: largest),
        complaint: complaint)
    } catch let error as WorkspaceError { throw error } catch let error as RunStopped { throw error } catch {
      throw failure(error.localizedDescription)
    }
  }

  private func wait(for process: Process) throws {
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    try process.run()
    let clock = ContinuousClock()
    let last = clock.now.advanced(by: timeLimit)
    while end.wait(timeout: .now() + .milliseconds(20)) == .timedOut {
      let isLate = clock.now >= last
      guard isLate || isStopped() else { continue }
      // First what lets it clear up behind itself, then what nothing can refuse.
      ExternalProgram.send(SIGTERM, to: process)
      _ = end.wait(timeout: .now() + .seconds(2))
      ExternalProgram.send(SIGKILL, to: process)
      if process.isRunning { end.wait() }
      throw isLate ? tookTooLong : RunStopped()
    }
  }

  /// To the program and to those that it started: Foundation starts each as the first of a group of its own.
  private static func send(_ signal: Int32, to process: Process) {
    let number = process.processIdentifier
    if kill(-number, signal) != 0, process.isRunning { _ = kill(number, signal) }
  }

  private var tookTooLong: WorkspaceError {
    let minutes = Int((timeLimit.components.seconds + 59) / 60)
    let advice = timeOption.map { option in
      LocalizedText(
        vi: ". Sách lớn trên máy chậm thì cho thêm thời gian: \(option) \(minutes * 4)",
        en: ". For a large book on a slow machine give it more: \(option) \(minutes * 4)")
    }
    return WorkspaceError(
      LocalizedText(
        vi: "Chương trình \(name) chạy quá \(minutes) phút nên đã bị dừng\(advice?.vietnamese ?? "")",
        en: "The program \(name) took more than \(minutes) min and was stopped\(advice?.english ?? "")"))
  }

  /// The PDF that it made.
  ///
  /// - Throws: ``WorkspaceError`` where what it wrote is none, or only the beginning of one.
  package func pdf(at url: URL) throws(WorkspaceError) -> [UInt8] {
    let bytes = (try? DiskFile.read(DiskPath(url), atMost: 1 << 30)) ?? []
    // Readers look for the head and the end within a thousand bytes or so.
    guard bytes.prefix(1024).firstRange(of: "%PDF-".utf8) != nil, bytes.suffix(1024).firstRange(of: "%%EOF".utf8) != nil
    else {
      throw WorkspaceError(
        LocalizedText(
          vi: "Chương trình \(name) chạy xong nhưng không làm ra một tệp PDF trọn vẹn",
          en: "The program \(name) ended well but made no whole PDF"))
    }
    return bytes
  }

  /// What bears a time in its result must not bear the clock's (reproducible-builds.org): WeasyPrint 57 writes one into
  /// every font.
  private static let settledTime = ["SOURCE_DATE_EPOCH": "0"]

  /// It ended, but not well.
  func failure(_ words: String) -> WorkspaceError {
    let end = words.split(whereSeparator: \.isNewline).suffix(3).joined(separator: " ")
    return WorkspaceError(
      LocalizedText(
        vi: "Chương trình \(name) không làm xong việc. Nó báo: \(end)",
        en: "The program \(name) did not finish its work. It says: \(end)"))
  }

  private static func emptied(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }

  private static func holding(_ input: [UInt8], in scratch: ScratchFolder) throws -> FileHandle {
    let file = scratch.file("asked.txt")
    try scratch.write(input, to: file)
    return try FileHandle(forReadingFrom: file)
  }

  private static func text(of url: URL) -> String {
    String(decoding: (try? DiskFile.read(DiskPath(url), atMost: 1 << 24)) ?? [], as: UTF8.self)
  }
}
