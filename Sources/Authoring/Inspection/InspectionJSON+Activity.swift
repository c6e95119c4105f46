import ActivityData
import JSONKit
import LessonMarkup
import LessonModel

extension Inspection {
  /// What writes the texts of activities: as on a page, with links from the project's folder.
  var activityWriter: ActivityJSON {
    ActivityJSON(
      FragmentWriter(
        words: words, allowsRawHTML: course.allowsRawHTML,
        links: ProjectLinks(course)))
  }

  /// An activity as all data has it, and its line.
  func json(of activity: Activity, by writer: ActivityJSON) -> JSON {
    .object(writer.members(of: activity) + [("line", .integer(line(of: activity.span)))])
  }
}
