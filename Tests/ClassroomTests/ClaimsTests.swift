import Testing

@testable import Classroom

@Suite struct ClaimsTests {
  @Test func givesASeatOnceAndAsksAboutTheSecond() {
    var claims = Claims()
    #expect(claims.claim(7, "a")?.isWaiting == false)
    #expect(claims.claim(7, "b")?.isWaiting == true)
    #expect(claims.holder(of: 7)?.secret == "a" && claims.waiting.map(\.secret) == ["b"])
    let isGiven = claims.approve("b")
    #expect(isGiven && claims.holder(of: 7)?.secret == "b" && claims["a"] == nil && claims.waiting.isEmpty)
    #expect(claims.claim(7, "b")?.isWaiting == false && claims.claim(8, "b") == nil && claims.all.count == 1)
    let isGivenTwice = claims.approve("b")
    #expect(!isGivenTwice)
  }

  @Test func letsNobodyFillASeatsQueue() {
    var claims = Claims()
    let given = (0..<9).map { claims.claim(1, "s\($0)") }
    #expect(given.count { $0 != nil } == 4)
    let isDenied = claims.deny("s1")
    #expect(isDenied && claims["s1"] == nil && claims.claim(1, "new")?.isWaiting == true)
    let isHolderDenied = claims.deny("s0")
    #expect(!isHolderDenied)
  }

  @Test func stopsWhoTriesCodes() {
    var attempts = Attempts()
    for time in 0..<20 {
      let may = attempts.mayTry("10.0.0.9", now: Int64(time))
      #expect(may)
      attempts.fail("10.0.0.9", now: Int64(time))
    }
    let (mayNow, mayAnother, mayLater) = (
      attempts.mayTry("10.0.0.9", now: 100), attempts.mayTry("10.0.0.8", now: 100),
      attempts.mayTry("10.0.0.9", now: 70_000)
    )
    #expect(!mayNow && mayAnother && mayLater)
  }
}
