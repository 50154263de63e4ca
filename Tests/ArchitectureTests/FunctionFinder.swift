/// Where a function starts and how long it is.
struct MeasuredFunction: Equatable {
  let name: String
  let line: Int
  /// From its name to the brace that closes it.
  let lineCount: Int
}

/// Finds functions and initializers by their braces in code without comments and strings.
enum FunctionFinder {
  static func functions(in file: SwiftFile) -> [MeasuredFunction] {
    let code = Array(file.code.utf8)
    let lineStarts = [0] + code.indices.filter { code[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    let start = /(?:\bfunc\s+([^\s(<]+)|\s(init)(?=[?(<]))/.wordBoundaryKind(.simple)
    return file.code.matches(of: start).compactMap { match in
      guard let name = match.output.1 ?? match.output.2 else { return nil }
      let start = file.code.utf8.distance(from: file.code.utf8.startIndex, to: name.startIndex)
      guard let end = end(of: code, from: start) else { return nil }
      let first = lineStarts.count { $0 <= start }
      let last = lineStarts.count { $0 <= end }
      return MeasuredFunction(
        name: String(name),
        line: first,
        lineCount: last - first + 1
      )
    }
  }

  /// The offset of the brace that closes the body; `nil` where there is no body, as in a protocol.
  private static func end(of code: [UInt8], from start: Int) -> Int? {
    var parentheses = 0
    var braces = 0
    for place in code.indices.dropFirst(start) {
      switch code[place] {
      case UInt8(ascii: "("), UInt8(ascii: "["): parentheses += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): parentheses -= 1
      case UInt8(ascii: "{") where parentheses == 0: braces += 1
      case UInt8(ascii: "}") where parentheses == 0:
        braces -= 1
        if braces <= 0 { return braces == 0 ? place : nil }
      case UInt8(ascii: "\n") where parentheses == 0 && braces == 0:
        guard signatureGoesOn(code, after: place) else { return nil }
      default: break
      }
    }
    return nil
  }

  private static func signatureGoesOn(_ code: [UInt8], after place: Int) -> Bool {
    let rest = code[place...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    return ["{", "->", "where", "throws", "async", "rethrows", "("].contains { rest.starts(with: $0.utf8) }
  }
}
