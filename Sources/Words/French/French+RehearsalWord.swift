extension RehearsalWord {
  var french: Message {
    switch self {
    case .rehearse: "Répéter à voix haute"
    case .way:
      "Tu entends les autres. Quand c’est à toi, parle, puis compare ce que tu as dit."
    case .whoAmI: "Je suis"
    case .begin: "Commencer"
    case .turnOf: "{title} parle"
    case .yourTurn: "À toi : parle"
    case .listens: "Le micro est ouvert"
    case .stop: "Arrêter"
    case .ready: "Je l’ai dit"
    case .again: "Encore une fois"
    case .over: "C’était la dernière réplique."
    case .mine: "Ce que j’ai dit"
    case .good: "Une bonne réponse"
    case .yourself: "Coche ce que tu as fait"
    case .hear: "Écouter"
    case .save: "Enregistrer dans un fichier"
    case .erase: "Effacer ce que j’ai dit"
    case .erased: "Effacé : il n’en reste rien."
    case .stays:
      "Ce que tu dis reste sur cette page. Tout disparaît quand tu l’effaces ou quittes la page, sauf si tu l’enregistres dans un fichier."
    case .noMicrophone:
      "Il n’y a pas de micro, ou il ne peut pas être utilisé. Rien n’est enregistré ; parle quand même."
    case .sayAloud: "Le dire à voix haute"
    case .sayWay:
      .counted(
        one: "Tu entends la consigne. Ensuite, tu as {n} seconde pour répondre.",
        other: "Tu entends la consigne. Ensuite, tu as {n} secondes pour répondre.")
    case .episode: "Répétition"
    case .episodes: "Répétitions"
    case .episodesSummary:
      "Des conversations à répéter en chemin : une réplique, une pause pour toi, une bonne réponse."
    case .how: "Quand le silence se fait, parle. Ensuite, tu entends une bonne réponse."
    case .youAre: "Tu es {title}."
    case .youBegin: "Tu commences."
    }
  }
}
