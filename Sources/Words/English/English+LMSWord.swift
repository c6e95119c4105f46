extension LMSWord {
  var english: Message {
    switch self {
    case .kept: "What you write is kept by the learning platform."
    case .notKept:
      "The learning platform does not keep what you write here: copy it before you leave."
    case .noPlatform: "There is no connection to the learning platform: nothing is recorded."
    case .notAccepted:
      "The learning platform does not accept your results at the moment. Keep this window open: they are sent again."
    case .reviewing: "You are looking at this course again: nothing is recorded."
    case .notKeptAll:
      "The learning platform has no space left for all that you have written: copy it before you leave."
    case .yourResult: "Your result"
    case .score: "{number}%"
    case .needed: "{number}% are needed."
    case .passed: "Passed"
    case .failed: "Not passed"
    case .completed: "Completed"
    case .inProgress: "In progress"
    case .lessonsRead: "{number} of {total} lessons read"
    case .questionsAnswered: "{number} of {total} questions answered"
    case .worksheetsFilled: "{number} of {total} worksheets begun"
    case .again: "Answer the questions again"
    case .againQuestion:
      "Start the questions again? Your answers to them are erased. Your best result counts."
    case .attemptsLeft: .counted(one: "{n} more attempt", other: "{n} more attempts")
    case .leave: "Save and leave the course"
    case .needsScript: "This course needs JavaScript."
    }
  }
}
