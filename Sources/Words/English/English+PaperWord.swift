extension PaperWord {
  var english: Message {
    switch self {
    case .largePrint: "Large print"
    case .worksheets: "Worksheets"
    case .fillableWorksheets: "Worksheets to fill in on a screen"
    case .flashCards: "Flash cards"
    case .jobAid: "Job aids"
    case .poster: "Posters"
    case .attendanceSheet: "Attendance sheet"
    case .certificate: "Certificate"
    case .booklet: "Participant guide, to fold"
    case .twoUp: "Participant guide, two pages on a sheet"
    case .singleSide: "on one side"
    case .calibration: "Try the printer first"
    case .calibrationWay:
      "Print this sheet on both sides at 100 %, turned over the long edge, and hold it against the light. Where the crosses of both sides meet, the cards will fit. Otherwise look for the scale and for the edge in the settings of the printer."
    case .ruler: "This line is 100 mm long."
    case .whenToUse: "When to use it"
    case .steps: "Step by step"
    case .askThis: "Ask this"
    case .shortened: "There is more in the lesson."
    case .attendedTitle: "Certificate of attendance"
    case .certifies: "This certifies that"
    case .attended: "took part in the course"
    case .passed: "passed “{title}” in the course"
    case .duration: "Duration"
    case .place: "Place and date"
    case .signature: "Signature"
    case .organization: "Organization"
    case .leader: "Led by"
    case .given: "What it covered"
    }
  }
}
