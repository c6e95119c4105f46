import Diagnostics
import FileKit
import Foundation
import PodcastEdition
import Publishing

/// Checks a podcast feed that is on this machine, from any program, and prints what was found.
struct FeedReport {
  var format: CheckFormat
  var console: Console

  /// The largest feed that is read, in bytes: some ten thousand episodes.
  private static let limit = 64 << 20

  func check(_ place: String, strict: Bool) throws(PublishFailure) -> ExitStatus {
    let path = try path(of: place)
    let bytes: [UInt8]
    do {
      bytes = try FileSystem.head(of: path, limit: Self.limit + 1)
    } catch {
      throw PublishFailure(error)
    }
    guard bytes.count <= Self.limit else {
      throw PublishFailure(
        .usage, "\(place) is larger than \(Self.limit >> 20) MiB, and no app reads such a feed.")
    }
    let name = Wording.path(path)
    let found = FeedChecker.check(bytes, path: name, size: sizes(beside: path, bytes))
    try format.print(found, [SourceText(path: name, bytes: bytes)], prefix: "", console)
    return found.containsError || strict && !found.isEmpty ? .courseHasErrors : .clean
  }

  /// The path that a person named, as an address or as a path.
  private func path(of place: String) throws(PublishFailure) -> String {
    if place.hasPrefix("file://"), let url = URL(string: place) { return url.path }
    guard !place.contains("://") else {
      throw PublishFailure(
        .usage,
        "Lectern reads no feed from the network. Save it first, then name the file: curl -o feed.xml \(place)"
      )
    }
    return place.hasPrefix("/")
      ? place : FileManager.default.currentDirectoryPath + "/" + place
  }

  /// The sizes of files that are beside the feed, as they will be beside its own address.
  private func sizes(beside path: String, _ bytes: [UInt8]) -> (String) -> Int? {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    guard let own = FeedChecker.address(of: bytes), let end = own.lastIndex(of: "/") else {
      return { _ in nil }
    }
    let base = own[...end]
    return { address in
      guard address.hasPrefix(base) else { return nil }
      let name = address.dropFirst(base.count).prefix { $0 != "?" && $0 != "#" }
      guard !name.split(separator: "/").contains("..") else { return nil }
      let file = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
      return file?[.size] as? Int
    }
  }
}
