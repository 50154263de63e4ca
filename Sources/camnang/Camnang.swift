import CamnangCommands

@main enum Camnang { static func main() { runCamnang() } }
