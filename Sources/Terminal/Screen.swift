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
  /// Rows where nobody says how many there are.
  package static let usualHeight = 24

  /// How many columns a line has: what the terminal says, else `COLUMNS`, else 80. Ask again before each page: windows
  /// change their size.
  ///
  /// - Parameters:
  ///   - descriptor: What is written to; need not be a terminal.
  ///   - environment: The value of the environment variable `COLUMNS`, if there is one.
  /// - Returns: A number above 0, not bounded otherwise: ``Layout`` does that.
  package static func columns(of descriptor: Int32, environment: String?) -> Int {
    asked(of: descriptor, for: \.ws_col, environment) ?? usualWidth
  }

  /// How many lines the window has: what the terminal says, else `LINES`, else 24.
  package static func rows(of descriptor: Int32, environment: String?) -> Int {
    asked(of: descriptor, for: \.ws_row, environment) ?? usualHeight
  }

  private static func asked(
    of descriptor: Int32, for side: KeyPath<winsize, UInt16>, _ environment: String?
  ) -> Int? {
    var size = winsize()
    if unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size[keyPath: side] > 0 {
      return Int(size[keyPath: side])
    }
    return environment.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }
}
