import NIOCore

/// The connections that are open, on the thread that serves them.
final class Connections {
  private let bounds: Server.Bounds
  private var open: [ObjectIdentifier: Entry] = [:]
  private var ofMachine: [String: Int] = [:]
  private var opened = 0

  private struct Entry {
    let channel: any Channel
    let machine: String
    /// Counts them in the order in which they were opened.
    let number: Int
    /// Whether it has asked for something and got it.
    var isProven = false
  }

  init(_ bounds: Server.Bounds) { self.bounds = bounds }

  /// Takes in a connection.
  ///
  /// - Returns: Whether there is room for it. Where there is none, the oldest of those goes that have never asked for
  ///   anything: who holds connections open keeps nobody out for long.
  func add(_ channel: any Channel) -> Bool {
    let machine = Connections.machine(channel)
    if !Connections.isThisMachine(machine), ofMachine[machine, default: 0] >= bounds.connectionsOfOne { return false }
    if open.count >= bounds.connections {
      guard let idle = open.values.filter({ !$0.isProven }).min(by: { $0.number < $1.number }) else { return false }
      remove(idle.channel)
      idle.channel.close(promise: nil)
    }
    opened += 1
    open[ObjectIdentifier(channel)] = Entry(channel: channel, machine: machine, number: opened)
    ofMachine[machine, default: 0] += 1
    return true
  }

  func remove(_ channel: any Channel) {
    guard let entry = open.removeValue(forKey: ObjectIdentifier(channel)) else { return }
    ofMachine[entry.machine, default: 1] -= 1
    if ofMachine[entry.machine] == 0 { ofMachine[entry.machine] = nil }
  }

  func prove(_ channel: any Channel) { open[ObjectIdentifier(channel)]?.isProven = true }

  private static func machine(_ channel: any Channel) -> String { channel.remoteAddress?.ipAddress ?? "" }

  /// By the connection: what a request says of itself is not asked.
  static func isThisMachine(_ address: String) -> Bool { address.hasPrefix("127.") }
}
