import ActivityData
import JSONKit
import LessonMarkup
import LessonModel

extension Inspection {
  /// Writes the texts of activities as a page shows them, with links relative to the project
  /// folder.
  var activityWriter: ActivityJSON {
    ActivityJSON(
      FragmentWriter(
        words: words, allowsRawHTML: course.allowsRawHTML,
        links: ProjectLinks(course)))
  }

  /// An activity as data, and its line.
  func json(of activity: Activity, by writer: ActivityJSON) -> JSON {
    .object(writer.members(of: activity) + [("line", .integer(line(of: activity.span)))])
  }
}
