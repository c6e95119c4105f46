internal import CYAML

/// A text as libyaml's events: each value, and where lists and groups begin and end.
///
/// The text must stay in memory at the same address while the stream is in use.
struct EventStream: ~Copyable {
  /// The kinds of events.
  enum Kind {
    case scalar
    case alias
    case listStart
    case mappingStart

    /// The end of a list, a group, a document or the whole text.
    case end
    case endOfText

    /// The beginning of the text or of a document in it.
    case start
  }

  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)

  /// What `next` has reached.
  private(set) var kind = Kind.start

  /// The text is UTF-8 and not empty.
  init(of text: UnsafeBufferPointer<UInt8>) {
    event.initialize(to: yaml_event_t())
    parser.initialize(to: yaml_parser_t())
    precondition(yaml_parser_initialize(parser) == 1, "no memory is left")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  /// Moves to the next event.
  mutating func next() throws(YAMLFailure) {
    yaml_event_delete(event)
    guard yaml_parser_parse(parser, event) == 1 else { throw .unreadable(complaint) }
    kind =
      switch event.pointee.type {
      case YAML_SCALAR_EVENT: .scalar
      case YAML_ALIAS_EVENT: .alias
      case YAML_SEQUENCE_START_EVENT: .listStart
      case YAML_MAPPING_START_EVENT: .mappingStart
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT, YAML_DOCUMENT_END_EVENT: .end
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT: .start
      // After its end, the text has no more events.
      default: .endOfText
      }
  }

  /// Where the event's construct begins, with its tag and its anchor.
  var start: yaml_mark_t { event.pointee.start_mark }

  /// Where it ends.
  ///
  /// If the construct ends by its indentation, this is where the next one begins.
  var end: yaml_mark_t { event.pointee.end_mark }

  /// The text of a scalar, without a byte-order mark that was pasted in front of it.
  var text: String {
    let scalar = event.pointee.data.scalar
    // It may contain the NUL character.
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    return String(decoding: hasMark ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
  }

  var isPlain: Bool { event.pointee.data.scalar.style == YAML_PLAIN_SCALAR_STYLE }

  /// Whether a scalar is written under a `|` or a `>`.
  var isBlock: Bool {
    let style = event.pointee.data.scalar.style
    return style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE
  }

  /// Whether a list or a group is in brackets, or inside brackets.
  var isFlow: Bool {
    kind == .listStart
      ? event.pointee.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
      : event.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
  }

  /// The name that an alias refers to, or that the value is given.
  var anchor: String? {
    let name =
      switch kind {
      case .scalar: event.pointee.data.scalar.anchor
      case .alias: event.pointee.data.alias.anchor
      case .listStart: event.pointee.data.sequence_start.anchor
      case .mappingStart: event.pointee.data.mapping_start.anchor
      case .start, .end, .endOfText: nil as UnsafeMutablePointer<UInt8>?
      }
    return name.map { String(cString: $0) }
  }

  private var complaint: YAMLComplaint {
    let parser = parser.pointee
    let place: YAMLComplaint.Place =
      switch parser.error {
      case YAML_SCANNER_ERROR, YAML_PARSER_ERROR, YAML_COMPOSER_ERROR: .mark(parser.problem_mark)
      case YAML_READER_ERROR: .byte(parser.problem_offset)
      default: .unknown
      }
    return YAMLComplaint(
      problem: parser.problem.map { String(cString: $0) } ?? "", place: place,
      context: parser.context.map { (String(cString: $0), parser.context_mark) })
  }
}

/// Why a text could not be read.
enum YAMLFailure: Error {
  case unreadable(YAMLComplaint)
  case repeated(RepeatedKey)
}

/// The parser's own words.
struct YAMLComplaint: Sendable {
  enum Place: Sendable {
    case mark(yaml_mark_t)

    /// For a character that YAML forbids: how many bytes of the text come before it.
    case byte(Int)
    case unknown
  }

  var problem: String
  var place: Place

  /// The construct that it was reading, and where that begins.
  var context: (words: String, mark: yaml_mark_t)?
}
