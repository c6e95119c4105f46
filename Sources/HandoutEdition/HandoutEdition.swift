package import Diagnostics
package import EditionKit
package import LessonModel
import Typography
import Words

/// Lessons on paper: for each lesson, one copy for the learner and one for the facilitator, each on
/// A4 and on US Letter.
///
/// The facilitator's copy adds keys, feedback, hints, solutions and notes where they belong. The
/// learner's copy contains none of them, not even hidden, and has space to write.
package struct HandoutEdition: Edition {
  package static let name = EditionName.handouts

  package init() {}

  package func offers(for course: Course, in context: EditionContext) -> [Offer] {
    let copies = Copy.published(of: course).filter { copy in
      // What is not offered is linked from nowhere.
      copy.audience == .learner || course.facilitatorFiles == .linked
    }
    return course.lessons.flatMap { lesson in
      copies.map { copy in
        Offer(
          edition: Self.name, role: .handout(copy.audience), lesson: lesson.id,
          title: context.words.handout[copy.title],
          path: copy.path(of: lesson.id), mediaType: .pdf)
      }
    }
  }

  package func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]> {
    Diagnosed(await Self.make(Copy.published(of: course), of: course, in: context, into: output))
  }

  /// Hands over some copies of every lesson; returns what they do not show.
  static func make(
    _ copies: [Copy], of course: Course, in context: EditionContext,
    into output: any OutputReceiver
  ) async -> [Substitution] {
    var substitutions: [Substitution] = []
    let course = course.typeset().printable()
    let addresses = Addresses(of: course, in: context)
    for (_, unit, lesson) in course.numberedLessons {
      var standIns: [Offer.Audience: [StandIn]] = [:]
      for copy in copies {
        let made = HandoutData(
          course: course, unit: unit, lesson: lesson, copy: copy, addresses: addresses,
          conversions: context.conversions, words: context.words
        ).make()
        let job = TypesetJob(
          template: "handouts/handout.typ", data: made.data, assets: made.assets, format: .pdf,
          lesson: lesson.id)
        await output.receive(
          OutputTree.File(path: copy.path(of: lesson.id), content: .typeset(job), lesson: lesson.id)
        )
        // Both sizes of paper show the same.
        standIns[copy.audience] = made.standIns
      }
      substitutions += Self.substitutions(
        learner: standIns[.learner] ?? [], facilitator: standIns[.facilitator] ?? [],
        lesson: lesson.id)
    }
    return substitutions
  }

  /// What both copies of a lesson do not show, and then what only one of them does not show.
  private static func substitutions(
    learner: [StandIn], facilitator: [StandIn], lesson: LessonID
  ) -> [Substitution] {
    let both = Set(learner).intersection(facilitator)
    func lines(_ standIns: [StandIn], in form: Substitution.Form?) -> [Substitution] {
      standIns.filter { both.contains($0) == (form == nil) }.map {
        Substitution(edition: Self.name, form: form, lesson: lesson, $0)
      }
    }
    return lines(facilitator, in: nil) + lines(learner, in: .learnersHandout)
      + lines(facilitator, in: .facilitatorsCopy)
  }
}

/// One of the handouts of a lesson.
struct Copy: Hashable, Sendable {
  enum Paper: Hashable, Sendable {
    case a4
    case letter
  }

  let audience: Offer.Audience
  let paper: Paper

  /// In the order in which they are offered; the facilitator's copy is last.
  static let all = [
    Copy(audience: .learner, paper: .a4), Copy(audience: .learner, paper: .letter),
    Copy(audience: .facilitator, paper: .a4), Copy(audience: .facilitator, paper: .letter),
  ]

  /// Those that are part of the publication of a course.
  static func published(of course: Course) -> [Copy] {
    all.filter { $0.audience == .learner || course.facilitatorFiles != .private }
  }

  /// `handouts/qualify.pdf`, `handouts/qualify-facilitator-letter.pdf`.
  func path(of lesson: LessonID) -> OutputPath {
    OutputPath(safe: "handouts/\(lesson)\(ending).pdf")
  }

  /// What comes after the lesson's id in the name of the file.
  var ending: String {
    switch (audience, paper) {
    case (.learner, .a4): ""
    case (.learner, .letter): "-letter"
    case (.facilitator, .a4): "-facilitator"
    case (.facilitator, .letter): "-facilitator-letter"
    }
  }

  /// The text of a link to it.
  var title: HandoutWord {
    switch (audience, paper) {
    case (.learner, .a4): .learnerA4
    case (.learner, .letter): .learnerLetter
    case (.facilitator, .a4): .leaderA4
    case (.facilitator, .letter): .leaderLetter
    }
  }
}
