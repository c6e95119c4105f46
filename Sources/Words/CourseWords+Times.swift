extension CourseWords {
  /// "a", "a and b", "a, b and c".
  package func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: lesson[.comma].text) + lesson[.and].text + last
  }

  /// "Note:", with the space before the colon that some languages have.
  package func label(_ word: Word) -> Word { word.map { $0 + lesson[.colon].text } }

  /// Minutes as "45 min"; ninety or more as "2 h 10 min".
  package func hours(ofMinutes minutes: Int) -> Word {
    guard minutes >= 90 else { return lesson(.minutes, count: minutes) }
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    let values: KeyValuePairs<Placeholder, String> = [
      .hours: String(hours), .minutes: String(rest),
    ]
    return lesson(rest == 0 ? .hours : .hoursAndMinutes, values)
  }

  /// "2 weeks", "3 days", as they follow "in": whole weeks are given in weeks.
  package func span(ofDays days: Int) -> Word {
    let (count, isWeeks) = Self.span(days)
    return lesson(isWeeks ? .weeks : .days, count: count)
  }

  /// The same in words, "two weeks"; `spelled` gives the number in words, nil for digits.
  package func spanInWords(ofDays days: Int, spelled: (Int) -> String?) -> Word {
    let (count, isWeeks) = Self.span(days)
    return lesson(
      isWeeks ? .weeksInWords : .daysInWords, count: count, spelled: spelled(count))
  }

  private static func span(_ days: Int) -> (count: Int, isWeeks: Bool) {
    days > 0 && days.isMultiple(of: 7) ? (days / 7, true) : (days, false)
  }
}
