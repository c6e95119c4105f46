package import EditionKit
package import LessonModel
package import Words

/// The course as one audiobook, of which manifests are written.
///
/// All paths of files are relative to the manifest, so it works wherever the files are.
package struct Audiobook: Sendable {
  /// A lesson, and the files that belong to it.
  package struct Track: Sendable {
    package var episode: Episode
    package var audio: OutputPath

    /// What belongs to it in addition: its words, its chapters.
    package var companions: [Companion]

    /// The same sound in other formats.
    package var others: [OtherForm]

    package init(
      episode: Episode, audio: OutputPath, companions: [Companion] = [], others: [OtherForm] = []
    ) {
      self.others = others
      self.episode = episode
      self.audio = audio
      self.companions = companions
    }
  }

  /// A track in another format.
  package struct OtherForm: Sendable {
    package var path: OutputPath
    package var format: SoundFormat

    package init(path: OutputPath, format: SoundFormat) {
      self.path = path
      self.format = format
    }
  }

  package struct Companion: Sendable {
    package var path: OutputPath
    package var mediaType: MediaType

    /// Whether it has words, in the language of the course.
    package var isText: Bool

    package init(_ path: OutputPath, _ mediaType: MediaType, isText: Bool = true) {
      self.path = path
      self.mediaType = mediaType
      self.isText = isText
    }
  }

  package struct Cover: Sendable {
    package var path: OutputPath
    package var mediaType: MediaType
    package var size: PixelSize?

    package init(path: OutputPath, mediaType: MediaType, size: PixelSize?) {
      self.path = path
      self.mediaType = mediaType
      self.size = size
    }

    /// The author's own cover, or the one that Lectern draws; `path` is where it is, without an ending.
    package init(of course: Course, at path: String) {
      guard let own = course.podcast.cover else {
        self.init(
          path: OutputPath(safe: "\(path).png"), mediaType: .png,
          size: PixelSize(width: 3000, height: 3000))
        return
      }
      let ending = own.name.split(separator: ".").last.map { $0.lowercased() } ?? "png"
      let asset = course.asset(own)
      self.init(
        path: OutputPath(safe: "\(path).\(ending)"),
        mediaType: asset?.mediaType ?? MediaType(fileName: own.name), size: asset?.size)
    }

    /// The picture itself.
    package static func content(of course: Course) -> OutputTree.Content {
      course.podcast.cover.map(OutputTree.Content.asset) ?? .typeset(.cover(for: course))
    }
  }

  package var course: Course
  package var tracks: [Track]
  package var cover: Cover

  /// A URN that never changes, if the course has one.
  package var identifier: String?

  /// The address of the manifest or of the course, if the site is known.
  package var address: String?

  /// Seconds since 1970 UTC.
  package var timestamp: Int?
  package var words: CourseWords

  package init(
    course: Course, tracks: [Track], cover: Cover, identifier: String?, address: String?,
    timestamp: Int?, words: CourseWords
  ) {
    self.course = course
    self.tracks = tracks
    self.cover = cover
    self.identifier = identifier
    self.address = address
    self.timestamp = timestamp
    self.words = words
  }

  /// Of all tracks together: exactly their sum.
  var duration: ClockTime {
    ClockTime(milliseconds: tracks.reduce(0) { $0 + $1.episode.recording.duration })
  }

  /// The synthetic voice, if there is one.
  var syntheticNarrator: String? {
    tracks.contains { $0.episode.isSynthetic } ? words.podcast[.syntheticVoice].text : nil
  }

  /// The people who read, each once, as far as they are known.
  package var narrators: [String] {
    tracks.reduce(into: []) { names, track in
      names += track.episode.narrators(in: course).filter { !names.contains($0) }
    }
  }

  /// Says which lessons have a synthetic voice; nil if none has.
  package var disclosure: Word? {
    let synthetic = tracks.filter(\.episode.isSynthetic)
    return words.disclosure(
      ofLessons: synthetic.map(\.episode.title), isMixed: synthetic.count < tracks.count)
  }

  /// The time of the publication, such as `2026-11-24T06:00:00Z`.
  var modified: String? {
    timestamp.map { timestamp in
      let time = ClockTime(milliseconds: timestamp % 86_400 * 1000).whole
      return "\(CalendarDate(unixSeconds: timestamp))T\(time)Z"
    }
  }
}
