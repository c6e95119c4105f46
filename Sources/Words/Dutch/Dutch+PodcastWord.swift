extension PodcastWord {
  var dutch: Message {
    switch self {
    case .narrator: "Verteller"
    case .objectives: "Na deze les kun je:"
    case .toSee: "Om te bekijken en te doen:"
    case .links: "Links:"
    case .footnotes: "Voetnoten:"
    case .readLesson: "Lees deze les"
    case .picture: "Afbeelding: {description}"
    case .roles: "Rollen:"
    case .rolesOnPage: "Elke rol heeft een eigen kaart op de pagina van de les."
    case .apply: "Pas het toe"
    case .comeBack: "Kom er over {span} op terug."
    case .formulaOnPage: "(een formule, op de pagina van de les)"
    case .feedFile: "Podcastfeed"
    case .feedCodeFile: "QR-code van de feed"
    case .manifestFile: "Manifest voor luisterboek-apps (Readium)"
    case .playlistFile: "Afspeellijst, M3U"
    case .feedListFile: "Alle feeds, OPML"
    case .audioFile: "Audio, MP3"
    case .transcriptFile: "Transcript, WebVTT"
    case .chaptersFile: "Hoofdstukken, JSON"
    case .coverFile: "Omslag"
    case .everyDay: "Elke dag een nieuwe les"
    case .everyWeek: "Elke week een nieuwe les"
    case .everyTwoWeeks: "Elke twee weken een nieuwe les"
    case .everyMonth: "Elke maand een nieuwe les"
    case .allPublished: "Alle lessen zijn verschenen"
    case .syntheticVoice: "Synthetische stem"
    case .allSynthetic: "Een synthetische stem leest alle lessen voor."
    case .someSynthetic: "Een synthetische stem leest deze lessen voor: {titles}."
    case .audiobookWithText:
      "Elke les heeft een transcript en de inhoudsopgave leidt naar de hoofdstukken."
    case .audiobookWithoutText:
      "De inhoudsopgave leidt naar de hoofdstukken van elke les. Sommige lessen hebben geen transcript."
    case .audiobookFile: "Luisterboek voor luisterboek-apps"
    case .lightweightFile: "Luisterboek, W3C-pakket"
    case .m4bFile: "Luisterboek met hoofdstukken, één bestand"
    case .transcripts: "Transcripten"
    }
  }
}
