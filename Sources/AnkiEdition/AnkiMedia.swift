import JSONKit
import LessonModel

/// A picture, sound or video of a deck.
struct AnkiMedia: Hashable {
  var asset: AssetID

  /// Its name in the one folder that all decks of a learner share.
  var name: String

  /// The list of the files of a deck: the number of each, and its name.
  static func list(_ media: [AnkiMedia]) -> JSON {
    .object(media.enumerated().map { ("\($0.offset)", .string($0.element.name)) })
  }
}

/// The files that the notes of a deck name, in the order in which they were first named.
struct AnkiFolder {
  private let course: Course
  private(set) var files: [AnkiMedia] = []
  private var names: [AssetID: String] = [:]
  private var taken: Set<String> = []

  init(of course: Course) { self.course = course }

  /// The name of a file: its path with the id of the course, because others have a `team.png`, too.
  ///
  /// Nil for a file that the course does not have.
  mutating func name(of asset: AssetID) -> String? {
    if let name = names[asset] { return name }
    guard let found = course.asset(asset), found.fault == nil else { return nil }
    let parts = asset.publishedPath.split(separator: "/").filter { $0 != "media" }
    let plain = "\(course.id)-\(parts.joined(separator: "-"))"
    // Anki refuses some characters in names, and [sound:…] ends at a bracket.
    var name = String(plain.map { Self.refused.contains($0) || $0.isWhitespace ? "-" : $0 })
    let rest = name
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(number)-\(rest)"
      number += 1
    }
    names[asset] = name
    files.append(AnkiMedia(asset: asset, name: name))
    return name
  }

  private static let refused: Set<Character> = [
    "[", "]", "<", ">", ":", "\"", "/", "?", "*", "^", "\\", "|", "&", "'", "%", "#",
  ]
}
