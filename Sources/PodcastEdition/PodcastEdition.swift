import AudioContent
package import Diagnostics
package import EditionKit
import JSONKit
package import LessonModel
import Typography
import Words

/// The course to listen to: an episode for each recorded lesson, with transcript and chapters, a
/// feed that podcast apps subscribe to, and a manifest that audiobook apps open.
///
/// The feed needs the address of the site. Without one, everything else is made, and a diagnostic
/// says what is missing.
package struct PodcastEdition: Edition {
  package static let name = EditionName.podcast
  package static let needsRecordings = true
  package static let needsRecaps = true
  package static let needsFormats = true
  package static var rules: [RuleDescription] { PodcastRules.all + FeedRules.all }

  package init() {}

  package func offers(for course: Course, in context: EditionContext) -> [Offer] {
    let episodes = Episode.episodes(of: course, recordings: context.recordings)
    guard !episodes.isEmpty else { return [] }
    let cover = Self.cover(of: course)
    var offers: [Offer] = []
    let words = context.words.podcast
    func offer(
      _ role: Offer.Role, _ title: PodcastWord, _ path: OutputPath, _ type: MediaType,
      of lesson: LessonID? = nil
    ) {
      offers.append(
        Offer(
          edition: Self.name, role: role, lesson: lesson, title: words[title], path: path,
          mediaType: type))
    }
    if context.site != nil {
      let shown = appeared(episodes + extras(of: course, in: context), of: course, in: context)
      let feeds = FeedSelection.all(of: course, episodes: shown, words: context.words)
      for feed in feeds {
        guard feed.part != nil else {
          offer(.feed, .feedFile, PodcastPaths.feed, .rss)
          continue
        }
        offers.append(
          Offer(
            edition: Self.name, role: .partFeed, title: Word(feed.title), path: feed.feed,
            mediaType: .rss))
      }
      offer(.feedCode, .feedCodeFile, PodcastPaths.feedCode, .png)
      if feeds.count > 1 {
        offer(.feedList, .feedListFile, PodcastPaths.feedList, .opml)
      }
    }
    offer(.cover, .coverFile, cover.path, cover.mediaType)
    offer(.playlist, .manifestFile, PodcastPaths.manifest, .audiobookManifest)
    // The name of a format is the same in every language.
    offers.append(
      Offer(
        edition: Self.name, role: .playlist, title: Word("W3C Audiobook (publication.json)"),
        path: PodcastPaths.publication, mediaType: .json))
    offer(.playlist, .playlistFile, PodcastPaths.playlist(course.id), .m3u)
    for episode in episodes {
      let lesson = episode.lesson.id
      offer(.audio, .audioFile, episode.audio, .mp3, of: lesson)
      if let transcript = episode.transcript {
        offer(.transcript, .transcriptFile, transcript, .webVTT, of: lesson)
      }
      offer(.chapters, .chaptersFile, episode.chapters, .chaptersJSON, of: lesson)
    }
    for recap in extras(of: course, in: context) where recap.id.form == .recap {
      offer(.recap, .audioFile, recap.audio, .mp3, of: recap.lesson.id)
    }
    return offers
  }

  package func check(_ course: Course, in context: EditionContext) -> [Diagnostic] {
    FeedRequirements.read(course, in: context).diagnostics + RecapCheck.missing(in: course)
      + ReviewCheck.missing(in: course) + RehearsalCheck.missing(in: course)
  }

  package func identities(of course: Course, in context: EditionContext) -> PublishedIdentities? {
    guard let requirements = FeedRequirements.read(course, in: context).value,
      requirements.isOnline
    else { return nil }
    let episodes = Episode.episodes(of: course, recordings: context.recordings)
    let shown = appeared(episodes + extras(of: course, in: context), of: course, in: context)
    guard !shown.isEmpty else { return nil }
    return EpisodeIdentities(podcast: requirements.guid, published: course.published)
      .published(
        with: shown, of: course,
        dates: PublicationDates(of: course, timestamp: context.timestamp))
  }

  package func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]> {
    var tree = OutputTree()
    var diagnostics: [Diagnostic] = []
    reportMissing(course, in: context, to: &tree, &diagnostics)
    diagnostics += withdrawn(from: course, in: context)
    let course = course.typeset()
    let typography = Typography(course.language)
    let episodes = Episode.episodes(
      of: course, recordings: context.recordings.mapValues { $0.typeset(with: typography) })
    let extras = extras(of: course, in: context, typography)
    diagnostics += RecapCheck.lengths(of: extras.filter { $0.id.form == .recap })
    guard !episodes.isEmpty else {
      return Diagnosed(await tree.deliver(to: output), diagnostics)
    }

    let links = LinkTargets(course: course, context: context)
    for episode in episodes {
      reportFrontMatter(of: episode.lesson, to: &tree)
      add(episode, links: links, to: &tree)
    }
    for extra in extras { add(extra, links: links, to: &tree) }
    let cover = Self.cover(of: course)
    tree.add(cover.path, Audiobook.Cover.content(of: course))

    let requirements = FeedRequirements.read(course, in: context).value
    if let requirements {
      FeedPlan(requirements: requirements, cover: cover.path, links: links)
        .addFeeds(of: appeared(episodes + extras, of: course, in: context), to: &tree)
      EpisodePictures(of: course, cover: cover.path).add(for: episodes, to: &tree)
    } else {
      reportMissingNotes(of: episodes, to: &tree)
    }
    let known = course.podcast.guid ?? course.published?.podcast
    let guid = requirements?.guid ?? known.flatMap { PodcastGUID($0.value) }
    var fileCover = cover
    fileCover.path = OutputPath(safe: cover.path.name)
    let book = Audiobook(
      course: course, tracks: episodes.map(\.track), cover: fileCover,
      identifier: guid.map { "urn:uuid:\($0)" }, address: links.url(of: PodcastPaths.manifest),
      timestamp: context.timestamp, words: context.words)
    tree.add(PodcastPaths.manifest, .bytes(ReadiumManifest(book).json.indentedBytes))
    tree.add(
      PodcastPaths.publication,
      .bytes(AudiobookPublication(published(book, links), contents: nil).json.indentedBytes))
    tree.add(
      PodcastPaths.playlist(course.id), text: Playlist.text(of: episodes, title: course.title))
    return Diagnosed(await tree.deliver(to: output), diagnostics)
  }

  /// The audiobook as a publication of the web, whose address is that of the course.
  private func published(_ book: Audiobook, _ links: LinkTargets) -> Audiobook {
    var book = book
    book.address = links.coursePage
    return book
  }

  /// The recaps, rehearsals and reviews that were recorded; in text that is set, with the typography of its language.
  private func extras(
    of course: Course, in context: EditionContext, _ typography: Typography? = nil
  ) -> [Episode] {
    func typeset(_ recordings: [LessonID: Recording]) -> [LessonID: Recording] {
      guard let typography else { return recordings }
      return recordings.mapValues { $0.typeset(with: typography) }
    }
    let recaps =
      course.podcast.hasRecaps
      ? Episode.recaps(
        of: course, recordings: typeset(context.recaps), words: context.words) : []
    let rehearsals =
      course.podcast.hasRehearsals
      ? Episode.rehearsals(
        of: course, recordings: typeset(context.rehearsals), words: context.words) : []
    let reviews =
      course.podcast.hasReviews
      ? Episode.reviews(
        of: course, recordings: typeset(context.reviews), words: context.words) : []
    return recaps + rehearsals + reviews
  }

  /// The episodes that have appeared by the day that somebody gave; all of them without such a day.
  private func appeared(_ episodes: [Episode], of course: Course, in context: EditionContext)
    -> [Episode]
  {
    guard let day = context.asOf else { return episodes }
    if let openings = context.openings {
      return episodes.filter { episode in openings[episode.day].map { $0 <= day } ?? true }
    }
    guard course.podcast.appearsByAndBy else { return episodes }
    let dates = PublicationDates(of: course, timestamp: context.timestamp)
    return episodes.filter { episode in
      dates[episode.day].map { $0.unixSeconds < day.unixSeconds + 86_400 } ?? true
    }
  }

  /// Reports episodes that were published and would disappear again, because of an earlier day.
  private func withdrawn(from course: Course, in context: EditionContext) -> [Diagnostic] {
    guard context.site != nil, let day = context.asOf, let published = course.published else {
      return []
    }
    let episodes =
      Episode.episodes(of: course, recordings: context.recordings)
      + extras(of: course, in: context)
    let shown = Set(appeared(episodes, of: course, in: context).map(\.id))
    let known = published.byID
    return episodes.filter { !shown.contains($0.id) }.compactMap { episode in
      known[episode.id].map { .episodeWithdrawn($0, day: day) }
    }
  }

  /// Adds the files that belong to one episode only.
  private func add(_ episode: Episode, links: LinkTargets, to tree: inout OutputTree) {
    let lesson = episode.lesson
    let speaker = episode.speaker(in: links.course, or: links.words.podcast[.narrator].text)
    tree.add(episode.audio, .recording(episode.recording.id), lesson: episode.owner)
    for other in episode.recording.alternates {
      tree.add(
        PodcastPaths.audio(episode.id, other.format), .recording(other.id), lesson: episode.owner)
    }
    if let path = episode.transcript,
      let text = WebVTT.text(
        of: episode.recording, speaker: speaker, note: links.disclosure(of: episode)?.text)
    {
      tree.add(path, text: text, lesson: episode.owner)
      if let cards = SubRip.text(of: episode.recording, speaker: speaker) {
        tree.add(PodcastPaths.subtitles(episode.id), text: cards, lesson: episode.owner)
      }
      if let segments = SegmentTranscript.json(of: episode.recording, speaker: speaker) {
        tree.add(
          PodcastPaths.segments(episode.id), .bytes(segments.indentedBytes), lesson: episode.owner)
      }
    } else {
      tree.report(
        Substitution(
          edition: Self.name, form: .recording, lesson: lesson.id,
          StandIn(
            "text of the lesson", .substituted(by: "your recording, without a transcript"),
            because: .ownRecording,
            at: lesson.span)))
    }
    let chapters = ChaptersFile.json(of: episode, links: links)
    // Without an address, nothing can name a picture.
    if links.context.site != nil {
      for picture in ChapterPictures(of: lesson).all {
        tree.add(PodcastPaths.media(picture), .asset(picture))
      }
    }
    tree.add(episode.chapters, .bytes(chapters.indentedBytes), lesson: episode.owner)
  }

  /// Reports the lessons that have no recording, and therefore no episode.
  private func reportMissing(
    _ course: Course, in context: EditionContext, to tree: inout OutputTree,
    _ diagnostics: inout [Diagnostic]
  ) {
    let known = course.published?.byID ?? [:]
    for lesson in course.lessons where context.recordings[lesson.id] == nil {
      if context.site != nil, let published = known[EpisodeID(lesson.id)], !published.isRetired {
        diagnostics.append(.episodeLosesRecording(lesson, published: published.lesson.span))
      } else {
        diagnostics.append(.lessonHasNoRecording(lesson))
      }
      tree.report(
        Substitution(
          edition: Self.name, lesson: lesson.id,
          StandIn("lesson", .leftOut, because: .noRecording, at: lesson.span)))
    }
  }

  /// Reports what is only on pages: what comes before the lesson, and for whom it is.
  private func reportFrontMatter(of lesson: Lesson, to tree: inout OutputTree) {
    func report(_ original: String, at span: SourceSpan) {
      tree.report(
        Substitution(
          edition: Self.name, lesson: lesson.id,
          StandIn(original, .leftOut, because: .cannotShow, at: span)))
    }
    for lesson in lesson.prerequisites { report("lesson that comes before", at: lesson.span) }
    if !lesson.facets.isEmpty { report("situations that the lesson is for", at: lesson.title.span) }
  }

  /// Reports what only show notes contain, if there is no feed to contain them.
  private func reportMissingNotes(of episodes: [Episode], to tree: inout OutputTree) {
    for episode in episodes {
      let lesson = episode.lesson
      let blocks = lesson.blocks.selected(for: Self.view)
      let links = blocks.heardLinks.map { StandIn("link", .leftOut, because: .noFeed, at: $0.span) }
      let toSee = blocks.toBeSeen(in: Self.view).map {
        StandIn("what there is to see", .leftOut, because: .noFeed, at: $0.span)
      }
      for standIn in toSee + links {
        tree.report(
          Substitution(edition: Self.name, form: .showNotes, lesson: lesson.id, standIn))
      }
    }
  }

  /// The author's own cover, or the one that Lectern renders.
  private static func cover(of course: Course) -> Audiobook.Cover {
    Audiobook.Cover(of: course, at: "podcast/cover")
  }
}
