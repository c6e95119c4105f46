import CMarkGFM

/// A character written by name or number, `&amp;` or `&#38;`.
struct Entity {
  /// How many bytes it was written with.
  var length: Int

  /// The character, in UTF-8.
  var text: [UInt8]

  /// The entity that begins at an offset; nil if the `&` there is only an ampersand.
  init?(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    guard let base = bytes.baseAddress, offset + 1 < bytes.count,
      bytes[offset] == UInt8(ascii: "&")
    else { return nil }
    var buffer = cmark_strbuf()
    cmark_strbuf_init(cmark_get_default_mem_allocator(), &buffer, 0)
    defer { cmark_strbuf_free(&buffer) }
    // The longest name of an entity has 32 bytes.
    let rest = min(bytes.count - offset - 1, 40)
    let length = houdini_unescape_ent(&buffer, base + offset + 1, bufsize_t(rest))
    guard length > 0 else { return nil }
    self.length = Int(length) + 1
    text = Array(UnsafeBufferPointer(start: buffer.ptr, count: Int(buffer.size)))
  }

  func matches(_ other: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    offset + text.count <= other.count
      && text.indices.allSatisfy { text[$0] == other[offset + $0] }
  }

  /// Source bytes of running text as a reader sees them: escapes and entities resolved.
  static func resolvingEscapes(in bytes: ArraySlice<UInt8>) -> String {
    var resolved: [UInt8] = []
    bytes.withUnsafeBufferPointer { bytes in
      var at = 0
      while at < bytes.count {
        let isEscape =
          bytes[at] == UInt8(ascii: "\\") && at + 1 < bytes.count
          && bytes[at + 1].isMarkdownPunctuation
        if isEscape {
          resolved.append(bytes[at + 1])
          at += 2
        } else if let entity = Entity(in: bytes, at: at) {
          resolved += entity.text
          at += entity.length
        } else {
          resolved.append(bytes[at])
          at += 1
        }
      }
    }
    return String(decoding: resolved, as: UTF8.self)
  }
}
