import FileKit
package import ProcessKit

/// Encodes a finished recording again in another format, with its tags, chapters and cover, and as loud as it
/// was.
///
/// The same recording, format, tags and engine give the same bytes. The sound begins and ends as before.
package struct FormatEncoding: Sendable {
  /// What is written, with a number of kilobits per second.
  package enum Format: Hashable, Sendable {
    /// MPEG-4 (`.m4a`).
    case aac(Int)

    /// Ogg (`.opus`), without a cover: it would be most of the file.
    case opus(Int)
  }

  package let program: Program
  private let target: AudioTarget

  /// Everything that a file depends on in addition to the recording, the format, the tags and the engine.
  package var settings: String { "\(target); formats 2" }

  /// How many times a recording is encoded before Lectern gives up.
  private static let attempts = 4

  package init(target: AudioTarget = .podcast, program: Program = .ffmpeg) {
    self.target = target
    self.program = program
  }

  /// What a file depends on in addition to the recording, the format and the tags, as text for a cache
  /// key.
  package func identity() async throws(AudioFailure) -> String {
    try await engine.identity(settings)
  }

  /// Encodes an MP3 file that was mastered.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - duration: How long it lasts, in milliseconds.
  ///   - format: The format of the result.
  ///   - tags: The tags to write, with cover and chapters.
  ///   - path: Where to write the result; on failure, nothing is there.
  ///   - subject: How messages name the sound.
  /// - Throws: `AudioFailure`, if the result does not last as long, has not all chapters or cannot reach its
  ///   loudness, or if the engine or a file fails.
  package func encode(
    _ source: String, lasting duration: Int, as format: Format, tags: AudioTags, to path: String,
    subject: String
  ) async throws(AudioFailure) {
    let metadata = "\(path).tags"
    defer { try? FileSystem.remove(metadata) }
    do throws(AudioFailure) {
      do {
        try FileSystem.write(Array(format.metadata(tags).utf8), to: metadata)
      } catch {
        throw AudioFailure(.file(error), mastering: subject)
      }
      try await attempt(source, duration, format, tags, metadata, path, subject)
    } catch {
      try? FileSystem.remove(path)
      throw error
    }
  }

  private func attempt(
    _ source: String, _ duration: Int, _ format: Format, _ tags: AudioTags, _ metadata: String,
    _ path: String, _ subject: String
  ) async throws(AudioFailure) {
    var change: (gain: Double, limit: Double?) = (0, nil)
    var best: Measurement?
    for _ in 1...Self.attempts {
      try await engine.run(
        arguments(source, format, tags, metadata, change) + [path], writing: "the encoded sound",
        for: subject)
      let found = try await measure(path, format, subject)
      guard abs(found.duration - duration) <= Self.tolerance else {
        throw AudioFailure(
          .truncated(milliseconds: found.duration, of: duration), mastering: subject)
      }
      guard try await chapterCount(of: path, format, subject) == tags.chapters.count else {
        throw AudioFailure(.damaged, mastering: subject)
      }
      guard let loudness = found.loudness else { throw AudioFailure(.silent, mastering: subject) }
      // The filter rounds to a tenth: what it reports as 0.5 may be more.
      let error = loudness - target.loudness
      let isLoudEnough = abs(error) <= target.tolerance - 0.05
      if isLoudEnough, found.peak <= target.peak { return }
      best = found
      if !isLoudEnough { change.gain -= error }
      if found.peak > target.peak {
        change.limit = (change.limit ?? target.peak) - (found.peak - target.peak) - 0.3
      }
    }
    throw AudioFailure(
      .unattainable(loudness: best?.loudness ?? -70, truePeak: best?.peak ?? 0),
      mastering: subject)
  }

  /// How much longer or shorter than the recording the result may be, in milliseconds: a frame of AAC at each
  /// end.
  private static let tolerance = 60

  private func arguments(
    _ source: String, _ format: Format, _ tags: AudioTags, _ metadata: String,
    _ change: (gain: Double, limit: Double?)
  ) -> [String] {
    var arguments = ["-xerror"] + SoundEngine.input(source, as: "mp3")
    arguments += SoundEngine.input(metadata, as: "ffmetadata")
    let cover = format.hasCover ? tags.cover : nil
    if let cover {
      arguments += SoundEngine.input(cover, as: Mastering.isPNG(cover) ? "png_pipe" : "jpeg_pipe")
    }
    arguments += ["-map", "0:a:0", "-map_metadata", "1", "-map_chapters", format.chapterSource]
    // ffmpeg would copy the recording's own tags of its sound.
    arguments += ["-map_metadata:s:a", "-1"]
    if cover != nil {
      arguments += ["-map", "2:v:0", "-c:v", "copy", "-disposition:v", "attached_pic"]
    }
    var filters: [String] = []
    if change.gain != 0 { filters.append("volume=\(change.gain)dB:precision=float") }
    if let limit = change.limit {
      filters +=
        ["aresample=88200"]
        + [
          "alimiter=limit=\(Mastering.amplitude(limit)):level=disabled:latency=1:attack=5:release=50"
        ]
    }
    filters.append("aresample=\(format.sampleRate)")
    arguments += ["-af", filters.joined(separator: ","), "-ac", "1"]
    arguments += format.arguments
    return arguments + ["-fflags", "+bitexact", "-flags:a", "+bitexact", "-f", format.muxer]
  }

  private func measure(_ path: String, _ format: Format, _ subject: String)
    async throws(AudioFailure) -> Measurement
  {
    let output = try await engine.run(
      ["-xerror", "-progress", "pipe:1"] + SoundEngine.input(path, as: format.demuxer)
        + ["-map", "0:a:0", "-vn", "-af", "ebur128=dualmono=true:framelog=verbose:peak=true"]
        + ["-f", "null", "-"], level: "info", writing: "nothing", for: subject)
    guard let found = Measurement(messages: output.messages, progress: output.output) else {
      throw AudioFailure(.unreadable("ffmpeg did not tell its loudness"), mastering: subject)
    }
    return found
  }

  private func chapterCount(of path: String, _ format: Format, _ subject: String)
    async throws(AudioFailure) -> Int
  {
    let read = try await engine.run(
      SoundEngine.input(path, as: format.demuxer) + ["-f", "ffmetadata", "pipe:1"],
      writing: "nothing", for: subject)
    return String(decoding: read.output, as: UTF8.self).split(separator: "\n")
      .count { $0 == "[CHAPTER]" }
  }

  private var engine: SoundEngine { SoundEngine(program: program) }
}

