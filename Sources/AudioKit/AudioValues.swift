/// Sound to be mastered.
package enum AudioSource: Hashable, Sendable {
  /// A file in any format that ffmpeg reads, with any sample rate and number of channels, and what of it
  /// is heard.
  case file(path: String, cut: SoundCut = SoundCut())

  /// Mono samples, and the number of samples per second.
  case samples([Int16], rate: Int)
}

/// The required properties of a finished recording.
package struct AudioTarget: Hashable, Sendable {
  /// Integrated loudness as dual mono, in LUFS (ITU-R BS.1770-4).
  package var loudness: Double

  /// How far the finished file may differ from it, in LU.
  package var tolerance: Double

  /// The highest true peak, in dBTP.
  package var peak: Double

  /// Kilobits per second, constant.
  package var bitRate: Int

  /// What podcast directories ask for: −16 LUFS and −1 dBTP, 96 kb/s mono at 44.1 kHz.
  package static let podcast = AudioTarget(
    loudness: -16, tolerance: 0.5, peak: -1, bitRate: 96)

  package init(loudness: Double, tolerance: Double, peak: Double, bitRate: Int) {
    self.loudness = loudness
    self.tolerance = tolerance
    self.peak = peak
    self.bitRate = bitRate
  }
}

/// The tags of the finished file.
package struct AudioTags: Hashable, Sendable {
  package var title: String
  package var album: String?
  package var artist: String?

  /// Counted from 1, and the total.
  package var track: (number: Int, count: Int)? {
    get { trackPair.map { ($0[0], $0[1]) } }
    set { trackPair = newValue.map { [$0.number, $0.count] } }
  }
  private var trackPair: [Int]?

  package var genre: String?

  /// `2026-11-23` or `2026`.
  package var date: String?

  /// The path of a JPEG or PNG file.
  package var cover: String?

  /// The people who read; nil for a synthetic voice.
  package var narrator: String?

  /// Says that the voice is synthetic; nil if it is not.
  package var disclosure: String?

  /// Three letters (ISO 639-2): `eng`.
  package var language: String?

  /// The year, a space, and who holds the rights: `2026 Example Works, CC BY 4.0` (ID3v2.3 §4.2.1, TCOP).
  package var copyright: String?
  package var publisher: String?

  /// The address of the course.
  package var link: String?

  /// What is said.
  package var lyrics: String?

  /// In order; each ends where the next one begins.
  package var chapters: [AudioChapter]

  package init(
    title: String, album: String? = nil, artist: String? = nil,
    track: (number: Int, count: Int)? = nil, genre: String? = nil, date: String? = nil,
    cover: String? = nil, chapters: [AudioChapter] = []
  ) {
    self.title = title
    self.album = album
    self.artist = artist
    self.genre = genre
    self.date = date
    self.cover = cover
    self.chapters = chapters
    self.track = track
  }
}

/// A section of a recording, in milliseconds from its beginning.
package struct AudioChapter: Hashable, Sendable {
  package var title: String
  package var start: Int
  package var end: Int

  package init(title: String, start: Int, end: Int) {
    self.title = title
    self.start = start
    self.end = end
  }
}

/// A finished MP3 file, with properties read back from it.
package struct MasteredAudio: Hashable, Sendable {
  package var path: String
  package var byteCount: Int

  /// Milliseconds, as decoded.
  package var duration: Int

  /// Integrated loudness as dual mono, in LUFS.
  package var loudness: Double

  /// In dBTP.
  package var truePeak: Double

  /// How many times it was encoded until it was right.
  package var attempts: Int
}
