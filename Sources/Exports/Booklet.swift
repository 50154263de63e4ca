/// Which pages lie on which side of a sheet, so that folded sheets make a book.
///
/// Sheets that lie in one another are a signature. A thick book is cut into several of the same thickness, each folded by
/// itself and laid one on the other: more sheets than a stapler takes stand open and creep out at the fore edge.
struct Booklet: Sendable, Equatable {
  /// The two pages of one side of a sheet, from 1; `nil` for an empty place.
  struct Side: Sendable, Equatable {
    let left: Int?
    let right: Int?
  }

  /// Sheets that fold well together.
  static let mostSheetsInOne = 16

  let pages: Int
  /// How many sheets each signature has, in the order of the book.
  let signatures: [Int]
  /// Front and back of each sheet in turn. For printing on both sides, turned over at the short edge.
  let sides: [Side]

  var sheets: Int { signatures.reduce(0, +) }

  init(pages: Int) {
    let sheets = (pages + 3) / 4
    let count = max(1, (sheets + Booklet.mostSheetsInOne - 1) / Booklet.mostSheetsInOne)
    let signatures = (0..<count).map { sheets * ($0 + 1) / count - sheets * $0 / count }
    var sides: [Side] = []
    var first = 1
    for sheetCount in signatures {
      let last = first + 4 * sheetCount - 1
      for sheet in 0..<sheetCount {
        let (low, high) = (first + 2 * sheet, last - 2 * sheet)
        for (left, right) in [(high, low), (low + 1, high - 1)] {
          sides.append(Side(left: left <= pages ? left : nil, right: right <= pages ? right : nil))
        }
      }
      first = last + 1
    }
    self.pages = pages
    self.signatures = signatures
    self.sides = sides
  }
}
