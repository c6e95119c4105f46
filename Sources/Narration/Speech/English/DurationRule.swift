/// Durations in several units, and an `m` that spelling alone cannot tell from meters: `1h 30m`,
/// `2d 4h`, `1h30`, `a 45m call`.
struct DurationRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard line.number(index) != nil, line.isGap(index - 1) || line.isMark(index - 1, "–", "-")
    else { return nil }
    return parts(line, index) ?? minutes(line, index)
  }

  private func parts(_ line: SpeechLine, _ index: Int) -> SpeechReading? {
    var words: [String] = []
    var place = index
    var end = index
    var rank = -1
    while let number = line.number(place), number.fraction == nil {
      let unitPlace = line.skippingSpace(place + 1)
      let sign = line.word(unitPlace) ?? ""
      guard let next = Self.units.firstIndex(where: { $0.signs.contains(sign) }), next > rank,
        sign.count > 1 || unitPlace == place + 1 || sign == "h"
      else {
        // "1h30".
        if rank == Self.hour, place == end, line.isGap(place + 1), number.integer.utf8.count == 2 {
          words.append(EnglishNumber.cardinal(number))
          end = place + 1
        }
        break
      }
      words.append(
        EnglishNumber.cardinal(number) + " " + Self.units[next].name + (number.isOne ? "" : "s"))
      rank = next
      end = unitPlace + 1
      place = line.skippingSpace(end)
    }
    guard words.count > 1, line.isGap(end) else { return nil }
    return SpeechReading(words.joined(separator: " "), end: end)
  }

  /// `a 45m call`, `it takes 45m`.
  private func minutes(_ line: SpeechLine, _ index: Int) -> SpeechReading? {
    guard let number = line.number(index), line.word(index + 1) == "m", line.isGap(index + 2)
    else { return nil }
    let words = EnglishNumber.cardinal(number)
    if line.isSpace(index + 2), Self.meetings.contains(line.wordAfter(index + 2)) {
      return SpeechReading(words + " minute", end: index + 2)
    }
    guard Self.verbs.contains(line.wordBefore(index)) else { return nil }
    return SpeechReading(words + (number.isOne ? " minute" : " minutes"), end: index + 2)
  }

  private static let units: [(name: String, signs: Set<String>)] = [
    ("day", ["d"]), ("hour", ["h", "hr", "hrs"]), ("minute", ["m", "min", "mins"]),
    ("second", ["s", "sec", "secs"]),
  ]
  private static let hour = 1

  private static let meetings: Set<String> = [
    "call", "calls", "meeting", "meetings", "session", "sessions", "demo", "demos", "workshop",
    "workshops", "lesson", "lessons", "break", "breaks", "slot", "slots", "module", "modules",
    "exercise", "exercises", "video", "videos", "webinar", "training", "talk", "timer", "review",
    "drill", "test", "quiz",
  ]
  private static let verbs: Set<String> = [
    "take", "takes", "took", "taking", "last", "lasts", "lasted", "wait", "spend", "spends",
  ]
}
