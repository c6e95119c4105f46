extension RehearsalWord {
  var english: Message {
    switch self {
    case .rehearse: "Rehearse aloud"
    case .way: "You hear the others. When it is your turn, speak, then compare what you said."
    case .whoAmI: "I am"
    case .begin: "Begin"
    case .turnOf: "{title} speaks"
    case .yourTurn: "Your turn: speak"
    case .listens: "The microphone is on"
    case .stop: "Stop"
    case .ready: "I have said it"
    case .again: "Once more"
    case .over: "That was the last line."
    case .mine: "What I said"
    case .good: "A good answer"
    case .yourself: "Tick what you did"
    case .hear: "Hear it"
    case .save: "Save as a file"
    case .erase: "Erase what I said"
    case .erased: "Erased: your voice is gone."
    case .stays:
      "What you say stays on this page. It is gone when you erase it or leave the page, unless you save it."
    case .noMicrophone:
      "There is no microphone, or it may not be used. Nothing is recorded; speak all the same."
    case .sayAloud: "Say it aloud"
    case .sayWay:
      .counted(
        one: "You hear the task. Then you have {n} second to answer.",
        other: "You hear the task. Then you have {n} seconds to answer.")
    case .episode: "Rehearsal"
    case .episodes: "Rehearsals"
    case .episodesSummary:
      "Conversations to rehearse on the way: a line, a pause for you, a good answer."
    case .how: "When it is quiet, speak. Then you hear a good answer."
    case .youAre: "You are {title}."
    case .youBegin: "You begin."
    }
  }
}
