import LessonModel

/// A time of the day as a language writes it.
struct Clock {
  let language: LanguageTag

  /// `9:05`, `13:30`; in the United States `9:05 AM`, `1:30 PM`.
  ///
  /// After midnight, it begins again.
  func text(_ minutes: Int) -> String {
    let (hour, minute) = (minutes / 60 % 24, minutes % 60)
    let tail = minute < 10 ? "0\(minute)" : "\(minute)"
    guard language.text == "en-US" else { return "\(hour):\(tail)" }
    return "\(hour % 12 == 0 ? 12 : hour % 12):\(tail) \(hour < 12 ? "AM" : "PM")"
  }
}
