import Diagnostics
import EditionKit
import LessonModel

/// Finds what would change for the podcast apps of listeners: an identity that is gone or another
/// one than before, and a day of publication that moves.
///
/// An app that meets a new identity loads the episode again and forgets how far it was heard.
enum IdentityGuard {
  static func diagnostics(of course: Course, timestamp: Int?) -> [Diagnostic] {
    guard let published = course.published else { return [] }
    var diagnostics: [Diagnostic] = []
    if let now = course.podcast.guid, let before = published.podcast,
      now.value.lowercased() != before.value
    {
      diagnostics.append(.podcastChangesGUID(now, before: before))
    }
    let lessons = Dictionary(course.lessons.map { ($0.id, $0) }) { first, _ in first }
    let known = Set(published.episodes.filter { $0.form != .review }.map(\.lesson.value))
    let reviews = course.podcast.hasReviews ? course.reviews(in: PodcastEdition.view) : []
    let new = course.lessons.map(\.id).filter { !known.contains($0) }
    var planned = course
    planned.published = nil
    let dates = PublicationDates(of: planned, timestamp: timestamp)
    for episode in published.episodes {
      let id = episode.lesson.value
      if episode.form == .review {
        let review = reviews.first { $0.id == id }
        switch (review?.lessons.last, episode.isRetired) {
        case (nil, false): diagnostics.append(.reviewVanishes(episode))
        case (let lesson?, true): diagnostics.append(.episodeIsRetired(episode, lesson))
        case (nil, true), (_?, false): break
        }
        continue
      }
      let lesson = lessons[id].flatMap { course.has(episode.id, of: $0) ? $0 : nil }
      switch (lesson, episode.isRetired) {
      case (nil, false) where lessons[id] != nil:
        diagnostics.append(
          episode.form == .rehearsal ? .rehearsalVanishes(episode) : .recapVanishes(episode))
      case (nil, false):
        diagnostics.append(
          .episodeVanishes(
            episode, nearest: Suggestion.nearest(to: id.text, among: new.map(\.text))))
      case (let lesson?, true): diagnostics.append(.episodeIsRetired(episode, lesson))
      case (let lesson?, false):
        if episode.form == .lesson, let own = lesson.date, let first = episode.date,
          let planned = dates[id], CalendarDate(unixSeconds: planned.unixSeconds) != first.value
        {
          diagnostics.append(.episodeDateChanges(own, first: first))
        }
      case (nil, true): break
      }
    }
    return diagnostics
  }
}

extension Course {
  /// Whether a lesson is heard in this form, if it can be recorded.
  fileprivate func has(_ episode: EpisodeID, of lesson: Lesson) -> Bool {
    switch episode.form {
    case .lesson: true
    case .recap: podcast.hasRecaps && lesson.recap(in: PodcastEdition.view) != nil
    case .rehearsal: podcast.hasRehearsals && lesson.rehearsal(in: PodcastEdition.view) != nil
    case .review: false
    }
  }
}

extension Diagnostic {
  private static let file = "lessons/published.yaml"

  static func podcastChangesGUID(_ now: Spanned<String>, before: Spanned<String>) -> Diagnostic {
    .error(
      "podcast-guid-must-stay",
      "the podcast was published as \(before.value), and subscribers would lose it under another identity",
      at: now.span, notes: [.init("published as", at: before.span)],
      fixes: [
        FixIt("keep the old one: write `guid: \(before.value)`"),
        FixIt("to begin a new podcast on purpose, remove \(file)"),
      ])
  }

  static func episodeVanishes(_ episode: PublishedIdentities.Episode, nearest: String?)
    -> Diagnostic
  {
    let id = episode.lesson.value
    let keep =
      nearest.map {
        FixIt("keep the episode: if `\(id)` is now called `\($0)`, write `lesson: \($0)` here")
      }
      ?? FixIt(
        "keep the episode: write the lesson's new id here, or give a lesson the id `\(id)` again")
    return .error(
      "episode-must-stay",
      "\(episode.name) was published, but the course has no such lesson",
      at: episode.lesson.span,
      fixes: [keep, FixIt("or retire it on purpose: add `retired: true` to this episode")])
  }

