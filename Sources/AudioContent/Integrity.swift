import Foundation
package import LessonModel

extension RecordingID {
  /// The digest as browsers and manifests write it (W3C Subresource Integrity): `sha256-…`; nil if it
  /// is not one of SHA-256.
  package var integrity: String? {
    let digits = Array(digest.utf8)
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: digits.count, by: 2) {
      guard
        let byte = UInt8(String(decoding: digits[place..<(place + 2)], as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(byte)
    }
    return "sha256-" + Data(bytes).base64EncodedString()
  }
}
