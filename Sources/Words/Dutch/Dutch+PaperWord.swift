extension PaperWord {
  var dutch: Message {
    switch self {
    case .largePrint: "Grote letters"
    case .worksheets: "Werkbladen"
    case .fillableWorksheets: "Werkbladen om op het scherm in te vullen"
    case .flashCards: "Leerkaarten"
    case .jobAid: "Spiekbriefjes"
    case .poster: "Wandplaten"
    case .attendanceSheet: "Presentielijst"
    case .certificate: "Certificaat"
    case .booklet: "Deelnemersgids om te vouwen"
    case .twoUp: "Deelnemersgids, twee pagina’s per vel"
    case .singleSide: "aan één kant"
    case .calibration: "Probeer eerst de printer"
    case .calibrationWay:
      "Druk dit vel aan beide kanten af op 100%, gekeerd over de lange zijde, en houd het tegen het licht. Waar de kruisjes van beide kanten samenvallen, passen de kaarten. Kijk anders in de instellingen van de printer naar de schaal en de zijde."
    case .ruler: "Deze lijn is 100 mm lang."
    case .whenToUse: "Wanneer je het gebruikt"
    case .steps: "Stap voor stap"
    case .askThis: "Vraag dit"
    case .shortened: "In de les staat meer."
    case .attendedTitle: "Bewijs van deelname"
    case .certifies: "Hierbij verklaren wij dat"
    case .attended: "heeft deelgenomen aan de cursus"
    case .passed: "is geslaagd voor ‘{title}’ in de cursus"
    case .duration: "Duur"
    case .place: "Plaats en datum"
    case .signature: "Handtekening"
    case .organization: "Organisatie"
    case .leader: "Geleid door"
    case .given: "Inhoud"
    }
  }
}
