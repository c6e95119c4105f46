import FileKit
import HTTPTypes
import HummingbirdCore
import NIOCore

/// Answers the requests of connections.
struct Connection: Sendable {
  let respond: WebServer.Responder

  /// How long a client may take to accept a piece.
  let patience: TimeAmount

  /// The longest body of a request that is read, in bytes.
  let bodyLimit: Int

  /// In bytes: files are never in memory as a whole.
  private static let piece = 1 << 17

  /// The fields of a request that somebody asks for.
  private static let known: [HTTPField.Name] =
    [.range, .ifRange, .ifNoneMatch, .acceptEncoding, .authorization]
    + [HTTPField.Name("x-experience-api-version")].compactMap { $0 }

  func answer(_ request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel)
    async throws
  {
    var asked = understood(request)
    var answer: WebAnswer
    if let body = try await body(of: request) {
      asked.body = body
      answer = await respond(asked)
    } else {
      answer = WebAnswer(413, text: "This is too long.")
    }
    if asked.method == .head { answer = answer.withoutBody }
    let head = head(of: answer)
    switch answer.body {
    case .nothing:
      try await writer.writeResponse(head)
    case .bytes(let bytes):
      var body = try await writer.writeHead(head)
      for start in stride(from: 0, to: bytes.count, by: Self.piece) {
        let piece = bytes[start..<min(start + Self.piece, bytes.count)]
        try await send(ByteBuffer(bytes: piece), to: &body, channel)
      }
      try await body.finish(nil)
    case .file(let file, let range):
      var body = try await writer.writeHead(head)
      var place = range.lowerBound
      while place < range.upperBound {
        let bytes = try file.read(place..<min(place + Self.piece, range.upperBound))
        // A file that has become shorter cannot keep what the head promised.
        guard !bytes.isEmpty else { throw ChannelError.eof }
        place += bytes.count
        try await send(ByteBuffer(bytes: bytes), to: &body, channel)
      }
      try await body.finish(nil)
    case .stream(let pieces):
      var body = try await writer.writeHead(head)
      for await piece in pieces {
        try await send(ByteBuffer(string: piece), to: &body, channel)
      }
      try await body.finish(nil)
    }
  }

  /// Sends a piece; a client that does not accept it in time loses the connection.
  private func send(
    _ piece: ByteBuffer, to body: inout some ResponseBodyWriter, _ channel: any Channel
  ) async throws {
    let end = channel.eventLoop.scheduleTask(in: patience) { channel.close(promise: nil) }
    defer { end.cancel() }
    try await body.write(piece)
  }

  /// What was sent with a request; nil if it is too long.
  private func body(of request: Request) async throws -> [UInt8]? {
    guard bodyLimit > 0 else { return [] }
    var bytes: [UInt8] = []
    for try await piece in request.body {
      guard bytes.count + piece.readableBytes <= bodyLimit else { return nil }
      bytes += piece.readableBytesView
    }
    return bytes
  }

  private func understood(_ request: Request) -> WebRequest {
    let method: WebRequest.Method =
      switch request.method {
      case .get: .get
      case .head: .head
      default: .other(request.method.rawValue)
      }
    var fields: [String: String] = [:]
    for name in Self.known {
      fields[name.canonicalName] = request.headers[name]
    }
    // The library keeps the host apart from the fields.
    fields["host"] = request.head.authority
    return WebRequest(method, request.head.path ?? "", fields: fields)
  }

  private func head(of answer: WebAnswer) -> HTTPResponse {
    var fields = HTTPFields()
    for (name, value) in answer.fields {
      guard let name = HTTPField.Name(name) else { continue }
      fields.append(HTTPField(name: name, value: value))
    }
    if answer.status != 304, let length = answer.length { fields[.contentLength] = "\(length)" }
    return HTTPResponse(status: .init(code: answer.status), headerFields: fields)
  }
}
