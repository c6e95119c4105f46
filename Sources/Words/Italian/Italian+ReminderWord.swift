extension ReminderWord {
  var italian: Message {
    switch self {
    case .calendar: "{course}: esercizio"
    case .question: "Una domanda su «{title}»"
    case .followUp: "Com’è andata? {title}"
    case .askApplied:
      "Volevi usare «{title}» nel tuo lavoro. Che cosa hai fatto, e che cosa ne è venuto?"
    case .askRemembered:
      "Che cosa sai ancora di «{title}»? Dillo in una o due frasi prima di guardare."
    case .seeAnswer: "Vedi la risposta"
    case .openLesson: "Apri la lezione"
    case .answerFirst: "Rispondi prima per conto tuo."
    case .why: "Ricevi questo messaggio perché partecipi a «{course}»."
    case .unsubscribe: "Non ricevere più questi messaggi"
    }
  }
}
