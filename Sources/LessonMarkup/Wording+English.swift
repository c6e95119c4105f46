import LessonModel

extension Wording {
  package static let english = Wording(
    language: .english, quiz: "Quiz", checkAnswer: "Check your answer",
    chooseOne: "Choose one answer",
    chooseAll: "Choose all that apply", trueOrFalse: "True or false?", isTrue: "True",
    isFalse: "False", yourAnswer: "Your answer", gap: "Gap",
    putInOrder: "Give each its place",
    match: "Give each the letter that belongs to it", right: "Right", wrong: "Not this one",
    rightAnswer: "Right answer", alsoRight: "Also right", rightOrder: "The right order", or: "or",
    pointsUnit: "points",
    exercise: "Exercise", hint: "Hint", solution: "Solution",
    rolePlay: "Role-play", openOwnCard: "Each of you opens one card, and only that one.",
    roleCard: "Role card", observers: "For observers", debrief: "Afterwards, talk about it",
    worksheet: "Worksheet", apply: "On your own case",
    printToKeep: "What you write stays on this page only. Print it to keep it.",
    comeBack: "Come back in # and write down what came of it.", day: "day", days: "days",
    week: "week", weeks: "weeks",
    card: "Flash card", turnCard: "Turn the card",
    video: "Video", audio: "Recording", captions: "Captions", transcript: "In words",
    keyPoints: "Key points",
    done: "Done", toDo: "To do", table: "Table", image: "Image", footnotes: "Footnotes",
    footnote: "Footnote", backToReference: "Back to reference", minutesUnit: "min",
    callouts: [
      .note: "Note", .tip: "Tip", .important: "Important", .warning: "Warning",
      .caution: "Caution", .example: "Example", .story: "Story",
    ])
}
