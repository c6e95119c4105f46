package import EditionKit
package import LessonModel

extension Audiobook {
  /// An entry of the table of contents.
  package struct Entry: Sendable {
    package var title: String
    package var audio: OutputPath

    /// Where it begins and ends in the file, in milliseconds; nil for the whole file.
    package var times: Range<Int>?

    /// Whether it is a unit, which begins with its first lesson.
    package var isUnit = false
    package var children: [Entry] = []

    /// The lesson, if it is one.
    package var lesson: LessonID?
  }

  /// The table of contents: units, the lessons in them, and the chapters in those.
  ///
  /// Lessons outside a named unit are at the same level as the units.
  package var contents: [Entry] {
    var entries: [Entry] = []
    var position = tracks.startIndex
    while position < tracks.endIndex {
      let first = tracks[position]
      let group = tracks[position...].prefix {
        $0.episode.unitNumber == first.episode.unitNumber
      }
      let lessons = group.map(entry)
      if let unit = first.episode.unit {
        entries.append(
          Entry(title: unit.title, audio: first.audio, isUnit: true, children: lessons))
      } else {
        entries += lessons
      }
      position = group.endIndex
    }
    return entries
  }

  private func entry(_ track: Track) -> Entry {
    let (episode, chapters) = (track.episode, track.episode.recording.chapters)
    return Entry(
      title: episode.title, audio: track.audio,
      // A single chapter is the lesson itself.
      children: chapters.count < 2
        ? []
        : chapters.map {
          Entry(
            title: AudioText.line($0.title), audio: track.audio,
            times: $0.start..<max($0.start, $0.end))
        }, lesson: episode.lesson.id)
  }
}

extension Int {
  /// Milliseconds as the seconds of a media fragment, without a fraction if they are whole.
  package var fragmentSeconds: String {
    let seconds = ClockTime(milliseconds: self).seconds
    return seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)
  }
}
