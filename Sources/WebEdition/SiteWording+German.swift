import LessonMarkup
import LessonModel

extension SiteWording {
  /// In the familiar form of address, as around the activities.
  static let german = SiteWording(
    language: .german, skipToText: "Zum Text springen", siteNavigation: "Website",
    breadcrumb: "Du bist hier", course: "Kurs", podcast: "Podcast", lessons: "Lektionen",
    outline: "Inhalt", objectives: "Nach dieser Lektion kannst du",
    finder: "Finde die Lektion für deinen Moment", any: "Alle", showAll: "Alle zeigen",
    fitting: { $0 == 1 ? "von 1 Lektion passt" : "von \($0) Lektionen passen" },
    situations: "Lektionen nach Situation",
    start: "Mit der ersten Lektion beginnen", previous: "Vorige Lektion", next: "Nächste Lektion",
    courseDone: "Du bist am Ende angekommen. Zurück zum Kurs",
    listen: "Anhören", chapters: "Kapitel", download: "Aufnahme herunterladen",
    transcript: "Mitschrift", toPrint: "Zum Drucken", forFacilitators: "Für die Leitung",
    before: "Vorher:", glossary: "Glossar",
    glossaryLead: "Die Wörter dieses Kurses, und was sie hier bedeuten.",
    also: "Auch", see: "Siehe auch", usedIn: "In",
    flashCards: "Lernkarten",
    flashCardsLead: "Frag dich selbst, antworte laut, und dreh erst dann die Karte um.",
    more: "Zum Nachschlagen und Üben",
    subscribe: "Abonnieren", episodes: "Folgen", feed: "Der Feed",
    feedHint: "Kopiere diese Adresse. Jede Podcast-App hat eine Stelle, an der du sie einfügst.",
    feedUnknown:
      "Sobald dieser Kurs im Web steht, kopiere die Adresse des Feeds hier unten. Jede Podcast-App hat eine Stelle, an der du sie einfügst.",
    podcastLead:
      "Jede Lektion dieses Kurses als Folge, zum Hören auf dem Weg zum nächsten Termin. Abonniere einmal, und neue Lektionen kommen von selbst.",
    notFound: "Diese Seite gibt es nicht",
    notFoundLead:
      "Vielleicht ist sie umgezogen, oder im Link, der dich hergeführt hat, ist ein Fehler.",
    backToCourse: "Zum Kurs",
    apps: [
      App(
        name: "Apple Podcasts",
        steps:
          "Öffne die Mediathek, tippe auf die drei Punkte, dann auf „Sendung per URL folgen“, und füge die Adresse ein."
      ),
      App(name: "Pocket Casts", steps: "Öffne „Entdecken“ und füge die Adresse ins Suchfeld ein."),
      App(
        name: "Overcast",
        steps: "Tippe auf das Pluszeichen, dann auf „Add URL“, und füge die Adresse ein."),
      App(
        name: "AntennaPod",
        steps:
          "Öffne „Podcast hinzufügen“, wähle „Podcast per RSS-Adresse hinzufügen“, und füge die Adresse ein."
      ),
      App(
        name: "Andere Apps",
        steps: "Suche nach „Per URL hinzufügen“ oder „RSS-Feed hinzufügen“. Spotify kann das nicht."
      ),
    ],
    position: { "Lektion \($0) von \($1)" },
    reading: { "\($0) Min. lesen" }, practice: { "\($0) Min. üben" },
    listening: { "\($0) Min. hören" }, inAll: { "\($0) Min. insgesamt" },
    toRead: { "\($0) Min. zu lesen" },
    toPractice: { "\($0.inHours.replacing("min", with: "Min.")) zu üben" },
    toHear: { "\($0) Min. zu hören" },
    terms: { $0 == 1 ? "1 Begriff" : "\($0) Begriffe" },
    cards: { $0 == 1 ? "1 Karte" : "\($0) Karten" },
    count: { $0 == 1 ? "1 Lektion" : "\($0) Lektionen" },
    listenTo: { "„\($0)“ anhören" })
}
