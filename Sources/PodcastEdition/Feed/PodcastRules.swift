import Diagnostics

/// What authors read about the rules of the podcast.
enum PodcastRules {
  /// A course with everything that podcast directories ask for, except its address.
  private static let courseFile = """
    title: Pain
    description: Short lessons for people who sell.
    date: 2026-01-05
    podcast:
      guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810
      categories: [Business > Careers]

    """

  private static let siteLine = "site: https://courses.example/pain/\n"

  private static let publishedFile = """
    podcast: 917393e3-1b1e-5cef-ace4-edaa54e1f810
    episodes:
      - lesson: gone
        guid: 9b024349-ccf0-5f69-a609-6b82873eab3c

    """

  static let all = [
    RuleDescription(
      "feed-needs-site-url", .podcast, .warning, "A podcast feed needs the address of the site.",
      """
      Podcast apps need the full addresses of episodes. Without `site:` the episodes are made, but the feed \
      is not. `--site-url` gives the address for one publication. A course without anything for directories, \
      such as a category or an owner, gets no reminder.
      """,
      .files(
        before: [.init("lessons/course.yaml", courseFile)],
        after: [.init("lessons/course.yaml", courseFile + siteLine)])
    ),
    RuleDescription(
      "feed-needs-https", .podcast, .warning, "The site of a podcast must have an https address.",
      "Podcast directories refuse feeds with any other address.",
      .words(
        before: "site: http://courses.example/pain/", after: "site: https://courses.example/pain/")),
    RuleDescription(
      "podcast-needs-date", .podcast, .warning, "A course with a podcast must have a date.",
      """
      Podcast apps sort episodes by date; without a date, some appear in the wrong order. Use \
      the day of first publication.
      """,
      .words(before: "no `date:` in course.yaml", after: "date: 2026-11-23")),
    RuleDescription(
      "episode-date-moves", .podcast, .warning,
      "Dates of lessons must follow the order of the course.",
      """
      Some podcast apps sort episodes by date, others by number. So that all of them show the order of the course, \
      an episode is never dated before the one that comes before it, or before the course: an earlier `date:` \
      changes nothing.
      """,
      .words(
        before: "date: 2026-02-28 in lesson 14, and date: 2026-10-25 in lesson 1",
        after: "no `date:` in lesson 14")),
    RuleDescription(
      "podcast-needs-description", .podcast, .warning,
      "A course with a podcast must have a description.",
      "Podcast directories show it. Without one, they show the title instead.",
      .words(
        before: "no `description:` in course.yaml",
        after: "description: Eight short lessons for people who sell to businesses.")),
    RuleDescription(
      "podcast-needs-guid", .podcast, .warning, "A podcast must have an identity of its own.",
      """
      If there is none, Lectern makes one from the feed's address. If the site moves, the address changes, and \
      subscribers get every episode again. The message contains the line to add.
      """,
      .words(
        before: "no `guid:` under `podcast:`",
        after: "podcast: { guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810 }")),
    RuleDescription(
      "podcast-guid-is-uuid", .podcast, .error, "The identity of a podcast must be a UUID.",
      "Directories accept no other form.",
      .words(
        before: "podcast: { guid: my-podcast }",
        after: "podcast: { guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810 }")),
    RuleDescription(
      "podcast-guid-must-stay", .podcast, .error,
      "The identity of a published podcast must stay the same.",
      """
      Podcast apps know a podcast by its identity. `lectern publish` writes it to `lessons/published.yaml` the first \
      time; under another one, subscribers get no new episodes. To begin a new podcast on purpose, remove that file.
      """,
      .files(
        before: [
          .init("lessons/course.yaml", courseFile + siteLine),
          .init(
            "lessons/published.yaml", "podcast: 9b024349-ccf0-5f69-a609-6b82873eab3c\n"),
        ],
        after: [
          .init("lessons/course.yaml", courseFile + siteLine),
          .init(
            "lessons/published.yaml", "podcast: 917393e3-1b1e-5cef-ace4-edaa54e1f810\n"),
        ])),
    RuleDescription(
      "episode-must-stay", .podcast, .error, "A published episode must stay in the feed.",
      """
      `lessons/published.yaml` holds every episode that was published. If its lesson got a new id, write the new id \
      there: the episode keeps its identity, and nobody hears it twice. If the lesson will not come back, add \
      `retired: true` to its episode. A retired episode's lesson must not be in the course.
      """,
      .files(
        before: [
          .init("lessons/course.yaml", courseFile + siteLine),
          .init("lessons/published.yaml", publishedFile),
        ],
        after: [
          .init("lessons/course.yaml", courseFile + siteLine),
          .init("lessons/published.yaml", publishedFile + "    retired: true\n"),
        ])),
    RuleDescription(
      "episode-date-must-stay", .podcast, .warning,
      "The date of a published episode must stay the same.",
      """
      The first day is in `lessons/published.yaml`, and the feed keeps it: an episode with another date looks new to \
      some apps, and moves in the list of others.
      """,
      .words(
        before: "`date: 2027-01-11` in a lesson whose episode appeared on 2026-11-23",
        after: "`date: 2026-11-23`, or no `date:`")),
    RuleDescription(
      "podcast-category", .podcast, .warning,
      "A category must be one that podcast directories know.",
      "Listeners browse Apple Podcasts' list of categories; any other one is not shown.",
      .words(
        before: "podcast: { categories: [Sales] }",
        after: "podcast: { categories: [Business > Marketing] }")),
    RuleDescription(
      "lesson-needs-recap", .podcast, .warning, "Every lesson needs something to recapitulate.",
      """
      With `feeds: [recaps]`, each lesson gets an episode of a minute or two from its `:::keypoints` and one of its \
      questions. A lesson without key points is recapitulated by its objectives; one without either has no recap.
      """,
      .words(
        before: "a lesson that tells a story, in a course with `feeds: [recaps]`",
        after: "the same lesson, with what to remember in `:::keypoints`")),
    RuleDescription(
      "review-needs-questions", .podcast, .warning, "A unit with a review needs questions.",
      """
      With `feeds: [reviews]`, each unit gets an episode of the questions in its lessons: quizzes, cards, terms and key \
      points. With fewer than three, it is over before anybody has recalled anything, so the unit gets none.
      """,
      .words(
        before: "a unit with one quiz, in a course with `feeds: [reviews]`",
        after: "the same unit with a quiz in each lesson")),
    RuleDescription(
      "course-needs-rehearsal", .podcast, .warning, "A feed of rehearsals needs conversations.",
      """
      With `feeds: [rehearsals]`, each lesson with a conversation in a role-play, or with a task to answer aloud, gets an \
      episode to rehearse with. In a course without any, there is nothing to hear.
      """,
      .words(
        before: "`feeds: [rehearsals]`, and role-plays of which only the briefs are written",
        after: "the same, with a conversation in the scene of a role-play")),
    RuleDescription(
      "recap-is-long", .podcast, .warning, moment: .publishing,
      "A recap must take two minutes at most.",
      "Who listens to a recap has a minute or two: on the way, or before a call.",
      .words(
        before: "a lesson with fourteen key points of two sentences each",
        after: "a lesson with five key points of one sentence each")),
    RuleDescription(
      "recap-is-short", .podcast, .warning, moment: .publishing,
      "A recap must take a minute at least.",
      "A recap is an episode of its own: one that ends after some seconds is not worth starting a player for.",
      .words(
        before: "a lesson with one key point and no question",
        after: "a lesson with three key points and a question")),
    RuleDescription(
      "lesson-has-no-recording", .podcast, .warning, moment: .publishing,
      "Every lesson must have a recording.",
      """
      A lesson that could not be recorded is missing from the podcast. Give it something to say, or a \
      recording of your own.
      """,
      .words(
        before: "a lesson with only a table in `:::silent`",
        after: "the same lesson, with a `:::say` that says what the table shows")),
  ]
}
