extension PaperWord {
  var french: Message {
    switch self {
    case .largePrint: "Gros caractères"
    case .worksheets: "Fiches de travail"
    case .fillableWorksheets: "Fiches de travail à remplir à l’écran"
    case .flashCards: "Cartes mémoire à imprimer"
    case .jobAid: "Aide-mémoire"
    case .poster: "Affiches"
    case .attendanceSheet: "Feuille de présence"
    case .certificate: "Certificat"
    case .booklet: "Livret du participant, à plier"
    case .twoUp: "Livret du participant, deux pages par feuille"
    case .singleSide: "d’un seul côté"
    case .calibration: "Essayez d’abord l’imprimante"
    case .calibrationWay:
      "Imprimez cette feuille recto verso à 100\u{202F}%, retournée sur le bord long, et tenez-la devant une lumière. Si les croix des deux côtés se rejoignent, les cartes seront justes. Sinon, vérifiez l’échelle et le bord dans les réglages de l’imprimante."
    case .ruler: "Ce trait mesure 100 mm."
    case .whenToUse: "Quand s’en servir"
    case .steps: "Pas à pas"
    case .askThis: "La question à poser"
    case .shortened: "La leçon en dit plus."
    case .attendedTitle: "Attestation de présence"
    case .certifies: "Nous attestons que"
    case .attended: "a participé à la formation"
    case .passed: "a réussi «\u{202F}{title}\u{202F}» dans la formation"
    case .duration: "Durée"
    case .place: "Lieu et date"
    case .signature: "Signature"
    case .organization: "Organisation"
    case .leader: "Animation"
    case .given: "Contenu"
    }
  }
}
