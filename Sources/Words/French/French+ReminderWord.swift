extension ReminderWord {
  var french: Message {
    switch self {
    case .calendar: "{course} : entraînement"
    case .question: "Une question sur « {title} »"
    case .followUp: "Comment cela s’est-il passé ? {title}"
    case .askApplied:
      "Tu voulais utiliser « {title} » dans ton travail. Qu’as-tu fait, et qu’en est-il sorti ?"
    case .askRemembered:
      "Que sais-tu encore de « {title} » ? Dis-le en une ou deux phrases avant de regarder."
    case .seeAnswer: "Voir la réponse"
    case .openLesson: "Ouvrir la leçon"
    case .answerFirst: "Réponds d’abord pour toi-même."
    case .why: "Tu reçois ce message parce que tu participes à « {course} »."
    case .unsubscribe: "Ne plus recevoir ces messages"
    }
  }
}
