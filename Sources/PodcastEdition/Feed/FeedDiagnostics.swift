import AudioContent
import Diagnostics
import LessonModel

extension Diagnostic {
  static func feedNeedsSite(at span: SourceSpan) -> Diagnostic {
    .warning(
      "feed-needs-site-url",
      "a podcast feed needs the address of the site; the episodes are made, but the feed is not",
      at: span,
      fixes: [
        FixIt("add `site: https://…` to course.yaml, or publish with `--site-url https://…`")
      ])
  }

  static func siteIsNotSecure(_ site: SiteAddress, at span: SourceSpan) -> Diagnostic {
    .warning(
      "feed-needs-https", "\(site) is not an https address; podcast directories refuse its feed",
      at: span, fixes: [FixIt("serve the site over https and write its address that way")])
  }

  static func podcastNeedsDate(at span: SourceSpan) -> Diagnostic {
    .warning(
      "podcast-needs-date",
      "the course has no date; podcast apps show its episodes without dates, and some in the wrong order",
      at: span, fixes: [FixIt("add `date: YYYY-MM-DD`, the day of first publication")])
  }

  static func podcastNeedsDescription(at span: SourceSpan) -> Diagnostic {
    .warning(
      "podcast-needs-description",
      "the course has no description; podcast directories show its title instead", at: span,
      fixes: [FixIt("add `description:`, one paragraph that says what the course is and for whom")])
  }

  static func podcastNeedsGUID(_ derived: PodcastGUID, at span: SourceSpan) -> Diagnostic {
    .warning(
      "podcast-needs-guid",
      "the podcast has no guid of its own; if the site moves, subscribers get every episode again",
      at: span, fixes: [FixIt("add `guid: \(derived)` under `podcast:` and never change it")])
  }

  static func guidIsNoUUID(_ written: Spanned<String>, derived: PodcastGUID) -> Diagnostic {
    .error(
      "podcast-guid-is-uuid", "“\(written.value)” is not a UUID, and a podcast's guid must be one",
      at: written.span, fixes: [FixIt("write `guid: \(derived)`")])
  }

  static func categoryIsObsolete(_ written: Spanned<String>, replacement: String) -> Diagnostic {
    .warning(
      "podcast-category",
      "“\(written.value)” is no longer in the directories' list of categories (since 2019); the podcast is published without it",
      at: written.span,
      fixes: [
        FixIt(
          "write `\(replacement)`",
          edits: [FixIt.Edit(replacing: written.span, with: replacement)])
      ])
  }

  static func categoryIsUnknown(_ written: Spanned<String>, nearest: String?) -> Diagnostic {
    let fix =
      nearest.map {
        FixIt(
          "did you mean `\($0)`?", edits: [FixIt.Edit(replacing: written.span, with: $0)])
      } ?? FixIt("choose one of Apple Podcasts' categories, such as `Education > Courses`")
    return .warning(
      "podcast-category",
      "“\(written.value)” is not a category of podcast directories; the podcast is published without it",
      at: written.span, fixes: [fix])
  }

  static func episodeDateMoves(
    _ date: Spanned<CalendarDate>, to day: CalendarDate, of lesson: Lesson?
  ) -> Diagnostic {
    let owner =
      lesson.map { "the date of “\($0.title.value)”, which comes before" }
      ?? "the date of the course"
    return .warning(
      "episode-date-moves",
      "\(date.value) is earlier than \(day), \(owner); the feed gives this episode the later day, too",
      at: date.span,
      fixes: [FixIt("remove the date, or let the dates of lessons follow the order of the course")])
  }

  static func lessonHasNoRecording(_ lesson: Lesson) -> Diagnostic {
    .warning(
      "lesson-has-no-recording",
      "“\(lesson.title.value)” has no recording; the podcast is published without it",
      at: lesson.title.span,
      fixes: [FixIt("give the lesson something to say, or name a file with `recording:`")])
  }
}
