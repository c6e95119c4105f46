extension ReviewWord {
  var english: Message {
    switch self {
    case .practice: "Practice"
    case .practiceLead:
      "A few questions from the lessons that you have finished, each asked again shortly before you would forget it."
    case .needsScript:
      "Practice remembers what you know, in this browser only; for that, it needs JavaScript. Without it, test yourself with the lessons."
    case .fiveMinutes: "Practice: five minutes a day"
    case .start: "Start"
    case .due: .counted(one: "{n} question is due.", other: "{n} questions are due.")
    case .new: .counted(one: "{n} of them is new.", other: "{n} of them are new.")
    case .nothingDone:
      "Nothing to ask yet. Mark a lesson as done at its end, and its questions come here."
    case .toLessons: "To the lessons"
    case .nothingDue: "Nothing is due now."
    case .nextOn: "Next questions: {day}."
    case .tomorrow: "tomorrow"
    case .notLoaded: "These questions could not be loaded. Check the connection, and try again."
    case .place: "Question {number} of {total}"
    case .isNew: "New"
    case .hasChanged: "This question has changed since you last answered it."
    case .fromLesson: "From: {title}"
    case .fromCourse: "Course: {course}"
    case .whatIs: "What does “{title}” mean?"
    case .namePoints: "What are the key points of “{title}”?"
    case .haveYouUsed: "Have you used this in your own work: {title}?"
    case .yourNotes: "What you wrote"
    case .sayFirst: "Say the answer to yourself, then look."
    case .knew: "I knew it"
    case .notYet: "Not yet"
    case .used: "Yes, I have"
    case .later: "Ask me tomorrow"
    case .askedAgain: .counted(one: "Asked again in {n} day.", other: "Asked again in {n} days.")
    case .isLater: "Asked again tomorrow."
    case .next: "Next question"
    case .finish: "Finish"
    case .stop: "Stop here"
    case .undo: "Undo the last answer"
    case .undone: "The last answer is undone."
    case .done: "Done."
    case .known: "{number} of {total} known."
    case .another: "Another round"
    case .hard: "Better read again"
    case .hardLead:
      "You have missed these several times. Another look at the lesson helps more than another question."
    case .readAgain: "Read: {title}"
    case .askAgain: "Ask me again"
    case .asksAgain: "It will be asked again."
    case .ahead: "What is coming"
    case .aheadLead: "When your questions come back in the next two weeks, as things are today."
    case .questions: .counted(one: "{n} question", other: "{n} questions")
    case .howSure: "How sure you are"
    case .howSureLead: "An estimate from your answers: how much of it you would know today."
    case .firm: "firm"
    case .fading: "fading"
    case .weak: "weak"
    case .notAsked: "not asked yet"
    case .asked: "{number} of {total} asked"
    case .nothingAsks: "no question about it yet"
    case .forAll: "A question that names none of these objectives counts for all of them."
    case .keepHint:
      "Some browsers delete this after a week without a visit: save it to a file now and then."
    case .move: "To another device"
    case .moveLead:
      "The link and the code contain your answers, and nothing else. What the other device knows stays, and these are added."
    case .copyLink: "Copy the link"
    case .showCode: "Show the code"
    case .codeOf: "Code with your answers"
    case .tooMuch: "This is too much for a code. Use the link, or a file."
    case .moveQuestion:
      .counted(
        one: "Add {n} answer from another device to those on this one?",
        other: "Add {n} answers from another device to those on this one?")
    case .moved: .counted(one: "{n} answer added.", other: "{n} answers added.")
    case .badLink: "This link is damaged. Nothing has changed."
    case .otherCourses: "Other courses here"
    case .withCourse: "Also ask me questions from “{course}”"
    }
  }
}
