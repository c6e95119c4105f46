package import EditionKit
package import XMLKit

/// What a test looks for in files that an edition has made, and what is not there.
package struct MissingFile: Error, CustomStringConvertible {
  package var description: String

  package init(_ path: String) { description = "\(path) is not there" }
}

extension ArchiveJob {
  package var paths: [String] { members.map(\.path.text) }

  /// A text file of the archive.
  package func text(_ path: String) throws -> String {
    guard let member = members.first(where: { $0.path.text == path }),
      case .bytes(let bytes) = member.content
    else { throw MissingFile(path) }
    return String(decoding: bytes, as: UTF8.self)
  }

  package func document(_ path: String) throws -> XMLElement {
    try XMLDocument.parse(Array(try text(path).utf8)).root
  }
}

extension [OutputTree.File] {
  /// The first archive whose path ends in this way.
  package func archive(_ ending: String) throws -> ArchiveJob {
    for file in self where file.path.text.hasSuffix(ending) {
      if case .archive(let job) = file.content { return job }
    }
    throw MissingFile(ending)
  }

  /// The first text file whose path ends in this way.
  package func text(_ ending: String) throws -> String {
    for file in self where file.path.text.hasSuffix(ending) {
      if case .bytes(let bytes) = file.content { return String(decoding: bytes, as: UTF8.self) }
    }
    throw MissingFile(ending)
  }
}
