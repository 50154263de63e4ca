/// The `Host` of a request: a name, or the number of a machine, and a port.
package enum Host {
  /// Whether it is `localhost` or a number: what no DNS can lead astray.
  package static func isAddress(_ host: String) -> Bool {
    let name = name(host)
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return name == "localhost" || name.hasPrefix("[") || parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }

  package static func isThisMachine(_ host: String) -> Bool {
    let name = name(host)
    return name == "localhost" || name == "[::1]" || name.hasPrefix("127.") && isAddress(host)
  }

  private static func name(_ host: String) -> String {
    guard host.hasPrefix("[") else { return host.split(separator: ":").first.map(String.init) ?? "" }
    return host.firstIndex(of: "]").map { String(host[...$0]) } ?? ""
  }
}
