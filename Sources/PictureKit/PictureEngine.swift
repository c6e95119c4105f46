import FileKit
package import ProcessKit

/// Looks at pictures and converts them, with the programs of libvips.
///
/// Pictures come from anywhere, and decoders have faults: each is decoded in a process of its own that
/// has no network, a time limit, and one thread. Loaders that are not made for foreign files are off.
/// A process costs 15 ms of the 200 to 600 ms that a photo takes.
package struct PictureEngine: Sendable {
  /// More pixels are not unpacked: they need more than 400 MB.
  package static let maximumPixels = 100_000_000

  private static let package = "sudo apt-get install libvips-tools"
  package static let vips = Program("vips", installedBy: package)
  private static let header = Program("vipsheader", named: "vips", installedBy: package)

  private let timeLimit: Duration

  package init(timeLimit: Duration = .seconds(120)) { self.timeLimit = timeLimit }

  /// The name and version of libvips; another version may make other bytes.
  package func version() async throws(PictureFailure) -> String {
    let output = try await run(Self.vips, ["--version"], of: "")
    return String(decoding: output.output, as: UTF8.self).split(whereSeparator: \.isNewline).first
      .map(String.init) ?? ""
  }

  /// What a picture is; it was unpacked to its end, so it can be converted.
  package func facts(of file: String) async throws(PictureFailure) -> PictureFacts {
    let header = try await run(Self.header, ["-a", file], of: file)
    guard let facts = PictureFacts(header: String(decoding: header.output, as: UTF8.self)) else {
      throw PictureFailure(.unreadable, of: file)
    }
    let (pixels, isTooMany) = facts.width.multipliedReportingOverflow(by: facts.height)
    guard !isTooMany, pixels <= Self.maximumPixels else {
      throw PictureFailure(
        .tooManyPixels(width: facts.width, height: facts.height), of: file)
    }
    // The mean of all pixels, to reach the last one.
    let means = try await run(Self.vips, ["avg", "\(file)[fail-on=truncated]"], of: file)
    // For a JPEG with an end mark in the middle, that is only a warning.
    guard !means.messages.contains("premature end") else {
      throw PictureFailure(.unreadable, of: file)
    }
    return facts
  }

  /// Converts a picture into a new file, whose name must have the ending of its form.
  /// - Returns: What the new picture is.
  @discardableResult
  package func convert(_ file: String, to output: String, as form: PictureForm)
    async throws(PictureFailure) -> PictureFacts
  {
    // No picture is as large as this.
    let unlimited = "1000000"
    _ = try await run(
      Self.vips,
      [
        "thumbnail", file, output + form.options, form.width.map(String.init) ?? unlimited,
        "--height", unlimited, "--size", "down", "--export-profile", "srgb", "--fail-on",
        "truncated",
      ], of: file)
    if form.ending == "webp" { try removeNotes(from: output, of: file) }
    do throws(PictureFailure) {
      let made = try await facts(of: output)
      guard !made.hasMetadata, !made.isTurned, form.width.map({ made.width <= $0 }) ?? true else {
        throw PictureFailure(.wrongResult, of: file)
      }
      return made
    } catch {
      if case .engine = error.code { throw error }
      throw PictureFailure(.wrongResult, of: file)
    }
  }

  private func removeNotes(from output: String, of file: String) throws(PictureFailure) {
    do throws(FileFailure) {
      // A file of another kind fails the check that follows.
      let bytes = try FileSystem.read(output)
      try FileSystem.write(WebPContainer.withoutNotes(bytes) ?? [], to: output)
    } catch {
      throw PictureFailure(.file(error), of: file)
    }
  }

  private func run(_ program: Program, _ arguments: [String], of file: String)
    async throws(PictureFailure) -> ProcessOutput
  {
    do throws(ProcessFailure) {
      return try await program.run(
        arguments, environment: ["VIPS_BLOCK_UNTRUSTED": "1", "VIPS_CONCURRENCY": "1"],
        timeLimit: timeLimit, outputLimit: 1 << 20)
    } catch {
      switch error.code {
      // It says of every file that it cannot read that it failed.
      case .exited where !file.isEmpty: throw PictureFailure(.unreadable, of: file)
      case .exited, .notFound, .notStarted, .signalled, .timedOut, .tooMuchOutput,
        .unexpectedAnswer, .cancelled, .shutDown:
        throw PictureFailure(.engine(error), of: file)
      }
    }
  }
}
