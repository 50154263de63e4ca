import Terminal

/// Pages of what content must not be, made from a seed so that a failure comes back.
struct HostilePages {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// Xorshift (Marsaglia 2003).
  private mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  private static let pieces = [
    "Nguyễn", "Nguye\u{302}\u{303}n", "ệ", "đường", " ", " ", " ", "   ", "\u{A0}", "\n", "\r\n", "\t", "日本語", "👨‍👩‍👧",
    "🇻🇳", "⚠️", "\u{301}", "\u{323}\u{302}", "\u{1B}[31m", "\u{1B}]0;x\u{07}", "\u{7F}", "\u{9B}2J", "\u{202E}",
    "\u{2028}", "\u{200D}", "\u{FE0F}", "https://dichvucong.gov.vn/p/home/dvc-chi-tiet-thu-tuc.html", "한국어", "\u{1161}",
    "…", "(", "«", "\u{FEFF}", "\u{0}",
  ]

  private mutating func text() -> String {
    (0..<below(30)).map { _ in HostilePages.pieces[below(HostilePages.pieces.count)] }.joined()
  }

  mutating func page() -> Page {
    (0..<6).map { _ in
      let spans = (0..<below(4)).map { _ in Span(text(), Style.allCases[below(Style.allCases.count)]) }
      let marker = below(2) == 0 ? Span(text(), .key) : nil
      return Paragraph(marker: marker, indent: below(40)) { spans }
    }
  }
}
