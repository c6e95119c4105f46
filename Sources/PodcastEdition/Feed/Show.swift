import AudioContent
import EditionKit
import LessonModel

/// What a feed says about the podcast as a whole, ready to be written.
struct Show: Sendable {
  let course: Course

  /// The address of the feed itself.
  let feedURL: String
  let guid: PodcastGUID
  let categories: [PodcastCategory]

  /// The address of the page about the course.
  let page: String
  let cover: String
  let builtAt: MailDate?
  let generator: String
  let hasSyntheticVoice: Bool

  var title: String { FeedText.value(course.title) }

  /// A feed must describe itself; a course without a description is described by its title.
  var description: String {
    let texts = [course.description, course.subtitle ?? ""].map { FeedText.cut($0) }
    return texts.first { !$0.isEmpty } ?? title
  }

  /// Who publishes the podcast.
  var author: String? {
    if let author = course.podcast.author ?? course.organisation { return FeedText.value(author) }
    let names = course.authors.map(\.name).joined(separator: ", ")
    return names.isEmpty ? nil : FeedText.value(names)
  }

  /// The person responsible for the podcast; nil if nobody has an e-mail address.
  var owner: (name: String, email: String)? {
    let people = [course.podcast.owner].compactMap { $0 } + course.authors
    for person in people {
      if let email = person.email { return (FeedText.value(person.name), email) }
    }
    return nil
  }

  /// The copyright holder and the terms, without the word and the year, which apps add.
  var copyright: String? {
    let parts = [author, course.licence].compactMap { $0 }
    return parts.isEmpty ? nil : FeedText.value(parts.joined(separator: ", "))
  }

  var license: PodcastLicense? { course.licence.flatMap(PodcastLicense.init) }
}

/// What a feed says about one episode, ready to be written.
struct ShowItem: Sendable {
  let episode: Episode
  let guid: PodcastGUID
  let publishedAt: MailDate?
  let notes: ShowNotes

  /// Addresses of the audio, the files that go with it, and the lesson's page if an edition makes
  /// one.
  let audio: String
  let transcript: String?
  let chapters: String
  let page: String?
}
