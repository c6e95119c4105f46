import LessonModel

extension KeySet {
  /// The keys of a unit's `unit.yaml`.
  package static let unit = KeySet(
    "unit.yaml",
    [
      Key("id", .id, "The unit's identity; made from the folder's name by default."),
      Key("title", .text, isRequired: true, "The name of the unit."),
      Key("summary", .text, "One or two sentences for outlines."),
      Key("podcast", .record(.unitPodcast), "How the unit appears in the podcast."),
    ])

  /// The keys of a unit's `podcast`.
  package static let unitPodcast = KeySet(
    "a unit's podcast",
    [Key("image", .file, "The picture of its episodes, square, 1400 to 3000 pixels.")])

  /// The keys of a lesson's `podcast`.
  package static let episode = KeySet(
    "a lesson's podcast",
    [
      Key(
        "type", .choice(EpisodeSettings.Kind.allCases.map(\.rawValue)),
        "What the episode is: a trailer of the course, a bonus beside it, or one of its lessons."),
      Key("image", .file, "The picture of the episode, square, 1400 to 3000 pixels."),
    ])

  /// The keys of a lesson's front matter.
  package static let lesson = KeySet(
    "a lesson's front matter",
    [
      Key("id", .id, "The lesson's identity; made from the file's name by default."),
      Key("title", .text, "The name of the lesson; the first heading by default."),
      Key("summary", .text, "One or two sentences for outlines and show notes."),
      Key("objectives", .list(of: .text), "What a learner can do afterward."),
      Key("facets", .named(.oneOrMore(.text)), "The situations that the lesson is for."),
      Key("minutes", .integer(1...600), "The longest reading time, in minutes."),
      Key(
        "takes", .integer(1...600),
        "How long the lesson takes in all, if you know better than Lectern."),
      Key("prerequisites", .oneOrMore(.id), "The ids of lessons that come before this one."),
      Key("keywords", .list(of: .text), "Words that people search for."),
      Key(
        "redirects", .oneOrMore(.text),
        "Where the page of the lesson was before, such as `lessons/old-name/`: pages there lead to it."
      ),
      Key("podcast", .record(.episode), "How the lesson appears in the podcast."),
      Key("recording", .file, "Your own recording, which replaces the synthetic voice."),
      Key(
        "recordings", .named(.file),
        "Your own recordings of sections: the id of each heading, and its file."),
      Key("narrator", .oneOrMore(.text), "The people who read your own recordings of the lesson."),
      Key("date", .date, "The day on which the lesson was first published, if not the course's."),
    ])
}
