import Terminal
import Testing

@Suite struct ScreenfulsTests {
  /// The numbers of lines; a blank one is an empty text.
  private func cut(_ paragraphs: [[String]], first: Int, later: Int? = nil, last: Int? = nil) -> [[String]] {
    let lines = paragraphs.map { $0.map { $0.isEmpty ? [] : [Span($0)] } }
    return Screenfuls.of(lines, first: first, later: later ?? first, last: last ?? first).map { screenful in
      screenful.map { $0.map(\.text).joined() }
    }
  }

  @Test func leavesWhatFits() {
    #expect(cut([["1"], ["2"]], first: 2) == [["1", "2"]])
    #expect(cut([], first: 2) == [[]])
  }

  @Test func cutsAtABlankLine() {
    #expect(cut([["1"], ["2"], ["3"], [""], ["4"], ["5"]], first: 5) == [["1", "2", "3"], ["4", "5"]])
  }

  @Test func cutsBetweenParagraphs() {
    #expect(cut([["1"], ["2"], ["3"], ["4", "4"]], first: 4) == [["1", "2", "3"], ["4", "4"]])
  }

  @Test func cutsALongParagraphWhereItMust() {
    #expect(cut([["1", "1", "1", "1", "1"]], first: 2) == [["1", "1"], ["1", "1"], ["1"]])
  }

  @Test func leavesRoomBelowTheLastOne() {
    #expect(cut([["1"], ["2"], ["3"], ["4"]], first: 4, last: 2) == [["1", "2", "3"], ["4"]])
  }

  /// Whatever the window: nothing is lost or shown twice, and no screenful is longer than its room.
  @Test(arguments: [-3, 0, 1, 2, 3, 5, 8, 40])
  func losesNothing(rows: Int) {
    let paragraphs = (0..<30).map { number in
      number.isMultiple(of: 4) ? [""] : (0...(number % 3)).map { "\(number).\($0)" }
    }
    let screenfuls = cut(paragraphs, first: rows, later: rows - 1, last: rows - 2)
    #expect(screenfuls.flatMap(\.self).filter { $0 != "" } == paragraphs.flatMap(\.self).filter { $0 != "" })
    for (index, screenful) in screenfuls.enumerated() {
      #expect(screenful.count <= max(1, index == 0 ? rows : rows - 1))
    }
    #expect((screenfuls.last?.count ?? 0) <= max(1, rows - 2))
  }
}
