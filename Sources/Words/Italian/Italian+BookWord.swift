extension BookWord {
  var italian: Message {
    switch self {
    case .bookFile: "Libro elettronico, EPUB"
    case .contents: "Indice"
    case .cover: "Copertina"
    case .coverOf: "Copertina di «{title}»"
    case .answers: "Risposte"
    case .answersTo: "Risposte a «{title}»"
    case .backToLesson: "Torna alla lezione"
    case .syntheticVoice: "Voce sintetica {title}"
    case .reflows:
      "Il testo si adatta allo schermo e alla dimensione dei caratteri. Titoli, link e un indice guidano la lettura."
    case .describedPictures: "Ogni immagine ha una descrizione."
    case .formulas: "Le formule sono in MathML, che gli screen reader sanno leggere."
    case .captionedMedia: "Video e audio sono accompagnati dal loro testo."
    case .readAloud: "Le lezioni vengono lette ad alta voce e la frase pronunciata è evidenziata."
    }
  }
}
