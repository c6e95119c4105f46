/// What podcast directories ask for, from `podcast:` in `course.yaml`.
package struct PodcastSettings: Hashable, Sendable {
  /// How often there is a new episode.
  package enum Updates: String, Hashable, Sendable, CaseIterable {
    case daily
    case weekly
    case fortnightly
    case monthly
  }

  /// Which episodes get a picture of their own, drawn by Lectern.
  package enum Pictures: String, Hashable, Sendable, CaseIterable {
    /// None: all have the cover of the course.
    case course

    /// One for each unit.
    case units

    /// One for each episode.
    case lessons
  }

  /// Parts of the course that also have feeds of their own.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    case units
    case facets

    /// The recaps of lessons, which are heard nowhere else.
    case recaps

    /// The reviews of units, which are heard nowhere else.
    case reviews

    /// The rehearsals of lessons, which are heard nowhere else.
    case rehearsals
  }

  /// Where listeners can give money.
  package struct Funding: Hashable, Sendable {
    package var url: String

    /// What the button says.
    package var title: String

    package init(url: String, title: String) {
      self.url = url
      self.title = title
    }
  }

  /// As written, such as `Education > Courses`; if empty, the edition chooses.
  package var categories: [Spanned<String>]
  package var isExplicit: Bool
  package var owner: Author?

  /// Who publishes the podcast; nil means the organization, or else the authors.
  package var author: String?

  /// The podcast's identity for its whole life, a UUID; nil to derive it from the feed's address.
  package var guid: Spanned<String>?

  /// The author's own cover; nil to render one from the template.
  package var cover: AssetID?

  /// Whether no episode will be added.
  package var isComplete = false
  package var updates: Updates?

  /// Whether the podcast is for invited listeners only, and in no directory.
  package var isPrivate = false

  /// The address of the feed at its new place.
  package var movedTo: Spanned<String>?
  package var funding: [Funding] = []

  /// Whether apps show each unit as a season.
  package var hasSeasons = false
  package var pictures = Pictures.course

  /// The parts that also have a feed each.
  package var feeds: [Part] = []

  /// The formats in which episodes are also published.
  package var formats: [SoundFormat] = []

  /// Whether lessons have recaps.
  package var hasRecaps: Bool { feeds.contains(.recaps) }

  /// Whether units have reviews.
  package var hasReviews: Bool { feeds.contains(.reviews) }

  /// Whether lessons have rehearsals.
  package var hasRehearsals: Bool { feeds.contains(.rehearsals) }

  /// Whether episodes appear one by one, as often as ``updates`` says.
  package var appearsByAndBy = false

  package init(
    categories: [Spanned<String>] = [], isExplicit: Bool = false, owner: Author? = nil,
    author: String? = nil, guid: Spanned<String>? = nil, cover: AssetID? = nil
  ) {
    self.categories = categories
    self.isExplicit = isExplicit
    self.owner = owner
    self.author = author
    self.guid = guid
    self.cover = cover
  }
}

/// What a lesson is in the podcast, from `podcast:` in its front matter.
package struct EpisodeSettings: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case full

    /// It tells people who do not know the course yet what it is.
    case trailer

    /// Something beside the course, without a number.
    case bonus
  }

  package var kind = Kind.full

  /// The author's own picture of the episode.
  package var picture: Spanned<AssetID>?

  package init(kind: Kind = .full, picture: Spanned<AssetID>? = nil) {
    self.kind = kind
    self.picture = picture
  }
}

extension Course {
  /// The author's own pictures of the podcast, of its units and of its episodes.
  package var podcastPictures: Set<AssetID> {
    var pictures: Set<AssetID> = []
    if let cover = podcast.cover { pictures.insert(cover) }
    for unit in units {
      if let own = unit.details?.picture { pictures.insert(own.value) }
      for lesson in unit.lessons {
        if let own = lesson.podcast.picture { pictures.insert(own.value) }
      }
    }
    return pictures
  }
}
