extension KeySet {
  /// The keys of `lessons/published.yaml`, which Lectern writes.
  package static let published = KeySet(
    "published.yaml",
    [
      Key("podcast", .uuid, "The identity of the podcast."),
      Key("episodes", .list(of: .record(.publishedEpisode)), "Every episode that was published."),
    ])

  /// The keys of one of `episodes`.
  package static let publishedEpisode = KeySet(
    "an episode",
    [
      Key(
        "lesson", .id, isRequired: true, "The id of the lesson; of a review, the id of the unit."),
      Key("recap", .flag, "Whether it is the recap of the lesson."),
      Key("rehearsal", .flag, "Whether it is the rehearsal of the lesson."),
      Key("review", .flag, "Whether it is the review of a unit."),
      Key("guid", .uuid, isRequired: true, "The identity of the episode, which never changes."),
      Key("date", .date, "The day on which the episode was first published."),
      Key("retired", .flag, "Whether the episode was taken out of the feed on purpose."),
    ])
}
