extension ReviewWord {
  var dutch: Message {
    switch self {
    case .practice: "Oefenen"
    case .practiceLead:
      "Een paar vragen uit de lessen die je hebt afgerond; elke vraag komt terug kort voordat je het antwoord zou vergeten."
    case .needsScript:
      "Oefenen onthoudt wat je weet, alleen in deze browser; daarvoor is JavaScript nodig. Zonder JavaScript toets je jezelf met de lessen."
    case .fiveMinutes: "Oefenen: vijf minuten per dag"
    case .start: "Beginnen"
    case .due: .counted(one: "{n} vraag staat klaar.", other: "{n} vragen staan klaar.")
    case .new: .counted(one: "{n} daarvan is nieuw.", other: "{n} daarvan zijn nieuw.")
    case .nothingDone:
      "Er is nog niets te vragen. Markeer een les aan het einde als klaar, dan komen de vragen hier."
    case .toLessons: "Naar de lessen"
    case .nothingDue: "Er staat nu niets klaar."
    case .nextOn: "Volgende vragen: {day}."
    case .tomorrow: "morgen"
    case .notLoaded:
      "Deze vragen konden niet worden geladen. Controleer de verbinding en probeer het opnieuw."
    case .place: "Vraag {number} van {total}"
    case .isNew: "Nieuw"
    case .hasChanged: "Deze vraag is veranderd sinds je hem voor het laatst beantwoordde."
    case .fromLesson: "Uit: {title}"
    case .fromCourse: "Cursus: {course}"
    case .whatIs: "Wat betekent ‘{title}’?"
    case .namePoints: "Wat zijn de kernpunten van ‘{title}’?"
    case .haveYouUsed: "Heb je dit in je eigen werk gebruikt: {title}?"
    case .yourNotes: "Wat je hebt geschreven"
    case .sayFirst: "Zeg het antwoord bij jezelf, en kijk dan."
    case .knew: "Ik wist het"
    case .notYet: "Nog niet"
    case .used: "Ja, dat heb ik"
    case .later: "Vraag het me morgen"
    case .askedAgain: .counted(one: "Komt over {n} dag terug.", other: "Komt over {n} dagen terug.")
    case .isLater: "Komt morgen terug."
    case .next: "Volgende vraag"
    case .finish: "Klaar"
    case .stop: "Hier stoppen"
    case .undo: "Laatste antwoord ongedaan maken"
    case .undone: "Het laatste antwoord is ongedaan gemaakt."
    case .done: "Klaar."
    case .known: "{number} van {total} geweten."
    case .another: "Nog een ronde"
    case .hard: "Liever nog eens lezen"
    case .hardLead:
      "Deze vragen heb je meermaals niet geweten. De les nog eens bekijken helpt meer dan nog een vraag."
    case .readAgain: "Lezen: {title}"
    case .askAgain: "Vraag het me weer"
    case .asksAgain: "De vraag komt terug."
    case .ahead: "Wat eraan komt"
    case .aheadLead:
      "Wanneer je vragen de komende twee weken terugkomen, zoals het er nu voor staat."
    case .questions: .counted(one: "{n} vraag", other: "{n} vragen")
    case .howSure: "Hoe zeker je bent"
    case .howSureLead: "Een schatting uit je antwoorden: hoeveel je er vandaag van zou weten."
    case .firm: "zit erin"
    case .fading: "vervaagt"
    case .weak: "zwak"
    case .notAsked: "nog niet gevraagd"
    case .asked: "{number} van {total} gevraagd"
    case .nothingAsks: "nog geen vraag hierover"
    case .forAll: "Een vraag die geen van deze leerdoelen noemt, telt voor allemaal."
    case .keepHint:
      "Sommige browsers wissen dit na een week zonder bezoek: bewaar het af en toe in een bestand."
    case .move: "Naar een ander apparaat"
    case .moveLead:
      "De link en de code bevatten je antwoorden, en verder niets. Wat het andere apparaat weet, blijft, en deze komen erbij."
    case .copyLink: "Link kopiëren"
    case .showCode: "Code tonen"
    case .codeOf: "Code met je antwoorden"
    case .tooMuch: "Dit is te veel voor een code. Gebruik de link of een bestand."
    case .moveQuestion:
      .counted(
        one: "{n} antwoord van een ander apparaat toevoegen aan die op dit apparaat?",
        other: "{n} antwoorden van een ander apparaat toevoegen aan die op dit apparaat?")
    case .moved: .counted(one: "{n} antwoord toegevoegd.", other: "{n} antwoorden toegevoegd.")
    case .badLink: "Deze link is beschadigd. Er is niets veranderd."
    case .otherCourses: "Andere cursussen hier"
    case .withCourse: "Vraag me ook uit ‘{course}’"
    }
  }
}
