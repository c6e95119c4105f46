extension BookWord {
  var french: Message {
    switch self {
    case .bookFile: "Livre numérique, EPUB"
    case .contents: "Table des matières"
    case .cover: "Couverture"
    case .coverOf: "Couverture de «\u{202F}{title}\u{202F}»"
    case .answers: "Réponses"
    case .answersTo: "Réponses à «\u{202F}{title}\u{202F}»"
    case .backToLesson: "Revenir à la leçon"
    case .syntheticVoice: "Voix de synthèse {title}"
    case .reflows:
      "Le texte s’adapte à l’écran et à la taille des caractères. Des titres, des liens et une table des matières aident à s’y retrouver."
    case .describedPictures: "Chaque image a une description."
    case .formulas: "Les formules sont en MathML, que les lecteurs d’écran savent lire."
    case .captionedMedia: "Les vidéos et les sons sont accompagnés de leur texte."
    case .readAloud:
      "Les leçons sont lues à voix haute, et la phrase prononcée est mise en évidence."
    }
  }
}
