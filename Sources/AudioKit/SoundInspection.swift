import FileKit
package import ProcessKit

/// Looks into a sound file of the author's: what its channels have in common, and its chapters.
package struct SoundInspection: Sendable {
  package let program: Program

  /// Everything that a finding depends on in addition to the file and the engine.
  package static let settings = "sound inspection 1"

  package init(program: Program = .ffmpeg) { self.program = program }

  /// What is in a file in addition to its sound.
  package struct Findings: Hashable, Sendable {
    package var fault: ChannelFault?

    /// In order, with times from the beginning of the file.
    package var chapters: [AudioChapter]
  }

  /// What is wrong with two channels.
  package enum ChannelFault: String, Hashable, Sendable, CaseIterable {
    /// Each is the negative of the other: mixed, as by a telephone, they are silent.
    case inverted

    /// The voice is in one only.
    case onlyLeft
    case onlyRight

    /// What is heard of a file with this fault.
    package var remedy: SoundCut.Channels { self == .onlyRight ? .right : .left }
  }

  /// Looks into a file.
  ///
  /// - Throws: `AudioFailure`, if it cannot be read, or if the engine fails.
  package func findings(in path: String, subject: String) async throws(AudioFailure) -> Findings {
    let engine = SoundEngine(program: program)
    let input = try SoundEngine.input(of: path, subject)
    // The left and the right channel, half their sum and half their difference.
    let filter =
      "aformat=channel_layouts=stereo,pan=quad|c0=c0|c1=c1|c2=0.5*c0+0.5*c1|c3=0.5*c0-0.5*c1,"
      + "astats=measure_overall=none:measure_perchannel=RMS_level"
    let sound = try await engine.run(
      input + ["-map", "0:a:0", "-vn", "-af", filter, "-f", "null", "-"], level: "info",
      isSource: true, writing: "nothing", for: subject)
    let tags = try await engine.run(
      input + ["-f", "ffmetadata", "pipe:1"], isSource: true, writing: "nothing", for: subject)
    return Findings(
      fault: Self.fault(levels: Self.levels(in: sound.messages)),
      chapters: AudioChapter.chapters(inMetadata: String(decoding: tags.output, as: UTF8.self)))
  }

  /// The levels of the channels in dBFS, as `astats` reports them.
  static func levels(in messages: String) -> [Double] {
    messages.split(separator: "\n").compactMap { line in
      guard let name = line.firstRange(of: "RMS level dB: ") else { return nil }
      let value = line[name.upperBound...]
      return value.hasPrefix("-inf") ? -.infinity : Double(value)
    }
  }

  /// By the levels of the left and the right channel, half their sum and half their difference.
  static func fault(levels: [Double]) -> ChannelFault? {
    guard levels.count == 4 else { return nil }
    let (left, right, sum, difference) = (levels[0], levels[1], levels[2], levels[3])
    // Nobody can say which of two silent channels is missing.
    guard max(left, right) > lowest else { return nil }
    if left - max(right, lowest - oneSided) > oneSided { return .onlyLeft }
    if right - max(left, lowest - oneSided) > oneSided { return .onlyRight }
    return difference - sum > cancelled ? .inverted : nil
  }

  /// The level of what nobody hears, in dBFS.
  private static let lowest = -70.0

  /// By how many decibels one channel is louder than the other if the voice is only in that one: more
  /// than any distance of two microphones.
  private static let oneSided = 20.0

  /// By how many decibels the difference is louder than the sum if channels cancel each other.
  ///
  /// For one voice in the middle it is the other way round; for two microphones in a room, both are equal.
  private static let cancelled = 6.0
}

extension AudioChapter {
  /// The chapters in a text that ffmpeg wrote (`;FFMETADATA1`), in milliseconds.
  static func chapters(inMetadata text: String) -> [AudioChapter] {
    var chapters: [AudioChapter] = []
    var unit = (numerator: 1, denominator: 1_000_000_000)
    var isChapter = false
    func time(_ value: Substring) -> Int? {
      Int(value).map { value in
        Int(Double(value) * 1000 * Double(unit.numerator) / Double(unit.denominator) + 0.5)
      }
    }
    for line in lines(ofMetadata: text) {
      if line.hasPrefix("[") {
        isChapter = line == "[CHAPTER]"
        if isChapter { chapters.append(AudioChapter(title: "", start: 0, end: 0)) }
        continue
      }
      guard isChapter, let equals = line.firstIndex(of: "="), let last = chapters.indices.last
      else { continue }
      let value = line[line.index(after: equals)...]
      switch line[..<equals] {
      case "TIMEBASE":
        let parts = value.split(separator: "/").compactMap { Int($0) }
        if parts.count == 2, parts[0] > 0, parts[1] > 0 { unit = (parts[0], parts[1]) }
      case "START": chapters[last].start = time(value) ?? 0
      case "END": chapters[last].end = time(value) ?? 0
      case "title": chapters[last].title = unescaped(value)
      case _: break
      }
    }
    return chapters.filter { !$0.title.isEmpty && $0.end > $0.start }.sorted { $0.start < $1.start }
  }

  /// The lines of the text; a line break with a backslash before it belongs to a value.
  private static func lines(ofMetadata text: String) -> [String] {
    var lines: [String] = []
    var continues = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if continues, let last = lines.indices.last {
        lines[last] = lines[last].dropLast() + " " + line
      } else {
        lines.append(String(line))
      }
      continues = line.reversed().prefix { $0 == "\\" }.count % 2 == 1
    }
    return lines
  }

  private static func unescaped(_ value: Substring) -> String {
    var text = ""
    var isEscaped = false
    for character in value {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        text.append(character)
        isEscaped = false
      }
    }
    return text
  }
}
