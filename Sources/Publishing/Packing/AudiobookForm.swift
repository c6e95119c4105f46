import Foundation

/// The two kinds of packages for players of audiobooks.
package enum AudiobookForm: String, Hashable, Sendable, CaseIterable {
  /// The package that audiobook apps open, with a Readium manifest.
  case readium

  /// The package of the W3C, with a publication manifest (LPF).
  case lightweight = "lpf"

  /// The form whose manifest is at this path.
  init?(manifest path: String) {
    guard let form = Self.allCases.first(where: { $0.manifest == path }) else { return nil }
    self = form
  }

  var manifest: String {
    switch self {
    case .readium: "manifest.json"
    case .lightweight: "publication.json"
    }
  }

  /// What both manifests say, each under a name of its own.
  private struct Manifest: Decodable {
    struct Metadata: Decodable {
      var title: String
      var conformsTo: String
    }

    struct Track: Decodable {}

    var metadata: Metadata?
    var name: String?
    var conformsTo: String?
    var readingOrder: [Track]
  }

  /// The title and the number of lessons; nil if it is not the manifest of an audiobook.
  func read(_ manifest: [UInt8]) -> (title: String, lessons: Int)? {
    guard let read = try? JSONDecoder().decode(Manifest.self, from: Data(manifest)) else {
      return nil
    }
    let (title, profile) =
      switch self {
      case .readium: (read.metadata?.title, read.metadata?.conformsTo)
      case .lightweight: (read.name, read.conformsTo)
      }
    guard let title, profile?.contains("audiobook") == true else { return nil }
    return (title, read.readingOrder.count)
  }
}
