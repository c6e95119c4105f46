extension PaperWord {
  var italian: Message {
    switch self {
    case .largePrint: "Caratteri grandi"
    case .worksheets: "Schede di lavoro"
    case .fillableWorksheets: "Schede di lavoro da compilare a schermo"
    case .flashCards: "Schede da ripassare"
    case .jobAid: "Promemoria"
    case .poster: "Manifesti"
    case .attendanceSheet: "Foglio presenze"
    case .certificate: "Certificato"
    case .booklet: "Guida del partecipante da piegare"
    case .twoUp: "Guida del partecipante, due pagine per foglio"
    case .singleSide: "su un solo lato"
    case .calibration: "Prova prima la stampante"
    case .calibrationWay:
      "Stampa questo foglio sui due lati al 100%, girato sul lato lungo, e guardalo in controluce. Se le croci dei due lati coincidono, le schede sono a posto. Altrimenti cerca la scala e il lato nelle impostazioni della stampante."
    case .ruler: "Questa linea è lunga 100 mm."
    case .whenToUse: "Quando usarlo"
    case .steps: "Passo dopo passo"
    case .askThis: "La domanda da fare"
    case .shortened: "Nella lezione c’è di più."
    case .attendedTitle: "Attestato di partecipazione"
    case .certifies: "Si attesta che"
    case .attended: "ha partecipato al corso"
    case .passed: "ha superato «{title}» nel corso"
    case .duration: "Durata"
    case .place: "Luogo e data"
    case .signature: "Firma"
    case .organization: "Organizzazione"
    case .leader: "A cura di"
    case .given: "Contenuti"
    }
  }
}
