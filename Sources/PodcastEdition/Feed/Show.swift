import AudioContent
import EditionKit
import LessonModel
import Words

/// What a feed says about the podcast as a whole, ready to be written.
struct Show: Sendable {
  let course: Course
  let selection: FeedSelection

  /// The address of the feed itself.
  let feedURL: String

  /// The address of the same feed as JSON.
  let jsonURL: String
  let guid: PodcastGUID
  let categories: [PodcastCategory]

  /// The address of the page about the course.
  let page: String
  let cover: String
  let builtAt: MailDate?
  let generator: String
  let hasSyntheticVoice: Bool
  let words: CourseWords

  var title: String { FeedText.value(selection.title) }

  /// A feed must describe itself; a course without a description is described by its title.
  var description: String {
    let texts = [selection.summary ?? "", course.description, course.subtitle ?? ""]
      .map { FeedText.cut($0) }
    return texts.first { !$0.isEmpty } ?? title
  }

  /// Who publishes the podcast.
  var author: String? {
    if let author = course.podcast.author ?? course.organisation { return FeedText.value(author) }
    let names = course.authors.map(\.name).joined(separator: ", ")
    return names.isEmpty ? nil : FeedText.value(names)
  }

  /// The person responsible for the podcast; nil if nobody has an e-mail address, and for a private
  /// podcast: directories take an address for a wish to be listed.
  var owner: (name: String, email: String)? {
    guard !course.podcast.isPrivate else { return nil }
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
  /// A chapter with the addresses of its place in the lesson's page and of its picture.
  struct Chapter: Sendable {
    let title: String

    /// Milliseconds from the beginning.
    let start: Int
    let page: String?
    let picture: String?
  }

  let episode: Episode
  let guid: PodcastGUID

  /// What listeners see before the title; nil for a trailer or a bonus.
  let number: Int?
  let publishedAt: MailDate?
  let notes: ShowNotes

  /// Addresses of the audio, the files that go with it, and the lesson's page if an edition makes
  /// one.
  let audio: String

  /// The same in other formats.
  let alternates: [(url: String, file: Recording.Alternate)]

  /// Transcripts are all of the same words, the best format first.
  ///
  /// A page has no times.
  let transcripts: [(url: String, mediaType: MediaType, isTimed: Bool)]

  /// The names of the people who read it; empty for a synthetic voice.
  let narrators: [String]

  /// What of it apps may play to show what it is about.
  let soundbite: Soundbite?
  let chapters: String

  /// The same chapters, for the feed itself.
  let chapterList: [Chapter]
  let picture: String
  let page: String?
}
