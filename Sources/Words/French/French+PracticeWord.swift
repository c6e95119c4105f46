extension PracticeWord {
  var french: Message {
    switch self {
    case .check: "Vérifier"
    case .showAnswer: "Montrer la réponse"
    case .rightNow: "C’est juste."
    case .notRight: "Ce n’est pas juste."
    case .partlyRight: "{number} sur {total} justes."
    case .tryOnceMore: "Essaie encore une fois."
    case .hereIsAnswer: "Voici la réponse."
    case .needsNumber: "Écris un nombre, par exemple {answer}."
    case .howSure: "Es-tu sûr de ta réponse ?"
    case .sure: "Oui, sûr"
    case .notSure: "Pas sûr"
    case .saidSure: "Tu as dit : sûr."
    case .saidNotSure: "Tu as dit : pas sûr."
    case .kept: "Ce que tu écris reste sur cet appareil."
    case .notKept:
      "Ce navigateur ne garde rien : ce que tu écris disparaît quand tu quittes la page."
    case .copyText: "Copier en texte"
    case .copied: "Copié."
    case .eMail: "Envoyer par e-mail"
    case .print: "Imprimer"
    case .markDone: "Marquer comme terminée"
    case .isDone: "Terminée"
    case .doneCount: "Terminé : {number} sur {total}"
    case .continueWith: "Continuer : {title}"
    case .minutesLeft: "encore {n} min"
    case .yourAnswers: "Tes réponses"
    case .saveFile: "Enregistrer dans un fichier"
    case .loadFile: "Charger depuis un fichier"
    case .loaded: .counted(one: "{n} entrée chargée.", other: "{n} entrées chargées.")
    case .badFile: "Ce fichier ne contient pas de réponses de ce cours. Rien n’a changé."
    case .erase: "Effacer"
    case .eraseQuestion:
      "Effacer tout ce que tu as répondu et écrit dans ce cours sur cet appareil ?"
    case .erased: "Tout est effacé."
    case .play: "Lire"
    case .pause: "Pause"
    case .back: .counted(one: "Reculer de {n} seconde", other: "Reculer de {n} secondes")
    case .forward: .counted(one: "Avancer de {n} seconde", other: "Avancer de {n} secondes")
    case .seek: "Position dans l’enregistrement"
    case .speed: "Vitesse"
    case .display: "Affichage"
    case .colors: "Couleurs"
    case .automatic: "Automatique"
    case .light: "Clair"
    case .dark: "Sombre"
    case .textSize: "Taille du texte"
    case .small: "Petite"
    case .normal: "Normale"
    case .large: "Grande"
    }
  }
}
