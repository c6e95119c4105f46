import EditionKit
import LessonMarkup
import LessonModel
import Words

/// What all pages of one publication share, computed once.
struct Site: Sendable {
  /// A lesson and its place in the course.
  struct Place: Sendable {
    let lesson: Lesson
    let unit: Unit

    /// Counted from 1 in the course.
    let number: Int
    let path: OutputPath

    /// How long the lesson takes to read, in minutes, at least 1.
    let readingMinutes: Int

    /// How long its activities take, in minutes; nil if it has none.
    let practiceMinutes: Int?
    let recording: Recording?
    let offers: [Offer]

    /// The recording's file, if an edition publishes it.
    var audio: Offer? { offers.first { $0.role == .audio } }

    /// How long the lesson takes to hear, in minutes, at least 1; nil if there is nothing to hear.
    var listeningMinutes: Int? {
      guard audio != nil, let recording else { return nil }
      return max(1, (recording.duration + 30_000) / 60_000)
    }

    func offers(_ role: Offer.Role) -> [Offer] { offers.filter { $0.role == role } }
  }

  let course: Course
  let context: EditionContext

  /// Nil if the address of the site is not known.
  let addresses: PublicAddresses?
  let style: MarkupStyle
  let words: CourseWords

  /// The writing direction of the course's language.
  let direction: TextDirection
  let lessons: [Place]
  let assets: [AssetID: Asset]
  let assetPaths: [AssetID: OutputPath]
  let feed: Offer?
  let conversions: PublishedConversions

  /// The definitions of the glossary's terms.
  let definitions: [TermID: String]

  /// The flash cards of the course.
  let cards: [FlashCard]

  /// The values that pages share, by the depth of a page in folders.
  private let sharedValues: [[String: String]]
  private let lessonPaths: [LessonID: OutputPath]

  /// What is found by traversing a lesson.
  struct Facts: Sendable {
    /// At least 1.
    let readingMinutes: Int
    let practiceMinutes: Int?
    let cards: [FlashCard]

    init(_ lesson: Lesson, in language: LanguageTag) {
      readingMinutes = max(
        1, (lesson.readingSeconds(in: WebEdition.view, language: language) + 30) / 60)
      practiceMinutes = lesson.practiceMinutes
      cards = lesson.cards(for: WebEdition.view)
    }
  }

  /// How the pages of a course are written.
  static func style(of course: Course, _ words: CourseWords) -> MarkupStyle {
    .page(WebEdition.view, words: words, allowsRawHTML: course.allowsRawHTML)
  }

  /// The site of a course that is already typeset; `facts` are those of its lessons, in order.
  init(_ course: Course, _ context: EditionContext, facts: [Facts]) {
    let style = Self.style(of: course, context.words)
    self.style = style
    self.course = course
    self.context = context
    addresses = PublicAddresses(of: course, in: context)
    words = context.words
    direction = TextDirection(course.language)
    let offers = Dictionary(grouping: context.offers, by: \.lesson)
    lessons = zip(course.numberedLessons, facts).map { numbered, facts in
      let (number, unit, lesson) = numbered
      return Place(
        lesson: lesson, unit: unit, number: number, path: SitePaths.lesson(lesson.id),
        readingMinutes: facts.readingMinutes,
        practiceMinutes: facts.practiceMinutes,
        recording: context.recordings[lesson.id]?.typeset(with: style.typography),
        offers: offers[lesson.id] ?? [])
    }
    lessonPaths = Dictionary(lessons.map { ($0.lesson.id, $0.path) }) { first, _ in first }
    assets = Dictionary(course.assets.map { ($0.id, $0) }) { first, _ in first }
    assetPaths = SitePaths.assets(course.assets)
    let feed = context.offers.first { $0.role == .feed }
    self.feed = feed
    conversions = PublishedConversions(conversions: context.conversions)
    definitions = Dictionary(
      course.glossary.terms.map { ($0.id, $0.definition.value) }
    ) { first, _ in first }
    let cards = facts.flatMap(\.cards) + course.glossary.cards
    self.cards = cards
    sharedValues = (0...2).map { depth in
      PageFrame.sharedValues(
        course, context, style, feed: feed, hasCards: !cards.isEmpty, depth: depth)
    }
  }

  /// The frame values that are the same for all pages at the same depth.
  func shared(for page: OutputPath) -> [String: String] {
    sharedValues[min(page.depth, sharedValues.count - 1)]
  }

  /// The page of a lesson, if the course has it.
  func path(of lesson: LessonID) -> OutputPath? { lessonPaths[lesson] }
}

extension Lesson {
  fileprivate var practiceMinutes: Int? {
    let seconds = practiceSeconds(in: WebEdition.view)
    return seconds > 0 ? LessonTime.minutes(seconds) : nil
  }
}
