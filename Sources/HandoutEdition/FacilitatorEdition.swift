package import Diagnostics
package import EditionKit
package import LessonModel

/// What is for the facilitator alone, for a folder that learners do not see.
///
/// Only here, certificates and attendance sheets have the names of people: a publication goes online.
package struct FacilitatorEdition: Edition {
  package static let name = EditionName.facilitator
  package static let readsAs = EditionName.handouts

  private let chosen: HandoutChoice

  package init(_ chosen: HandoutChoice = HandoutChoice()) { self.chosen = chosen }

  package var choice: String { chosen.text }

  package func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]> {
    let settings = chosen.applied(to: course.handouts)
    let substitutions = await HandoutEdition.make(
      Copy.all(of: settings, for: course).filter { $0.audience == .facilitator }, of: course,
      with: settings, people: chosen.people, in: context, into: output)
    return Diagnosed(
      substitutions.map { substitution in
        var own = substitution
        own.edition = Self.name
        return own
      })
  }
}
