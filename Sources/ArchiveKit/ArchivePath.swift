import Foundation

/// The path of a file in an archive: relative, in parts separated by `/`, in Unicode's composed form
/// (NFC).
///
/// It never leads out of the folder that the archive is unpacked into.
package struct ArchivePath: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let text: String

  /// The path that a name means; nil if it is not safe.
  package init?(_ name: String) {
    guard case .success(let path) = Self.reading(name) else { return nil }
    self = path
  }

  private init(parts: [Substring]) { text = parts.joined(separator: "/") }

  package var description: String { text }

  /// The folders above it, from the top: `a`, `a/b` for `a/b/c`.
  var folders: [String] {
    var above: [String] = []
    for part in text.split(separator: "/").dropLast() {
      above.append(above.last.map { "\($0)/\(part)" } ?? String(part))
    }
    return above
  }

  /// The name by which a file system that ignores case finds it.
  var withoutCase: String { Self.withoutCase(text) }

  static func withoutCase(_ text: String) -> String {
    text.lowercased().precomposedStringWithCanonicalMapping
  }

  package static func < (left: ArchivePath, right: ArchivePath) -> Bool { left.text < right.text }

  // MARK: Reading

  /// Why a name in an archive is refused; worded to follow the name.
  struct Problem: Error {
    var words: String

    fileprivate init(_ words: String) { self.words = words }
  }

  /// The path that a name in an archive means.
  ///
  /// Dots for the same folder and double slashes are left out: `tar` writes `./lessons/course.yaml`.
  static func reading(_ name: String) -> Result<ArchivePath, Problem> {
    let name = name.precomposedStringWithCanonicalMapping
    if name.hasPrefix("/") { return .failure(Problem("begins at the root of the disk")) }
    if name.contains("\\") { return .failure(Problem("contains a backslash")) }
    let bytes = Array(name.utf8.prefix(2))
    if bytes.count == 2, bytes[1] == UInt8(ascii: ":"), Character(Unicode.Scalar(bytes[0])).isLetter
    {
      return .failure(Problem("begins with the letter of a drive"))
    }
    if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return .failure(Problem("contains a control character"))
    }
    if name.unicodeScalars.contains(where: isDirection) {
      return .failure(Problem("contains a character that changes the direction of text"))
    }
    let parts = name.split(separator: "/").filter { $0 != "." }
    if parts.contains("..") { return .failure(Problem("leads out of the archive")) }
    if parts.isEmpty { return .failure(Problem("is not a name")) }
    if parts.contains(where: { $0.utf8.count > longestPart }) || name.utf8.count > longest {
      return .failure(Problem("is too long"))
    }
    if parts.count > deepest { return .failure(Problem("is too deep in folders")) }
    return .success(ArchivePath(parts: parts))
  }

  /// U+202A to U+202E, and U+2066 to U+2069.
  private static func isDirection(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  /// What the file systems of Linux allow, in bytes (`NAME_MAX`), and a path that has room below any
  /// folder (`PATH_MAX` is 4096).
  private static let longestPart = 255
  private static let longest = 2048

  /// How many parts a path may have: each folder is remembered, and there may be many files.
  private static let deepest = 32
}
