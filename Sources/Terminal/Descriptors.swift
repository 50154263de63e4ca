#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The system calls of ``LineInput`` and ``Keyboard``.
enum Descriptors {
  enum Arrival {
    /// At least one byte.
    case bytes([UInt8])
    case end
    /// Nothing yet: a signal came, or something woke the waiting.
    case again
    case failed(Int32)
  }

  private static let most = 4096

  /// Waits until `descriptor` can be read or `other` can, and reads what is there of the first.
  static func read(_ descriptor: Int32, wakingFor other: Int32?) -> Arrival {
    // poll(2) passes over negative descriptors.
    var waiting = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: other ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    guard unsafe poll(&waiting, 2, -1) >= 0 else { return errno == EINTR ? .again : .failed(errno) }
    if waiting[1].revents != 0 { return .again }
    if waiting[0].revents & Int16(POLLNVAL) != 0 { return .failed(EBADF) }
    return read(descriptor)
  }

  /// Writes all of it, or what can be written: a window that is gone is noticed where keys are read.
  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { unsafe systemWrite(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno != EINTR { return }
      rest = rest.dropFirst(max(0, written))
    }
  }

  private static func read(_ descriptor: Int32) -> Arrival {
    var error: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      let size = unsafe systemRead(descriptor, buffer.baseAddress, most)
      if size < 0 { error = errno }
      count = max(0, size)
    }
    switch error {
    case 0: return bytes.isEmpty ? .end : .bytes(bytes)
    case EINTR, EAGAIN: return .again
    default: return .failed(error)
    }
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  unsafe read(descriptor, buffer, count)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, buffer, count)
}
