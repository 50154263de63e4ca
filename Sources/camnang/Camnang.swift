import CamnangCommands

@main enum Camnang {
  static func main() async { await runCamnang() }
}
