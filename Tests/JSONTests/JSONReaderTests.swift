@testable import JSON
import Testing

@Suite struct JSONReaderTests {
  private static let strict = JSONBounds(depth: 16, members: 64, onlyIntegers: true)
  private static let wide = JSONBounds(depth: 512)

  private func read(_ text: String, within bounds: JSONBounds = strict) throws(JSONMistake) -> JSONNode {
    try JSONNode(Array(text.utf8)[...], within: bounds)
  }

  @Test(arguments: [
    "", "{", "{}x", "[1,]", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "01", "1.5", "1e3", "-", "9223372036854775808", "\"a",
    "\"\t\"", "\"\\x\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\u00g0\"", "tru", "nul", "'a'", "{1:2}",
    String(repeating: "[", count: 10_000),
  ])
  func refusesWhatIsNoJSON(text: String) { #expect(throws: JSONMistake.self) { try read(text) } }

  @Test(arguments: ["1.", ".5", "1e", "1.5.5", "-.5", "+1", "01.5", "1e+", "NaN"])
  func refusesWhatIsNoNumber(text: String) { #expect(throws: JSONMistake.self) { try read(text, within: Self.wide) } }

  @Test(arguments: [
    (#"{"a": tru}"#, 6, JSONMistake.Reason.syntax), (#"{"a":{"b":1,"b":2}}"#, 12, .repeatedKey("b")),
    ("[[]", 3, .syntax),
    (#" "\ud800""#, 8, .syntax),
  ])
  func saysWhereAMistakeIs(text: String, offset: Int, reason: JSONMistake.Reason) {
    let mistake = #expect(throws: JSONMistake.self) { try read(text) }
    #expect(mistake?.offset == offset)
    #expect(mistake?.reason == reason)
  }

  @Test(arguments: [64, 65, 10_000])
  func findsRepeatedKeysAmongMany(count: Int) throws {
    let members = (0..<count).map { "\"\($0)\":0" }.joined(separator: ",")
    #expect(try JSONValue(read("{\(members)}", within: Self.wide)).members.count == count)
    let mistake = #expect(throws: JSONMistake.self) { try read("{\(members),\"7\":0}", within: Self.wide) }
    #expect(mistake?.reason == .repeatedKey("7"))
  }

  @Test func refusesBytesThatAreNoText() {
    #expect(throws: JSONMistake.self) { try JSONNode([0x22, 0xFF, 0x22], within: Self.strict) }
  }

  @Test(arguments: [
    (#""\"\\\/\b\f\n\r\t\u0000\u1ed9\ud83d\udc69""#, "\"\\/\u{8}\u{C}\n\r\t\0ộ👩"), (#" "Hòa" "#, "Hòa"),
  ])
  func readsTexts(json: String, text: String) throws {
    let read = try #require(JSONValue(read(json)).string)
    #expect(read.utf8.elementsEqual(text.utf8))
  }

  /// Also the order of members, and numbers in the digits in which they came.
  @Test(arguments: [
    #"{"b":[null,true,false,1,-1.50,1E+3,12345678901234567890,"/é"],"a":{}}"#, "[]", #""\u007f\"\\\n""#, "-0.0",
    "9223372036854775807",
  ])
  func writesWhatItRead(text: String) throws {
    #expect(try JSONValue(read(text, within: Self.wide)).bytes == Array(text.utf8))
  }
}
