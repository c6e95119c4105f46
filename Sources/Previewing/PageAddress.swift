import EditionKit

/// What the path of a request means in a publication.
enum PageAddress: Hashable {
  /// Addresses that only the preview has; no published path begins with a dot.
  static let tools = "/.preview/"

  case file(OutputPath)

  /// A folder without its last slash.
  case folder(String)

  /// Nothing in a publication is called that.
  case none

  /// `exists` says whether the publication has a file.
  init(_ path: String, exists: (OutputPath) -> Bool) {
    let name = path.dropFirst()
    if name.isEmpty || name.hasSuffix("/") {
      self = OutputPath("\(name)index.html").map { .file($0) } ?? .none
      return
    }
    guard let file = OutputPath(String(name)) else {
      self = .none
      return
    }
    if !exists(file), let index = OutputPath("\(name)/index.html"), exists(index) {
      self = .folder("/\(name)/")
    } else {
      self = .file(file)
    }
  }
}
