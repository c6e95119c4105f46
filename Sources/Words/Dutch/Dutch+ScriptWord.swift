extension ScriptWord {
  var dutch: Message {
    switch self {
    case .lessonNumber: "Les {number}"
    case .unitNumber: "Deel {number}"
    case .nextLesson: "De volgende les"
    case .lastLesson: "Dat was de laatste les."
    case .disclosure: "Een synthetische stem leest deze les voor."
    case .objectives:
      .counted(one: "Na deze les kun je één ding.", other: "Na deze les kun je {n} dingen.")
    case .first: "Ten eerste"
    case .second: "Ten tweede"
    case .third: "Ten derde"
    case .fourth: "Ten vierde"
    case .fifth: "Ten vijfde"
    case .sixth: "Ten zesde"
    case .seventh: "Ten zevende"
    case .eighth: "Ten achtste"
    case .ninth: "Ten negende"
    case .tenth: "Ten tiende"
    case .itemNumber: "Nummer {number}"
    case .done: "Gedaan"
    case .toDo: "Te doen"
    case .struckOut: "doorgestreept"
    case .picture: "Een afbeelding"
    case .figure: "Een figuur"
    case .table: "Een tabel"
    case .footnote: "Een opmerking daarbij."
    case .codeOnPage: "De code staat op de pagina van de les."
    case .formulaOnPage: "De formule staat op de pagina van de les."
    case .formulaInText: "een formule, op de pagina van de les,"
    case .video: "Een video"
    case .videoOnPage: "De video staat op de pagina van de les."
    case .recording: "Een opname"
    case .recordingOnPage: "De opname staat op de pagina van de les."
    case .keyPoints: "Om te onthouden:"
    case .note: "Een opmerking."
    case .tip: "Een tip."
    case .important: "Dit is belangrijk."
    case .warning: "Een waarschuwing."
    case .caution: "Pas op."
    case .example: "Een voorbeeld."
    case .question: "Een vraag."
    case .takeAMoment: "Neem even de tijd om te antwoorden."
    case .pauseHere: "Pauzeer hier als je meer tijd wilt."
    case .oneAnswer: "Het juiste antwoord is {letter}."
    case .severalAnswers: "De juiste antwoorden zijn {letters}."
    case .otherAnswers: "En de andere antwoorden?"
    case .thatIsTrue: "Dat is waar."
    case .thatIsFalse: "Dat is niet waar."
    case .answer: "Het antwoord"
    case .alsoRight: "Ook goed"
    case .rightOrder: "De juiste volgorde:"
    case .pairs: "Dit hoort bij elkaar:"
    case .otherOrder: "En in een andere volgorde:"
    case .gap: "open plek"
    case .inFull: "Volledig:"
    case .exercise: "Een oefening"
    case .rolePlay: "Een rollenspel"
    case .worksheet: "Een werkblad"
    case .apply: "En nu op je eigen geval"
    case .card: "Een leerkaart."
    case .exerciseMinutes:
      .counted(one: "Ze duurt ongeveer een minuut.", other: "Ze duurt ongeveer {n} minuten.")
    case .activityMinutes:
      .counted(one: "Dat duurt ongeveer een minuut.", other: "Dat duurt ongeveer {n} minuten.")
    case .helpOnPage: "Op de pagina van de les vind je {help}."
    case .hints: .counted(one: "een hint", other: "{n} hints")
    case .solution: .counted(one: "een oplossing", other: "{n} oplossingen")
    case .rolePlayUse: "Speel het met anderen, om te oefenen voordat het telt."
    case .roles: .counted(one: "Er is één rol", other: "Er zijn {n} rollen")
    case .briefsOnPage: "De rollen staan op de pagina van de les; lees alleen die van jezelf."
    case .fields: "Het vraagt het volgende:"
    case .worksheetOnPage: "Het werkblad staat op de pagina van de les."
    case .comeBack: "Kom er over {span} op terug en kijk wat ervan geworden is."
    }
  }
}
