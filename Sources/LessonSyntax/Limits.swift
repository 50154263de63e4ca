/// What one file may hold. Each limit is a diagnostic, never a crash, and lies far beyond any lesson.
package enum Limits {
  /// Bytes of a file.
  package static let fileBytes = 32 << 20
  /// Bytes of a line without its end.
  package static let lineBytes = 64 << 10
  /// Characters (Unicode scalars) of a key.
  package static let keyCharacters = 1024
  /// Lists and maps in one another, by indentation.
  package static let depth = 64
  /// Brackets in one another.
  package static let flowDepth = 16
  /// Entries of all lists and maps together.
  package static let nodes = 1_000_000
  /// Mistakes shown for a file; one more diagnostic says how many were left out.
  package static let diagnosticsPerFile = 50

  /// Changes in one fix. One that would be longer is not offered: a file of nothing but stray lines has one for each, and
  /// nobody looks at so many.
  package static let editsPerFix = 20_000

  /// Mistakes that are looked for at once where they are to be mended and nobody reads them all: with as few as are
  /// shown, a file would be read once for every fifty, which takes the square of its length.
  ///
  /// - Parameter bytes: of the file.
  /// - Returns: Never less than are shown.
  package static func diagnosticsPerRound(mending bytes: Int) -> Int { min(max(1000, bytes / 8), 100_000) }
}
