#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The addresses by which other machines on the network find this one.
package enum LocalAddresses {
  /// IPv4, those of private networks first: a phone beside this machine is on one.
  package static var all: [String] {
    var found: [String] = []
    var first: UnsafeMutablePointer<ifaddrs>?
    guard unsafe getifaddrs(&first) == 0 else { return [] }
    defer { unsafe freeifaddrs(first) }
    var next = unsafe first
    while let current = unsafe next {
      unsafe next = current.pointee.ifa_next
      let flags = Int32(truncatingIfNeeded: unsafe current.pointee.ifa_flags)
      guard let address = unsafe current.pointee.ifa_addr, flags & Int32(IFF_UP) != 0, flags & Int32(IFF_LOOPBACK) == 0,
        Int32(unsafe address.pointee.sa_family) == AF_INET
      else { continue }
      let number = unsafe UnsafeRawPointer(address).loadUnaligned(as: sockaddr_in.self).sin_addr.s_addr
      let parts = (0..<4).map { String(UInt32(bigEndian: number) >> (24 - 8 * $0) & 255) }
      found.append(parts.joined(separator: "."))
    }
    return found.filter(isPrivate) + found.filter { !isPrivate($0) }
  }

  /// RFC 1918.
  package static func isPrivate(_ address: String) -> Bool {
    let parts = address.split(separator: ".").compactMap { UInt8($0) }
    guard parts.count == 4 else { return false }
    return parts[0] == 10 || (parts[0] == 192 && parts[1] == 168) || (parts[0] == 172 && (16..<32).contains(parts[1]))
  }
}
