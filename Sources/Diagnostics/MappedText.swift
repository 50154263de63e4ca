/// Text decoded from part of a source file that still knows where each of its bytes came from.
///
/// A block text loses its indentation and a quoted text its escapes; a mistake found in the decoded text must be shown
/// in the file all the same. The map is a list of runs: a run of `decodedCount` bytes stands for `sourceCount` bytes.
/// Where the two counts are equal the run was copied byte for byte; where they differ (an escape, a folded line end) the
/// run maps as a whole.
package struct MappedText: Sendable, Equatable {
  package struct Run: Sendable, Equatable {
    package let decodedStart: UInt32
    package let decodedCount: UInt32
    package let sourceStart: UInt32
    package let sourceCount: UInt32

    package init(decodedStart: UInt32, decodedCount: UInt32, sourceStart: UInt32, sourceCount: UInt32) {
      self.decodedStart = decodedStart
      self.decodedCount = decodedCount
      self.sourceStart = sourceStart
      self.sourceCount = sourceCount
    }

    var isCopy: Bool { decodedCount == sourceCount }

    fileprivate func shifted(by bytes: Int) -> Run {
      Run(
        decodedStart: decodedStart, decodedCount: decodedCount, sourceStart: UInt32(Int(sourceStart) + bytes),
        sourceCount: sourceCount)
    }
  }

  package let text: String
  package let file: FileID
  /// The whole value in the file, with its quotes or block header.
  package let range: ByteRange
  /// Ascending in both starts; together they cover the decoded text.
  package let runs: [Run]
  /// Whether the value stands in double quotes, where a backslash is written twice.
  package let isDoubleQuoted: Bool

  package init(text: String, file: FileID, range: ByteRange, runs: [Run], isDoubleQuoted: Bool = false) {
    self.text = text
    self.file = file
    self.range = range
    self.runs = runs
    self.isDoubleQuoted = isDoubleQuoted
  }

  package var location: Location { Location(file: file, range: range) }
  package var isEmpty: Bool { text.isEmpty }

  /// Whether the other is written in the same bytes of the same file, wherever in it: what is found in the one is found
  /// in the other, so many bytes further on as it begins further on.
  ///
  /// - Complexity: O(bytes + runs).
  package func isSame(as other: MappedText, at offset: Int) -> Bool {
    file == other.file && range.shifted(by: offset) == other.range && isDoubleQuoted == other.isDoubleQuoted
      && runs.count == other.runs.count && zip(runs, other.runs).allSatisfy { $0.shifted(by: offset) == $1 }
      // Strings are equal too that are spelled in other bytes.
      && text.utf8.elementsEqual(other.text.utf8)
  }

  /// The place in the file of UTF-8 offsets in ``text``.
  ///
  /// - Complexity: O(log runs).
  package func location(of decoded: Range<Int>) -> Location {
    guard !runs.isEmpty else { return location }
    let start = sourceOffset(of: decoded.lowerBound, atEnd: false)
    let end = decoded.isEmpty ? start : sourceOffset(of: decoded.upperBound, atEnd: true)
    return Location(file: file, range: ByteRange(start, max(start, end)))
  }

  /// `atEnd` asks for the end of the byte before `offset` rather than the start of the byte at it: a range that ends
  /// with a line must not reach over the next line's indentation.
  private func sourceOffset(of offset: Int, atEnd: Bool) -> UInt32 {
    let probe = UInt32(clamping: max(0, atEnd ? offset - 1 : offset))
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].decodedStart <= probe { low = middle + 1 } else { high = middle }
    }
    let run = runs[max(0, low - 1)]
    let into = min(probe - min(probe, run.decodedStart), run.decodedCount)
    guard run.isCopy else { return atEnd ? run.sourceStart + run.sourceCount : run.sourceStart }
    return min(run.sourceStart + into + (atEnd ? 1 : 0), run.sourceStart + run.sourceCount)
  }
}
