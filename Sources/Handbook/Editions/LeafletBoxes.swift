import Curriculum
import HTML

/// The steps on a leaflet: a box to each, with its number, its drawing and what to do.
///
/// Every row is a list of its own, laid out as the row of a table: no printer of pages tears it, and its boxes are as
/// high as one another.
struct LeafletBoxes {
  let text: TextSetter
  /// How many boxes stand side by side on paper, at most.
  let across: Int

  /// The longest action that is read in a third of the line, in letters.
  private static let shortAction = 62

  /// The longest word that is not broken there: an address of a page.
  private static let longestWord = 14

  /// Three boxes to a row where every action is short, else two: the letters are never made smaller.
  static func across(_ groups: [LeafletGroup], of lesson: Int, _ titles: PlainTitles) -> Int {
    let texts = groups.flatMap(\.boxes).map { box in
      ([box.words] + [box.otherwise].compactMap(\.self)).map { titles.plain($0, of: lesson) }.joined(separator: " ")
    }
    let isShort = texts.allSatisfy { text in
      text.count <= shortAction && text.split(separator: " ").allSatisfy { $0.count <= longestWord }
    }
    return isShort ? 3 : 2
  }

  @NodeBuilder func rows(of group: LeafletGroup) -> [Node] {
    var number = group.firstNumber
    for row in LeafletBoxes.rows(of: group.boxes, across: across) {
      let start = number
      let _ = number += row.count
      Tag.ol(.class("boxes \(LeafletBoxes.names[row.count] ?? "three")"), .role("list"), .start(start)) {
        for (offset, box) in row.enumerated() { self.box(box, number: start + offset) }
      }
    }
  }

  private static let names = [1: "one", 2: "two", 3: "three"]

  /// In rows that differ by one box at most: none is left alone at the end.
  static func rows<Each>(of all: [Each], across: Int) -> [[Each]] {
    let count = (all.count + across - 1) / across
    var rows: [[Each]] = []
    var rest = all[...]
    for row in 0..<count {
      let size = (rest.count + count - row - 1) / (count - row)
      rows.append(Array(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
    return rows
  }

  private func box(_ box: LeafletGroup.Box, number: Int) -> Node {
    let drawing = box.scene.flatMap { SceneViews.image($0, onPaper: true) } ?? text.figure(box.picture)
    let sign = drawing == nil ? box.sign : nil
    return Tag.li(.class(drawing != nil ? "box drawn" : sign == nil ? "box" : "box signed")) {
      Tag.span(.class("box-number")) {
        Tag.span(.class("unseen")) { "Bước " }
        "\(number)"
      }
      drawing ?? sign?.node
      Tag.p(.class("box-action")) { text(box.words) }
      if let otherwise = box.otherwise { Tag.p(.class("box-otherwise")) { text(otherwise) } }
    }
  }
}
