@testable import CamnangCommands
import Testing

/// When a language server may believe that its editor is gone.
@Suite struct ClientWatchTests {
  /// What is asked for, in turn: the process that the client names, and whether one of that number is there.
  private func isGone(_ looks: [(process: Int?, isThere: Bool)]) -> [Bool] {
    final class Processes { var isThere = false }
    let processes = Processes()
    var watch = ClientWatch { _ in processes.isThere }
    return looks.map { look in
      processes.isThere = look.isThere
      watch.look(for: look.process)
      return watch.isGone
    }
  }

  @Test func noticesThatAProcessThatWasThereIsGone() {
    #expect(isGone([(nil, false), (7, true), (7, true), (7, false)]) == [false, false, false, true])
  }

  /// In another namespace.
  @Test func doesNotWaitForAProcessThatWasNeverThere() {
    #expect(isGone([(7, false), (7, false), (7, true), (7, false)]) == [false, false, false, false])
  }

  @Test(arguments: [nil, 0, -1, Int.max])
  func watchesNoProcessWithoutANumber(process: Int?) {
    #expect(isGone([(process, true), (process, false)]) == [false, false])
  }
}
