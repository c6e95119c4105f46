extension ReminderWord {
  var portuguese: Message {
    switch self {
    case .calendar: "{course}: prática"
    case .question: "Uma pergunta sobre “{title}”"
    case .followUp: "Como foi? {title}"
    case .askApplied:
      "Querias usar “{title}” no teu trabalho. O que fizeste, e qual foi o resultado?"
    case .askRemembered:
      "O que ainda sabes sobre “{title}”? Di-lo numa ou duas frases antes de ver."
    case .seeAnswer: "Ver a resposta"
    case .openLesson: "Abrir a lição"
    case .answerFirst: "Responde primeiro por ti."
    case .why: "Recebes esta mensagem porque participas em “{course}”."
    case .unsubscribe: "Não receber mais estas mensagens"
    }
  }
}
