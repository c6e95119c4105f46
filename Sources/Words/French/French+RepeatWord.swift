extension RepeatWord {
  var french: Message {
    switch self {
    case .review: "Révision"
    case .reviews: "Révisions"
    case .reviewsSummary:
      "Des questions sur chaque unité, avec le temps de répondre avant d’entendre la bonne réponse."
    case .reviewCount:
      .counted(
        one: "{n} question. Réponds à voix haute avant d’entendre la bonne réponse.",
        other: "{n} questions. Réponds chaque fois à voix haute avant d’entendre la bonne réponse.")
    case .reviewEnd: "C’était la dernière question. Si une réponse t’a manqué, réécoute sa leçon."
    case .refresher: "Fiches de rappel"
    case .refresherAfter:
      .counted(one: "{n} jour après le cours", other: "{n} jours après le cours")
    case .refresherWay:
      "Avant de commencer, plie la feuille vers l’arrière le long des pointillés : les réponses sont en dessous."
    case .foldHere: "Plier ici vers l’arrière"
    case .refresherKey: "Réponses"
    case .coaching: "Fiches d’accompagnement"
    case .coachingWay:
      "Pour le manager : pose ces questions après l’unité, écoute jusqu’au bout et compare avec ce qui fait une bonne réponse."
    case .coachAsk: "Demande"
    case .coachGood: "Ce qui fait une bonne réponse"
    case .coachNext: "Ce que nous avons convenu"
    case .play:
      "Tu es {title}. Joue cette personne dans une conversation avec moi et reste dans le rôle jusqu’à ce que j’écrive « stop ». Ne dis que ce que cette personne sait, ne raconte rien que je ne demande pas et ne me donne aucun conseil."
    case .playedBy: "Je joue : {titles}."
    case .situation: "Situation"
    case .background: "Contexte"
    case .concerns: "Réserves"
    case .openingLine: "Première phrase"
    case .noOpening: "Attends que je commence."
    case .observed: "Ce qu’il faut observer"
    case .observedWay:
      "Après la conversation, réponds à chaque ligne au sujet de ce que j’ai dit et cite mes mots qui le montrent."
    }
  }
}
