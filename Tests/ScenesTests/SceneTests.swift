import Testing

@testable import Scenes

@Suite struct SceneTests {
  @Test func hasNamesThatAreIds() {
    let names = Scene.all.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      let isId = name.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-")
      }
      #expect(isId, "\(name)")
      #expect(Scene.named(name)?.name == name)
    }
  }

  @Test(arguments: Scene.all.indices) func saysWhatIsToBeSeen(index: Int) {
    let scene = Scene.all[index]
    #expect(!scene.label.isEmpty && !scene.english.isEmpty && !scene.shapes.isEmpty)
    #expect(scene.alternative.hasSuffix("."), "\(scene.name)")
    // No real number stands in a drawing, nor in what is said of it.
    #expect(!scene.alternative.contains { $0.isNumber }, "\(scene.name)")
  }

  /// What is forbidden is struck through once.
  @Test(arguments: Scene.all.indices) func strikesOnceAtMost(index: Int) {
    #expect(Scene.all[index].shapes.map(gaps).reduce(0, +) <= 1, "\(Scene.all[index].name)")
  }

  /// The line around a strike keeps it apart from what lies below.
  private func gaps(_ shape: SceneShape) -> Int {
    switch shape {
    case .drawn(_, _, _, let weight): weight == .gap ? 1 : 0
    case .all(let shapes), .placed(_, let shapes): shapes.map(gaps).reduce(0, +)
    }
  }
}
