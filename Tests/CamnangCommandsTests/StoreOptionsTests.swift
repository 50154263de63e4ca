import Foundation
import Testing

@testable import CamnangCommands

/// Where the store is when nobody says where.
@Suite struct StoreOptionsTests {
  @Test(arguments: [
    (["XDG_DATA_HOME": "/data", "HOME": "/home/lan"], "/data/camnang/progress.sqlite"),
    (["HOME": "/home/lan"], "/home/lan/.local/share/camnang/progress.sqlite"),
    (["HOME": "/nhà của Lan/"], "/nhà của Lan/.local/share/camnang/progress.sqlite"),
    (["XDG_DATA_HOME": "", "HOME": "/home/lan"], "/home/lan/.local/share/camnang/progress.sqlite"),
    (["XDG_DATA_HOME": "tương/đối", "HOME": "/home/lan"], "/home/lan/.local/share/camnang/progress.sqlite"),
  ])
  func liesWhereTheEnvironmentSays(environment: [String: String], path: String) {
    #expect(StoreOptions.standard(in: Environment(environment)).path(percentEncoded: false) == path)
  }

  @Test(arguments: [[:], ["HOME": ""], ["HOME": "lan"]])
  func liesInTheHomeOfTheListOfUsersOtherwise(environment: [String: String]) {
    let home = FileManager.default.homeDirectoryForCurrentUser
    let url = StoreOptions.standard(in: Environment(environment))
    #expect(url == home.appending(path: ".local/share/camnang/progress.sqlite"))
  }
}
