import FileKit
import ProcessKit

/// ffmpeg, as finished recordings are encoded again with it, and what its failures mean.
struct SoundEngine: Sendable {
  let program: Program

  /// What it is, and what it is asked for, as text for a cache key.
  func identity(_ settings: String) async throws(AudioFailure) -> String {
    let version: ProcessOutput
    do {
      version = try await program.run(["-version"], timeLimit: .seconds(30))
    } catch {
      throw AudioFailure(.engine(error), mastering: "ffmpeg -version")
    }
    let line = String(decoding: version.output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return "\(line); \(settings)"
  }

  /// A file as ffmpeg is to read it: in one form, by no protocol that leads elsewhere.
  ///
  /// Left to itself, ffmpeg looks into a file for what it is, and a playlist or a concatenation makes it
  /// open other files and addresses.
  static func input(_ path: String, as form: String) -> [String] {
    ["-protocol_whitelist", "file,pipe", "-f", form, "-i", "file:\(path)"]
  }

  /// A sound file of the author's, in the form that it has.
  ///
  /// - Throws: `AudioFailure`, if it cannot be opened or is in no form that contains sound.
  static func input(of path: String, _ subject: String) throws(AudioFailure) -> [String] {
    let form: String?
    do {
      form = try SoundForm.name(of: path)
    } catch {
      throw AudioFailure(.file(error), mastering: subject)
    }
    guard let form else {
      throw AudioFailure(
        .unreadable("it is not in a format that contains sound"), mastering: subject)
    }
    return input(path, as: form)
  }

  /// Runs it.
  ///
  /// - Parameters:
  ///   - arguments: The arguments, without those that all runs have.
  ///   - input: What it reads on its standard input.
  ///   - level: What it says on its way.
  ///   - isSource: Whether only the sound that it reads can make it fail.
  ///   - product: What it writes, for the message about a full disk: "the audiobook".
  ///   - subject: How messages name the sound.
  /// - Returns: What it wrote to its streams.
  /// - Throws: `AudioFailure`, if it fails or the disk is full.
  @discardableResult
  func run(
    _ arguments: [String], _ input: [UInt8] = [], level: String = "error", isSource: Bool = false,
    writing product: String, for subject: String
  ) async throws(AudioFailure) -> ProcessOutput {
    do {
      return try await program.run(
        ["-nostdin", "-hide_banner", "-nostats", "-v", level, "-y"] + arguments, input: input,
        timeLimit: .seconds(600))
    } catch {
      if isSource, case .exited = error.code {
        let last = error.messages.split(separator: "\n").last ?? "it did not say why"
        throw AudioFailure(.unreadable(String(last)), mastering: subject)
      }
      if error.messages.contains("No space left on device") {
        let full = FileFailure(
          .diskFull, doing: "write \(product)", reason: "no space left on device")
        throw AudioFailure(.file(full), mastering: subject)
      }
      throw AudioFailure(.engine(error), mastering: subject)
    }
  }

  /// Decodes a file from its beginning to its end: the engine reports success even if only its last piece
  /// did not fit on the disk.
  ///
  /// - Throws: `AudioFailure`, if it differs by more than 50 ms from what is `wanted`, in milliseconds.
  func check(_ path: String, as form: String, lasts wanted: Int, for subject: String)
    async throws(AudioFailure)
  {
    let decoded = try await run(
      ["-xerror", "-progress", "pipe:1"] + Self.input(path, as: form)
        + ["-map", "0:a:0", "-f", "null", "-"], writing: "nothing", for: subject)
    let found = Measurement.duration(inProgress: decoded.output) ?? 0
    guard abs(found - wanted) <= 50 else {
      throw AudioFailure(.truncated(milliseconds: found, of: wanted), mastering: subject)
    }
  }
}
