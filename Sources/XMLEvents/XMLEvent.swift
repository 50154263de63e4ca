import CExpat

/// What stands in an XML document, in its order. Comments, instructions and the document type are passed over.
package enum XMLEvent: Sendable, Equatable {
  case start(XMLName, [Attribute])
  case end(XMLName)
  case text(String)

  package struct Attribute: Sendable, Equatable {
    package let name: XMLName
    package let value: String

    package init(_ name: XMLName, _ value: String) {
      self.name = name
      self.value = value
    }
  }
}

/// A name with the namespace that its prefix stands for.
package struct XMLName: Sendable, Hashable {
  /// Empty where there is none.
  package let space: String
  package let local: String

  package init(_ local: String, in space: String = "") {
    self.space = space
    self.local = local
  }

  /// As expat joins the two.
  fileprivate init(joined: String) {
    let parts = joined.split(separator: XMLName.separator, maxSplits: 1, omittingEmptySubsequences: false)
    self.init(String(parts.last ?? ""), in: parts.count == 2 ? String(parts[0]) : "")
  }

  fileprivate static let separator: Character = "\u{1}"
}

/// Reads a whole document by expat. No entity from outside is ever loaded, and expat stops where entities of the document
/// itself grow beyond reason.
package enum XMLEventReader {
  /// Elements within each other: more is no drawing of anybody's.
  private static let deepest = 256

  /// - Parameter bytes: UTF-8, UTF-16, ISO 8859-1 or ASCII, as the document says.
  /// - Returns: `nil` where the document is not well-formed, or nests more than 256 elements.
  /// - Complexity: O(bytes).
  package static func events(in bytes: [UInt8]) -> [XMLEvent]? {
    guard bytes.count <= Int(Int32.max), let parser = unsafe XML_ParserCreateNS(nil, 1) else { return nil }
    defer { unsafe XML_ParserFree(parser) }
    let gathered = Gathered()
    return withExtendedLifetime(gathered) {
      unsafe XML_SetUserData(parser, Unmanaged.passUnretained(gathered).toOpaque())
      unsafe XML_SetElementHandler(
        parser,
        { unsafe Gathered.of($0).start($1, $2) },
        { unsafe Gathered.of($0).end($1) })
      unsafe XML_SetCharacterDataHandler(parser) { unsafe Gathered.of($0).text($1, $2) }
      let status = unsafe bytes.withUnsafeBytes { buffer in
        unsafe XML_Parse(
          parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), 1)
      }
      return status == XML_STATUS_OK && gathered.deepestSeen <= deepest ? gathered.events : nil
    }
  }

  /// What expat's callbacks, which cannot hold anything themselves, put together.
  private final class Gathered {
    private(set) var events: [XMLEvent] = []
    private(set) var deepestSeen = 0
    /// Expat gives a text in pieces, at line ends and entities.
    private var pending = ""
    private var depth = 0

    static func of(_ pointer: UnsafeMutableRawPointer?) -> Gathered {
      // The reader above set it, and holds it as long as the parser runs.
      unsafe Unmanaged<Gathered>.fromOpaque(pointer.unsafelyUnwrapped).takeUnretainedValue()
    }

    func start(
      _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
      endText()
      depth += 1
      deepestSeen = max(deepestSeen, depth)
      guard deepestSeen <= XMLEventReader.deepest else { return }
      var pairs: [XMLEvent.Attribute] = []
      if var next = unsafe attributes {
        while let name = unsafe next[0], let value = unsafe next[1] {
          pairs.append(unsafe XMLEvent.Attribute(XMLName(joined: String(cString: name)), String(cString: value)))
          unsafe next += 2
        }
      }
      events.append(.start(unsafe Gathered.name(name), pairs))
    }

    func end(_ name: UnsafePointer<CChar>?) {
      endText()
      depth -= 1
      events.append(.end(unsafe Gathered.name(name)))
    }

    func text(_ start: UnsafePointer<CChar>?, _ count: Int32) {
      guard let start = unsafe start else { return }
      pending += unsafe String(decoding: UnsafeRawBufferPointer(start: start, count: Int(count)), as: UTF8.self)
    }

    private func endText() {
      guard !pending.isEmpty else { return }
      events.append(.text(pending))
      pending = ""
    }

    private static func name(_ name: UnsafePointer<CChar>?) -> XMLName {
      XMLName(joined: unsafe name.map { unsafe String(cString: $0) } ?? "")
    }
  }
}
