extension ReminderWord {
  var english: Message {
    switch self {
    case .calendar: "{course}: practice"
    case .question: "A question about “{title}”"
    case .followUp: "How did it go? {title}"
    case .askApplied:
      "You wanted to use “{title}” in your own work. What did you do, and what came of it?"
    case .askRemembered:
      "What do you still know about “{title}”? Say it in one or two sentences before you look."
    case .seeAnswer: "See the answer"
    case .openLesson: "Open the lesson"
    case .answerFirst: "Answer for yourself first."
    case .why: "You get this message because you take part in “{course}”."
    case .unsubscribe: "Get no more of these messages"
    }
  }
}
