import EditionKit
import JSONKit
import LessonModel

extension AudiobookManifest {
  /// The table of contents: units, the lessons in them, and the chapters in those.
  ///
  /// Lessons outside a named unit are at the same level as the units.
  var toc: [JSON] {
    var entries: [JSON] = []
    var position = episodes.startIndex
    while position < episodes.endIndex {
      let first = episodes[position]
      let group = episodes[position...].prefix { $0.unitNumber == first.unitNumber }
      let lessons = group.map(entry)
      if let unit = first.unit {
        entries.append(
          .object([
            ("href", .string(first.audio.name)), ("title", .string(unit.title)),
            ("children", .array(lessons)),
          ]))
      } else {
        entries += lessons
      }
      position = group.endIndex
    }
    return entries
  }

  private func entry(_ episode: Episode) -> JSON {
    var members: [(String, JSON)] = [
      ("href", .string(episode.audio.name)), ("title", .string(episode.title)),
    ]
    // A single chapter is the lesson itself.
    if episode.recording.chapters.count > 1 {
      members.append(
        (
          "children",
          .array(
            episode.recording.chapters.map { chapter in
              .object([
                ("href", .string("\(episode.audio.name)#t=\(Self.seconds(chapter.start))")),
                ("title", .string(FeedText.value(chapter.title))),
              ])
            })
        ))
    }
    return .object(members)
  }

  /// The time of a media fragment: seconds, without a fraction if they are whole.
  private static func seconds(_ milliseconds: Int) -> String {
    let seconds = ClockTime(milliseconds: milliseconds).seconds
    return seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)
  }
}
