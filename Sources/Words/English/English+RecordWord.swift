extension RecordWord {
  var english: Message {
    switch self {
    case .mine: "My learning"
    case .mineLead:
      "What you can do now, and what shows it. All of it is kept in this browser only."
    case .needsScript:
      "This page shows what this browser has kept of your work; for that, it needs JavaScript."
    case .nothing:
      "Nothing is here yet, and that is where everybody begins. Finish a lesson, answer a question or use something at work, and it comes here."
    case .can: "What I can do now"
    case .canLead:
      "An objective counts once you have answered questions about it right, or used it at work. To have read it shows nothing yet."
    case .answered: "{number} of {total} questions right when last asked"
    case .applied: "Used at work: {title}"
    case .notShown: "not shown yet"
    case .onlyRead: "Read, but not shown yet"
    case .open: "Still ahead of you"
    case .time: "My time"
    case .spent:
      .counted(
        one: "About {n} minute in lessons that are done",
        other: "About {n} minutes in lessons that are done")
    case .sheets: "My worksheets"
    case .noSheets: "You have not written anything in a worksheet yet."
    case .written: "{number} of {total} fields filled in"
    case .record: "Record of learning"
    case .name: "Name"
    case .print: "Print this record"
    case .recordNote: "Made by the learner’s own browser. Nobody has checked it."
    }
  }
}
