/// A time from the beginning of a recording, in the forms that feeds and transcripts write.
package struct ClockTime: Hashable, Sendable, Comparable {
  /// Never below 0.
  package let milliseconds: Int

  package init(milliseconds: Int) { self.milliseconds = max(0, milliseconds) }

  /// `00:01:02.345`: normal play time (RFC 2326 §3.6), which is also WebVTT's format.
  package var exact: String { "\(whole).\(Self.padded(milliseconds % 1000, 3))" }

  /// `00:01:02`, with the fraction cut off, as listeners read it.
  package var whole: String {
    let seconds = milliseconds / 1000
    return [seconds / 3600, seconds / 60 % 60, seconds % 60].map { Self.padded($0, 2) }
      .joined(separator: ":")
  }

  /// In seconds, as JSON writes it.
  package var seconds: Double { Double(milliseconds) / 1000 }

  /// Rounded to whole seconds, at least one.
  package var roundedSeconds: Int { max(1, (milliseconds + 500) / 1000) }

  package static func < (left: ClockTime, right: ClockTime) -> Bool {
    left.milliseconds < right.milliseconds
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
