/// What ffmpeg's `ebur128` measured.
struct Measurement: Hashable, Sendable {
  /// Integrated loudness as dual mono, in LUFS; nil below the threshold of hearing.
  var loudness: Double?

  /// True peak in dBTP or sample peak in dBFS, whichever was requested.
  var peak: Double

  /// How many milliseconds were decoded.
  var duration: Int

  /// Reads the summary that the filter writes to the messages, and the progress that ffmpeg writes
  /// to its output; nil if one is missing.
  init?(messages: String, progress: [UInt8]) {
    var lines = messages.split(separator: "\n")[...]
    guard let summary = lines.lastIndex(where: { $0.hasSuffix("Summary:") }) else { return nil }
    lines = lines[(summary + 1)...]
    func value(_ name: String) -> Double? {
      let line = lines.first { $0.drop(while: { $0 == " " }).hasPrefix(name) }
      let words = line?.split(separator: " ") ?? []
      guard words.count > 1 else { return nil }
      return words[1] == "-inf" ? -.infinity : Double(words[1])
    }
    guard let loudness = value("I:"), let peak = value("Peak:") else { return nil }
    self.loudness = loudness > -70 ? loudness : nil
    self.peak = peak
    guard let duration = Self.duration(inProgress: progress) else { return nil }
    self.duration = duration
  }

  /// How many milliseconds were decoded, from the progress that ffmpeg writes to its output.
  static func duration(inProgress progress: [UInt8]) -> Int? {
    let text = String(decoding: progress, as: UTF8.self)
    let time = text.split(separator: "\n").last { $0.hasPrefix("out_time_us=") }
    guard let time, let microseconds = Int(time.dropFirst(12)) else { return nil }
    return (microseconds + 500) / 1000
  }
}
