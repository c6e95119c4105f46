import FileKinds
import FileKit
import Glibc
package import ProcessKit

/// Adjusts the loudness of a sound, and writes it as a tagged MP3 file.
///
/// Loudness is measured and one constant gain is applied; a limiter at twice the sample rate holds
/// the peaks; then the finished file is decoded and measured again, because what counts is what a
/// listener's player reads. The same sound, tags and engine give the same bytes.
package struct Mastering: Sendable {
  package let program: Program
  private let target: AudioTarget

  /// The loudness of finished files as dual mono, in LUFS.
  package var loudness: Double { target.loudness }

  /// Everything that a finished file depends on in addition to sound, tags and engine.
  package var settings: String { "\(target); mastering 1" }

  /// How many times a recording is encoded before Lectern gives up.
  private static let attempts = 4

  /// How much loudness MP3 encoding takes from speech, in LU: measured, and added to the gain
  /// beforehand.
  private static let encodingLoss = 0.5

  /// How far below the highest true peak the limiter works, in dB: room for what encoding adds.
  private static let headroom = 1.0

  package init(target: AudioTarget = .podcast, program: Program = .ffmpeg) {
    self.program = program
    self.target = target
  }

  /// What a finished file depends on in addition to sound and tags, as text for a cache key.
  package func identity() async throws(AudioFailure) -> String {
    try await SoundEngine(program: program).identity(settings)
  }

  /// Masters sound into an MP3 file.
  ///
  /// - Parameters:
  ///   - source: The sound.
  ///   - tags: The tags to write to the file.
  ///   - path: Where to write the file; on failure, nothing is there.
  ///   - subject: How messages name the sound.
  /// - Returns: The file, as read back.
  /// - Throws: `AudioFailure`, if the sound cannot be read, is silent or cannot reach its loudness,
  ///   or if the engine or a file fails.
  package func master(
    _ source: AudioSource, tags: AudioTags, to path: String, subject: String
  ) async throws(AudioFailure) -> MasteredAudio {
    let metadata = path + ".tags"
    defer { try? FileSystem.remove(metadata) }
    do throws(Failing) {
      try file { () throws(FileFailure) in
        try FileSystem.write(Array(tags.metadataFile(hasComment: false).utf8), to: metadata)
      }
      return try await attempt(
        try Input(source), tags, metadata, path)
    } catch {
      try? FileSystem.remove(path)
      throw AudioFailure(error.code, mastering: subject)
    }
  }

  /// A failure that does not yet know what was being mastered.
  fileprivate struct Failing: Error {
    var code: AudioFailure.Code
  }

  private func attempt(
    _ input: Input, _ tags: AudioTags, _ metadata: String, _ path: String
  ) async throws(Failing) -> MasteredAudio {
    let cover = tags.cover
    let raw = try await measure(
      input.arguments, input.bytes, filter: input.filter, peak: "sample", isSource: true)
    guard let loudness = raw.loudness else { throw Failing(code: .silent) }
    var gain = target.loudness - loudness + Self.encodingLoss
    var limit = target.peak - Self.headroom
    var best: Measurement?
    for attempt in 1...Self.attempts {
      let filter =
        input.filter + ",volume=\(gain)dB:precision=float,aresample=88200,"
        + "alimiter=limit=\(Self.amplitude(limit)):level=disabled:latency=1:attack=5:release=50,"
        + "aresample=44100"
      try await run(
        input.arguments + ["-map", "0:a:0", "-af", filter, "-f", "f32le", "pipe:1"],
        into: encoding(cover, metadata, path), input.bytes)
      let finished = try await measure(
        ["-xerror"] + SoundEngine.input(path, as: "mp3"), [], filter: "anull", peak: "true")
      // The engine reports success even if only its last piece did not fit on the disk.
      guard abs(finished.duration - raw.duration) <= input.tolerance else {
        throw Failing(code: .truncated(milliseconds: finished.duration, of: raw.duration))
      }
      let bytes = try file { () throws(FileFailure) in try FileSystem.read(path) }
      guard
        let written = FinishedMP3(bytes),
        written.isWhole(chapters: tags.chapters.count, hasCover: cover != nil)
      else { throw Failing(code: .damaged) }
      guard let result = finished.loudness else { throw Failing(code: .silent) }
      // The filter rounds to a tenth: what it reports as 0.5 may be more.
      let error = result - target.loudness
      let isLoudEnough = abs(error) <= target.tolerance - 0.05
      if isLoudEnough, finished.peak <= target.peak {
        let frames = tags.frames
        let tagged = frames.isEmpty ? bytes : written.bytes(with: frames)
        if !frames.isEmpty {
          try file { () throws(FileFailure) in try FileSystem.write(tagged, to: path) }
        }
        return MasteredAudio(
          path: path,
          byteCount: tagged.count,
          duration: finished.duration,
          loudness: result, truePeak: finished.peak, attempts: attempt)
      }
      if best == nil || abs(error) < abs((best?.loudness ?? -70) - target.loudness) {
        best = finished
      }
      if !isLoudEnough { gain -= error }
      if finished.peak > target.peak { limit -= finished.peak - target.peak + 0.3 }
    }
    throw Failing(
      code: .unattainable(loudness: best?.loudness ?? -70, truePeak: best?.peak ?? 0))
  }

  /// What encodes the filtered sound that it reads.
  ///
  /// Filtering and encoding run side by side, because on two cores both together then take two thirds
  /// of the time that they take in one process.
  private func encoding(_ cover: String?, _ metadata: String, _ path: String) -> [String] {
    var arguments = Input.piped(as: "f32le", rate: 44_100)
    arguments += SoundEngine.input(metadata, as: "ffmetadata")
    if let cover {
      arguments += SoundEngine.input(cover, as: Self.isPNG(cover) ? "png_pipe" : "jpeg_pipe")
    }
    arguments += ["-map", "0:a:0", "-map_metadata", "1", "-map_chapters", "1"]
    if cover != nil {
      arguments += ["-map", "2:v:0", "-c:v", "copy", "-disposition:v", "attached_pic"]
      arguments += ["-metadata:s:v", "title=Cover", "-metadata:s:v", "comment=Cover (front)"]
    }
    // LAME's quality 5 takes two thirds of the time of its default; loudness and peak were the same
    // to a tenth.
    arguments += ["-c:a", "libmp3lame", "-b:a", "\(target.bitRate)k", "-compression_level", "5"]
    arguments += ["-ar", "44100", "-ac", "1", "-id3v2_version", "3", "-write_id3v1", "0"]
    return arguments + ["-fflags", "+bitexact", "-flags:a", "+bitexact", "-f", "mp3", path]
  }

  static func isPNG(_ path: String) -> Bool {
    let head = try? FileSystem.head(of: path, limit: FileKind.headLength)
    return head.flatMap { FileKind(of: $0) } != .jpeg
  }

  private func measure(
    _ input: [String], _ bytes: [UInt8], filter: String, peak: String, isSource: Bool = false
  ) async throws(Failing) -> Measurement {
    let filter = filter + ",ebur128=dualmono=true:framelog=verbose:peak=\(peak)"
    let output = try await run(
      ["-progress", "pipe:1"] + input
        + ["-map", "0:a:0", "-af", filter, "-f", "null", "-"], bytes, level: "info",
      isSource: isSource)
    guard let found = Measurement(messages: output.messages, progress: output.output) else {
      throw Failing(code: .unreadable("ffmpeg did not tell its loudness"))
    }
    return found
  }

  /// Runs ffmpeg; with `next`, a second one that reads what the first one writes.
  ///
  /// `isSource`: whether only the sound to be mastered can make it fail.
  ///
  /// A full disk or a broken cover must not be reported as a fault of the sound.
  @discardableResult
  private func run(
    _ arguments: [String], into next: [String]? = nil, _ bytes: [UInt8], level: String = "error",
    isSource: Bool = false
  ) async throws(Failing) -> ProcessOutput {
    let common = ["-nostdin", "-hide_banner", "-nostats", "-v", level, "-y"]
    do {
      // An hour of sound takes half a minute; the limit is ten times that, for slow disks.
      let limit = Duration.seconds(600)
      if let next {
        return try await program.run(
          common + arguments, into: common + next, input: bytes, timeLimit: limit)
      }
      return try await program.run(common + arguments, input: bytes, timeLimit: limit)
    } catch {
      if isSource, case .exited = error.code {
        let last = error.messages.split(separator: "\n").last ?? "it did not say why"
        throw Failing(code: .unreadable(String(last)))
      }
      if error.messages.contains("No space left on device") {
        let full = FileFailure(
          .diskFull, doing: "write the finished sound", reason: "no space left on device")
        throw Failing(code: .file(full))
      }
      throw Failing(code: .engine(error))
    }
  }

  private func file<Result>(_ work: () throws(FileFailure) -> Result) throws(Failing) -> Result {
    do {
      return try work()
    } catch {
      throw Failing(code: .file(error))
    }
  }

  /// The amplitude of a level in dBFS, as ffmpeg wants it.
  static func amplitude(_ level: Double) -> Double {
    // alimiter accepts nothing below 1/16, which is -24 dBFS.
    max(0.0625, (pow(10, level / 20) * 10_000).rounded() / 10_000)
  }
}

