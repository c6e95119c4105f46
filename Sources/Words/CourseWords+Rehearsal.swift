extension CourseWords {
  /// The title of a lesson's rehearsal: "Rehearsal: Ask for the date".
  package func rehearsalTitle(of lesson: String) -> String {
    "\(rehearsal[.episode].text)\(self.lesson[.colon].text) \(lesson)"
  }
}
