package import Diagnostics
import LessonModel
import Narration
import Words

/// The voice must understand the numbers that are heard.
///
/// The script of the lesson is written only if its file has digits and marks in an unusual arrangement:
/// whether a rule understands it, the rules themselves say.
package struct UnspeakableNumber: Rule {
  package static let description = RuleDescription(
    .unspeakableNumber, .language, .warning, moment: .publishing,
    "The voice must understand the numbers that are heard.",
    """
    Digits and marks without spaces between them mean something as a whole: a time, a version, a part number. The voice \
    knows some hundred such forms. What it does not know it would say as several numbers, and nobody would understand \
    it. Most are found when the course is checked.
    """,
    .lesson(before: "The tag says 12:34:56:78.", after: "The tag says 12, 34, 56, 78."))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    guard let source = lesson.source, UnusualNumbers.mayBe(in: source.bytes), lesson.isUTF8 else {
      return []
    }
    return ScriptWriter.findings(
      .unspeakableNumber, in: lesson.lesson, of: course.course, words: course.words)
  }
}
