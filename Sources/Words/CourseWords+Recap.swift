extension CourseWords {
  /// The title of a lesson's recap: "Recap: Your number".
  package func recapTitle(of lesson: String) -> String {
    "\(podcast[.recap].text)\(self.lesson[.colon].text) \(lesson)"
  }
}
