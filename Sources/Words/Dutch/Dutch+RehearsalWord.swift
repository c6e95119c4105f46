extension RehearsalWord {
  var dutch: Message {
    switch self {
    case .rehearse: "Hardop oefenen"
    case .way:
      "Je hoort de anderen. Als jij aan de beurt bent, spreek dan, en vergelijk daarna wat je hebt gezegd."
    case .whoAmI: "Ik ben"
    case .begin: "Beginnen"
    case .turnOf: "{title} spreekt"
    case .yourTurn: "Jij bent aan de beurt: spreek"
    case .listens: "De microfoon staat aan"
    case .stop: "Stoppen"
    case .ready: "Ik heb het gezegd"
    case .again: "Nog een keer"
    case .over: "Dat was de laatste zin."
    case .mine: "Wat ik heb gezegd"
    case .good: "Een goed antwoord"
    case .yourself: "Vink aan wat je hebt gedaan"
    case .hear: "Beluisteren"
    case .save: "Opslaan als bestand"
    case .erase: "Wissen wat ik heb gezegd"
    case .erased: "Gewist: er is niets van over."
    case .stays:
      "Wat je zegt, blijft op deze pagina. Het is weg als je het wist of de pagina verlaat, tenzij je het opslaat."
    case .noMicrophone:
      "Er is geen microfoon, of die mag niet worden gebruikt. Er wordt niets opgenomen; spreek toch."
    case .sayAloud: "Hardop zeggen"
    case .sayWay:
      .counted(
        one: "Je hoort de opdracht. Daarna heb je {n} seconde om te antwoorden.",
        other: "Je hoort de opdracht. Daarna heb je {n} seconden om te antwoorden.")
    case .episode: "Oefening hardop"
    case .episodes: "Oefeningen hardop"
    case .episodesSummary:
      "Gesprekken om onderweg te oefenen: een zin, een pauze voor jou, een goed antwoord."
    case .how: "Spreek als het stil is. Daarna hoor je een goed antwoord."
    case .youAre: "Jij bent {title}."
    case .youBegin: "Jij begint."
    }
  }
}