extension FormatEncoding.Format {
  fileprivate var hasCover: Bool {
    switch self {
    case .aac: true
    case .opus: false
    }
  }

  /// The tags and chapters as ffmpeg reads them.
  ///
  /// Its muxer for Ogg rounds the seconds of a chapter up, so they are written as tags there (`CHAPTER000`, as
  /// in the extension of Vorbis comments that players read).
  fileprivate func metadata(_ tags: AudioTags) -> String {
    switch self {
    case .aac: return tags.metadataFile(hasComment: true)
    case .opus:
      var plain = tags
      plain.chapters = []
      var text = plain.metadataFile(hasComment: true)
      for (index, chapter) in tags.chapters.enumerated() {
        let name = "CHAPTER" + Self.padded(index, 3)
        text += "\(name)=\(Self.clock(chapter.start))\n"
        text += "\(name)NAME=\(AudioTags.escaped(chapter.title))\n"
      }
      return text
    }
  }

  /// The input whose chapters are copied; −1 for none.
  fileprivate var chapterSource: String {
    switch self {
    case .aac: "1"
    case .opus: "-1"
    }
  }

  /// A time as `00:01:02.500`.
  private static func clock(_ time: Int) -> String {
    let parts = [time / 3_600_000, time / 60_000 % 60, time / 1000 % 60].map { padded($0, 2) }
    return parts.joined(separator: ":") + "." + padded(time % 1000, 3)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Opus has no other rate.
  fileprivate var sampleRate: Int {
    switch self {
    case .aac: 44_100
    case .opus: 48_000
    }
  }

  fileprivate var arguments: [String] {
    switch self {
    case .aac(let rate): ["-c:a", "aac", "-b:a", "\(rate)k", "-movflags", "+faststart"]
    case .opus(let rate): ["-c:a", "libopus", "-b:a", "\(rate)k", "-application", "voip"]
    }
  }

  fileprivate var muxer: String {
    switch self {
    case .aac: "ipod"
    case .opus: "opus"
    }
  }

  fileprivate var demuxer: String {
    switch self {
    case .aac: "mov"
    case .opus: "ogg"
    }
  }
}