  static func recapVanishes(_ episode: PublishedIdentities.Episode) -> Diagnostic {
    .error(
      "episode-must-stay",
      "the recap of the lesson `\(episode.lesson.value)` was published, but the course has none",
      at: episode.lesson.span,
      fixes: [
        FixIt(
          "keep the episode: `feeds: [recaps]` under `podcast:`, and :::keypoints in the lesson"),
        FixIt("or retire it on purpose: add `retired: true` to this episode"),
      ])
  }

  static func rehearsalVanishes(_ episode: PublishedIdentities.Episode) -> Diagnostic {
    .error(
      "episode-must-stay",
      "\(episode.name) was published, but the course has none",
      at: episode.lesson.span,
      fixes: [
        FixIt(
          "keep the episode: `feeds: [rehearsals]` under `podcast:`, and a conversation in a role-play of the lesson"
        ),
        FixIt("or retire it on purpose: add `retired: true` to this episode"),
      ])
  }

  static func reviewVanishes(_ episode: PublishedIdentities.Episode) -> Diagnostic {
    .error(
      "episode-must-stay",
      "\(episode.name) was published, but the course has none",
      at: episode.lesson.span,
      fixes: [
        FixIt(
          "keep the episode: `feeds: [reviews]` under `podcast:`, and a unit with this id and at least \(Review.fewest) questions"
        ),
        FixIt("or retire it on purpose: add `retired: true` to this episode"),
      ])
  }

  static func episodeIsRetired(_ episode: PublishedIdentities.Episode, _ lesson: Lesson)
    -> Diagnostic
  {
    .error(
      "episode-must-stay",
      "\(episode.name) is retired, but the course has it",
      at: episode.lesson.span, notes: [.init("the lesson", at: lesson.title.span)],
      fixes: [
        FixIt("remove `retired: true`, and listeners get their old episode back"),
        FixIt(
          episode.form == .review
            ? "or take `reviews` out of `feeds:`"
            : "or give the lesson another id, and it becomes a new episode"),
      ])
  }

  static func episodeDateChanges(_ own: Spanned<CalendarDate>, first: Spanned<CalendarDate>)
    -> Diagnostic
  {
    .warning(
      "episode-date-must-stay",
      "the episode was first published on \(first.value), and the feed keeps that day instead of \(own.value)",
      at: own.span, notes: [.init("the first day", at: first.span)],
      fixes: [FixIt("write `date: \(first.value)`, or correct the day in \(file)")])
  }

  static func episodeLosesRecording(_ lesson: Lesson, published: SourceSpan) -> Diagnostic {
    .error(
      "episode-must-stay",
      "“\(lesson.title.value)” was published as an episode, but now has no recording",
      at: lesson.title.span, notes: [.init("published as", at: published)],
      fixes: [
        FixIt(
          "keep the episode: give the lesson something to say, or name a file with `recording:`"),
        FixIt("or retire it on purpose: remove the lesson, and add `retired: true` in \(file)"),
      ])
  }

  static func episodeWithdrawn(_ episode: PublishedIdentities.Episode, day: CalendarDate)
    -> Diagnostic
  {
    .error(
      "episode-must-stay",
      "\(episode.name) was published, but has not appeared on \(day)",
      at: episode.lesson.span,
      fixes: [
        FixIt("publish with a later day: `--as-of`, or without it"),
        FixIt("or, if nobody has it yet, remove this episode from \(file)"),
      ])
  }
}

extension PublishedIdentities.Episode {
  /// As messages name it.
  fileprivate var name: String {
    switch form {
    case .lesson: "the episode of the lesson `\(lesson.value)`"
    case .recap: "the recap of the lesson `\(lesson.value)`"
    case .review: "the review of the unit `\(lesson.value)`"
    case .rehearsal: "the rehearsal of the lesson `\(lesson.value)`"
    }
  }
}
