#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The window that is written to.
package enum Screen {
  /// Columns where nobody says how many there are.
  package static let usualWidth = 80

  /// How many columns a line has: what the terminal says, else `COLUMNS`, else 80. Ask again before each page: windows
  /// change their size.
  ///
  /// - Parameters:
  ///   - descriptor: What is written to; need not be a terminal.
  ///   - environment: The value of the environment variable `COLUMNS`, if there is one.
  /// - Returns: A number above 0, not bounded otherwise: ``Layout`` does that.
  package static func columns(of descriptor: Int32, environment: String?) -> Int {
    var size = winsize()
    if unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    if let columns = environment.flatMap({ Int($0) }), columns > 0 { return columns }
    return usualWidth
  }
}
