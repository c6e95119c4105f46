extension SiteWord {
  var german: Message {
    switch self {
    case .skipToText: "Zum Text springen"
    case .siteNavigation: "Website"
    case .breadcrumb: "Du bist hier"
    case .course: "Kurs"
    case .podcast: "Podcast"
    case .lessons: "Lektionen"
    case .outline: "Inhalt"
    case .finder: "Finde die Lektion für deinen Moment"
    case .any: "Alle"
    case .showAll: "Alle zeigen"
    case .fitting: .counted(one: "von {n} Lektion passt", other: "von {n} Lektionen passen")
    case .situations: "Lektionen nach Situation"
    case .start: "Mit der ersten Lektion beginnen"
    case .more: "Zum Nachschlagen und Üben"
    case .lessonCount: .counted(one: "{n} Lektion", other: "{n} Lektionen")
    case .before: "Vorher:"
    case .position: "Lektion {number} von {total}"
    case .previous: "Vorige Lektion"
    case .next: "Nächste Lektion"
    case .onThisPage: "Auf dieser Seite"
    case .courseDone: "Du bist am Ende angekommen. Zurück zum Kurs"
    case .listen: "Anhören"
    case .listenTo: "„{title}“ anhören"
    case .chapters: "Kapitel"
    case .download: "Aufnahme herunterladen"
    case .transcript: "Mitschrift"
    case .toPrint: "Zum Drucken"
    case .forFacilitators: "Für die Leitung"
    case .reading: "{n} Min. lesen"
    case .practice: "{n} Min. üben"
    case .listening: "{n} Min. hören"
    case .inAll: "{n} Min. insgesamt"
    case .toRead: "{n} Min. zu lesen"
    case .toPractice: "{time} zu üben"
    case .toHear: "{n} Min. zu hören"
    case .glossary: "Glossar"
    case .glossaryLead: "Die Wörter dieses Kurses, und was sie hier bedeuten."
    case .alsoCalled: "Auch"
    case .usedIn: "In"
    case .terms: .counted(one: "{n} Begriff", other: "{n} Begriffe")
    case .cardsLead: "Frag dich selbst, antworte laut, und dreh erst dann die Karte um."
    case .cardCount: .counted(one: "{n} Karte", other: "{n} Karten")
    case .podcastLead:
      "Jede Lektion dieses Kurses als Folge, zum Hören auf dem Weg zum nächsten Termin. Abonniere einmal, und neue Lektionen kommen von selbst."
    case .subscribe: "Abonnieren"
    case .episodes: "Folgen"
    case .feed: "Der Feed"
    case .feedHint:
      "Kopiere diese Adresse. Jede Podcast-App hat eine Stelle, an der du sie einfügst."
    case .feedUnknown:
      "Sobald dieser Kurs im Web steht, kopiere die Adresse des Feeds hier unten. Jede Podcast-App hat eine Stelle, an der du sie einfügst."
    case .openInApp: "Oder öffne sie in einer App auf diesem Gerät:"
    case .otherPodcastApps: "Andere Podcast-Apps"
    case .scanFeed: "Scanne diesen Code mit dem Telefon, auf dem du hörst."
    case .otherPlayers: "Für andere Player"
    case .partFeeds: "Feeds von Teilen des Kurses"
    case .applePodcasts:
      "Öffne die Mediathek, tippe auf die drei Punkte, dann auf „Sendung per URL folgen“, und füge die Adresse ein."
    case .pocketCasts: "Öffne „Entdecken“ und füge die Adresse ins Suchfeld ein."
    case .overcast: "Tippe auf das Pluszeichen, dann auf „Add URL“, und füge die Adresse ein."
    case .antennaPod:
      "Öffne „Podcast hinzufügen“, wähle „Podcast per RSS-Adresse hinzufügen“, und füge die Adresse ein."
    case .otherApps: "Andere Apps"
    case .otherAppsSteps:
      "Suche nach „Per URL hinzufügen“ oder „RSS-Feed hinzufügen“. Spotify kann das nicht."
    case .notFound: "Diese Seite gibt es nicht"
    case .notFoundLead:
      "Vielleicht ist sie umgezogen, oder im Link, der dich hergeführt hat, ist ein Fehler."
    case .backToCourse: "Zum Kurs"
    case .accessibility: "Barrierefreiheit"
    case .accessibilityLead:
      "Was die Dateien dieses Kurses darüber sagen, wie alle ihn nutzen können."
    case .rulesChecked:
      .counted(
        one: "{n} Regel zur Barrierefreiheit wurde geprüft, als diese Seiten entstanden.",
        other: "{n} Regeln zur Barrierefreiheit wurden geprüft, als diese Seiten entstanden.")
    case .nothingFound: "Es wurde kein Problem gefunden."
    case .problemsFound:
      .counted(
        one: "{n} Problem wurde gefunden und besteht noch.",
        other: "{n} Probleme wurden gefunden und bestehen noch.")
    case .whatIsMissing: "Was fehlt"
    case .nothingMissing:
      "Kein Bild ist ohne Beschreibung, kein Video ohne Untertitel und keine Aufnahme ohne ihre Worte."
    case .withoutCaptions:
      .counted(one: "{n} Video ohne Untertitel", other: "{n} Videos ohne Untertitel")
    case .withoutWords:
      .counted(
        one: "{n} Video oder Aufnahme ohne die Worte dazu",
        other: "{n} Videos oder Aufnahmen ohne die Worte dazu")
    case .withoutDescription:
      .counted(one: "{n} Bild ohne Beschreibung", other: "{n} Bilder ohne Beschreibung")
    case .untested:
      "Niemand hat diese Seiten für diese Erklärung getestet, weder Menschen noch Programme, die vorlesen. Sie sagt nicht, dass die Seiten eine Norm erfüllen."
    case .writeToUs: "Steht dir etwas im Weg? Schreib uns:"
    case .moved: "Diese Seite ist umgezogen."
    case .printAll: "Der ganze Kurs auf einer Seite"
    case .printAllLead: "Zum Drucken, oder um ihn mit dem Browser zu durchsuchen."
    case .takeAway: "Zum Mitnehmen"
    case .takeAwayLead:
      "Der ganze Kurs in einer Datei: zum Lesen, zum Hören oder für einen eigenen Server."
    case .takeAwayCopyLead:
      "Das ist eine Kopie des Kurses, zum Lesen ohne Verbindung. Die Dateien zum Mitnehmen sind dort, wo der Kurs online ist."
    case .siteZip: "Die Website"
    case .siteZipLead: "Zum Lesen ohne Verbindung: entpacke sie und öffne index.html."
    case .siteTar: "Die Website für einen Server"
    case .siteTarLead: "Dieselben Dateien in einem Archiv, das Server entpacken."
    case .podcastZip: "Der Podcast"
    case .podcastZipLead: "Alle Folgen mit Transkripten und Kapiteln."
    case .handoutsZip: "Die Handouts"
    case .handoutsZipLead: "Alles zum Ausdrucken."
    case .checkSums: "sagt, ob eine Datei so angekommen ist, wie sie abgeschickt wurde."
    case .kilobytes: "{number} kB"
    case .megabytes: "{number} MB"
    case .skillAbout: "Findet in „{course}“ die Lektion für eine Situation."
    case .skillUse: "So benutzt du diesen Kurs"
    case .skillFind:
      "Such unten die Situation und nenne die eine Lektion, die am besten passt, mit ihrem Link und ihren Minuten."
    case .skillCite: "Nenne Titel und Link der Lektion, wann immer du benutzt, was darin steht."
    case .skillAsk:
      "Beantworte die Fragen einer Lektion nicht für Lernende: Stell sie, und verweise auf die Lektion."
    }
  }
}
