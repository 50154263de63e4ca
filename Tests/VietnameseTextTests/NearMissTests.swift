import Testing
import VietnameseText

@Suite struct NearMissTests {
  private let keys = ["tiêu đề", "mục tiêu", "các bước", "thời lượng", "dữ kiện"]

  @Test(arguments: [
    ("muc tieu", "mục tiêu"), ("tieu_de", "tiêu đề"), ("thơi lượng", "thời lượng"), ("cac buoc", "các bước"),
    ("dử kiện", "dữ kiện"), ("cá bước", "các bước"),
  ])
  func findsWhatWasMeant(typed: String, meant: String) {
    #expect(NearMiss.suggestions(for: typed, among: keys).first == meant)
  }

  @Test func keepsQuietWhenNothingIsNear() {
    #expect(NearMiss.suggestions(for: "giá tiền vé", among: keys).isEmpty)
  }

  @Test func countsASwapOfNeighboursAsOneSlip() {
    #expect(NearMiss.suggestions(for: "mcụ tiêu", among: keys) == ["mục tiêu"])
  }

  @Test func givesAtMostThree() {
    #expect(NearMiss.suggestions(for: "b", among: ["a", "c", "d", "e", "f"]).count == 3)
  }
}
