/// What happens in a lesson, step by step, for the person who leads it.
package struct LessonPlan {
  package enum Step: Hashable {
    /// Read a part of the text, and talk about it; the title is that of its first heading.
    case text(heading: [Inline]?)

    /// Questions that come one after the other.
    case questions([Quiz])
    case activity(Activity)

    /// What the facilitator says or does.
    case note(FacilitatorNote)
  }

  package struct Timed: Hashable {
    package var step: Step
    package var seconds: Int
  }

  package private(set) var steps: [Timed] = []

  /// What the lesson plays.
  package private(set) var media: [Media.Kind] = []

  /// A part of the text that is shorter than this belongs to what comes next.
  private static let shortest = 30

  package init(of lesson: Lesson, language: LanguageTag) {
    // Who leads a lesson has it on paper.
    let view = EditionView(.handouts)
    var text: [Block] = []
    var waiting = 0
    func reading() -> Int {
      var part = lesson
      part.title.value = ""
      part.objectives = []
      part.footnotes = []
      part.blocks = text
      return part.readingSeconds(in: view, language: language)
    }
    var found: [Timed] = []
    func endText() {
      let seconds = reading()
      let heading = text.lazy.compactMap { block -> [Inline]? in
        if case .heading(let heading) = block { heading.content } else { nil }
      }.first
      text = []
      guard waiting + seconds >= Self.shortest else {
        waiting += seconds
        return
      }
      found.append(Timed(step: .text(heading: heading), seconds: waiting + seconds))
      waiting = 0
    }
    func visit(_ blocks: [Block]) {
      for block in blocks {
        switch block {
        case .activity(let activity):
          endText()
          let seconds = activity.practiceSeconds + waiting
          waiting = 0
          if case .quiz(let quiz) = activity {
            if let last = found.last, case .questions(let before) = last.step {
              found[found.count - 1] = Timed(
                step: .questions(before + [quiz]), seconds: last.seconds + seconds)
            } else {
              found.append(Timed(step: .questions([quiz]), seconds: seconds))
            }
          } else {
            found.append(Timed(step: .activity(activity), seconds: seconds))
          }
        case .facilitatorNote(let note):
          guard let minutes = note.minutes else { continue }
          endText()
          found.append(Timed(step: .note(note), seconds: minutes * 60))
        case .details(let details): visit(details.blocks)
        case .silent(let silent): visit(silent.blocks)
        case .heading, .paragraph, .list, .quote, .code, .table, .thematicBreak, .rawHTML, .callout,
          .media, .figure, .keyPoints, .formula, .say, .scoped:
          text.append(block)
        }
      }
    }
    let blocks = lesson.blocks.selected(for: view)
    visit(blocks)
    endText()
    if waiting > 0, !found.isEmpty { found[found.count - 1].seconds += waiting }
    steps = found
    var media: [Media.Kind] = []
    blocks.forEachBlock { block in
      if case .media(let one) = block, !media.contains(one.kind) { media.append(one.kind) }
    }
    self.media = media
  }

  /// How long the lesson takes in a room, in whole minutes: what its author says, or else the sum of its steps.
  package func minutes(of lesson: Lesson) -> Int {
    let notes = steps.reduce(0) { sum, timed in
      if case .note = timed.step { sum + timed.seconds } else { sum }
    }
    let all = steps.reduce(0) { $0 + $1.seconds }
    return LessonTime.minutes(lesson.takes.map { $0.value * 60 + notes } ?? all)
  }
}

extension Course {
  /// When its lessons take place by a plan; `start` is when a session begins if the plan says nothing.
  ///
  /// The one place where a plan of the whole course becomes times: the facilitator's timetable, calendars
  /// and e-mails have the same.
  package func schedule(by plan: DeliveryPlan, from start: TimeOfDay? = nil) -> Schedule {
    Schedule(
      of: units.flatMap { unit in
        unit.lessons.map { lesson in
          Schedule.Lesson(
            lesson.id, minutes: LessonPlan(of: lesson, language: language).minutes(of: lesson),
            unit: unit.details?.id)
        }
      }, by: plan, from: start ?? plan.start ?? handouts.start ?? .nine)
  }

  /// The plan that its handouts have, unless another one is asked for; days of eight hours without any.
  package var chosenPlan: DeliveryPlan {
    handouts.plan.flatMap { plan($0.value) } ?? plan(.day) ?? .standard
  }
}