/// A source as ffmpeg reads it.
private struct Input {
  var arguments: [String]
  var bytes: [UInt8] = []

  /// How much the duration of the finished file may differ from that of the sound, in milliseconds.
  ///
  /// MP3 frames and the encoder's delay add up to less than 100; the times that a supplied file
  /// states may be further off.
  var tolerance = 200

  /// Makes it mono and at least a second long: loudness is not defined below 0.4 s.
  var filter = "aformat=channel_layouts=mono,apad=whole_dur=1"

  init(_ source: AudioSource) throws(Mastering.Failing) {
    switch source {
    case .file(let path, let cut):
      arguments = SoundEngine.input(path, as: try Self.form(of: path))
      tolerance = 1000
      filter = "aresample=44100,\(cut.filter)," + filter
    case .samples(let samples, let rate):
      arguments = Self.piped(as: "s16le", rate: rate)
      // As a key path, `littleEndian` takes half a second for a lesson of six minutes.
      bytes = samples.map { $0.littleEndian }.withUnsafeBytes { Array($0) }
    }
  }
}

extension Input {
  /// Mono sound that ffmpeg reads on its standard input.
  fileprivate static func piped(as form: String, rate: Int) -> [String] {
    [
      "-protocol_whitelist", "file,pipe", "-f", form, "-ar", "\(rate)", "-ac", "1", "-i", "pipe:0",
    ]
  }

  /// What ffmpeg calls the form of a file.
  private static func form(of path: String) throws(Mastering.Failing) -> String {
    do {
      if let form = try SoundForm.name(of: path) { return form }
    } catch {
      throw Mastering.Failing(code: .file(error))
    }
    throw Mastering.Failing(code: .unreadable("it is not in a format that contains sound"))
  }
}

extension Program {
  package static let ffmpeg = Program("ffmpeg", installedBy: "sudo apt-get install ffmpeg")
}
