extension ReminderWord {
  var dutch: Message {
    switch self {
    case .calendar: "{course}: oefening"
    case .question: "Een vraag over ‘{title}’"
    case .followUp: "Hoe ging het? {title}"
    case .askApplied:
      "Je wilde ‘{title}’ in je eigen werk gebruiken. Wat heb je gedaan, en wat is eruit gekomen?"
    case .askRemembered:
      "Wat weet je nog over ‘{title}’? Zeg het in een of twee zinnen voordat je kijkt."
    case .seeAnswer: "Bekijk het antwoord"
    case .openLesson: "Open de les"
    case .answerFirst: "Antwoord eerst zelf."
    case .why: "Je krijgt dit bericht omdat je meedoet aan ‘{course}’."
    case .unsubscribe: "Deze berichten niet meer krijgen"
    }
  }
}
