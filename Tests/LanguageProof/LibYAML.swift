import CLibYAML

/// libyaml 0.2, the reader that most other YAML tools stand on, as a witness of what a file means.
package enum LibYAML {
  /// Why libyaml refuses a file.
  package struct Refusal: Error, Equatable {
    /// In libyaml's words.
    package let problem: String
    /// From 1.
    package let line: Int
  }

  /// The file's events in yaml-test-suite's notation, as `SyntaxTree.events()` writes them.
  ///
  /// What our language has not (anchors, aliases, tags, second documents) is written with a mark that no event of ours
  /// has.
  package static func events(of bytes: [UInt8]) throws(Refusal) -> [String] {
    var parser = unsafe yaml_parser_t()
    guard unsafe yaml_parser_initialize(&parser) != 0 else { throw Refusal(problem: "no memory", line: 0) }
    defer { unsafe yaml_parser_delete(&parser) }
    let outcome: Result<[String], Refusal> = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      return unsafe readEvents(&parser)
    }
    return try outcome.get()
  }

  private static func readEvents(_ parser: inout yaml_parser_t) -> Result<[String], Refusal> {
    var lines: [String] = []
    while true {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(&parser, &event) != 0 else { return .failure(unsafe refusal(of: parser)) }
      defer { unsafe yaml_event_delete(&event) }
      if let line = unsafe line(for: event) { lines.append(line) }
      if unsafe event.type == YAML_STREAM_END_EVENT { return .success(lines) }
    }
  }

  private static func refusal(of parser: yaml_parser_t) -> Refusal {
    Refusal(
      problem: unsafe parser.problem.map { unsafe String(cString: $0) } ?? "out of memory",
      line: Int(unsafe parser.problem_mark.line) + 1
    )
  }

  private static func line(for event: yaml_event_t) -> String? {
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: "+STR"
    case YAML_STREAM_END_EVENT: "-STR"
    case YAML_DOCUMENT_START_EVENT: "+DOC"
    case YAML_DOCUMENT_END_EVENT: "-DOC"
    case YAML_MAPPING_START_EVENT: unsafe start(of: event.data.mapping_start)
    case YAML_MAPPING_END_EVENT: "-MAP"
    case YAML_SEQUENCE_START_EVENT: unsafe start(of: event.data.sequence_start)
    case YAML_SEQUENCE_END_EVENT: "-SEQ"
    case YAML_SCALAR_EVENT: unsafe value(of: event.data.scalar)
    case YAML_ALIAS_EVENT: "=ALI"
    default: nil
    }
  }

  private typealias MappingStart = yaml_event_s.__Unnamed_union_data.__Unnamed_struct_mapping_start
  private typealias SequenceStart = yaml_event_s.__Unnamed_union_data.__Unnamed_struct_sequence_start
  private typealias Scalar = yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar

  private static func start(of map: MappingStart) -> String {
    let mark = unsafe map.anchor != nil || map.tag != nil ? " !" : ""
    return unsafe (map.style == YAML_FLOW_MAPPING_STYLE ? "+MAP {}" : "+MAP") + mark
  }

  private static func start(of list: SequenceStart) -> String {
    let mark = unsafe list.anchor != nil || list.tag != nil ? " !" : ""
    return unsafe (list.style == YAML_FLOW_SEQUENCE_STYLE ? "+SEQ []" : "+SEQ") + mark
  }

  private static func value(of scalar: Scalar) -> String {
    if unsafe scalar.anchor != nil || scalar.tag != nil { return "=VAL !" }
    let style =
      switch unsafe scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: "'"
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: "\""
      case YAML_LITERAL_SCALAR_STYLE: "|"
      case YAML_FOLDED_SCALAR_STYLE: ">"
      default: ":"
      }
    let text = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    return unsafe "=VAL " + style + escaped(text)
  }

  private static func escaped(_ text: UnsafeBufferPointer<UInt8>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count + 8)
    for index in 0..<text.count {
      let byte = unsafe text[index]
      switch byte {
      case UInt8(ascii: "\\"): bytes += [byte, byte]
      case UInt8(ascii: "\n"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case UInt8(ascii: "\t"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
