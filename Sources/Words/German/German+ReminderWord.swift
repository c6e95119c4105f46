extension ReminderWord {
  var german: Message {
    switch self {
    case .calendar: "{course}: Übung"
    case .question: "Eine Frage zu „{title}“"
    case .followUp: "Wie ist es gelaufen? {title}"
    case .askApplied:
      "Du wolltest „{title}“ bei deiner Arbeit anwenden. Was hast du getan, und was ist daraus geworden?"
    case .askRemembered:
      "Was weißt du noch über „{title}“? Sag es in ein oder zwei Sätzen, bevor du nachsiehst."
    case .seeAnswer: "Zur Antwort"
    case .openLesson: "Zur Lektion"
    case .answerFirst: "Antworte erst für dich selbst."
    case .why: "Du bekommst diese Nachricht, weil du an „{course}“ teilnimmst."
    case .unsubscribe: "Keine Nachrichten dieser Art mehr bekommen"
    }
  }
}
