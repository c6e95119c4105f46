import CompressionKit
package import FileKit

/// Something that has an address: its content, and what it is.
///
/// It answers requests as RFC 9110 describes: for the head only, for a range of bytes, for a version
/// other than one that the client has, and compressed.
package struct WebResource: Sendable {
  package enum Content: Sendable {
    case bytes([UInt8])
    case file(OpenFile)

    var length: Int {
      switch self {
      case .bytes(let bytes): bytes.count
      case .file(let file): file.stamp.size
      }
    }
  }

  package var content: Content

  /// As in a header field: `text/html; charset=utf-8`.
  package var mediaType: String

  /// Different for different contents; letters, digits and hyphens only.
  package var version: String

  /// The status of a whole answer: 200, or 404 for the page that says so.
  package var status: Int

  package init(_ content: Content, mediaType: String, version: String, status: Int = 200) {
    self.content = content
    self.mediaType = mediaType
    self.version = version
    self.status = status
  }

  /// A file on disk, whose version is what the file system says about it.
  package init(_ file: OpenFile, mediaType: String) {
    let stamp = file.stamp
    self.init(
      .file(file), mediaType: mediaType,
      version: [
        Int64(stamp.size), stamp.modified, stamp.changed, Int64(truncatingIfNeeded: stamp.inode),
      ]
      .map { String(UInt64(bitPattern: $0), radix: 36) }.joined(separator: "-"))
  }

  /// The answer to a request for this.
  package func answer(to request: WebRequest) -> WebAnswer {
    switch request.method {
    case .get: whole(for: request)
    case .head: whole(for: request).withoutBody
    case .other: .methodNotAllowed
    }
  }

  private func whole(for request: WebRequest) -> WebAnswer {
    let mayCompress = isCompressible && content.length >= Self.smallestCompressed
    var fields = [
      ("Content-Type", mediaType), ("Cache-Control", "no-cache"), ("Accept-Ranges", "bytes"),
      ("X-Content-Type-Options", "nosniff"),
    ]
    if mayCompress { fields.append(("Vary", "Accept-Encoding")) }
    guard status == 200 else { return WebAnswer(status, fields, body(0..<content.length)) }
    let tag = "\"\(version)\""
    let compressedTag = "\"\(version)-gzip\""
    let isRanged = request.fields["range"] != nil
    let isCompressed = mayCompress && !isRanged && Self.acceptsGzip(request)
    if let known = request.fields["if-none-match"] {
      let tags = known.split(separator: ",").map { Self.strong($0) }
      if let same = tags.first(where: { $0 == tag || $0 == compressedTag || $0 == "*" }) {
        let sent = same == "*" ? (isCompressed ? compressedTag : tag) : same
        return WebAnswer(304, fields.filter { $0.0 != "Content-Type" } + [("ETag", sent)])
      }
    }
    if isCompressed, let bytes = compressed {
      return WebAnswer(
        200, fields + [("ETag", compressedTag), ("Content-Encoding", "gzip")], .bytes(bytes))
    }
    fields.append(("ETag", tag))
    // A range of another version would not fit to what the client has.
    let isSame = request.fields["if-range"].map { $0 == tag } ?? true
    guard let wanted = request.fields["range"], isSame else {
      return WebAnswer(200, fields, body(0..<content.length))
    }
    switch ByteRange(wanted, of: content.length) {
    case .none: return WebAnswer(200, fields, body(0..<content.length))
    case .unsatisfiable:
      return WebAnswer(416, fields + [("Content-Range", "bytes */\(content.length)")])
    case .part(let part):
      let place = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(content.length)"
      return WebAnswer(206, fields + [("Content-Range", place)], body(part))
    }
  }

  private func body(_ range: Range<Int>) -> WebAnswer.Body {
    switch content {
    case .bytes(let bytes):
      .bytes(range.count == bytes.count ? bytes : Array(bytes[range]))
    case .file(let file): .file(file, range)
    }
  }

  // MARK: Compression

  /// Below this, a compressed answer is hardly shorter than the fields that announce it.
  private static let smallestCompressed = 1024

  /// Above this, a text is sent as it is: it would have to be in memory as a whole.
  private static let largestCompressed = 8 << 20

  private var isCompressible: Bool {
    let type = mediaType.prefix { $0 != ";" }
    let isText =
      type.hasPrefix("text/") || type.hasSuffix("+xml") || type.hasSuffix("json")
      || ["application/xml", "application/javascript"].contains(type)
    return isText && content.length <= Self.largestCompressed
  }

  private var compressed: [UInt8]? {
    switch content {
    case .bytes(let bytes): Gzip.compressed(bytes)
    case .file(let file): (try? file.read(0..<file.stamp.size)).flatMap { Gzip.compressed($0) }
    }
  }

  private static func acceptsGzip(_ request: WebRequest) -> Bool {
    guard let accepted = request.fields["accept-encoding"] else { return false }
    return accepted.split(separator: ",").contains { entry in
      let parts = entry.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
      guard parts.first == "gzip" || parts.first == "*" else { return false }
      return !parts.dropFirst().contains { ["q=0", "q=0.0", "q=0.00", "q=0.000"].contains($0) }
    }
  }

  /// A tag without the mark of a weak one: for a client that has it, both are as good.
  private static func strong(_ tag: Substring) -> String {
    let tag = tag.filter { $0 != " " && $0 != "\t" }
    return tag.hasPrefix("W/") ? String(tag.dropFirst(2)) : tag
  }
}

extension WebAnswer {
  /// Only reading is possible.
  package static var methodNotAllowed: WebAnswer {
    var answer = WebAnswer(405, text: "This server only shows things.")
    answer.fields.append(("Allow", "GET, HEAD"))
    return answer
  }
}
