import Terminal
import Testing
import VietnameseText

/// What holds for every page, whatever is in it.
@Suite struct LayoutPropertyTests {
  static let seeds = (1...60).map(UInt64.init)
  static let widths = [20, 21, 33, 80, 100]

  @Test(arguments: seeds, widths)
  func keepsEveryLineWithinTheWidth(seed: UInt64, width: Int) {
    var pages = HostilePages(seed: seed)
    let lines = Layout(width: width).text(of: pages.page()).split(separator: "\n")
    #expect(lines.map { DisplayWidth.of(String($0)) }.filter { $0 > width } == [])
  }

  @Test(arguments: seeds, widths)
  func losesNothing(seed: UInt64, width: Int) {
    var pages = HostilePages(seed: seed)
    let page = pages.page()
    // The same page in lines that end only where the writer ended them.
    let whole = page.map { paragraph in
      var whole = paragraph
      whole.isWrapped = false
      return whole
    }
    #expect(ink(Layout(width: width).text(of: page)) == ink(Layout(width: width).text(of: whole)))
  }

  @Test(arguments: seeds)
  func passesOnNothingThatATerminalObeys(seed: UInt64) {
    var pages = HostilePages(seed: seed)
    let printed = Layout(width: 40).text(of: pages.page())
    let obeyed = printed.unicodeScalars.filter { scalar in
      scalar != "\n"
        && (scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
          || scalar.properties.generalCategory == .lineSeparator)
    }
    #expect(Array(obeyed) == [])
  }

  @Test(arguments: seeds)
  func addsNothingButStylesInColour(seed: UInt64) {
    var pages = HostilePages(seed: seed)
    let page = pages.page()
    let painted = Layout(width: 40, palette: .ansi).text(of: page)
    #expect(painted.replacing(escape, with: "") == Layout(width: 40).text(of: page))
  }

  @Test(arguments: seeds)
  func closesEveryStyleBeforeTheLineEnds(seed: UInt64) {
    var pages = HostilePages(seed: seed)
    let painted = Layout(width: 40, palette: .ansi).text(of: pages.page())
    let open = painted.split(separator: "\n").filter { line in
      let codes = line.matches(of: escape).map { $0.output.1 }
      return !codes.isEmpty && codes.last != "0"
    }
    #expect(open == [])
  }

  /// By scalars, because a mark behind the `m` would make one grapheme with it.
  private var escape: Regex<(Substring, Substring)> { #/\x1B\[([0-9;]*)m/#.matchingSemantics(.unicodeScalar) }

  /// The graphemes that leave ink, in their order.
  private func ink(_ text: String) -> [Character] { text.filter { !$0.isWhitespace || $0 == "\u{A0}" }.map(\.self) }
}
