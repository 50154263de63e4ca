import LanguageServer
import Testing

@Suite struct InboxTests {
  private func message(_ json: JSON) throws -> [UInt8] { try json.bytes() }

  @Test func keepsTheOrder() throws {
    var inbox = Inbox()
    let first = try message(["id": 1, "method": "a"])
    let second = try message(["method": "b"])
    #expect(inbox.add(first) == nil)
    #expect(inbox.add(second) == nil)
    #expect(inbox.next() == first)
    #expect(inbox.next() == second)
    #expect(inbox.next() == nil)
  }

  @Test(arguments: [JSON.number(7), JSON.string("bảy")])
  func answersACancelledRequestWithoutBeginningIt(id: JSON) throws {
    var inbox = Inbox()
    let other = try message(["id": 8, "method": "b"])
    #expect(try inbox.add(message(["id": id, "method": "a"])) == nil)
    #expect(inbox.add(other) == nil)
    let answer = try #require(inbox.add(try message(["method": "$/cancelRequest", "params": ["id": id]])))
    #expect(try JSON(answer)["id"] == id)
    #expect(try JSON(answer)["error"]["code"].integer == -32_800)
    #expect(inbox.next() == other)
    #expect(inbox.isEmpty)
  }

  @Test(
    arguments: [
      ["method": "$/cancelRequest", "params": ["id": 9]], ["method": "$/cancelRequest"],
      ["method": "$/cancelRequest", "params": ["id": nil]],
    ] as [JSON]
  )
  func passesOverACancellationOfNothing(cancellation: JSON) throws {
    var inbox = Inbox()
    #expect(try inbox.add(message(["id": 8, "method": "b"])) == nil)
    #expect(try inbox.add(message(cancellation)) == nil)
    #expect(inbox.next() != nil)
    #expect(inbox.isEmpty)
  }
}
