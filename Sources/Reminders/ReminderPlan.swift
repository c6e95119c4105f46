package import EditionKit
import LessonMarkup
package import LessonModel
package import Words

/// The questions that reach a group after each session of its plan, one a day at most.
///
/// So many days after a session as `practice: days` says, the group is asked about one of its lessons, and so
/// many days after a lesson as its *apply* says, how that went. If a day has a question already, the next
/// one waits for the next free day: an *apply* comes before practice, and earlier sessions before later ones.
package struct ReminderPlan: Sendable {
  package let course: Course
  package let cohort: Cohort
  package let words: CourseWords
  package let addresses: PublicAddresses

  /// In the order of their days.
  package let reminders: [Reminder]

  package init(
    of course: Course, for cohort: Cohort, words: CourseWords, addresses: PublicAddresses
  ) {
    self.course = course
    self.cohort = cohort
    self.words = words
    self.addresses = addresses
    reminders = Self.reminders(of: course, for: cohort, words: words) { lesson, element in
      addresses.page(of: lesson, at: element.flatMap { Anchor($0) })
        ?? addresses.course ?? addresses.site.text
    }
  }

  /// The questions alone, for those who have the date and the addresses: `link` gives the address of a lesson, or of
  /// the element with an id on its page.
  package static func reminders(
    of course: Course, for cohort: Cohort, words: CourseWords,
    link: (_ lesson: LessonID, _ element: String?) -> String
  ) -> [Reminder] {
    var days = Days()
    let questions = Questions(of: course, words: words)
    let wishes =
      Self.followUps(of: cohort, questions)
      + Self.practice(of: course, cohort, questions)
    return wishes.map { wish -> Reminder in
      let day = days.take(from: wish.day)
      let lesson = questions.lesson(wish.question.lesson)?.title.value ?? ""
      let isPractice = wish.kind == .practice
      return Reminder(
        id: wish.id, kind: wish.kind, day: day, date: cohort.date(of: day),
        lesson: wish.question.lesson,
        subject: words.reminder(
          isPractice ? .question : .followUp, [.title: wish.title ?? lesson]
        ).text,
        question: wish.question.question,
        linkTitle: words.reminder[
          isPractice && wish.question.element != nil ? .seeAnswer : .openLesson
        ].text,
        link: link(wish.question.lesson, wish.question.element))
    }.sorted { $0.day < $1.day }
  }

  /// A question that should come on a day, or soon after it.
  private struct Wish {
    var id: String
    var kind: Reminder.Kind
    var day: Int
    var title: String?
    var question: LessonQuestion
  }

  private static func followUps(of cohort: Cohort, _ questions: Questions) -> [Wish] {
    let wishes = cohort.schedule.sessions.flatMap { session in
      session.lessons.compactMap(questions.lesson).flatMap { lesson in
        questions.followUps(in: lesson).map { followUp in
          Wish(
            id: "apply-\(followUp.id)", kind: .followUp, day: session.day + followUp.days,
            title: followUp.title, question: followUp.question)
        }
      }
    }
    return inOrder(wishes)
  }

  private static func practice(of course: Course, _ cohort: Cohort, _ questions: Questions)
    -> [Wish]
  {
    let wishes = cohort.schedule.sessions.enumerated().flatMap { number, session -> [Wish] in
      let asked = questions.first(course.practice.days.count, in: session.lessons)
      guard !asked.isEmpty else { return [] }
      return course.practice.days.enumerated().map { place, days in
        Wish(
          id: "practice-\(number + 1)-\(days)", kind: .practice, day: session.day + days,
          question: asked[place % asked.count])
      }
    }
    return inOrder(wishes)
  }

  /// By day; those of one day stay in their order.
  private static func inOrder(_ wishes: [Wish]) -> [Wish] {
    wishes.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }

  /// The days that have a question.
  private struct Days {
    private var taken: Set<Int> = []

    /// The first free day from a day on, which is then taken.
    mutating func take(from day: Int) -> Int {
      var day = day
      while !taken.insert(day).inserted { day += 1 }
      return day
    }
  }
}
