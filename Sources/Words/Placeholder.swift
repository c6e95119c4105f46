/// What Lectern fills into a sentence; an author writes its name in braces: `{title}`.
package enum Placeholder: String, Hashable, Sendable, CaseIterable {
  /// The number that decides which plural form is used.
  case n
  case address
  case answer
  case answers
  case course
  case day
  case description
  case help
  case hours
  case letter
  case letters
  case minutes
  case month
  case names
  case number
  case page
  case pages
  case podcast
  case size
  case span
  case time
  case title
  case titles
  case total
  case year
}
