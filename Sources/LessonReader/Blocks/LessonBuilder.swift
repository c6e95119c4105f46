import Diagnostics
import LessonModel
import MarkdownKit

/// A lesson, and other information from its file.
struct BuiltLesson: Sendable {
  var lesson: Lesson
  var diagnostics: [Diagnostic]
  var excuses: [RulePolicy.Excuse]

  /// The anchor of the heading that became the title.
  var titleAnchor: Anchor?
  var hasFormulas: Bool
}

/// Builds a lesson from its head, now that the heads of all lessons are known.
struct LessonBuilder: Sendable {
  private let facets: [Facet]

  /// False if the course's file could not be read: then it is unknown what it defines.
  private let knowsFacets: Bool
  private let index: LinkIndex
  private let editions: [EditionName]
  private let allowsHTML: Bool
  private let hasDecimalComma: Bool
  private let shufflesChoices: Bool

  /// The budget of lessons that have none of their own.
  private let minutes: Spanned<Int>?

  init(course: Record, facets: [Facet], index: LinkIndex, editions: [EditionName]) {
    self.facets = facets
    knowsFacets = !course.isUnreadable
    self.index = index
    self.editions = editions
    allowsHTML = course.flag("html") ?? false
    let language = course.text("language").flatMap { LanguageTag($0) } ?? .english
    hasDecimalComma = language.hasDecimalComma
    shufflesChoices = course.flag("shuffle") ?? false
    minutes = course.integer("minutes").map { Spanned($0.value, at: $0.span) }
  }

  /// Reads the text and drops it again at once: only one lesson's text at a time is in memory.
  func build(_ head: LessonHead) -> BuiltLesson {
    let draft = LessonFileReader.draft(head)
    let (lesson, hasFormulas) = lesson(draft)
    return BuiltLesson(
      lesson: lesson.value, diagnostics: draft.diagnostics + lesson.diagnostics,
      excuses: draft.excuses, titleAnchor: draft.titleAnchor, hasFormulas: hasFormulas)
  }

  private func lesson(_ draft: LessonDraft) -> (Diagnosed<Lesson>, hasFormulas: Bool) {
    let resolver = LinkResolver(path: draft.path, index: index)
    var builder = BlockBuilder(
      draft, resolver: resolver, editions: editions, allowsHTML: allowsHTML,
      hasDecimalComma: hasDecimalComma, shufflesChoices: shufflesChoices)
    var body = draft.document.blocks
    if let heading = draft.titleHeading { body.remove(at: heading) }
    let record = draft.record
    let span = draft.source?.span ?? .beginning(of: draft.path)
    var lesson = Lesson(id: draft.id.value, path: draft.path, title: draft.title, span: span)
    lesson.blocks = builder.blocks(body)
    lesson.footnotes = draft.document.footnotes.map { footnote in
      Footnote(
        number: footnote.number, label: footnote.label, blocks: builder.blocks(footnote.blocks),
        span: footnote.span)
    }
    lesson.summary = record.text("summary")
    lesson.objectives = record.texts("objectives").map { Spanned($0.text, at: $0.span) }
    lesson.keywords = record.texts("keywords").map(\.text)
    lesson.minutes =
      record.integer("minutes").map { Spanned($0.value, at: $0.span) } ?? minutes
    lesson.takes = record.integer("takes").map { Spanned($0.value, at: $0.span) }
    lesson.prerequisites = record.texts("prerequisites").compactMap { written in
      LessonID(written.text).map { Spanned($0, at: written.span) }
    }
    lesson.podcast = PodcastAssembly.episode(
      record.record("podcast"), resolver, into: &builder.diagnostics)
    lesson.redirects = record.texts("redirects").map { Spanned($0.text, at: $0.span) }
    lesson.date = record.spanned("date").flatMap { written in
      CalendarDate(written.text).map { Spanned($0, at: written.span) }
    }
    if let recording = record.spanned("recording") {
      if let file = resolver.file(recording.text) {
        lesson.suppliedRecording = Spanned(file, at: recording.span)
      } else {
        builder.diagnostics.append(.recordingIsElsewhere(at: recording.span))
      }
    }
    lesson.narrators = record.texts("narrator").map { Spanned($0.text, at: $0.span) }
    for entry in record.named("recordings") {
      guard case .text(let written) = entry.value else { continue }
      if let file = resolver.file(written.text) {
        lesson.sectionRecordings.append(
          SectionRecording(
            section: Spanned(entry.key.text, at: entry.key.span),
            file: Spanned(file, at: written.span)))
      } else {
        builder.diagnostics.append(.recordingIsElsewhere(at: written.span))
      }
    }
    var texts = PlainTextCheck()
    texts.check(record, ["title", "summary", "objectives"], of: "a lesson")
    if record.spanned("title") == nil {
      texts.checkFormula(lesson.title.value, at: lesson.title.span, as: "the title of a lesson")
    }
    builder.diagnostics += texts.diagnostics
    if knowsFacets {
      lesson.facets = FacetCheck.choices(
        record.named("facets"), among: facets, into: &builder.diagnostics)
    }
    return (Diagnosed(lesson, builder.diagnostics), builder.hasFormulas)
  }
}

extension Diagnostic {
  fileprivate static func recordingIsElsewhere(at span: SourceSpan) -> Diagnostic {
    .error(
      .unsafeLink, "a recording must be a file of the project", at: span,
      fixes: [FixIt("put it into media/ and write its path")])
  }
}
