package import Diagnostics
import LessonModel
import Narration

/// The author's own recording of a section must belong to a section that is heard.
package struct RecordingNeedsSection: Rule {
  package static let description = RuleDescription(
    "recording-needs-section", .podcast, .warning,
    "Your own recording of a section must have a section.",
    """
    A recording replaces the voice from its heading up to the next heading that is as large. So `recordings:` names the \
    id of a heading that is not inside another block, and no section inside one that has a recording. A lesson with a \
    recording of all of it needs none of its sections.
    """,
    .words(
      before:
        "`recordings: { cost: ../media/cost.m4a }` in a lesson without a heading with the id `cost`",
      after: "the same, and `## What it costs {#cost}`"))

  package init() {}

  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] {
    course.course.lessons.flatMap(Self.problems)
  }

  private static func problems(in lesson: Lesson) -> [Diagnostic] {
    guard !lesson.sectionRecordings.isEmpty else { return [] }
    let headings = lesson.sectionHeadings
    let read = lesson.readSections
    return lesson.sectionRecordings.compactMap { own in
      let name = own.section.value
      guard let heading = headings.first(where: { $0.anchor.text == name }) else {
        let known = headings.map(\.anchor.text)
        let near = Suggestion.nearest(to: name, among: known)
        let way =
          near.map { "did you mean `\($0)`?" }
          ?? (known.isEmpty
            ? "give the lesson a heading, and write its id"
            : "write the id of one of its headings: \(known.prefix(8).joined(separator: ", "))")
        return .warning(
          id, "“\(lesson.title.value)” has no section `\(name)`; nobody hears this recording",
          at: own.section.span, fixes: [FixIt(way)])
      }
      if lesson.suppliedRecording != nil {
        return .warning(
          id, "“\(lesson.title.value)” has a recording of all of it; nobody hears this one",
          at: own.section.span, fixes: [FixIt("remove one of the two")])
      }
      guard let around = read.first(where: { lesson.isInside(heading, $0.heading) }) else {
        return nil
      }
      return .warning(
        id, "the recording of “\(around.title)” includes this section; nobody hears this one",
        at: own.section.span, fixes: [FixIt("remove it, or name a section of the same size")])
    }
  }
}
