import Concurrency
import EditionKit
import JSONKit
import LessonMarkup
import LessonModel
import PageContent
import Typography
import Words

/// What all pages of one publication share, computed once.
///
/// A reference, as its places are: writing a page passes both on a hundred times, and each copy of a
/// struct retains everything it contains.
final class Site: Sendable {
  /// A lesson and its place in the course.
  final class Place: Sendable {
    /// With the quotation marks of the course's language in its title, summary and objectives.
    let lesson: Lesson
    let unitTitle: String?

    /// Counted from 1 in the course.
    let number: Int
    let path: OutputPath

    /// How long the lesson takes to read, and its activities to do, in seconds.
    let readingSeconds: Int
    let practiceSeconds: Int
    let recording: Recording?
    let offers: [Offer]

    /// The flash cards of the lesson.
    let cards: [FlashCard]

    /// What learners are asked again of the lesson; empty if the course has no page for that.
    let questions: [PracticeItem]

    /// What to look at before a call; nil if the lesson has nothing for it or the course wants no briefs.
    let brief: Brief?

    init(
      _ lesson: Lesson, unitTitle: String?, number: Int, language: LanguageTag,
      _ typography: Typography?, _ recording: Recording?, _ offers: [Offer], asksAgain: Bool,
      hasBrief: Bool
    ) {
      let lesson = lesson.typeset(with: typography)
      self.lesson = lesson
      self.unitTitle = unitTitle
      self.number = number
      path = SitePaths.lesson(lesson.id)
      readingSeconds = lesson.readingSeconds(in: WebEdition.view, language: language)
      practiceSeconds = lesson.practiceSeconds(in: WebEdition.view)
      self.recording = recording?.typeset(with: typography)
      self.offers = offers
      cards = lesson.cards(for: WebEdition.view)
      questions = asksAgain ? lesson.practiceItems(for: WebEdition.view) : []
      brief = hasBrief ? lesson.brief(in: WebEdition.view) : nil
    }

    /// How long the lesson takes to read, in minutes, at least 1.
    var readingMinutes: Int { max(1, LessonTime.minutes(readingSeconds)) }

    /// How long its activities take, in minutes; nil if it has none.
    var practiceMinutes: Int? { practiceSeconds > 0 ? LessonTime.minutes(practiceSeconds) : nil }

    /// The recording's file, if an edition publishes it.
    var audio: Offer? { offers.first { $0.role == .audio } }

    /// A minute or two of it, if an edition publishes that.
    var recap: Offer? { offers.first { $0.role == .recap } }

    /// How long the lesson takes to hear, in minutes, at least 1; nil if there is nothing to hear.
    var listeningMinutes: Int? {
      guard audio != nil, let recording else { return nil }
      return max(1, (recording.duration + 30_000) / 60_000)
    }

    func offers(_ role: Offer.Role) -> [Offer] { offers.filter { $0.role == role } }
  }

  /// With the quotation marks of its language, except in its lessons: see ``lessons``.
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

  /// The widths of pictures that have several, ascending.
  let pictureForms: [AssetID: [SitePaths.PictureForm]]
  let feed: Offer?
  let conversions: PublishedConversions

  /// The definitions of the glossary's terms.
  let definitions: [TermID: String]

  /// The flash cards of the course.
  let cards: [FlashCard]

  /// Whether there is something to ask again, and so a page for that.
  let hasPractice: Bool

  /// Whether there is something that shows what a learner can do, and so a page for that.
  let hasLearnerPage: Bool

  /// Whether a lesson has a brief.
  let hasBriefs: Bool

  /// The situations that lessons are for.
  let situations: [Situation]

  /// The way through the course, on the pages of its lessons.
  let outline: CourseOutline

  /// The values that pages share, by the depth of a page in folders.
  private let sharedValues: [[String: String]]
  private let placesByID: [LessonID: Place]

  /// The style sheet and the script of all pages.
  let files: SiteFiles

  /// What the metadata of every lesson's page says about the course.
  let lessonTerms: [(String, JSON)]

  /// Whether pages are published as Markdown as well.
  var hasTwins: Bool { course.isDiscoverable && !files.isLive }

  /// The address of a picture that other programs show next to a link; nil if there are none.
  func address(ofPicture path: OutputPath) -> String? {
    guard context.canDraw, course.isDiscoverable, !files.isLive else { return nil }
    return addresses?.url(of: path)
  }

