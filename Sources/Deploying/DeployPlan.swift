package import Digests
import EditionKit
import Publishing

/// The files that a run moves to a target and removes there, in order.
package struct DeployPlan: Hashable, Sendable {
  /// The steps, in their order: whatever a file refers to is there before the file is, and is removed
  /// only when nothing refers to it anymore.
  package enum Stage: Int, Hashable, Sendable, CaseIterable {
    /// Recordings, documents, pictures, styles: all that pages and feeds refer to.
    case assets

    /// Pages that are not at the target yet: no page there leads to them.
    case newPages

    /// Pages that lead to the new ones.
    case pages

    /// Feeds, playlists and maps of the site.
    case feeds
    case manifest

    /// Pages that no page leads to anymore.
    case oldPages

    /// Everything else that is no longer used.
    case oldAssets
  }

  package struct File: Hashable, Sendable {
    package var path: String

    /// Nil for a file that is removed.
    package var digest: Digest?

    /// What is moved; 0 for a file that is removed.
    package var byteCount: Int
  }

  package struct Step: Hashable, Sendable {
    package var stage: Stage
    package var files: [File]

    package var byteCount: Int { files.reduce(0) { $0 + $1.byteCount } }
  }

  /// Steps with nothing to do are left out.
  ///
  /// The manifest is moved whenever another file is.
  package private(set) var steps: [Step] = []

  /// How many files are already up to date.
  package private(set) var unchanged = 0

  /// How many files Lectern has put at the target before.
  package private(set) var known = 0

  package var isEmpty: Bool { steps.isEmpty }

  package var moved: [Step] { steps.filter { $0.stage.rawValue <= Stage.manifest.rawValue } }
  package var removed: [String] {
    steps.filter { $0.stage.rawValue > Stage.manifest.rawValue }.flatMap { $0.files.map(\.path) }
  }

  /// The plan for a target: the files that differ, or all files with `all`.
  init(_ files: [File], manifest: [UInt8], to target: TargetContent, all: Bool) {
    let there = target.files
    let published = Set(target.publication?.files.map(\.path.text) ?? [])
    known = there.count
    var byStage: [Stage: [File]] = [:]
    for file in files {
      if !all, let digest = there[file.path] ?? nil, digest == file.digest {
        unchanged += 1
        continue
      }
      let isNew = !published.contains(file.path)
      byStage[Self.stage(of: file.path, isNew: isNew), default: []].append(file)
    }
    let wanted = Set(files.map(\.path))
    for path in there.keys where !wanted.contains(path) {
      byStage[Self.isPage(path) ? .oldPages : .oldAssets, default: []].append(
        File(path: path, digest: nil, byteCount: 0))
    }
    let digest = Digest(of: manifest)
    if !byStage.isEmpty || all || target.manifestDigest != digest {
      byStage[.manifest] = [
        File(path: PublicationManifest.path, digest: digest, byteCount: manifest.count)
      ]
    }
    steps = Stage.allCases.compactMap { stage in
      byStage[stage].map { Step(stage: stage, files: $0.sorted { $0.path < $1.path }) }
    }
  }

  private static func isPage(_ path: String) -> Bool { plain(path).hasSuffix(".html") }

  /// A file for its compressed twin, which servers send in its place.
  private static func plain(_ path: String) -> String {
    path.hasSuffix(".br") || path.hasSuffix(".gz") ? String(path.dropLast(3)) : path
  }

  static func stage(of path: String, isNew: Bool) -> Stage {
    let path = plain(path)
    // Visitors arrive on this page, so it is the last one to lead to new pages.
    if path == "index.html" { return .pages }
    if isPage(path) { return isNew ? .newPages : .pages }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let isList =
      [".xml", ".m3u8"].contains { name.hasSuffix($0) }
      || ["catalog.json", "manifest.json", "offline.json", "robots.txt", "sw.js"].contains(name)
    return isList ? .feeds : .assets
  }

  /// Folders of removed files that contain no other files of the course.
  func emptied(keeping files: [File]) -> [String] {
    var kept: Set<String> = []
    for file in files { kept.formUnion(Self.folders(above: file.path)) }
    var gone: Set<String> = []
    for path in removed { gone.formUnion(Self.folders(above: path)) }
    return gone.subtracting(kept).sorted()
  }

  private static func folders(above path: String) -> [String] {
    var folders: [String] = []
    var path = path
    while let above = path.folderAbove {
      folders.append(above)
      path = above
    }
    return folders
  }
}
