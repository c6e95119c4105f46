package import LessonModel

extension [Asset] {
  /// Where the website has each file of the course: its own path under `media/`, without the `media` folders
  /// that it comes from.
  ///
  /// Names that differ only in case, or in characters that URLs should not have, would collide. A file whose
  /// name can stay keeps it, because others may link to it; of the rest, by path, the later one gets a number.
  package var sitePaths: [AssetID: OutputPath] {
    var paths: [AssetID: OutputPath] = [:]
    var taken: Set<String> = []
    let wanted = map(\.id).sorted().map { asset in
      let parts = asset.publishedPath.split(separator: "/").filter { $0 != "media" }.map(
        String.init)
      return (asset, (["media"] + parts).joined(separator: "/"))
    }
    for (asset, text) in wanted {
      guard let path = OutputPath(text), taken.insert(text.lowercased()).inserted else { continue }
      paths[asset] = path
    }
    for (asset, text) in wanted where paths[asset] == nil {
      let plain = OutputPath(safe: text)
      var path = plain
      var number = 2
      while !taken.insert(path.text.lowercased()).inserted {
        path = plain.numbered(number)
        number += 1
      }
      paths[asset] = path
    }
    return paths
  }
}

extension OutputPath {
  /// `media/call.mp3` with 2 → `media/call-2.mp3`.
  package func numbered(_ number: Int) -> OutputPath {
    guard let dot = text.lastIndex(of: "."), name.dropFirst().contains(".") else {
      return OutputPath(safe: "\(text)-\(number)")
    }
    return OutputPath(safe: "\(text[..<dot])-\(number)\(text[dot...])")
  }
}
