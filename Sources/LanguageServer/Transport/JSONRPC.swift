import Foundation

/// The messages of JSON-RPC 2.0, as far as the Language Server Protocol uses them (no batches).
enum JSONRPC {
  /// What a request is called; the answer bears the same.
  enum ID: Hashable, Sendable, Codable {
    case number(Int)
    case string(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .string(try container.decode(String.self))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .number(let number): try container.encode(number)
      case .string(let string): try container.encode(string)
      }
    }
  }

  /// What every message says of itself; parameters are read when it is known what they must be.
  struct Header: Decodable, Sendable {
    let id: ID?
    let method: String?
  }

  struct Parameters<Value: Decodable>: Decodable { let params: Value }

  /// An answer: either a result or an error.
  struct Answer<Result: Encodable>: Encodable {
    let id: ID?
    let result: Result

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode("2.0", forKey: .jsonrpc)
      try container.encode(id, forKey: .id)
      try container.encode(result, forKey: .result)
    }
  }

  struct ErrorAnswer: Encodable {
    let id: ID?
    let error: Failure

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode("2.0", forKey: .jsonrpc)
      // An answer to what could not be read has an id all the same: null.
      try container.encode(id, forKey: .id)
      try container.encode(error, forKey: .error)
    }
  }

  /// A request of our own (with an id), or a notification (without).
  struct Call<Params: Encodable>: Encodable {
    let id: ID?
    let method: String
    let params: Params

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode("2.0", forKey: .jsonrpc)
      try container.encodeIfPresent(id, forKey: .id)
      try container.encode(method, forKey: .method)
      try container.encode(params, forKey: .params)
    }
  }

  /// Why a request was not done.
  struct Failure: Error, Encodable, Sendable {
    let code: Code
    let message: String

    init(_ code: Code, _ message: String) {
      self.code = code
      self.message = message
    }
  }

  /// Codes of JSON-RPC 2.0 and of the Language Server Protocol 3.17.
  enum Code: Int, Encodable, Sendable {
    case parseError = -32_700
    case invalidRequest = -32_600
    case methodNotFound = -32_601
    case invalidParams = -32_602
    case internalError = -32_603
    case serverNotInitialized = -32_002
    case requestFailed = -32_803
    case requestCancelled = -32_800
  }

  private enum Key: String, CodingKey { case jsonrpc, id, result, error, method, params }

  /// JSON without line ends, keys in a fixed order.
  static func encode(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("every message of ours is made of texts, whole numbers, lists and objects")
    }
    return Array(data)
  }

  static func decode<Value: Decodable>(_ type: Value.Type, from body: [UInt8]) throws -> Value {
    try JSONDecoder().decode(type, from: Data(body))
  }

  /// `null`, where a request has nothing to say.
  struct Null: Encodable, Sendable {
    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    }
  }

  /// Parameters that are `{}`.
  struct Empty: Codable, Sendable {}
}
