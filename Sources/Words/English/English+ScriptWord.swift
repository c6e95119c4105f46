extension ScriptWord {
  var english: Message {
    switch self {
    case .lessonNumber: "Lesson {number}"
    case .unitNumber: "Unit {number}"
    case .nextLesson: "The next lesson"
    case .lastLesson: "That was the last lesson."
    case .recapNumber: "Recap of lesson {number}"
    case .recap: "Recap"
    case .disclosure: "A synthetic voice reads this lesson."
    case .partlySynthetic: "A synthetic voice reads this lesson, except for: {titles}."
    case .objectives:
      .counted(
        one: "After this lesson you can do one thing.",
        other: "After this lesson you can do {n} things.")
    case .first: "First"
    case .second: "Second"
    case .third: "Third"
    case .fourth: "Fourth"
    case .fifth: "Fifth"
    case .sixth: "Sixth"
    case .seventh: "Seventh"
    case .eighth: "Eighth"
    case .ninth: "Ninth"
    case .tenth: "Tenth"
    case .itemNumber: "Number {number}"
    case .done: "Done"
    case .toDo: "To do"
    case .struckOut: "crossed out"
    case .picture: "Picture"
    case .figure: "A figure"
    case .table: "Table"
    case .footnote: "A note on that."
    case .codeOnPage: "You will find the code on the lesson's page."
    case .formulaOnPage: "You will find the formula on the lesson's page."
    case .formulaInText: "a formula, on the lesson's page,"
    case .video: "A video"
    case .videoOnPage: "You will find the video on the lesson's page."
    case .recording: "A recording"
    case .recordingOnPage: "You will find the recording on the lesson's page."
    case .keyPoints: "To remember:"
    case .note: "A note."
    case .tip: "A tip."
    case .important: "This is important."
    case .warning: "A warning."
    case .caution: "Be careful."
    case .example: "An example."
    case .question: "A question."
    case .takeAMoment: "Take a moment to answer."
    case .pauseHere: "Pause here if you want more time."
    case .oneAnswer: "The answer is {letter}."
    case .severalAnswers: "The right answers are {letters}."
    case .otherAnswers: "And the other answers?"
    case .thatIsTrue: "That is true."
    case .thatIsFalse: "That is false."
    case .answer: "The answer"
    case .alsoRight: "Also right"
    case .rightOrder: "The right order:"
    case .pairs: "These belong together:"
    case .otherOrder: "And in another order:"
    case .gap: "blank"
    case .inFull: "In full:"
    case .exercise: "An exercise"
    case .rolePlay: "A role-play"
    case .worksheet: "A worksheet"
    case .apply: "Now apply it"
    case .card: "A flash card."
    case .exerciseMinutes:
      .counted(one: "It takes about a minute.", other: "It takes about {n} minutes.")
    case .activityMinutes:
      .counted(one: "It takes about a minute.", other: "It takes about {n} minutes.")
    case .helpOnPage: "You will find {help} on the lesson's page."
    case .hints: .counted(one: "a hint", other: "{n} hints")
    case .solution: .counted(one: "a solution", other: "{n} solutions")
    case .rolePlayUse: "Play it with others, to practice before it counts."
    case .roles: .counted(one: "There is one role", other: "There are {n} roles")
    case .briefsOnPage: "You will find the roles on the lesson's page; read only your own."
    case .fields: "It asks for this:"
    case .worksheetOnPage: "The worksheet is on the lesson's page."
    case .comeBack: "Come back to it in {span}, and see what came of it."
    }
  }
}
