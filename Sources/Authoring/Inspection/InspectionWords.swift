import LessonModel

extension Inspection {
  /// "about 24 min: 14 min to read, 10 min to practice".
  static func words(for times: [LessonTime]) -> String {
    let total = times.reduce(0) { $0 + $1.total }
    let reading = times.reduce(0) { $0 + $1.reading }
    let practice = times.reduce(0) { $0 + $1.practice }
    let stated = times.contains { $0.stated != nil }
    return
      "about \(duration(total)): \(duration(reading)) to read, \(duration(practice)) to practice"
      + (stated ? "; the author's own times are used where they are given" : "")
  }

  /// Whole minutes, and hours if there are any.
  private static func duration(_ seconds: Int) -> String {
    let minutes = LessonTime.minutes(seconds)
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }

  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }

  /// A text with spaces after it, up to a width.
  static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// A text with spaces before it, up to a width.
  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

extension String {
  /// Without spaces at the end.
  var trimmingEnd: String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  var capitalizingFirst: String { prefix(1).uppercased() + dropFirst() }
}
