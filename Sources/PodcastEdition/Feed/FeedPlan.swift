import AudioContent
import EditionKit
import JSONKit
import LessonModel

/// Prepares the content of the feeds and adds them, with the files that their show notes link to.
struct FeedPlan: Sendable {
  let requirements: FeedRequirements
  let cover: OutputPath
  let links: LinkTargets

  /// Adds the feeds of these episodes, and the list of the feeds if there are several.
  func addFeeds(of episodes: [Episode], to tree: inout OutputTree) {
    let course = links.course
    guard let page = links.coursePage, let cover = links.url(of: cover) else { return }
    let items = items(of: episodes, to: &tree)
    var shows: [Show] = []
    for selection in FeedSelection.all(
      of: course, episodes: episodes, words: links.words)
    {
      guard let address = links.url(of: selection.feed), let json = links.url(of: selection.json)
      else { continue }
      let own = items.filter { selection.contains($0.episode.id) }
      let show = Show(
        course: course, selection: selection, feedURL: address, jsonURL: json,
        guid: selection.guid(of: requirements.guid), categories: requirements.categories,
        page: page, cover: cover,
        builtAt: links.context.timestamp.map { MailDate(unixSeconds: $0) },
        generator: links.context.generator,
        hasSyntheticVoice: own.contains(where: \.episode.isSynthetic), words: links.words)
      tree.add(selection.feed, .bytes(FeedWriter.bytes(of: show, items: own)))
      tree.add(
        selection.json, .bytes(JSONFeed.json(of: show, items: own, at: json).indentedBytes))
      shows.append(show)
    }
    if let address = links.url(of: PodcastPaths.feed) {
      tree.add(
        PodcastPaths.feedCode, .typeset(.code(ofFeedAt: address, of: course)))
    }
    if shows.count > 1 {
      tree.add(PodcastPaths.feedList, .bytes(FeedList.bytes(of: shows, title: course.title)))
    }
  }

  private func items(of episodes: [Episode], to tree: inout OutputTree) -> [ShowItem] {
    let course = links.course
    let dates = PublicationDates(of: course, timestamp: links.context.timestamp)
    let identities = EpisodeIdentities(podcast: requirements.guid, published: course.published)
    let pictures = EpisodePictures(of: course, cover: cover)
    var items: [ShowItem] = []
    let numbers = course.numbersOfLessons
    for episode in episodes {
      let isReview = episode.review != nil
      guard let audio = links.url(of: episode.audio),
        let chapters = links.url(of: episode.chapters),
        let picture = links.url(of: pictures.path(for: episode))
      else { continue }
      let notes = ShowNotes(of: episode, links: links)
      // A recap leaves out most of its lesson, which is its purpose.
      if episode.id.form == .lesson {
        for substitution in notes.substitutions { tree.report(substitution) }
      }
      for asset in notes.assets { tree.add(PodcastPaths.media(asset), .asset(asset)) }
      items.append(
        ShowItem(
          episode: episode, guid: identities[episode.id],
          number: isReview ? episode.number : numbers[episode.lesson.id],
          publishedAt: firstDay(of: episode) ?? dates[episode.day], notes: notes, audio: audio,
          alternates: alternates(of: episode),
          transcripts: transcripts(of: episode), narrators: episode.narrators(in: course),
          soundbite: Soundbite(of: episode), chapters: chapters,
          chapterList: chapterList(of: episode), picture: picture,
          page: links.page(of: episode)))
    }
    return items
  }

  /// The day on which a review was first published, which stays when the unit gets another lesson.
  private func firstDay(of episode: Episode) -> MailDate? {
    guard episode.review != nil else { return nil }
    return links.course.published?.byID[episode.id]?.date.map {
      MailDate(unixSeconds: $0.value.unixSeconds)
    }
  }

  private func alternates(of episode: Episode) -> [(url: String, file: Recording.Alternate)] {
    episode.recording.alternates.compactMap { other in
      links.url(of: PodcastPaths.audio(episode.id, other.format)).map { (url: $0, file: other) }
    }
  }

  private func chapterList(of episode: Episode) -> [ShowItem.Chapter] {
    let pictures = ChapterPictures(of: episode.lesson)
    return episode.recording.chapters.map { chapter in
      ShowItem.Chapter(
        title: chapter.title, start: chapter.start,
        page: links.page(of: episode, anchor: chapter.anchor),
        picture: pictures[chapter].flatMap { links.url(of: PodcastPaths.media($0)) })
    }
  }

  private func transcripts(of episode: Episode)
    -> [(url: String, mediaType: MediaType, isTimed: Bool)]
  {
    guard let best = episode.transcript else { return [] }
    let timed =
      [(best, MediaType.webVTT)] + episode.otherTranscripts.map { ($0.path, $0.mediaType) }
    var transcripts = timed.compactMap { path, type in
      links.url(of: path).map { (url: $0, mediaType: type, isTimed: true) }
    }
    // The page of a lesson has the words that are heard, and more; that of a recap would have too much.
    if episode.id.form == .lesson, let page = links.page(of: episode.lesson.id) {
      transcripts.append((page, .html, false))
    }
    return transcripts
  }
}

extension Course {
  /// The numbers that listeners see: of the lessons, without trailers and what is beside the course.
  fileprivate var numbersOfLessons: [LessonID: Int] {
    var numbers: [LessonID: Int] = [:]
    for lesson in lessons where lesson.podcast.kind == .full {
      numbers[lesson.id] = numbers.count + 1
    }
    return numbers
  }
}
