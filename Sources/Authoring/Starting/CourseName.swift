package import LessonModel

/// The name of a new course: its folder, and the title in its `course.yaml`.
///
/// ```
/// first-call          folder first-call         title First call
/// "Sell with a plan"  folder sell-with-a-plan   title Sell with a plan
/// work/Onboarding     folder work/Onboarding    title Onboarding
/// ```
package struct CourseName: Hashable, Sendable {
  /// The folder to make, as a person in the current folder writes it.
  package let folder: String
  package let id: CourseID
  package let title: String

  /// Reads what a person typed; `title` replaces the title that is made from the name.
  package init(_ text: String, title: String? = nil) throws(AuthoringFailure) {
    var typed = Substring(text)
    while typed.count > 1, typed.hasSuffix("/") { typed = typed.dropLast() }
    let slash = typed.lastIndex(of: "/")
    let name = slash.map { typed[typed.index(after: $0)...] } ?? typed
    guard name != ".", name != "..", let slug = IdentifierRule.nearest(to: String(name)),
      let id = CourseID(slug)
    else {
      throw AuthoringFailure(
        .usage,
        "“\(text)” cannot be the name of a course folder. "
          + "Use letters from a to z or digits, such as: lectern new course first-call")
    }
    self.id = id
    let isWords = name.contains(where: \.isWhitespace)
    let parent = slash.map { typed[...$0] } ?? ""
    folder = parent + (isWords ? slug : String(name))
    let isWritten = isWords || name.contains(where: \.isUppercase)
    let words = isWritten ? String(name) : Self.words(slug)
    let given = (title ?? words).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.title = given.isEmpty ? words : given
  }

  /// `first-call` as a title: `First call`.
  private static func words(_ slug: String) -> String {
    let text = slug.replacing("-", with: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
