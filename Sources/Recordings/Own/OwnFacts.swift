import AudioKit
import LessonModel

/// What was found out about an author's own recording.
struct OwnFacts: Hashable, Sendable {
  var sound: SuppliedSound
  var fault: SoundInspection.ChannelFault?

  /// The chapters of the file, with times of the finished recording.
  var chapters: [AudioChapter] = []

  /// Whether the words that were looked for are what is said; if not, no sentence has a time.
  var isRead = true
}

// MARK: Coding

extension OwnFacts {
  func write(to writer: inout ByteWriter) {
    writer.add(sound.loudness)
    writer.add(sound.noise)
    writer.add(sound.cutStart)
    writer.add(sound.cutEnd)
    writer.add(fault?.rawValue ?? "")
    writer.add(isRead ? 1 : 0)
    writer.add(chapters) { writer, chapter in
      writer.add(chapter.start)
      writer.add(chapter.end)
      writer.add(chapter.title)
    }
  }

  init?(from reader: inout ByteReader) {
    guard let loudness = reader.double(), let noise = reader.double(), let start = reader.number(),
      let end = reader.number(), let fault = reader.text(), let isRead = reader.number(),
      let chapters = reader.list({ reader -> AudioChapter? in
        guard let start = reader.number(), let end = reader.number(), let title = reader.text()
        else { return nil }
        return AudioChapter(title: title, start: start, end: end)
      })
    else { return nil }
    self.init(
      sound: SuppliedSound(loudness: loudness, noise: noise, cutStart: start, cutEnd: end),
      fault: SoundInspection.ChannelFault(rawValue: fault), chapters: chapters, isRead: isRead == 1)
  }
}
