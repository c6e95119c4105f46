extension PracticeWord {
  var english: Message {
    switch self {
    case .check: "Check"
    case .showAnswer: "Show the answer"
    case .rightNow: "Right."
    case .notRight: "Not right."
    case .partlyRight: "{number} of {total} right."
    case .tryOnceMore: "Try once more."
    case .hereIsAnswer: "Here is the answer."
    case .needsNumber: "Write a number, such as {answer}."
    case .kept: "What you write stays on this device."
    case .notKept: "This browser keeps nothing: what you write is gone when you leave the page."
    case .copyText: "Copy as text"
    case .copied: "Copied."
    case .eMail: "Send by e-mail"
    case .print: "Print"
    case .markDone: "Mark as done"
    case .isDone: "Done"
    case .doneCount: "{number} of {total} done"
    case .continueWith: "Continue: {title}"
    case .minutesLeft: "{n} min left"
    case .yourAnswers: "Your answers"
    case .saveFile: "Save to a file"
    case .loadFile: "Load from a file"
    case .loaded: .counted(one: "{n} entry loaded.", other: "{n} entries loaded.")
    case .badFile: "This file has no answers of this course in it. Nothing has changed."
    case .erase: "Erase"
    case .eraseQuestion: "Erase all that you answered and wrote in this course on this device?"
    case .erased: "Everything is erased."
    case .play: "Play"
    case .pause: "Pause"
    case .back: .counted(one: "Back {n} second", other: "Back {n} seconds")
    case .forward: .counted(one: "Forward {n} second", other: "Forward {n} seconds")
    case .seek: "Position in the recording"
    case .speed: "Speed"
    case .display: "Display"
    case .colors: "Colors"
    case .automatic: "Automatic"
    case .light: "Light"
    case .dark: "Dark"
    case .textSize: "Text size"
    case .small: "Small"
    case .normal: "Normal"
    case .large: "Large"
    }
  }
}
