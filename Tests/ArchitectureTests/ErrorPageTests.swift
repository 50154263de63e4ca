import Foundation
import Testing

/// Every code has a page in `docs/ma-loi`, and every page a code that the program can give.
@Suite struct ErrorPageTests {
  @Test func writesAPageForEveryCode() throws {
    let codes = Set(
      SourceTree.sources.flatMap { file in file.text.matches(of: /"([KWSCMH]\d{3})"/).map { String($0.1) } }
    )
    let pages = Set(
      SourceTree.files(below: "docs/ma-loi").map { URL(filePath: $0).deletingPathExtension().lastPathComponent }
    )
    #expect(codes.subtracting(pages).sorted() == [], "These codes have no page in docs/ma-loi")
    #expect(pages.subtracting(codes).sorted() == [], "These pages of docs/ma-loi have no code")
    #expect(codes.count > 90, "The codes were not found in the sources")
  }
}
