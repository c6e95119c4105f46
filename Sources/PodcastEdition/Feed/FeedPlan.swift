import AudioContent
import EditionKit
import LessonModel

/// Prepares the content of the feed and adds it, with the files that its show notes link to.
struct FeedPlan: Sendable {
  let requirements: FeedRequirements
  let cover: OutputPath
  let links: LinkTargets

  func addFeed(of episodes: [Episode], to tree: inout OutputTree) {
    let course = links.course
    let context = links.context
    guard let page = links.coursePage, let cover = links.url(of: cover) else { return }
    let dates = PublicationDates(of: course, timestamp: context.timestamp)
    var items: [ShowItem] = []
    for episode in episodes {
      let lesson = episode.lesson.id
      guard let audio = links.url(of: episode.audio), let chapters = links.url(of: episode.chapters)
      else { continue }
      let notes = ShowNotes(of: episode, links: links)
      for substitution in notes.substitutions { tree.report(substitution) }
      for asset in notes.assets { tree.add(PodcastPaths.media(asset), .asset(asset)) }
      items.append(
        ShowItem(
          episode: episode, guid: PodcastGUID(podcast: requirements.guid, lesson: lesson.text),
          publishedAt: dates[lesson], notes: notes, audio: audio,
          transcript: episode.transcript.flatMap { links.url(of: $0) }, chapters: chapters,
          page: links.page(of: lesson)))
    }
    let show = Show(
      course: course, feedURL: requirements.feedURL, guid: requirements.guid,
      categories: requirements.categories, page: page, cover: cover,
      builtAt: context.timestamp.map { MailDate(unixSeconds: $0) }, generator: context.generator,
      hasSyntheticVoice: episodes.contains(where: \.isSynthetic))
    tree.add(PodcastPaths.feed, .bytes(FeedWriter.bytes(of: show, items: items)))
  }
}
