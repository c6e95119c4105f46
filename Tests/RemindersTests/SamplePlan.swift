import Diagnostics
import EditionKit
import LessonModel
import LessonReader
import Testing
import Words

@testable import Reminders

/// The reminders of a small course with a question of each kind.
struct SamplePlan {
  let plan: ReminderPlan

  static let lessons = [
    "01-pain.md": """
    # Pain, and “more”

    :::quiz{#lever}
    Which lever is worth pulling first?

    - [x] The weakest one
      - Yes: it costs least.
    - [ ] The loudest one
    :::

    :::quiz{#gap}
    A deal needs a [[compelling event]].
    :::

    :::apply[My deal]{#my-deal after=3d}
    - Customer
    :::

    """,
    "02-people.md": """
    # People

    :::card{#who}
    Who signs?

    ---

    The economic buyer.
    :::

    """,
    "03-plain.md": "# Plain\n\nOnly text.\n",
  ]

  init(
    _ settings: String = "", plan: String = "day", start: String = "2027-01-11",
    lessons: [String: String] = Self.lessons
  ) async throws {
    var files = [
      "lessons/course.yaml": Array(
        "id: sample\ntitle: Sell, and keep\nlanguage: en\nsite: https://courses.example/s/\n\(settings)"
          .utf8)
    ]
    for (path, text) in lessons { files["lessons/\(path)"] = Array(text.utf8) }
    let read = try await CourseReader(folder: MemoryFolder(files), editions: [.web], width: 1)
      .read()
    try #require(!read.course.diagnostics.containsError, "\(read.course.diagnostics)")
    let course = read.course.value
    let id = try #require(PlanID(plan))
    let cohort = Cohort(
      of: course, by: try #require(course.plan(id)), from: try #require(CalendarDate(start)))
    self.plan = ReminderPlan(
      of: course, for: cohort, words: CourseWords(course.language),
      addresses: PublicAddresses(
        site: try #require(course.site),
        offers: course.lessons.map { lesson in
          Offer(
            edition: .web, role: .page, lesson: lesson.id, title: Word(lesson.title.value),
            path: OutputPath(safe: "lessons/\(lesson.id)/index.html"), mediaType: .html)
        }))
  }

  var reminders: [Reminder] { plan.reminders }

  /// A clock that goes forward on 28 March 2027 at 01:00 UTC, as in Berlin.
  static let clock = LocalClock(zone: "Europe/Berlin") { instant in
    instant < 1_806_195_600 || instant >= 1_824_944_400 ? 3600 : 7200
  }
}
