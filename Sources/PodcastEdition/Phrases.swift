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
  static let isTrue = "True"
  static let isFalse = "False"
  static let rolePlay = "Role-play"
  static let roles = "Roles:"
  static let rolesOnPage = "Each role has a brief of its own on the lesson’s page."
  static let worksheet = "Worksheet"
  static let apply = "Apply it"
  static let card = "Flash card"
  static let keyPoints = "Key points"
  static let video = "Video"
  static let audio = "Audio"

  static func comeBack(days: Int) -> String {
    let isWeeks = days >= 7 && days % 7 == 0
    let count = isWeeks ? days / 7 : days
    return "Come back to it in \(count) \(isWeeks ? "week" : "day")\(count == 1 ? "" : "s")."
  }
  static let offeredFeed = "Podcast feed"
  static let offeredAudio = "Audio, MP3"
  static let offeredTranscript = "Transcript, WebVTT"
  static let offeredChapters = "Chapters, JSON"
  static let offeredCover = "Cover"
}
