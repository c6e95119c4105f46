/// A format in which recordings can be published in addition to MP3.
package enum SoundFormat: String, Hashable, Sendable, CaseIterable {
  /// MPEG-4 with AAC, as good as the MP3 file.
  case aac

  /// Ogg with Opus: a third of the size, for slow connections.
  case opus

  /// That of every recording as MP3, in kilobits per second.
  package static let mp3BitRate = 96

  /// In kilobits per second.
  ///
  /// Below 96, ffmpeg's AAC encoder adds more than 3 dB to the peaks of speech.
  package var bitRate: Int {
    switch self {
    case .aac: 96
    case .opus: 32
    }
  }

  /// The ending of its files.
  package var ending: String {
    switch self {
    case .aac: "m4a"
    case .opus: "opus"
    }
  }

  /// The type that a feed gives to podcast apps: PSP-1 and RFC 7845 §10.
  package var mediaType: MediaType { MediaType(fileName: ending) }

  /// The codec as programs compare it (RFC 6381 §3.3, RFC 7845 §10).
  package var codec: String {
    switch self {
    case .aac: "mp4a.40.2"
    case .opus: "opus"
    }
  }

  /// Its name, the same in every language.
  package var name: String {
    switch self {
    case .aac: "AAC"
    case .opus: "Opus"
    }
  }
}
