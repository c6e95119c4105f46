extension BookWord {
  var dutch: Message {
    switch self {
    case .bookFile: "E-boek, EPUB"
    case .contents: "Inhoud"
    case .cover: "Omslag"
    case .coverOf: "Omslag van ‘{title}’"
    case .answers: "Antwoorden"
    case .answersTo: "Antwoorden bij ‘{title}’"
    case .backToLesson: "Terug naar de les"
    case .syntheticVoice: "Synthetische stem {title}"
    case .reflows:
      "De tekst past zich aan het scherm en de lettergrootte aan. Koppen, links en een inhoudsopgave wijzen de weg."
    case .describedPictures: "Elke afbeelding heeft een beschrijving."
    case .formulas: "Formules staan in MathML, dat schermlezers kunnen voorlezen."
    case .captionedMedia: "Bij video’s en geluiden staat de tekst."
    case .readAloud: "De lessen worden voorgelezen en de zin die klinkt, is gemarkeerd."
    }
  }
}
