import Digests
package import EditionKit

/// Libraries of the author's own, which are put into files so that websites without them can play these.
package struct H5PLibraries: QuestionChoices {
  /// A library with its files.
  package struct Installed: Hashable, Sendable {
    package struct File: Hashable, Sendable {
      /// With the folder of the library.
      package var path: OutputPath
      package var bytes: [UInt8]

      package init(path: OutputPath, bytes: [UInt8]) {
        (self.path, self.bytes) = (path, bytes)
      }
    }

    package var library: H5PLibrary

    /// What it needs to be played.
    package var needs: [H5PLibrary]

    /// Sorted by path.
    package var files: [File]

    package init(library: H5PLibrary, needs: [H5PLibrary], files: [File]) {
      (self.library, self.needs, self.files) = (library, needs, files)
    }
  }

  private let installed: [H5PLibrary: Installed]
  private let types: [H5PType: H5PLibrary]

  /// `types` has the version of each content type, as the question set wants it.
  package init(_ installed: [Installed], types: [H5PType: H5PLibrary]) {
    self.installed = Dictionary(
      installed.map { ($0.library, $0) }, uniquingKeysWith: { first, _ in first })
    self.types = types
  }

  package func library(of type: H5PType) -> H5PLibrary { types[type] ?? type.standard }

  /// These libraries and all that they need, sorted by name.
  func closure(of libraries: [H5PLibrary]) -> [Installed] {
    var found: [H5PLibrary: Installed] = [:]
    var open = libraries
    while let next = open.popLast() {
      guard found[next] == nil, let there = installed[next] else { continue }
      found[next] = there
      open += there.needs
    }
    return found.values.sorted { $0.library.folder < $1.library.folder }
  }

  /// What the content types need and what is not there, sorted.
  package var missing: [H5PLibrary] {
    let wanted = H5PType.allCases.map(library)
    let needed = closure(of: wanted).flatMap(\.needs) + wanted
    return Set(needed).filter { installed[$0] == nil }.sorted { $0.folder < $1.folder }
  }

  /// Files with other libraries are different.
  package var description: String {
    let all = installed.values.sorted { $0.library.folder < $1.library.folder }
    let files = all.flatMap(\.files).map { "\($0.path) \(Digest(of: $0.bytes))" }
    return "libraries \(Digest(of: Array(files.joined(separator: "\n").utf8)))"
  }
}
