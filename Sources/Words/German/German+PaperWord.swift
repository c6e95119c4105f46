extension PaperWord {
  var german: Message {
    switch self {
    case .largePrint: "Großdruck"
    case .worksheets: "Arbeitsblätter"
    case .fillableWorksheets: "Arbeitsblätter zum Ausfüllen am Bildschirm"
    case .flashCards: "Lernkarten"
    case .jobAid: "Spickzettel"
    case .poster: "Plakate"
    case .attendanceSheet: "Teilnahmeliste"
    case .certificate: "Zertifikat"
    case .booklet: "Teilnahmeheft zum Falten"
    case .twoUp: "Teilnahmeheft, zwei Seiten auf einem Blatt"
    case .singleSide: "einseitig"
    case .calibration: "Probier zuerst den Drucker aus"
    case .calibrationWay:
      "Druck dieses Blatt beidseitig mit 100 %, über die lange Kante gewendet, und halte es gegen das Licht. Wo sich die Kreuze beider Seiten treffen, passen auch die Karten. Sonst sieh in den Einstellungen des Druckers nach der Größe und der Kante."
    case .ruler: "Diese Linie ist 100 mm lang."
    case .whenToUse: "Wann du das brauchst"
    case .steps: "Schritt für Schritt"
    case .askThis: "Frag das"
    case .shortened: "In der Lektion steht mehr."
    case .attendedTitle: "Teilnahmebestätigung"
    case .certifies: "Hiermit wird bestätigt:"
    case .attended: "hat an diesem Kurs teilgenommen:"
    case .passed: "hat „{title}“ bestanden, im Kurs"
    case .duration: "Dauer"
    case .place: "Ort und Datum"
    case .signature: "Unterschrift"
    case .organization: "Organisation"
    case .leader: "Leitung"
    case .given: "Inhalt"
    }
  }
}
