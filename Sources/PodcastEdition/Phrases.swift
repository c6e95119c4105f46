import LessonModel
import MarkupKit

/// The words that the edition adds to what the author wrote, in one language.
struct Phrases: Sendable {
  /// The language of the words where it is not the course's; goes into `lang` attributes.
  var lang: AttributeValue?

  var speaker: String
  var objectives: String
  var toSee: String
  var links: String
  var footnotes: String
  var readLesson: String
  var picture: String
  var quiz: String
  var exercise: String
  var isTrue: String
  var isFalse: String
  var rolePlay: String
  var roles: String
  var rolesOnPage: String
  var worksheet: String
  var apply: String
  var card: String
  var keyPoints: String
  var video: String
  var audio: String

  /// What stands for a formula that has no words.
  var formulaOnPage: String

  /// When to come back to a worksheet; `#` stands for "3 days".
  var comeBack: String
  var day: String
  var days: String
  var week: String
  var weeks: String

  var offeredFeed: String
  var offeredAudio: String
  var offeredTranscript: String
  var offeredChapters: String
  var offeredCover: String

  /// "Come back to it in 2 weeks.": whole weeks are told as weeks.
  func comeBack(days number: Int) -> String {
    let isWeeks = number >= 7 && number.isMultiple(of: 7)
    let count = isWeeks ? number / 7 : number
    let unit = isWeeks ? (count == 1 ? week : weeks) : (count == 1 ? day : days)
    return comeBack.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      .joined(separator: "\(count) \(unit)")
  }
}

extension Phrases {
  /// The words of a language; English for a language that Lectern has no words for.
  init(_ language: LanguageTag) {
    switch language.primary {
    case "en": self = .english
    case "de": self = .german
    case _:
      self = .english
      lang = "en"
    }
  }

  private static let english = Phrases(
    speaker: "Narrator", objectives: "After this lesson you can:", toSee: "To see and to do:",
    links: "Links:", footnotes: "Notes:", readLesson: "Read this lesson", picture: "Picture",
    quiz: "Quiz", exercise: "Exercise", isTrue: "True", isFalse: "False", rolePlay: "Role-play",
    roles: "Roles:", rolesOnPage: "Each role has a brief of its own on the lesson’s page.",
    worksheet: "Worksheet", apply: "Apply it", card: "Flash card", keyPoints: "Key points",
    video: "Video", audio: "Audio", formulaOnPage: "(a formula, on the lesson’s page)",
    comeBack: "Come back to it in #.", day: "day", days: "days", week: "week", weeks: "weeks",
    offeredFeed: "Podcast feed", offeredAudio: "Audio, MP3",
    offeredTranscript: "Transcript, WebVTT", offeredChapters: "Chapters, JSON",
    offeredCover: "Cover")

  private static let german = Phrases(
    speaker: "Erzählstimme", objectives: "Nach dieser Lektion kannst du:",
    toSee: "Zum Ansehen und Ausprobieren:", links: "Links:", footnotes: "Anmerkungen:",
    readLesson: "Diese Lektion lesen", picture: "Bild", quiz: "Quiz", exercise: "Übung",
    isTrue: "Richtig", isFalse: "Falsch", rolePlay: "Rollenspiel", roles: "Rollen:",
    rolesOnPage: "Zu jeder Rolle gibt es auf der Seite zur Lektion eine eigene Karte.",
    worksheet: "Arbeitsblatt", apply: "Am eigenen Fall", card: "Lernkarte",
    keyPoints: "Das Wichtigste", video: "Film", audio: "Aufnahme",
    formulaOnPage: "(eine Formel, auf der Seite zur Lektion)",
    comeBack: "Komm in # darauf zurück.", day: "Tag", days: "Tagen", week: "Woche",
    weeks: "Wochen", offeredFeed: "Podcast-Feed", offeredAudio: "Audio, MP3",
    offeredTranscript: "Transkript, WebVTT", offeredChapters: "Kapitel, JSON",
    offeredCover: "Titelbild")
}
