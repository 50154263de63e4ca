/// Breaks text into lines: greedily, at blanks.
struct LineBreaker {
  /// Columns of a line; `nil` where only line feeds end one.
  private let width: Int?
  private var lines: [[Cell]] = []
  private var line: [Cell] = []
  private var lineWidth = 0
  /// The blanks and the word behind what stands in the line already.
  private var blanks: [Cell] = []
  private var word: [Cell] = []

  private init(width: Int?) { self.width = width }

  /// At least one line, which may be empty.
  static func lines(of cells: [Cell], width: Int?) -> [[Cell]] {
    var breaker = LineBreaker(width: width)
    for cell in cells { breaker.take(cell) }
    breaker.endWord()
    breaker.endLine()
    return breaker.lines
  }

  private mutating func take(_ cell: Cell) {
    switch cell.kind {
    case .text: word.append(cell)
    case .blank:
      endWord()
      blanks.append(cell)
    case .lineBreak:
      endWord()
      endLine()
    }
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    if let width, lineWidth + blanks.width + word.width > width {
      if !line.isEmpty { endLine() }
      // Where a line is broken, the blank is the break.
      blanks = []
    }
    append(blanks)
    append(word)
    blanks = []
    word = []
  }

  /// What takes no column, as a mark without a letter, always fits behind what is there.
  private mutating func append(_ cells: [Cell]) {
    for cell in cells {
      if let width, lineWidth + cell.width > width { endLine() }
      line.append(cell)
      lineWidth += cell.width
    }
  }

  private mutating func endLine() {
    lines.append(line)
    line = []
    lineWidth = 0
    blanks = []
  }
}
