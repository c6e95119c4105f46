import AudioContent
import Diagnostics
import EditionKit
import LessonModel
import MarkupKit
import Typography
import Words

/// What an app shows with an episode: what it is about, its chapters, and everything in the lesson
/// that a listener has to see or do.
struct ShowNotes: Sendable {
  /// The short form, in feed HTML, at most 4000 bytes: summary, who speaks, objectives, chapters.
  let description: String

  /// The long form, in feed HTML.
  let full: String

  let substitutions: [Substitution]

  /// The files of the course that the long form links to.
  let assets: [AssetID]

  init(of episode: Episode, links: LinkTargets) {
    let lesson = episode.lesson
    let opening = Self.opening(
      of: episode, links.disclosure(of: episode), links.words.podcast,
      Typography(links.course.language))
    let chapters = ChapterList(of: episode)
    // The list comes first where not everything fits: apps make chapters of it.
    let room = FeedText.descriptionLimit - (opening.first?.bytes.count ?? 0)
    let list = chapters.text(limit: room)
    description =
      Self.joined(opening, limit: FeedText.descriptionLimit - (list?.bytes.count ?? 0))
      + (list?.text ?? "")

    var markup = FeedMarkup(lesson: lesson.id, links: links)
    let blocks = lesson.blocks.selected(for: PodcastEdition.view)
    let toSee = blocks.toBeSeen(in: PodcastEdition.view)
    if !toSee.isEmpty {
      markup.title(links.words.podcast[.toSee])
      markup.blocks(toSee)
    }
    markup.footnotes(lesson.footnotes)
    markup.links(blocks.heardLinks)
    if let review = episode.review {
      markup.lessonList(review.lessons, from: links)
    } else {
      markup.lessonLinks(lesson: lesson.id, from: links)
    }
    full =
      opening.map(\.text).joined() + (chapters.text(limit: .max)?.text ?? "")
      + markup.html.string
    substitutions = markup.substitutions
    assets = markup.assets
  }

  /// The parts of the short form; each makes sense without the next one.
  private static func opening(
    of episode: Episode, _ disclosure: Word?, _ words: WordTable<PodcastWord>,
    _ typography: Typography
  )
    -> [TrustedMarkup]
  {
    let lesson = episode.lesson
    let html = MarkupWriter(.html)
    var parts = [html.detached { html.element(.p, text: summary(of: lesson, typography)) }]
    if let disclosure {
      parts.append(
        html.detached {
          html.element(.p, ["lang": disclosure.marking], text: disclosure.text)
        })
    }
    if !lesson.objectives.isEmpty {
      parts.append(
        html.detached {
          let word = words[.objectives]
          html.element(.p, ["lang": word.marking], text: word.text)
          html.element(.ul) {
            for objective in lesson.objectives { html.element(.li, text: objective.value) }
          }
        })
    }
    return parts
  }

  /// The author's summary, or the first paragraph, or the title.
  private static func summary(of lesson: Lesson, _ typography: Typography) -> String {
    if let summary = lesson.summary, !summary.isEmpty {
      return FeedText.cut(summary, toBytes: 1000)
    }
    for case .paragraph(let paragraph) in lesson.blocks.selected(for: PodcastEdition.view) {
      let text = FeedText.cut(typography.applied(to: paragraph.content).plainText, toBytes: 400)
      if !text.isEmpty { return text }
    }
    return lesson.title.value
  }

  /// As many parts, from the first one, as fit: markup is never cut.
  private static func joined(_ parts: [TrustedMarkup], limit: Int) -> String {
    var bytes: [UInt8] = []
    for part in parts where bytes.count + part.bytes.count <= limit { bytes += part.bytes }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension FeedMarkup {
  fileprivate func title(_ word: Word) {
    html.element(.p) { element(.strong, word) }
  }

  fileprivate mutating func footnotes(_ footnotes: [Footnote]) {
    guard !footnotes.isEmpty else { return }
    title(words.podcast[.footnotes])
    html.element(.ol) {
      for footnote in footnotes { html.element(.li) { blocks(footnote.blocks) } }
    }
  }

  fileprivate mutating func links(_ links: [Link]) {
    guard !links.isEmpty else { return }
    title(words.podcast[.links])
    html.element(.ul) {
      for link in links { html.element(.li) { self.link(link) } }
    }
  }

  /// The lessons of a review, to read again.
  fileprivate func lessonList(_ lessons: [Lesson], from links: LinkTargets) {
    let pages = lessons.compactMap { lesson in
      links.page(of: lesson.id).map { (lesson.title.value, $0) }
    }
    guard !pages.isEmpty else { return }
    html.element(.ul) {
      for (title, page) in pages {
        html.element(.li) { html.element(.a, ["href": .url(page)], text: title) }
      }
    }
  }

  /// Links to the lesson's page and to printed pages, if editions make them.
  fileprivate func lessonLinks(lesson: LessonID, from links: LinkTargets) {
    if let page = links.page(of: lesson) {
      html.element(.p) {
        let word = words.podcast[.readLesson]
        html.element(.a, ["href": .url(page), "lang": word.marking], text: word.text)
      }
    }
    for offer in links.offers(for: lesson) {
      guard case .handout(.learner) = offer.role, let url = links.url(of: offer.path) else {
        continue
      }
      html.element(.p) {
        let title = offer.title
        html.element(.a, ["href": .url(url), "lang": title.marking], text: title.text)
      }
    }
  }
}
