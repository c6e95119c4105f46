import Foundation

/// Real texts that mutated courses are made of: this repository's own courses.
struct Corpus {
  /// Lessons as lists of pieces, which are separated by empty lines.
  private(set) var lessons: [[[UInt8]]] = []

  /// The pieces of all lessons.
  private(set) var pieces: [[UInt8]] = []

  /// Front matter, with its fences.
  private(set) var heads: [[UInt8]] = []

  /// `course.yaml`, `unit.yaml` and `glossary.yaml` by name.
  private(set) var keys: [String: [[UInt8]]] = [:]

  /// Reads the courses under some folders of a repository.
  init(repository: String) throws {
    for folder in ["lessons", "seeds", "Tests/Golden"] {
      let root = "\(repository)/\(folder)"
      for path in try FileManager.default.subpathsOfDirectory(atPath: root).sorted() {
        guard !path.contains("expected/"), !path.contains("_") else { continue }
        let name = String(path.split(separator: "/").last ?? "")
        if name.hasSuffix(".md"), name != "README.md" {
          add(lesson: try Self.bytes("\(root)/\(path)"))
        } else if name.hasSuffix(".yaml") {
          keys[name, default: []].append(try Self.bytes("\(root)/\(path)"))
        }
      }
    }
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private mutating func add(lesson bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var parts = text.components(separatedBy: "\n\n")
    if text.hasPrefix("---\n"), let end = text.range(of: "\n---\n") {
      heads.append(Array(text[..<end.upperBound].utf8))
      parts = String(text[end.upperBound...]).components(separatedBy: "\n\n")
    }
    let pieces = parts.filter { !$0.isEmpty }.map { Array($0.utf8) }
    self.pieces += pieces
    lessons.append(pieces)
  }
}
