extension MomentWord {
  var english: Message {
    switch self {
    case .find: "Find by situation"
    case .findLead: "Say where you are now, and get the lessons for it."
    case .together: "Together with"
    case .found:
      .counted(
        one: "{n} lesson for this",
        other: "{n} lessons for this")
    case .nothingFits: "No lesson is for all of this. Leave one of them open."
    case .brief: "Brief"
    case .briefs: "Briefs"
    case .briefsLead: "One screen for the minute before a call."
    case .remember: "Keep in mind"
    case .fillIn: "Fill in: {title}"
    case .copyBrief: "Copy this brief"
    case .deal: "Deal"
    case .account: "Account"
    case .copyLink: "Copy as a link"
    case .linkDiffers: "The link has other answers. What is written on this device has not changed."
    case .nextCall: "My next call’s brief"
    case .nextCallLead: "Say what the call is about, and take the brief with you."
    case .calendar: "Questions in my calendar"
    case .calendarLead:
      "Choose your first day. The file has at most one question a day, with a reminder at {time}. It is made in this browser, and nothing is sent."
    case .firstDay: "First day"
    case .saveCalendar: "Save the calendar file"
    case .calendarSaved:
      .counted(
        one: "{n} question is in the file. Open it with your calendar.",
        other: "{n} questions are in the file. Open it with your calendar.")
    }
  }
}
