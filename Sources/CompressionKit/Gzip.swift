internal import CZlib

/// Compresses for everything that speaks HTTP (RFC 1952).
package enum Gzip {
  /// How much time is spent on it.
  package enum Effort: Int32, Sendable {
    /// For what is sent once, to a client nearby.
    case little = 4

    /// For what is kept and sent often.
    case most = 9
  }

  /// The bytes as one gzip member without a name and a time, so that the same bytes give the same one;
  /// nil if there is no memory for it.
  package static func compressed(_ bytes: [UInt8], effort: Effort = .little) -> [UInt8]? {
    var stream = z_stream()
    guard gzip_begin(&stream, effort.rawValue) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, UInt(bytes.count)))
    var isWhole = false
    let result = bytes.withUnsafeBufferPointer { source in
      [UInt8](unsafeUninitializedCapacity: bound) { target, count in
        // zlib does not write to its input, but its interface does not say so.
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(bound)
        isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
        count = bound - Int(stream.avail_out)
      }
    }
    return isWhole ? result : nil
  }

  /// The version of the library.
  package static var version: String { String(cString: zlibVersion()) }
}
