package import LessonModel

extension Course {
  /// A path for every file of the course in a package: its number in the order of the files, and its name in
  /// plain letters, so that no two are the same on any file system.
  package var numberedAssetPaths: [AssetID: OutputPath] {
    var paths: [AssetID: OutputPath] = [:]
    for (number, asset) in assets.map(\.id).sorted().enumerated() {
      paths[asset] = OutputPath(safe: "media/\(number + 1)-\(asset.publishedPath.nameInPath)")
    }
    return paths
  }
}
