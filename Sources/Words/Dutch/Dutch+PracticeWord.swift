extension PracticeWord {
  var dutch: Message {
    switch self {
    case .check: "Nakijken"
    case .showAnswer: "Toon het antwoord"
    case .rightNow: "Goed."
    case .notRight: "Niet goed."
    case .partlyRight: "{number} van {total} goed."
    case .tryOnceMore: "Probeer het nog een keer."
    case .hereIsAnswer: "Dit is het antwoord."
    case .needsNumber: "Schrijf een getal, bijvoorbeeld {answer}."
    case .howSure: "Hoe zeker ben je?"
    case .sure: "Zeker"
    case .notSure: "Niet zeker"
    case .saidSure: "Je zei: zeker."
    case .saidNotSure: "Je zei: niet zeker."
    case .kept: "Wat je schrijft blijft op dit apparaat."
    case .notKept: "Deze browser bewaart niets: wat je schrijft is weg als je de pagina verlaat."
    case .copyText: "Kopiëren als tekst"
    case .copied: "Gekopieerd."
    case .eMail: "Per e-mail versturen"
    case .print: "Afdrukken"
    case .markDone: "Markeren als gedaan"
    case .isDone: "Gedaan"
    case .doneCount: "{number} van {total} gedaan"
    case .continueWith: "Verder met: {title}"
    case .minutesLeft: "nog {n} min"
    case .yourAnswers: "Je antwoorden"
    case .saveFile: "Opslaan in een bestand"
    case .loadFile: "Laden uit een bestand"
    case .loaded: .counted(one: "{n} antwoord geladen.", other: "{n} antwoorden geladen.")
    case .badFile: "In dit bestand staan geen antwoorden van deze cursus. Er is niets veranderd."
    case .erase: "Wissen"
    case .eraseQuestion:
      "Alles wissen wat je in deze cursus op dit apparaat hebt beantwoord en geschreven?"
    case .erased: "Alles is gewist."
    case .play: "Afspelen"
    case .pause: "Pauze"
    case .back: .counted(one: "{n} seconde terug", other: "{n} seconden terug")
    case .forward: .counted(one: "{n} seconde vooruit", other: "{n} seconden vooruit")
    case .seek: "Plek in de opname"
    case .speed: "Snelheid"
    case .display: "Weergave"
    case .colors: "Kleuren"
    case .automatic: "Automatisch"
    case .light: "Licht"
    case .dark: "Donker"
    case .textSize: "Tekstgrootte"
    case .small: "Klein"
    case .normal: "Normaal"
    case .large: "Groot"
    }
  }
}
