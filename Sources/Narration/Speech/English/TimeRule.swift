/// Times of day: `9:30`, `14:00`, `9 am`, `9:00–17:30`, `9–11am`.
struct TimeRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    if let word = line.word(index), ["noon", "midnight"].contains(word.lowercased()),
      line.isMark(index + 1, "–", "-"), let (last, end) = time(line, index + 2)
    {
      return SpeechReading(word + " to " + last, end: end)
    }
    guard let (words, end) = time(line, index) else { return hours(line, index) }
    if line.isMark(end, "–", "-"), let (last, lastEnd) = time(line, end + 1) {
      return SpeechReading(words + " to " + last, end: lastEnd)
    }
    if line.isMark(end, "–", "-"), ["noon", "midnight"].contains(line.word(end + 1)) {
      return SpeechReading(words + " to ", end: end + 1)
    }
    return SpeechReading(words, end: end)
  }

  /// The first hour of `9–11am`, which shares AM or PM with the second.
  private func hours(_ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard let hour = line.number(index)?.whole, (1...12).contains(hour),
      line.isMark(index + 1, "–", "-"), let (last, end) = time(line, index + 2),
      last.hasSuffix("M")
    else { return nil }
    return SpeechReading(EnglishNumber.cardinal(hour) + " to " + last, end: end)
  }

  private func time(_ line: SpeechLine, _ index: Int) -> (String, Int)? {
    guard let hour = line.number(index)?.whole, (0...24).contains(hour) else { return nil }
    var minute = 0
    var place = index + 1
    let isClock = line.isMark(place, ":")
    if isClock {
      guard let minutes = line.number(place + 1), minutes.integer.utf8.count == 2,
        let number = minutes.whole, number < 60, !line.isMark(place + 2, ":"),
        !["ratio", "odds", "scale"].contains(line.wordBefore(index)),
        line.wordBefore(index) != "of"
          || !["ratio", "odds", "scale"].contains(line.word(index - 4) ?? "")
      else { return nil }
      minute = number
      place += 2
    }
    guard let (half, end) = half(line, place) else {
      guard isClock else { return nil }
      let isPadded = line.number(index)?.integer.hasPrefix("0") == true
      return (Self.twentyFour(hour, minute, isPadded: isPadded), place)
    }
    guard (1...12).contains(hour) else { return nil }
    return (Self.clock(hour, minute) + " " + half, end)
  }

  /// "AM" or "PM" in one of its spellings, and the index after it.
  private func half(_ line: SpeechLine, _ index: Int) -> (String, Int)? {
    let place = line.skippingSpace(index)
    for (spelling, words) in Self.halves {
      guard let end = line.end(of: spelling, at: place), line.word(end) == nil else { continue }
      return (words, end)
    }
    return nil
  }

  private static let halves = [
    ("a.m.", "AM"), ("p.m.", "PM"), ("am", "AM"), ("pm", "PM"), ("AM", "AM"), ("PM", "PM"),
    ("A.M.", "AM"), ("P.M.", "PM"),
  ]

  private static func clock(_ hour: Int, _ minute: Int) -> String {
    let hourWords = EnglishNumber.cardinal(hour)
    switch minute {
    case 0: return hourWords
    case 1...9: return hourWords + " oh " + EnglishNumber.cardinal(minute)
    case _: return hourWords + " " + EnglishNumber.cardinal(minute)
    }
  }

  /// A time from 0 to 24 hours; one with a zero before it is in the morning.
  static func twentyFour(_ hour: Int, _ minute: Int, isPadded: Bool = false) -> String {
    switch (hour, minute) {
    case (0, 0), (24, 0): "midnight"
    case (12, 0): "noon"
    case (13...23, _): clock(hour - 12, minute) + " PM"
    case (0, _): clock(12, minute) + " AM"
    case (1..., _) where isPadded && hour < 12: clock(hour, minute) + " AM"
    case (_, 0): clock(hour, 0) + " o'clock"
    case _: clock(hour, minute)
    }
  }
}
