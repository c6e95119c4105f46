package import FileKit

/// What a client gets.
package struct WebAnswer: Sendable {
  package enum Body: Sendable {
    case nothing
    case bytes([UInt8])

    /// A part of a file, which is read while it is sent.
    case file(OpenFile, Range<Int>)

    /// Text that is sent piece by piece, until the sequence or the connection ends.
    case stream(AsyncStream<String>)
  }

  package var status: Int

  /// Header fields in their order; the length is added by the server.
  package var fields: [(name: String, value: String)]
  package var body: Body

  /// The length of the body that a request for more than the head would get; nil for a stream.
  package var length: Int? {
    switch body {
    case .nothing: headLength ?? 0
    case .bytes(let bytes): bytes.count
    case .file(_, let range): range.count
    case .stream: nil
    }
  }

  /// The length to state for a body that is left out, because only the head was asked for.
  private var headLength: Int?

  package init(
    _ status: Int, _ fields: [(name: String, value: String)] = [], _ body: Body = .nothing
  ) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// A short text for people.
  package init(_ status: Int, text: String) {
    self.init(
      status, [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")],
      .bytes(Array("\(text)\n".utf8)))
  }

  /// The same answer to a request that asks only for the head.
  package var withoutBody: WebAnswer {
    var answer = self
    answer.headLength = length
    answer.body = .nothing
    return answer
  }

  /// The value of a field.
  package subscript(name: String) -> String? {
    fields.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}
