/// An app, portal, service or channel that lessons teach.
package struct Platform: Sendable {
  package let id: Identifier
  package let revision: Int
  package let name: InlineText
  package let aliases: [InlineText]
  package let kind: Kind
  package let summary: InlineText
  package let description: BlockText
  package let picture: Picture?
  package let operatorName: InlineText?
  package let status: Status
  package let addresses: [Address]
  package let changes: [Change]
  /// What a team must check before it teaches this.
  package let toVerify: [InlineText]
  package let facts: [Reference]

  package enum Kind: String, Sendable, CaseIterable {
    case app
    case portal
    case service
    case channel
  }

  package enum Status: String, Sendable, CaseIterable {
    case active
    case unclear
    case closed
  }

  /// An address or store name. A page shows it only while its fact is verified and not overdue.
  package struct Address: Sendable {
    package let label: InlineText
    package let value: InlineText
    package let fact: Reference
  }

  package struct Change: Sendable {
    package let period: InlineText
    package let text: InlineText
    package let facts: [Reference]
  }
}
