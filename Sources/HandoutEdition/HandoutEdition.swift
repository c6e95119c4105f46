package import Diagnostics
package import EditionKit
package import LessonModel
import Typography
import Words

/// Lessons and the whole course on paper, in the kinds that the course asks for (`Variant`).
///
/// What is for facilitators adds keys, feedback, hints, solutions, roles and notes where they belong.
/// What is for learners contains none of them, not even hidden, and has space to write.
package struct HandoutEdition: Edition {
  package static let name = EditionName.handouts

  let chosen: HandoutChoice

  package init(_ chosen: HandoutChoice = HandoutChoice()) { self.chosen = chosen }

  package var choice: String { chosen.text }

  /// The copies that are part of the publication of a course.
  func copies(of course: Course) -> [Copy] {
    Copy.published(of: chosen.applied(to: course), for: course)
  }

  package func offers(for course: Course, in context: EditionContext) -> [Offer] {
    let copies = copies(of: course).filter { copy in
      // What is not offered is linked from nowhere.
      copy.audience == .learner || course.facilitatorFiles == .linked
    }
    func offer(_ copy: Copy, _ path: OutputPath, _ lesson: LessonID?) -> Offer {
      Offer(
        edition: Self.name, role: .handout(copy.audience), lesson: lesson,
        title: copy.title(in: context.words, of: course), path: path, mediaType: .pdf)
    }
    let ofCourse = copies.filter { $0.variant.scope == .course }
    let ofLessons = copies.filter { $0.variant.scope == .lesson }
    return ofCourse.map { offer($0, $0.coursePath, $0.part.lesson) }
      + course.lessons.flatMap { lesson in
        ofLessons.map { offer($0, $0.path(of: lesson.id), lesson.id) }
      }
  }

  package func printed(of course: Course) -> [PrintedDocument] {
    Self.printed(copies(of: course), of: course)
  }

  /// Documents about several lessons, and then those of each lesson by their kinds.
  static func printed(_ copies: [Copy], of course: Course) -> [PrintedDocument] {
    copies.filter { $0.variant.scope == .course }.compactMap { copy in
      copy.variant.sides.map { PrintedDocument(path: copy.coursePath, sides: $0) }
    }
      + copies.filter { $0.variant.scope == .lesson }.flatMap { copy in
        course.lessons.compactMap { lesson in
          copy.variant.sides.map {
            PrintedDocument(
              path: copy.path(of: lesson.id), sides: $0,
              kind: "handouts/<lesson>\(copy.ending).pdf")
          }
        }
      }
  }

  /// The participant guide: the first one, if the course has it on two sizes of paper.
  package func pagedDocument(of course: Course, in context: EditionContext) -> PagedDocument? {
    let copies = copies(of: course)
    guard let guide = copies.first(where: { $0.variant.kind == .guide && $0.part == .course })
    else { return nil }
    let handouts = CourseHandouts(
      course: course.typeset().printable(), part: guide.part,
      settings: chosen.applied(to: course), people: [], copies: copies,
      addresses: Addresses(of: course, in: context), conversions: context.conversions,
      words: context.words)
    return PagedDocument(
      title: guide.title(in: context.words, of: course).text, job: handouts.guide(guide))
  }

  package func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]> {
    let settings = chosen.applied(to: course)
    return Diagnosed(
      await Self.make(
        copies(of: course), of: course, with: settings, in: context, into: output))
  }

  /// How large the letters of a handout in large print are: 11 pt become 17 pt.
  private static let largePrint = 155

  /// Hands over some copies; returns what those of lessons do not show.
  static func make(
    _ copies: [Copy], of course: Course, with settings: HandoutSettings, people: [Person] = [],
    in context: EditionContext, into output: any OutputReceiver
  ) async -> [Substitution] {
    var substitutions: [Substitution] = []
    let course = course.typeset().printable()
    let addresses = Addresses(of: course, in: context)
    let ofLessons = copies.filter { $0.variant.scope == .lesson }
    for (number, unit, lesson) in course.numberedLessons {
      var standIns: [Offer.Audience: [StandIn]] = [:]
      for copy in ofLessons {
        let made = HandoutData(
          course: course, unit: unit, lesson: lesson, number: number, audience: copy.audience,
          addresses: addresses, conversions: context.conversions, words: context.words
        ).make(
          on: copy.paper, percent: copy.variant.kind == .largePrint ? Self.largePrint : nil)
        var job = TypesetJob(
          template: copy.variant.template,
          data: made.data, assets: made.assets,
          format: copy.variant.kind == .largePrint ? .enlargedPDF(percent: Self.largePrint) : .pdf,
          lesson: lesson.id)
        // It may ask to be set once more (`again`).
        job.asksMarks = true
        await output.receive(
          OutputTree.File(path: copy.path(of: lesson.id), content: .typeset(job), lesson: lesson.id)
        )
        // All sizes of paper show the same.
        standIns[copy.audience] = made.standIns
      }
      substitutions += Self.substitutions(standIns, lesson: lesson.id)
    }
    let ofCourse = copies.filter { $0.variant.scope == .course }
    guard !ofCourse.isEmpty, output.wantsEverything else { return substitutions }
    for copy in ofCourse {
      let data = CourseHandouts(
        course: course, part: copy.part, settings: settings, people: people, copies: copies,
        addresses: addresses, conversions: context.conversions, words: context.words)
      await output.receive(
        OutputTree.File(
          path: copy.coursePath, content: .typeset(data.job(for: copy)), lesson: copy.part.lesson))
    }
    return substitutions
  }

  /// What all copies of a lesson do not show, and then what only one of them does not show.
  private static func substitutions(
    _ standIns: [Offer.Audience: [StandIn]], lesson: LessonID
  ) -> [Substitution] {
    func lines(_ standIns: [StandIn], in form: Substitution.Form?) -> [Substitution] {
      standIns.map { Substitution(edition: Self.name, form: form, lesson: lesson, $0) }
    }
    let learner = standIns[.learner]
    let facilitator = standIns[.facilitator]
    guard let learner, let facilitator else {
      return lines(learner ?? [], in: .learnersHandout)
        + lines(facilitator ?? [], in: .facilitatorsCopy)
    }
    let both = Set(learner).intersection(facilitator)
    return lines(facilitator.filter(both.contains), in: nil)
      + lines(learner.filter { !both.contains($0) }, in: .learnersHandout)
      + lines(facilitator.filter { !both.contains($0) }, in: .facilitatorsCopy)
  }
}
