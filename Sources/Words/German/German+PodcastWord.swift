extension PodcastWord {
  var german: Message {
    switch self {
    case .narrator: "Erzählstimme"
    case .objectives: "Nach dieser Lektion kannst du:"
    case .toSee: "Zum Ansehen und Ausprobieren:"
    case .links: "Links:"
    case .footnotes: "Anmerkungen:"
    case .readLesson: "Diese Lektion lesen"
    case .picture: "Bild: {description}"
    case .roles: "Rollen:"
    case .rolesOnPage: "Zu jeder Rolle gibt es auf der Seite zur Lektion eine eigene Karte."
    case .apply: "Am eigenen Fall"
    case .comeBack: "Komm in {span} darauf zurück."
    case .formulaOnPage: "(eine Formel, auf der Seite zur Lektion)"
    case .feedFile: "Podcast-Feed"
    case .feedCodeFile: "QR-Code des Feeds"
    case .manifestFile: "Manifest für Hörbuch-Apps (Readium)"
    case .playlistFile: "Wiedergabeliste, M3U"
    case .feedListFile: "Alle Feeds, OPML"
    case .audioFile: "Audio, MP3"
    case .transcriptFile: "Transkript, WebVTT"
    case .chaptersFile: "Kapitel, JSON"
    case .coverFile: "Titelbild"
    case .everyDay: "Jeden Tag eine neue Lektion"
    case .everyWeek: "Jede Woche eine neue Lektion"
    case .everyTwoWeeks: "Alle zwei Wochen eine neue Lektion"
    case .everyMonth: "Jeden Monat eine neue Lektion"
    case .allPublished: "Alle Lektionen sind erschienen"
    case .syntheticVoice: "Synthetische Stimme"
    case .allSynthetic: "Alle Lektionen liest eine synthetische Stimme."
    case .someSynthetic: "Diese Lektionen liest eine synthetische Stimme: {titles}."
    case .audiobookWithText:
      "Jede Lektion hat ein Transkript, und das Inhaltsverzeichnis führt zu ihren Kapiteln."
    case .audiobookWithoutText:
      "Das Inhaltsverzeichnis führt zu den Kapiteln jeder Lektion. Einige Lektionen haben kein Transkript."
    case .audiobookFile: "Hörbuch für Hörbuch-Apps"
    case .lightweightFile: "Hörbuch, W3C-Paket"
    case .m4bFile: "Hörbuch mit Kapiteln, eine Datei"
    case .transcripts: "Transkripte"
    }
  }
}
