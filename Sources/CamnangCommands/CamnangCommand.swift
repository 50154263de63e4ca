import ArgumentParser

struct CamnangCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "camnang")
}

package func runCamnang() async { await CamnangCommand.main() }
