extension PodcastWord {
  var french: Message {
    switch self {
    case .narrator: "Narration"
    case .readBy: "Voix\u{202F}: {names}"
    case .objectives: "Après cette leçon, vous saurez\u{202F}:"
    case .toSee: "À voir et à faire\u{202F}:"
    case .links: "Liens\u{202F}:"
    case .footnotes: "Remarques\u{202F}:"
    case .readLesson: "Lire cette leçon"
    case .picture: "Image\u{202F}: {description}"
    case .roles: "Rôles\u{202F}:"
    case .rolesOnPage: "Chaque rôle a sa propre fiche sur la page de la leçon."
    case .apply: "Passez à la pratique"
    case .comeBack: "Revenez-y dans {span}."
    case .formulaOnPage: "(une formule, sur la page de la leçon)"
    case .feedFile: "Flux du podcast"
    case .feedCodeFile: "Code QR du flux"
    case .manifestFile: "Manifeste pour applications de livres audio (Readium)"
    case .playlistFile: "Liste de lecture, M3U"
    case .feedListFile: "Tous les flux, OPML"
    case .audioFile: "Enregistrement, MP3"
    case .transcriptFile: "Transcription, WebVTT"
    case .chaptersFile: "Chapitres, JSON"
    case .coverFile: "Couverture"
    case .everyDay: "Une nouvelle leçon chaque jour"
    case .everyWeek: "Une nouvelle leçon chaque semaine"
    case .everyTwoWeeks: "Une nouvelle leçon toutes les deux semaines"
    case .everyMonth: "Une nouvelle leçon chaque mois"
    case .allPublished: "Toutes les leçons sont publiées"
    case .recap: "Récapitulatif"
    case .recaps: "Récapitulatifs"
    case .recapsSummary:
      "Chaque leçon en une à deux minutes : ce qu’il faut retenir, et une question."
    case .syntheticVoice: "Voix de synthèse"
    case .allSynthetic: "Toutes les leçons sont lues par une voix de synthèse."
    case .someSynthetic: "Ces leçons sont lues par une voix de synthèse\u{202F}: {titles}."
    case .audiobookWithText:
      "Chaque leçon a une transcription, et la table des matières mène à ses chapitres."
    case .audiobookWithoutText:
      "La table des matières mène aux chapitres de chaque leçon. Certaines leçons n’ont pas de transcription."
    case .audiobookFile: "Livre audio pour les applications de livres audio"
    case .lightweightFile: "Livre audio, paquet W3C"
    case .m4bFile: "Livre audio avec chapitres, un seul fichier"
    case .transcripts: "Transcriptions"
    }
  }
}
