extension LMSWord {
  var french: Message {
    switch self {
    case .kept: "La plateforme de formation garde ce que vous écrivez."
    case .notKept:
      "La plateforme de formation ne garde pas ce que vous écrivez ici\u{202F}: copiez-le avant de partir."
    case .noPlatform:
      "Il n’y a pas de connexion avec la plateforme de formation\u{202F}: rien n’est enregistré."
    case .notAccepted:
      "La plateforme de formation n’accepte pas vos résultats pour le moment. Laissez cette fenêtre ouverte\u{202F}: ils seront renvoyés."
    case .reviewing: "Vous revoyez ce cours\u{202F}: rien n’est enregistré."
    case .notKeptAll:
      "La plateforme de formation n’a plus de place pour tout ce que vous avez écrit\u{202F}: copiez-le avant de partir."
    case .yourResult: "Votre résultat"
    case .score: "{number}\u{202F}%"
    case .needed: "Il faut {number}\u{202F}%."
    case .passed: "Réussi"
    case .failed: "Non réussi"
    case .completed: "Terminé"
    case .inProgress: "En cours"
    case .lessonsRead: "{number} leçons lues sur {total}"
    case .questionsAnswered: "{number} réponses données sur {total}"
    case .worksheetsFilled: "{number} fiches commencées sur {total}"
    case .again: "Répondre encore aux questions"
    case .againQuestion:
      "Recommencer les questions\u{202F}? Vos réponses seront effacées. Votre meilleur résultat compte."
    case .attemptsLeft: .counted(one: "encore {n} essai", other: "encore {n} essais")
    case .leave: "Enregistrer et quitter le cours"
    case .needsScript: "Ce cours a besoin de JavaScript."
    }
  }
}
