extension SiteWord {
  var french: Message {
    switch self {
    case .skipToText: "Aller au texte"
    case .siteNavigation: "Navigation du site"
    case .breadcrumb: "Vous êtes ici"
    case .course: "Cours"
    case .podcast: "Podcast"
    case .lessons: "Leçons"
    case .outline: "Sommaire"
    case .finder: "Trouvez la leçon qu’il vous faut maintenant"
    case .any: "Toutes"
    case .showAll: "Tout afficher"
    case .fitting: .counted(one: "leçon sur {n} convient", other: "leçons sur {n} conviennent")
    case .situations: "Leçons par situation"
    case .start: "Commencer la première leçon"
    case .more: "Pour chercher et s’exercer"
    case .lessonCount: .counted(one: "{n} leçon", other: "{n} leçons")
    case .before: "À suivre avant\u{202F}:"
    case .position: "Leçon {number} sur {total}"
    case .previous: "Leçon précédente"
    case .next: "Leçon suivante"
    case .onThisPage: "Sur cette page"
    case .courseDone: "Vous êtes arrivé au bout. Retour au cours"
    case .listen: "Écouter"
    case .listenTo: "Écouter «\u{202F}{title}\u{202F}»"
    case .chapters: "Chapitres"
    case .download: "Télécharger l’enregistrement"
    case .transcript: "Transcription"
    case .toPrint: "À imprimer"
    case .forFacilitators: "Pour l’animateur"
    case .reading: "{n} min de lecture"
    case .practice: "{n} min de pratique"
    case .listening: "{n} min d’écoute"
    case .inAll: "{n} min en tout"
    case .toRead: "{n} min à lire"
    case .toPractice: "{time} à pratiquer"
    case .toHear: "{n} min à écouter"
    case .glossary: "Glossaire"
    case .glossaryLead: "Les mots de ce cours, et ce qu’ils veulent dire ici."
    case .alsoCalled: "Aussi appelé"
    case .usedIn: "Dans"
    case .terms: .counted(one: "{n} terme", other: "{n} termes")
    case .cardsLead:
      "Interrogez-vous, répondez à voix haute, et ensuite seulement retournez la carte."
    case .cardCount: .counted(one: "{n} carte", other: "{n} cartes")
    case .podcastLead:
      "Chaque leçon de ce cours est un épisode, à écouter en route vers votre prochain rendez-vous. Abonnez-vous une fois, et les nouvelles leçons arrivent toutes seules."
    case .subscribe: "S’abonner"
    case .episodes: "Épisodes"
    case .feed: "Le flux"
    case .feedHint:
      "Copiez cette adresse. Chaque application de podcasts a un endroit où la coller."
    case .feedUnknown:
      "Dès que ce cours sera en ligne, copiez l’adresse du flux ci-dessous. Chaque application de podcasts a un endroit où la coller."
    case .openInApp: "Ou ouvrez-la dans une application de cet appareil\u{202F}:"
    case .otherPodcastApps: "Autres applications de podcasts"
    case .scanFeed: "Scannez ce code avec le téléphone sur lequel vous écoutez."
    case .otherPlayers: "Pour d’autres lecteurs"
    case .partFeeds: "Flux de parties du cours"
    case .applePodcasts:
      "Ouvrez Bibliothèque, touchez les trois points, choisissez «\u{202F}Suivre un podcast via une URL\u{202F}» et collez l’adresse."
    case .pocketCasts: "Ouvrez Découvrir et collez l’adresse dans le champ de recherche."
    case .overcast: "Touchez le signe plus, puis Add URL, et collez l’adresse."
    case .antennaPod:
      "Ouvrez «\u{202F}Ajouter un podcast\u{202F}», choisissez l’ajout par adresse RSS et collez l’adresse."
    case .otherApps: "Autres applications"
    case .otherAppsSteps:
      "Cherchez «\u{202F}Ajouter par URL\u{202F}» ou «\u{202F}Ajouter un flux RSS\u{202F}». Spotify ne le permet pas."
    case .notFound: "Cette page n’existe pas"
    case .notFoundLead:
      "Elle a peut-être été déplacée, ou le lien qui vous a amené ici contient une erreur."
    case .backToCourse: "Aller au cours"
    case .accessibility: "Accessibilité"
    case .accessibilityLead:
      "Ce que les fichiers de ce cours disent de la façon dont chacun peut l’utiliser."
    case .rulesChecked:
      .counted(
        one: "{n} règle d’accessibilité a été vérifiée quand ces pages ont été faites.",
        other: "{n} règles d’accessibilité ont été vérifiées quand ces pages ont été faites.")
    case .nothingFound: "Aucun problème n’a été trouvé."
    case .problemsFound:
      .counted(
        one: "{n} problème a été trouvé et demeure.",
        other: "{n} problèmes ont été trouvés et demeurent.")
    case .whatIsMissing: "Ce qui manque"
    case .nothingMissing:
      "Aucune image n’est sans description, aucune vidéo sans sous-titres, et aucun enregistrement sans son texte."
    case .withoutCaptions:
      .counted(one: "{n} vidéo sans sous-titres", other: "{n} vidéos sans sous-titres")
    case .withoutWords:
      .counted(
        one: "{n} vidéo ou enregistrement sans son texte",
        other: "{n} vidéos ou enregistrements sans leur texte")
    case .withoutDescription:
      .counted(one: "{n} image sans description", other: "{n} images sans description")
    case .untested:
      "Personne n’a testé ces pages pour cette déclaration, ni des personnes ni des programmes qui lisent à voix haute. Elle ne dit pas qu’elles respectent une norme."
    case .writeToUs: "Quelque chose vous gêne\u{202F}? Écrivez-nous\u{202F}:"
    case .moved: "Cette page a changé d’adresse."
    case .printAll: "Tout le cours sur une page"
    case .printAllLead: "Pour l’imprimer, ou pour y chercher avec votre navigateur."
    case .takeAway: "À emporter"
    case .takeAwayLead:
      "Le cours entier dans un fichier\u{202F}: à lire, à écouter ou à mettre sur un serveur à vous."
    case .takeAwayCopyLead:
      "Ceci est une copie du cours, à lire sans connexion. Les fichiers à emporter se trouvent là où le cours est en ligne."
    case .siteZip: "Le site"
    case .siteZipLead: "À lire sans connexion\u{202F}: décompressez-le, puis ouvrez index.html."
    case .siteTar: "Le site, pour un serveur"
    case .siteTarLead: "Les mêmes fichiers, dans une archive que les serveurs décompressent."
    case .podcastZip: "Le podcast"
    case .podcastZipLead: "Tous les épisodes, avec leurs transcriptions et leurs chapitres."
    case .handoutsZip: "Les supports"
    case .handoutsZipLead: "Tout ce qui s’imprime."
    case .checkSums: "dit si un fichier est arrivé tel qu’il a été envoyé."
    case .kilobytes: "{number} ko"
    case .megabytes: "{number} Mo"
    case .skillAbout: "Trouve la leçon de « {course} » pour une situation."
    case .skillUse: "Comment utiliser ce cours"
    case .skillFind:
      "Cherchez la situation ci-dessous et nommez la leçon qui convient le mieux, avec son lien et sa durée."
    case .skillCite:
      "Citez la leçon par son titre et son lien chaque fois que vous utilisez ce qu’elle dit."
    case .skillAsk:
      "Ne répondez pas aux questions d’une leçon à la place de l’apprenant : posez-les et renvoyez à la leçon."
    }
  }
}
