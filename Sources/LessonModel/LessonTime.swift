/// How long a lesson takes, measured, in seconds.
package struct LessonTime: Hashable, Sendable {
  /// The time to read it silently.
  package var reading: Int

  /// The time to hear it; nil without a recording.
  package var listening: Int?

  /// The time to do its activities.
  package var practice: Int

  /// The total time that its author gives, if any.
  package var stated: Int?

  package init(reading: Int, listening: Int? = nil, practice: Int, stated: Int? = nil) {
    self.reading = reading
    self.listening = listening
    self.practice = practice
    self.stated = stated
  }

  /// The time to plan for: what the author gives, or else the time to read it and to do its
  /// activities.
  package var total: Int { stated ?? reading + practice }

  /// Rounded to whole minutes, and at least 1 if it takes any time.
  package static func minutes(_ seconds: Int) -> Int {
    seconds > 0 ? max(1, (seconds + 30) / 60) : 0
  }
}

extension Lesson {
  /// How long the lesson takes in an edition; as a page if no edition is given.
  package func time(
    in edition: EditionView = .web, language: LanguageTag, recording: Recording? = nil
  ) -> LessonTime {
    LessonTime(
      reading: readingSeconds(in: edition, language: language),
      listening: recording.map { ($0.duration + 500) / 1000 },
      practice: practiceSeconds(in: edition), stated: takes.map { $0.value * 60 })
  }

  /// How long the activities that an edition shows take, in seconds.
  ///
  /// An activity takes the minutes that its author gives. Without them, it takes what is usual in a
  /// classroom: half a minute to answer a quiz, five minutes for an exercise, ten for a role-play,
  /// one for a field of a worksheet, ten seconds for a card.
  package func practiceSeconds(in edition: EditionView) -> Int {
    var seconds = 0
    func visit(_ blocks: [Block]) {
      for block in blocks {
        if case .scoped(let scoped) = block, !scoped.scope.includes(edition) { continue }
        if case .activity(let activity) = block {
          seconds += activity.practiceSeconds
        } else {
          for children in block.children { visit(children) }
        }
      }
    }
    visit(blocks)
    return seconds
  }
}

extension Activity {
  /// How long it takes, in seconds: see ``Lesson/practiceSeconds(in:)``.
  package var practiceSeconds: Int {
    switch self {
    case .quiz: 30
    case .exercise(let exercise): (exercise.minutes ?? 5) * 60
    case .rolePlay(let play): (play.minutes ?? 10) * 60
    case .worksheet(let worksheet): worksheet.practiceSeconds
    case .apply(let apply): apply.worksheet.practiceSeconds
    case .card: 10
    }
  }
}

extension Worksheet {
  fileprivate var practiceSeconds: Int { (minutes ?? max(1, fields.count)) * 60 }
}
