internal import CBrotli

/// Compresses for browsers (RFC 7932).
package enum Brotli {
  /// The bytes as one Brotli stream, as small as the library can make it; nil if there is no memory for
  /// it.
  ///
  /// The same bytes give the same stream with the same version of the library: see ``version``.
  package static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    var size = BrotliEncoderMaxCompressedSize(bytes.count)
    // Nothing is said about more than 2 GB; nothing of that size is compressed.
    guard size > 0 else { return nil }
    var isWhole = false
    let result = bytes.withUnsafeBufferPointer { source in
      [UInt8](unsafeUninitializedCapacity: size) { target, count in
        isWhole =
          BrotliEncoderCompress(
            BROTLI_MAX_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, source.count,
            source.baseAddress, &size, target.baseAddress) == BROTLI_TRUE
        count = isWhole ? size : 0
      }
    }
    return isWhole ? result : nil
  }

  /// What a stream holds; nil if it is not one, or holds more than `limit` bytes.
  package static func expanded(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    var size = limit
    var isWhole = false
    let result = bytes.withUnsafeBufferPointer { source in
      [UInt8](unsafeUninitializedCapacity: limit) { target, count in
        isWhole =
          BrotliDecoderDecompress(source.count, source.baseAddress, &size, target.baseAddress)
          == BROTLI_DECODER_RESULT_SUCCESS
        count = isWhole ? size : 0
      }
    }
    return isWhole ? result : nil
  }

  /// The version of the library.
  package static var version: String {
    let version = BrotliEncoderVersion()
    return "\(version >> 24).\(version >> 12 & 0xfff).\(version & 0xfff)"
  }
}
