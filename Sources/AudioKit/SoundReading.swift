import FileKit
package import ProcessKit

/// Reads a sound as mono samples, as loud as what it is heard with.
///
/// The same file, loudness and engine give the same samples.
package struct SoundReading: Sendable {
  package let program: Program

  /// Everything that the samples depend on in addition to the file, the loudness, the rate and the engine.
  package static let settings = "sound reading 1"

  /// How far a sound is raised at most, in dB: more would make the noise of a quiet room as loud as a
  /// voice.
  private static let highestGain = 30.0

  /// The highest peak, as an amplitude: −2 dBFS, below which mastering has little left to limit.
  private static let limit = 0.794

  package init(program: Program = .ffmpeg) { self.program = program }

  /// The loudness of mono samples as dual mono, in LUFS; nil if nobody can hear them.
  ///
  /// - Throws: `AudioFailure`, if the engine fails.
  package func loudness(of samples: [Int16], rate: Int, subject: String)
    async throws(AudioFailure) -> Double?
  {
    let input = [
      "-protocol_whitelist", "file,pipe", "-f", "s16le", "-ar", "\(rate)", "-ac", "1", "-i",
      "pipe:0",
    ]
    let bytes = samples.map { $0.littleEndian }.withUnsafeBytes { Array($0) }
    return try await loudness(input, bytes, channels: .all, isSource: false, subject)
  }

  /// The loudness of a file as dual mono, in LUFS; nil if nobody can hear it.
  ///
  /// - Throws: `AudioFailure`, if it cannot be read, or if the engine fails.
  package func loudness(of path: String, channels: SoundCut.Channels, subject: String)
    async throws(AudioFailure) -> Double?
  {
    let input = try SoundEngine.input(of: path, subject)
    return try await loudness(input, [], channels: channels, isSource: true, subject)
  }

  /// A file as mono samples.
  ///
  /// - Parameters:
  ///   - path: The file, in any format that ffmpeg reads.
  ///   - rate: How many samples a second.
  ///   - loudness: How loud it shall be, in LUFS as dual mono; nil to leave it as it is.
  ///   - channels: Which of its channels are heard.
  ///   - subject: How messages name it.
  /// - Returns: The samples, their peaks at most at −2 dBFS.
  /// - Throws: `AudioFailure`, if it cannot be read or is silent, or if the engine fails.
  package func samples(
    of path: String, rate: Int, loudness: Double?, channels: SoundCut.Channels = .all,
    subject: String
  ) async throws(AudioFailure) -> [Int16] {
    let input = try SoundEngine.input(of: path, subject)
    guard
      let found = try await self.loudness(
        input, [], channels: channels, isSource: true, subject)
    else { throw AudioFailure(.silent, mastering: subject) }
    let gain = min(loudness.map { $0 - found } ?? 0, Self.highestGain)
    let filter =
      "\(channels.filter),volume=\(gain)dB:precision=float,aresample=\(rate),"
      + "alimiter=limit=\(Self.limit):level=disabled:latency=1:attack=5:release=50"
    let output = try await engine.run(
      input + ["-map", "0:a:0", "-vn", "-af", filter, "-f", "s16le", "pipe:1"],
      writing: "the sound", for: subject)
    let samples = output.output.withUnsafeBytes { bytes in
      (0..<bytes.count / 2).map {
        Int16(littleEndian: bytes.loadUnaligned(fromByteOffset: 2 * $0, as: Int16.self))
      }
    }
    return samples
  }

  private func loudness(
    _ input: [String], _ bytes: [UInt8], channels: SoundCut.Channels, isSource: Bool,
    _ subject: String
  ) async throws(AudioFailure) -> Double? {
    // Loudness is not defined below 0.4 s.
    let filter =
      "\(channels.filter),apad=whole_dur=1,"
      + "ebur128=dualmono=true:framelog=verbose:peak=sample"
    let output = try await engine.run(
      ["-progress", "pipe:1"] + input + ["-map", "0:a:0", "-vn", "-af", filter, "-f", "null", "-"],
      bytes, level: "info", isSource: isSource, writing: "nothing", for: subject)
    guard let found = Measurement(messages: output.messages, progress: output.output) else {
      throw AudioFailure(.unreadable("ffmpeg did not tell its loudness"), mastering: subject)
    }
    return found.loudness
  }

  private var engine: SoundEngine { SoundEngine(program: program) }
}
