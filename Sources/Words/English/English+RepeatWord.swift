extension RepeatWord {
  var english: Message {
    switch self {
    case .review: "Review"
    case .reviews: "Reviews"
    case .reviewsSummary:
      "Questions about each unit, with time to answer before you hear what is right."
    case .reviewCount:
      .counted(
        one: "{n} question. Answer it aloud before you hear what is right.",
        other: "{n} questions. Answer each one aloud before you hear what is right.")
    case .reviewEnd: "That was the last question. If you missed one, hear its lesson again."
    case .refresher: "Refresher sheets"
    case .refresherAfter:
      .counted(one: "{n} day after the course", other: "{n} days after the course")
    case .refresherWay:
      "Before you begin, fold the paper back along the dashed line: the answers are below it."
    case .foldHere: "Fold back here"
    case .refresherKey: "Answers"
    case .coaching: "Coaching sheets"
    case .coachingWay:
      "For a manager: ask these questions after the unit, listen to the end, and compare with what good sounds like."
    case .coachAsk: "Ask"
    case .coachGood: "What good sounds like"
    case .coachNext: "What we agreed"
    case .play:
      "You are {title}. Play this person in a conversation with me, and stay in the role until I write “stop”. Say only what this person knows, tell me nothing that I do not ask about, and give me no advice."
    case .playedBy: "I play: {titles}."
    case .situation: "Situation"
    case .background: "Background"
    case .concerns: "Concerns"
    case .openingLine: "Opening line"
    case .noOpening: "Wait until I begin."
    case .observed: "What to watch for"
    case .observedWay:
      "After the conversation, answer each line about what I said, and quote my words that show it."
    }
  }
}
