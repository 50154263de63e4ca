import Foundation
import Testing

@testable import Terminal

/// The colours that terminals show for five of the sixteen.
struct TerminalColours: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// By the SGR parameter that asks for the letter colour: black, red, green, yellow, bright white; 0xRRGGBB.
  let colours: [Int: Int]

  init(_ name: String, black: Int, red: Int, green: Int, yellow: Int, brightWhite: Int) {
    testDescription = name
    colours = [30: black, 31: red, 32: green, 33: yellow, 97: brightWhite]
  }

  static let known = [
    TerminalColours("VGA", black: 0, red: 0xAA0000, green: 0x00AA00, yellow: 0xAA5500, brightWhite: 0xFFFFFF),
    TerminalColours("Windows XP", black: 0, red: 0x800000, green: 0x008000, yellow: 0x808000, brightWhite: 0xFFFFFF),
    TerminalColours(
      "Windows 10",
      black: 0x0C0C0C,
      red: 0xC50F1F,
      green: 0x13A10E,
      yellow: 0xC19C00,
      brightWhite: 0xF2F2F2
    ),
    TerminalColours("macOS", black: 0, red: 0x990000, green: 0x00A600, yellow: 0x999900, brightWhite: 0xE5E5E5),
    TerminalColours("PuTTY", black: 0, red: 0xBB0000, green: 0x00BB00, yellow: 0xBBBB00, brightWhite: 0xFFFFFF),
    TerminalColours("xterm", black: 0, red: 0xCD0000, green: 0x00CD00, yellow: 0xCDCD00, brightWhite: 0xFFFFFF),
    TerminalColours("Ubuntu", black: 0x010101, red: 0xDE382B, green: 0x39B54A, yellow: 0xFFC706, brightWhite: 0xFFFFFF),
    TerminalColours("Tango", black: 0x2E3436, red: 0xCC0000, green: 0x4E9A06, yellow: 0xC4A000, brightWhite: 0xEEEEEC),
    TerminalColours("GNOME", black: 0x171421, red: 0xC01C28, green: 0x26A269, yellow: 0xA2734C, brightWhite: 0xFFFFFF),
    TerminalColours(
      "Solarized",
      black: 0x073642,
      red: 0xDC322F,
      green: 0x859900,
      yellow: 0xB58900,
      brightWhite: 0xFDF6E3
    ),
  ]
}

@Suite struct PaletteTests {
  /// Letters and ground of a style; `nil` where it leaves the terminal's own. Fails for one without the other.
  private func pair(of style: Style) throws -> (letters: Int, ground: Int)? {
    let codes = (Palette.codes(for: style) ?? "").split(separator: ";").compactMap { Int($0) }
    let letters = codes.filter { (30...37).contains($0) || (90...97).contains($0) }
    let grounds = codes.filter { (40...47).contains($0) || (100...107).contains($0) }
    #expect(letters.count == grounds.count, "\(style) sets a letter colour without a ground, or the other way round")
    guard let letter = letters.first, let ground = grounds.first else { return nil }
    return (letter, ground - 10)
  }

  @Test(arguments: Style.allCases, TerminalColours.known)
  func canBeReadOnAnyWindow(style: Style, terminal: TerminalColours) throws {
    guard let pair = try pair(of: style) else { return }
    let letters = luminance(try #require(terminal.colours[pair.letters]))
    let ground = luminance(try #require(terminal.colours[pair.ground]))
    // WCAG 2.2, 1.4.3 and 1.4.11: 3 to 1 for large text and for signs; every palette's own plain text is near it.
    #expect((max(letters, ground) + 0.05) / (min(letters, ground) + 0.05) >= 3)
  }

  @Test(arguments: Style.allCases.filter { $0 != .plain })
  func marksEveryStyleAndEndsIt(style: Style) {
    let painted = Palette.ansi.paint(Span("chữ", style))
    #expect(painted.wholeMatch(of: #/\x1B\[[0-9;]+mchữ\x1B\[0m/#) != nil)
  }

  @Test(arguments: Style.allCases)
  func writesNoEscapeWithoutColour(style: Style) {
    #expect(Palette.none.paint(Span("chữ", style)) == "chữ")
  }

  @Test func givesEveryStyleALookOfItsOwn() {
    #expect(Set(Style.allCases.map { Palette.codes(for: $0) ?? "" }).count == Style.allCases.count)
  }

  /// Relative luminance, WCAG 2.2.
  private func luminance(_ colour: Int) -> Double {
    func linear(_ shift: Int) -> Double {
      let part = Double((colour >> shift) & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
  }
}