  /// Files, and those that they load: the pictures of a style sheet, the scripts of a page.
  func withWhatTheyLoad(_ files: Set<AssetID>) -> Set<AssetID> {
    var all = files
    var waiting = Array(files)
    while let file = waiting.popLast() {
      for reference in assets[file]?.references ?? [] {
        if case .asset(let id) = reference.target, all.insert(id).inserted { waiting.append(id) }
      }
    }
    return all
  }

  /// How the pages of a course are written.
  static func style(of course: Course, _ words: CourseWords) -> MarkupStyle {
    .page(WebEdition.view, words: words, allowsRawHTML: course.allowsRawHTML)
  }

  /// Finds the places of a course's lessons, `width` at a time.
  static func places(in course: Course, _ context: EditionContext, width: Int) async -> [Place] {
    let typography = style(of: course, context.words).typography
    let language = course.language
    let offers = Dictionary(grouping: context.offers, by: \.lesson)
    let titles = course.units.map { unit in
      unit.details.map { typography?.applied(to: $0.title) ?? $0.title }
    }
    // Where lessons are; the lessons themselves are not copied.
    let positions = course.units.indices.flatMap { unit in
      course.units[unit].lessons.indices.map { (unit: unit, lesson: $0) }
    }
    return await Array(positions.enumerated()).concurrentMap(width: width, batch: 16) {
      index, position in
      let lesson = course.units[position.unit].lessons[position.lesson]
      return Place(
        lesson, unitTitle: titles[position.unit], number: index + 1, language: language, typography,
        context.recordings[lesson.id], offers[lesson.id] ?? [], asksAgain: course.practice.hasPage,
        hasBrief: course.integrations.hasBriefs)
    }
  }

  /// The site of a course; `places` are those of its lessons, in their order.
  init(
    _ course: Course, _ context: EditionContext, places: [Place], _ templates: SiteTemplates,
    isLive: Bool
  ) {
    let style = Self.style(of: course, context.words)
    self.style = style
    let course = course.typeset(with: style.typography)
    self.course = course
    self.context = context
    let addresses = PublicAddresses(of: course, in: context)
    self.addresses = addresses
    lessonTerms = Metadata.terms(ofLessonsIn: course, at: addresses)
    words = context.words
    direction = TextDirection(course.language)
    lessons = places
    placesByID = Dictionary(places.map { ($0.lesson.id, $0) }) { first, _ in first }
    assets = Dictionary(course.assets.map { ($0.id, $0) }) { first, _ in first }
    let assetPaths = course.assets.sitePaths
    self.assetPaths = assetPaths
    pictureForms = SitePaths.forms(context.pictureWidths, of: assetPaths)
    let feed = context.offers.first { $0.role == .feed }
    self.feed = feed
    conversions = PublishedConversions(conversions: context.conversions)
    definitions = Dictionary(
      course.glossary.terms.map { ($0.id, $0.definition.value) }
    ) { first, _ in first }
    let cards = places.flatMap(\.cards) + course.glossary.cards
    self.cards = cards
    let hasPractice =
      course.practice.hasPage
      && (places.contains { !$0.questions.isEmpty } || !course.glossary.cards.isEmpty)
    self.hasPractice = hasPractice
    hasLearnerPage = hasPractice || places.contains { !$0.lesson.objectives.isEmpty }
    hasBriefs = places.contains { $0.brief != nil }
    situations = course.situations
    outline = CourseOutline(of: places, inUnits: course.units.map(\.lessons.count), direction)
    let files = SiteFiles(
      templates, for: course, context.words, LookStyle(course, context.templates),
      hasPractice: hasPractice, hasLearnerPage: hasLearnerPage, hasBriefs: hasBriefs,
      isLive: isLive)
    self.files = files
    sharedValues = (0...2).map { depth in
      PageFrame.sharedValues(
        course, context, style, files, feed: feed, hasCards: !cards.isEmpty,
        hasPractice: hasPractice, assetPaths,
        depth: depth)
    }
  }

  /// The frame values that are the same for all pages at the same depth.
  func shared(for page: OutputPath) -> [String: String] {
    guard page.depth < sharedValues.count else {
      return PageFrame.sharedValues(
        course, context, style, files, feed: feed, hasCards: !cards.isEmpty,
        hasPractice: hasPractice, assetPaths,
        depth: page.depth)
    }
    return sharedValues[page.depth]
  }

  /// The place of a lesson, if the course has it.
  func place(of lesson: LessonID) -> Place? { placesByID[lesson] }

  /// The page of a lesson, if the course has it.
  func path(of lesson: LessonID) -> OutputPath? { placesByID[lesson]?.path }
}
