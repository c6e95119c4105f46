import LessonModel

/// The place of a published file under `dist/`, which is also its URL under the site:
/// `lessons/qualify/index.html`.
///
/// Upper- and lower-case ASCII letters, digits, `-`, `_` and `.` in parts separated by `/`; no part
/// is empty or begins with `.`. So a path is the same on every file system and in every URL.
package struct OutputPath: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let text: String

  package init?(_ text: String) {
    guard Self.isPlain(text) else { return nil }
    self.text = text
  }

  private static func isPlain(_ text: String) -> Bool {
    let slash = UInt8(ascii: "/")
    var previous = slash
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        break
      case UInt8(ascii: "."), slash: if previous == slash { return false }
      default: return false
      }
      previous = byte
    }
    return previous != slash
  }

  /// A path written in the program.
  ///
  /// Characters that are not allowed are left out, so that a wrong path cannot stop a publication.
  package init(literal: StaticString) {
    self.init(safe: "\(literal)")
  }

  /// The path closest to a text: the text itself if it is a valid path.
  ///
  /// `Übung für alle.pdf` becomes `Uebung-fuer-alle.pdf`: letters lose their marks, and a run of
  /// characters without an ASCII letter becomes one hyphen, but not at the beginning or end of a
  /// name.
  package init(safe text: String) {
    guard !Self.isPlain(text) else {
      self.text = text
      return
    }
    let parts = text.split(separator: "/").map(PlainName.of)
    self.text = parts.isEmpty ? "-" : parts.joined(separator: "/")
  }

  /// A file among those to take along, in the folder that has them all.
  package static func inPackages(_ name: String) -> OutputPath {
    OutputPath(safe: "packages/\(name)")
  }

  package var description: String { text }

  /// The name without its folders.
  package var name: String { text.nameInPath }

  /// The folders, from the top.
  package var folders: [String] { text.split(separator: "/").dropLast().map(String.init) }

  /// How many folders it is in.
  package var depth: Int { text.utf8.count { $0 == UInt8(ascii: "/") } }

  /// The relative URL that leads from one published file to another: `../qualify/index.html`.
  package func relative(from page: OutputPath) -> String {
    let slash = UInt8(ascii: "/")
    // How many bytes the folders that both share have.
    var shared = 0
    for (place, (own, other)) in zip(text.utf8, page.text.utf8).enumerated() {
      guard own == other else { break }
      if own == slash { shared = place + 1 }
    }
    let up = page.text.utf8.dropFirst(shared).count { $0 == slash }
    let rest = text[text.utf8.index(text.startIndex, offsetBy: shared)...]
    return String(repeating: "../", count: up) + rest
  }

  package static func < (left: OutputPath, right: OutputPath) -> Bool { left.text < right.text }
}
