extension ReminderWord {
  var spanish: Message {
    switch self {
    case .calendar: "{course}: práctica"
    case .question: "Una pregunta sobre «{title}»"
    case .followUp: "¿Cómo te fue? {title}"
    case .askApplied: "Querías usar «{title}» en tu trabajo. ¿Qué hiciste y qué resultó?"
    case .askRemembered: "¿Qué sabes todavía de «{title}»? Dilo en una o dos frases antes de mirar."
    case .seeAnswer: "Ver la respuesta"
    case .openLesson: "Abrir la lección"
    case .answerFirst: "Responde primero por tu cuenta."
    case .why: "Recibes este mensaje porque participas en «{course}»."
    case .unsubscribe: "No recibir más estos mensajes"
    }
  }
}
