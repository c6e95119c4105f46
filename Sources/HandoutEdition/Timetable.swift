import LessonModel

/// When a course that is taught in a room does what: lessons in their order, with breaks.
struct Timetable: Hashable {
  enum Item: Hashable {
    /// By its place among the lessons of the course.
    case lesson(Int)
    case pause
    case lunch
  }

  struct Entry: Hashable {
    /// Since midnight, in minutes.
    var start: Int
    var minutes: Int
    var item: Item

    var end: Int { start + minutes }
  }

  /// Each has at least one lesson, and ends with one.
  private(set) var days: [[Entry]] = []

  /// A break comes before a lesson with which people would sit for longer than this.
  static let longestSitting = 90
  static let pauseMinutes = 15

  /// Lunch comes before the first lesson that would end after this time, on a day that begins
  /// in the morning and has gone on for a while.
  static let lunchTime = 12 * 60 + 30
  static let lunchMinutes = 60

  /// No lesson begins a day's work that takes longer, breaks included.
  static let longestDay = 8 * 60

  /// A timetable of lessons that take these minutes; each is planned in steps of five.
  init(of minutes: [Int], from start: TimeOfDay) {
    var day: [Entry] = []
    var clock = start.minutes
    var sitting = 0
    var hadLunch = false
    func begin() {
      clock = start.minutes
      sitting = 0
      // Who begins in the afternoon has eaten.
      hadLunch = start.minutes >= 11 * 60
    }
    func rest(_ item: Item, _ minutes: Int) {
      day.append(Entry(start: clock, minutes: minutes, item: item))
      clock += minutes
      sitting = 0
    }
    begin()
    for (place, exact) in minutes.enumerated() {
      let length = Self.planned(exact)
      if !day.isEmpty, clock + length > start.minutes + Self.longestDay {
        days.append(day)
        day = []
        begin()
      }
      if !day.isEmpty {
        if !hadLunch, clock + length > Self.lunchTime, clock - start.minutes >= 60 {
          rest(.lunch, Self.lunchMinutes)
          hadLunch = true
        } else if sitting > 0, sitting + length > Self.longestSitting {
          rest(.pause, Self.pauseMinutes)
        }
      }
      day.append(Entry(start: clock, minutes: length, item: .lesson(place)))
      clock += length
      sitting += length
    }
    if !day.isEmpty { days.append(day) }
  }

  /// Rounded up to five minutes.
  static func planned(_ minutes: Int) -> Int { max(5, (minutes + 4) / 5 * 5) }

  /// When a lesson begins; nil if there is no such lesson.
  func start(ofLesson place: Int) -> Int? {
    days.joined().first { $0.item == .lesson(place) }?.start
  }
}

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
