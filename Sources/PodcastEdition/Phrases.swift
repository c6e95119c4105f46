/// The words that the edition adds to what the author wrote.
enum Phrases {
  static let speaker = "Narrator"
  static let objectives = "After this lesson you can:"
  static let chapters = "Chapters"
  static let toSee = "To see and to do:"
  static let links = "Links:"
  static let footnotes = "Notes:"
  static let readLesson = "Read this lesson"
  static let handout = "Handout"
  static let picture = "Picture"
  static let quiz = "Quiz"
  static let exercise = "Exercise"
  static let offeredFeed = "Podcast feed"
  static let offeredAudio = "Audio, MP3"
  static let offeredTranscript = "Transcript, WebVTT"
  static let offeredChapters = "Chapters, JSON"
  static let offeredCover = "Cover"
}
